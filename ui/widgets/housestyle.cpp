// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/housestyle.h"

#include "ui/widgets/stylepainting.h"
#include "ui/widgets/tone.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace ui {

namespace {

bool is(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

void drawButton(const QStyleOption &option, QPainter &painter, bool primary)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    const QPalette &palette = option.palette;
    QColor fill = palette.color(primary && enabled ? QPalette::Highlight : QPalette::Button);
    if (down) {
        fill = mix(fill, palette.color(QPalette::Shadow), 0.16);
    } else if (hover) {
        fill = primary ? fill.lighter(112) : mix(fill, palette.color(QPalette::Highlight), 0.10);
    }
    const bool focus = enabled && (option.state & QStyle::State_HasFocus) &&
                       (option.state & QStyle::State_KeyboardFocusChange);
    const QColor edge =
        focus ? (primary ? palette.color(QPalette::Text) : focusRing(palette))
              : (primary && enabled ? fill.darker(112)
                                    : (enabled ? palette.color(QPalette::Mid) : hairline(palette)));
    drawBox(painter, option.rect, fill, edge, focus ? 2 : 1);
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
        return 12;
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 10;
    case PM_LayoutHorizontalSpacing:
        return 8;
    case PM_LayoutVerticalSpacing:
        return 6;
    case PM_HeaderMargin:
        return 6;
    case PM_FocusFrameHMargin:
        return 5; // the air at the sides of a cell
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 10;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_TreeViewIndentation:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
    case SH_FormLayoutWrapPolicy:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_Menu_MouseTracking:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Words need air at the sides; Fusion's 80 pixels at least are too many for a filter bar.
        made.setWidth(qMax(64, made.width() + 8));
        made.setHeight(qMax(28, made.height()));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        made.setHeight(qMax(28, made.height()));
        break;
    case CT_ToolButton:
        made = made.expandedTo({26, 26});
        break;
    case CT_MenuItem:
        made.setHeight(qMax(made.height(), 26));
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            made.setHeight(9);
        }
        break;
    default:
        break;
    }
    return made;
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter, is(widget, "primary"));
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget)) {
            return; // drawButton() has a ring
        }
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            painter->save();
            painter->setPen(QPen(focusRing(palette), 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            const bool focus = enabled && (option->state & State_HasFocus);
            const bool complaint = is(widget, "complaint");
            const QColor edge = complaint
                                    ? toneColor(Tone::Bad, palette)
                                    : (focus ? focusRing(palette)
                                             : (enabled ? palette.color(QPalette::Mid) : hairline(palette)));
            drawBox(*painter, option->rect, palette.color(QPalette::Base), edge, focus ? 1.6 : 1);
            return;
        }
        break;
    case PE_PanelButtonTool: {
        const bool down = option->state & (State_Sunken | State_On);
        const bool hover = enabled && (option->state & State_MouseOver);
        const bool focus = enabled && (option->state & State_HasFocus);
        if (down || hover || focus) {
            QColor fill = mix(palette.color(QPalette::Window), palette.color(QPalette::Highlight),
                              down ? 0.20 : (hover ? 0.10 : 0.0));
            drawBox(*painter, option->rect, fill, focus ? focusRing(palette) : fill);
        }
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton:
        paintCheckMark(*painter, *option, element == PE_IndicatorRadioButton);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            paintSortArrow(*painter, *header);
        }
        return;
    case PE_IndicatorTabClose:
        paintTabClose(*painter, *option);
        return;
    case PE_FrameTabBarBase:
        painter->setPen(hairline(palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && option->state & State_Enabled) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            if (is(widget, "primary")) {
                copy.palette.setColor(QPalette::ButtonText, copy.palette.color(QPalette::HighlightedText));
            } else if (is(widget, "destructive")) {
                copy.palette.setColor(QPalette::ButtonText, toneColor(Tone::Bad, copy.palette));
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_Header) {
        // As QCommonStyle does it, but asking us where the parts belong.
        proxy()->drawControl(CE_HeaderSection, header, painter, widget);
        QStyleOptionHeader label(*header);
        label.rect = subElementRect(SE_HeaderLabel, header, widget);
        proxy()->drawControl(CE_HeaderLabel, &label, painter, widget);
        label.rect = subElementRect(SE_HeaderArrow, header, widget);
        proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &label, painter, widget);
        return;
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        const QPoint middle = option->rect.center();
        painter->setPen(hairline(option->palette));
        if (option->state & State_Horizontal) {
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        } else {
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        }
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        const QPalette &palette = option->palette;
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        painter->setPen(hairline(palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        if (element == CE_HeaderSection) {
            painter->drawLine(option->rect.topRight() + QPoint(0, 6),
                              option->rect.bottomRight() - QPoint(0, 6));
        }
        return;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        tab && element == CE_TabBarTabShape) {
        paintTab(*painter, *tab);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QHeaderView *>(widget)) {
        QFont font = widget->font();
        font.setWeight(QFont::Medium);
        widget->setFont(font);
    }
}

} // namespace ui
