// SPDX-License-Identifier: Apache-2.0
#include "ui/printing/printing.h"

#include "ui/printing/pagelayout.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace ui {

namespace {

constexpr qreal pointsPerInch = 72;
constexpr QMarginsF marginsMm(14, 12, 14, 12);

/// Which pages somebody asked for in the print dialog; from 0, both included.
std::pair<int, int> pageRange(const QPagedPaintDevice &device, int pages)
{
    const QList<QPageRanges::Range> ranges = device.pageRanges().toRangeList();
    if (ranges.isEmpty()) {
        return {0, pages - 1};
    }
    return {qBound(0, ranges.first().from - 1, pages - 1), qBound(0, ranges.last().to - 1, pages - 1)};
}

} // namespace

void paintPages(const PrintedDocument &document, QPagedPaintDevice &device)
{
    const QSizeF page = device.pageLayout().paintRectPoints().size();
    const PageLayout layout(document, page);
    QPainter painter(&device);
    painter.scale(painter.device()->logicalDpiX() / pointsPerInch,
                  painter.device()->logicalDpiY() / pointsPerInch);
    const auto [first, last] = pageRange(device, layout.pages());
    for (int i = first; i <= last; ++i) {
        if (i > first) {
            device.newPage();
        }
        layout.paint(painter, i);
    }
}

QByteArray toPdf(const PrintedDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(marginsMm, QPageLayout::Millimeter);
    writer.setResolution(600);
    writer.setTitle((document.title + QLatin1Char(' ') + document.number).trimmed());
    paintPages(document, writer);
    return buffer.data();
}

void showPrintPreview(const PrintedDocument &document, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(marginsMm, QPageLayout::Millimeter);
    printer->setDocName((document.title + QLatin1Char(' ') + document.number).trimmed());
    auto *preview = new QPrintPreviewDialog(printer.get(), parent);
    preview->setObjectName(QStringLiteral("printPreview"));
    preview->setAttribute(Qt::WA_DeleteOnClose);
    preview->resize(820, 760);
    // The printer goes with the last that paints on it.
    QObject::connect(preview, &QPrintPreviewDialog::paintRequested, preview,
                     [document, printer](QPrinter *device) { paintPages(document, *device); });
    preview->open();
}

} // namespace ui
