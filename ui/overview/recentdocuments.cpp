// SPDX-License-Identifier: Apache-2.0
#include "ui/overview/recentdocuments.h"

#include "store/listviews.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace ui {

using store::DocumentListColumn;

namespace {

enum Column
{
    Number,
    Type,
    OrderNumber,
    Warehouse,
    Quantity,
    PostedAt,
    ColumnCount
};

} // namespace

RecentDocuments::RecentDocuments(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("recentDocuments"));
    setColumnCount(ColumnCount);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::StyledPanel);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Warehouse, QHeaderView::Stretch);
    setColumnWidth(Number, 140);
    setColumnWidth(Type, 100);
    setColumnWidth(OrderNumber, 140);
    setColumnWidth(Quantity, 70);
    setColumnWidth(PostedAt, 130);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT documentChosen(item->data(0, Qt::UserRole).toLongLong());
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item, int column) {
        if (column == Number) {
            Q_EMIT documentChosen(item->data(0, Qt::UserRole).toLongLong());
        }
    });
    retranslate();
}

void RecentDocuments::showRows(const QList<store::ListRow> &rows)
{
    m_rows = rows;
    retranslate();
}

void RecentDocuments::retranslate()
{
    setHeaderLabels(
        {tr("Number"), tr("Type"), tr("From order"), tr("Warehouse"), tr("Quantity"), tr("Posted at")});
    headerItem()->setTextAlignment(Quantity, Qt::AlignRight | Qt::AlignVCenter);
    const qint64 current = currentItem() ? currentItem()->data(0, Qt::UserRole).toLongLong() : 0;
    clear();
    for (const store::ListRow &row : std::as_const(m_rows)) {
        const auto value = [&row](DocumentListColumn column) { return row.values.value(int(column)); };
        auto *item =
            new QTreeWidgetItem(this, {value(DocumentListColumn::Number).toString(),
                                       storedText<domain::DocumentType>(value(DocumentListColumn::Type)),
                                       value(DocumentListColumn::OrderNumber).toString(),
                                       value(DocumentListColumn::WarehouseName).toString(),
                                       storedNumber(value(DocumentListColumn::TotalQuantity)),
                                       storedInstant(value(DocumentListColumn::PostedAt))});
        item->setData(0, Qt::UserRole, row.id);
        item->setForeground(Number, palette().link());
        item->setTextAlignment(Quantity, Qt::AlignRight | Qt::AlignVCenter);
        item->setSizeHint(Number, {0, ui::rowHeight});
        if (row.id == current) {
            setCurrentItem(item);
        }
    }
}

void RecentDocuments::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        retranslate(); // links have another colour
    }
}

void RecentDocuments::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (m_rows.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(mutedText(palette()));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No stock document has been posted yet."));
    }
}

} // namespace ui
