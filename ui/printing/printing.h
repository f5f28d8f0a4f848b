// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/printing/printeddocument.h"

#include <QByteArray>

class QPagedPaintDevice;
class QWidget;

namespace ui {

/// Paints all pages onto a printer or a PDF, from the page the device is on.
void paintPages(const PrintedDocument &document, QPagedPaintDevice &device);

/// The document as a PDF on A4.
QByteArray toPdf(const PrintedDocument &document);

/// Shows the pages as they will be, in a dialog that prints them (object name `printPreview`); returns at
/// once.
void showPrintPreview(const PrintedDocument &document, QWidget *parent);

} // namespace ui
