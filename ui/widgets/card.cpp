// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/widgets/tone.h"

#include <QPainter>

namespace ui {

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace ui
