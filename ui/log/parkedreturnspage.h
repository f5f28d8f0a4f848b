// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/shell/place.h"

#include <QWidget>

class QAction;
class QPushButton;
class QSplitter;

namespace ui {

class FilterBar;
class PagedGrid;
class ReturnDetail;

/// 回传异常: callbacks that are stored and could not be posted (SPEC R63), with the reason, the order's lines
/// beside what was confirmed, and the callback itself. A supervisor has them processed again (F9) or accepts
/// one as it is (Shift+F9).
///
/// Object names: `returnsFilter` (a FilterBar), `returnsGrid`, `returnsView` (its table), `reprocessButton`,
/// `acceptButton`, and those of ReturnDetail. The order's number is a link.
///
/// Hints: "number" (of an order).
class ParkedReturnsPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    explicit ParkedReturnsPage(const PlaceContext &context, const QVariantMap &hints = {},
                               QWidget *parent = nullptr);
    ~ParkedReturnsPage() override;

    void takeHints(const QVariantMap &hints) override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filter() { return *m_filter; }
    ReturnDetail &detail() { return *m_detail; }

Q_SIGNALS:
    void returnsReopened();
    void returnAccepted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFilter();
    void makeGrid();
    void makeActions();
    void retranslate();
    void showCurrent();
    void showActions();
    store::ParkedReturnFilter filterNow() const;
    void openOrder(qint64 inbox);
    void askReprocess();
    void reprocess(const QList<domain::InboxId> &ids);
    void askAccept();
    void accept(domain::InboxId id, const QString &reason);

    const PlaceContext m_context;
    FilterBar *m_filter;
    PagedGrid *m_grid;
    ReturnDetail *m_detail;
    QSplitter *m_splitter;
    QPushButton *m_reprocess;
    QPushButton *m_accept;
    bool m_busy = false;
};

} // namespace ui
