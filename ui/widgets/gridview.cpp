// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/gridview.h"

#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

/// Text in the colour of a link; what a click on it does is the view's business.
class LinkDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    }
};

} // namespace

GridView::GridView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the list
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem); // a pixel scroll bar of ten million rows is of no use
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setFixedHeight(28);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void GridView::setEmptyText(std::function<QString()> text)
{
    m_emptyText = std::move(text);
    viewport()->update();
}

void GridView::setLinkColumns(const QList<int> &columns)
{
    m_linkColumns = columns;
    for (const int column : columns) {
        setItemDelegateForColumn(column, new LinkDelegate(this));
    }
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (model() && model()->rowCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = qMax(0, currentIndex().column());
        return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        // The view's own copy takes one cell.
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GridView::isLink(const QModelIndex &index, const QPoint &position) const
{
    if (!index.isValid() || !m_linkColumns.contains(index.column())) {
        return false;
    }
    const QString text = index.data().toString();
    const QRect cell = visualRect(index);
    return !text.isEmpty() && position.x() < cell.left() + fontMetrics().horizontalAdvance(text) + 8;
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QPoint position = event->position().toPoint();
    if (isLink(indexAt(position), position)) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->unsetCursor();
    }
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        selectionModel()->selection().size() == 1) {
        if (const QModelIndex index = indexAt(position); index == currentIndex() && isLink(index, position)) {
            Q_EMIT linkClicked(index);
        }
    }
}

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QString text = index.data(Qt::ToolTipRole).toString();
        if (text.isEmpty() && index.isValid()) {
            const QString shown = index.data().toString();
            const int extra = index.data(ToneRole).isNull() ? 8 : 26;
            if (fontMetrics().horizontalAdvance(shown) + extra > visualRect(index).width()) {
                text = shown;
            }
        }
        QToolTip::showText(help->globalPos(), text, viewport(), visualRect(index));
        return true;
    }
    return QTableView::viewportEvent(event);
}

void GridView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || !m_emptyText) {
        return;
    }
    const QString text = m_emptyText();
    QPainter painter(viewport());
    painter.setPen(mutedText(palette()));
    painter.drawText(viewport()->rect().adjusted(24, 32, -24, -24),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0) {
        Q_EMIT scrolled();
    }
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT scrolled();
}

} // namespace ui
