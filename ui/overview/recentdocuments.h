// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keysetlist.h"

#include <QTreeWidget>

namespace ui {

/// The stock documents that were made last. A click on the number, a double click or Enter opens one.
/// Object name: `recentDocuments`.
class RecentDocuments final : public QTreeWidget
{
    Q_OBJECT

public:
    static constexpr int shownRows = 10;

    explicit RecentDocuments(QWidget *parent = nullptr);

    /// Rows of store::stockDocuments().
    void showRows(const QList<store::ListRow> &rows);
    void retranslate();

Q_SIGNALS:
    void documentChosen(qint64 id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<store::ListRow> m_rows;
};

} // namespace ui
