// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace ui {

/// A barcode as bars to paint, whatever the resolution.
struct Barcode
{
    QSizeF size;        ///< in modules, with the quiet zones at both sides
    QList<QRectF> bars; ///< within it
};

/// Code 128 of a document's number; nothing for what it can't encode.
std::optional<Barcode> code128(const QString &text);

/// Fills `area` in its height; in its width as far as the modules go in equally.
void paintBarcode(QPainter &painter, const QRectF &area, const Barcode &barcode);

} // namespace ui
