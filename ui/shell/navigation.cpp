// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigation.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidgetItemIterator>

namespace ui {

namespace {

constexpr int IdRole = Qt::UserRole;

/// Rows of one height, headings of a group quieter than places.
class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight + 2};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(IdRole).toString().isEmpty()) {
            option->palette.setColor(QPalette::Text, mutedText(option->palette));
            option->font.setWeight(QFont::Medium);
        }
    }
};

} // namespace

Navigation::Navigation(std::vector<Place> places, domain::Roles roles, QWidget *parent) : QTreeWidget(parent)
{
    for (Place &candidate : places) {
        if (domain::may(roles, candidate.needed)) {
            m_places.push_back(std::move(candidate));
        }
    }
    setObjectName(QStringLiteral("navigation"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new NavigationDelegate(this));
    setUniformRowHeights(true);
    setIndentation(16);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(NoEditTriggers);
    connect(this, &QTreeWidget::itemClicked, this, &Navigation::choose);
    build();
}

void Navigation::build()
{
    QString current;
    if (currentItem()) {
        current = currentItem()->data(0, IdRole).toString();
    }
    setAccessibleName(tr("Navigation"));
    clear();
    for (const Place &leaf : m_places) {
        QStringList path = leaf.path();
        const QString name = path.takeLast();
        QTreeWidgetItem *above = group(path);
        auto *made = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(this);
        made->setText(0, name);
        made->setToolTip(0, leaf.path().join(QStringLiteral(" › ")));
        made->setIcon(0, icon(leaf.icon));
        made->setData(0, IdRole, leaf.id);
    }
    expandAll();
    setCurrentPlace(current);
}

QTreeWidgetItem *Navigation::group(const QStringList &path)
{
    QTreeWidgetItem *found = nullptr;
    for (const QString &name : path) {
        QTreeWidgetItem *above = found ? found : invisibleRootItem();
        found = nullptr;
        for (int i = 0; i < above->childCount(); ++i) {
            QTreeWidgetItem *child = above->child(i);
            if (child->text(0) == name && child->data(0, IdRole).toString().isEmpty()) {
                found = child;
            }
        }
        if (!found) {
            found = new QTreeWidgetItem(above);
            found->setText(0, name);
            found->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
    }
    return found;
}

QTreeWidgetItem *Navigation::item(const QString &id) const
{
    for (QTreeWidgetItemIterator each(const_cast<Navigation *>(this)); *each; ++each) {
        if (!id.isEmpty() && (*each)->data(0, IdRole).toString() == id) {
            return *each;
        }
    }
    return nullptr;
}

const Place *Navigation::place(const QString &id) const
{
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&](const Place &place) { return place.id == id; });
    return found == m_places.end() ? nullptr : &*found;
}

void Navigation::setCurrentPlace(const QString &id)
{
    if (QTreeWidgetItem *found = item(id)) {
        setCurrentItem(found);
    } else {
        setCurrentItem(nullptr);
        clearSelection();
    }
}

QStringList Navigation::visiblePaths() const
{
    QStringList paths;
    for (const Place &place : m_places) {
        paths.append(place.path().join(QLatin1Char('/')));
    }
    return paths;
}

void Navigation::choose(QTreeWidgetItem *chosen)
{
    if (const QString id = chosen->data(0, IdRole).toString(); !id.isEmpty()) {
        Q_EMIT placeChosen(id);
    } else {
        chosen->setExpanded(!chosen->isExpanded());
    }
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem()) {
        choose(currentItem());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void Navigation::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, palette().color(QPalette::Highlight));
    }
    if (model()->hasChildren(index)) {
        // A small chevron in place of the style's arrow, whose lines are of another weight.
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(mutedText(palette()), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre(rect.right() - indentation() / 2.0 + 1, rect.center().y() + 0.5);
        painter->translate(centre);
        if (isExpanded(index)) {
            painter->rotate(90);
        }
        painter->drawPolyline(QPolygonF({QPointF(-1.5, -3.5), QPointF(2, 0), QPointF(-1.5, 3.5)}));
        painter->restore();
    }
}

void Navigation::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        build();
    }
}

} // namespace ui
