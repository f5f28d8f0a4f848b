// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

#include <QTreeWidget>

#include <vector>

namespace ui {

/// The places that an account may go to, as a tree in the manual's own names and order.
class Navigation final : public QTreeWidget
{
    Q_OBJECT

public:
    Navigation(std::vector<Place> places, domain::Roles roles, QWidget *parent = nullptr);

    /// Null if there is no such place or the account may not go there.
    const Place *place(const QString &id) const;
    /// Marks where one is; opens nothing. An id that is not here marks nothing.
    void setCurrentPlace(const QString &id);
    /// The paths that can be seen, e.g. `采购管理/采购订单`.
    QStringList visiblePaths() const;

Q_SIGNALS:
    void placeChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void build();
    QTreeWidgetItem *group(const QStringList &path);
    QTreeWidgetItem *item(const QString &id) const;
    void choose(QTreeWidgetItem *item);

    std::vector<Place> m_places; ///< those that may be seen
};

} // namespace ui
