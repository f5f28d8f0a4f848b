// SPDX-License-Identifier: Apache-2.0
#include "ui/printing/barcode.h"

#include <QPainter>

#include <algorithm>
#include <memory>
#include <zint.h>

namespace ui {

namespace {

constexpr int quietModules = 10; ///< white at each side, or no scanner finds the beginning

} // namespace

std::optional<Barcode> code128(const QString &text)
{
    // The library would find a way for more, by an extension that no scanner here is set up for.
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (!plain) {
        return std::nullopt;
    }
    const std::unique_ptr<zint_symbol, void (*)(zint_symbol *)> symbol(ZBarcode_Create(), ZBarcode_Delete);
    if (!symbol || text.isEmpty()) {
        return std::nullopt;
    }
    symbol->symbology = BARCODE_CODE128;
    symbol->show_hrt = 0;
    symbol->whitespace_width = quietModules;
    const QByteArray bytes = text.toUtf8();
    const int result = ZBarcode_Encode_and_Buffer_Vector(
        symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), 0);
    if (result >= ZINT_ERROR || !symbol->vector) {
        return std::nullopt;
    }
    // The library's unit is its own; the width in modules is known.
    const qreal modules = symbol->width + 2 * quietModules;
    const qreal unit = qreal(symbol->vector->width) / modules;
    Barcode barcode{{modules, qreal(symbol->vector->height) / unit}, {}};
    for (const zint_vector_rect *bar = symbol->vector->rectangles; bar; bar = bar->next) {
        barcode.bars.append({qreal(bar->x) / unit, qreal(bar->y) / unit, qreal(bar->width) / unit,
                             qreal(bar->height) / unit});
    }
    return barcode;
}

void paintBarcode(QPainter &painter, const QRectF &area, const Barcode &barcode)
{
    const qreal across = area.width() / barcode.size.width();
    const qreal down = area.height() / barcode.size.height();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF &bar : barcode.bars) {
        painter.drawRect(QRectF(area.left() + bar.left() * across, area.top() + bar.top() * down,
                                bar.width() * across, bar.height() * down));
    }
    painter.restore();
}

} // namespace ui
