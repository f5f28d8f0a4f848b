// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

#include <functional>

namespace ui {

/// The table inside a PagedGrid: whole rows, Home and End for the list's ends, links that look like links, a
/// text where nothing is, and the full text of a cell as tooltip where it does not fit.
class GridView final : public QTableView
{
    Q_OBJECT

public:
    explicit GridView(QWidget *parent = nullptr);

    void setEmptyText(std::function<QString()> text);
    /// Columns whose cells are links.
    void setLinkColumns(const QList<int> &columns);

Q_SIGNALS:
    void linkClicked(const QModelIndex &index);
    void copyRequested();
    /// Other rows have come into sight.
    void scrolled();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isLink(const QModelIndex &index, const QPoint &position) const;

    std::function<QString()> m_emptyText;
    QList<int> m_linkColumns;
};

} // namespace ui
