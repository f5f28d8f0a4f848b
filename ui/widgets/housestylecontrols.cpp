// SPDX-License-Identifier: Apache-2.0
// The half of HouseStyle that is about scroll bars, places within controls and standard icons.
#include "ui/widgets/housestyle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/stylepainting.h"
#include "ui/widgets/tone.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

namespace {

/// A scroll bar without arrows: where the handle is.
QRect sliderRect(const QStyleOptionSlider &bar, int shortest)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0) {
        handle = qBound(qMin(shortest, length), int(qint64(bar.pageStep) * length / (range + bar.pageStep)),
                        length);
    }
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   length - handle, bar.upsideDown);
    const QRect rect = across ? QRect(bar.rect.left() + at, bar.rect.top(), handle, bar.rect.height())
                              : QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), handle);
    return QStyle::visualRect(bar.direction, bar.rect, rect);
}

} // namespace

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const QRect slider = sliderRect(*bar, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const bool across = bar->orientation == Qt::Horizontal;
    switch (part) {
    case SC_ScrollBarSlider:
        return slider;
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return across ? QRect(bar->rect.topLeft(), slider.bottomLeft() - QPoint(1, 0))
                      : QRect(bar->rect.topLeft(), slider.topRight() - QPoint(0, 1));
    case SC_ScrollBarAddPage:
        return across ? QRect(slider.topRight() + QPoint(1, 0), bar->rect.bottomRight())
                      : QRect(slider.bottomLeft() + QPoint(0, 1), bar->rect.bottomRight());
    default:
        return {};
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton) {
        // A button that opens a menu at once needs no arrow: its icon or word says what is in there.
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox && combo->frame) {
        paintComboBox(*painter, *combo, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget));
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Window));
    if (bar->maximum <= bar->minimum) {
        return;
    }
    const bool held = (bar->state & State_Sunken) && (bar->activeSubControls & SC_ScrollBarSlider);
    const bool hover = bar->state & State_MouseOver;
    const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(bar->palette.color(QPalette::Mid), bar->palette.color(QPalette::WindowText),
                          held ? 0.45 : (hover ? 0.25 : 0.05)));
    painter->drawRoundedRect(QRectF(slider).adjusted(2.5, 2.5, -2.5, -2.5), 3.5, 3.5);
    painter->restore();
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderArrow) {
        const QRect rect = option->rect;
        return QStyle::visualRect(option->direction, rect,
                                  QRect(rect.right() - 15, rect.center().y() - 4, 10, 10));
    }
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int air = frame && frame->lineWidth > 0 ? 3 : 0;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(air, 0, -air, 0);
    }
    if (element == SE_HeaderLabel) {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int margin = pixelMetric(PM_HeaderMargin, option, widget);
        const int arrow = header && header->sortIndicator != QStyleOptionHeader::None ? 14 : 0;
        return QStyle::visualRect(option->direction, option->rect,
                                  option->rect.adjusted(margin, 0, -margin - arrow, 0));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const QPalette palette = option ? option->palette : (widget ? widget->palette() : QPalette());
    switch (which) {
    case SP_MessageBoxQuestion:
        return icon(Icon::Help, toneColor(Tone::Busy, palette));
    case SP_MessageBoxInformation:
        return icon(Icon::Ok, toneColor(Tone::Busy, palette));
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, toneColor(Tone::Warning, palette));
    case SP_MessageBoxCritical:
        return icon(Icon::Error, toneColor(Tone::Bad, palette));
    case SP_LineEditClearButton:
        return icon(Icon::Close, mutedText(palette));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace ui
