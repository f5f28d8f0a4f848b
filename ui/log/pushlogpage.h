// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/shell/place.h"

#include <QWidget>

class QSplitter;

namespace ui {

class AskIdealAction;
class FilterBar;
class OrderTrail;
class PagedGrid;

/// 荣耀IDEAL物流推送日志 (SPEC R40-R46): every order in scope, and below it what went over the wire for the
/// one that is selected.
///
/// Object names: `logGrid` (a PagedGrid), `logView` (its table), `logFilter` (a FilterBar), `logSplitter`,
/// `askButton` with `askIdealAction` (Ctrl+Shift+Q; in the rows' context menu too), and those of OrderTrail.
/// The order's number is a link; a double click or Enter opens the order too.
///
/// Hints: "push" and "return" (numbers of domain::PushStatus, domain::ReturnStatus; "return" may be
/// ui::awaitingReturn), "type", "number".
class PushLogPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    explicit PushLogPage(const PlaceContext &context, const QVariantMap &hints = {},
                         QWidget *parent = nullptr);
    ~PushLogPage() override;

    /// Filters by the hints and by nothing else; hints that are empty change nothing.
    void takeHints(const QVariantMap &hints) override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filter() { return *m_filter; }
    OrderTrail &trail() { return *m_trail; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFilter();
    void makeGrid();
    void makeAskAction();
    void readOwner();
    store::OrderListFilter filterNow() const;
    void openOrder(qint64 id);

    PlaceContext m_context;
    FilterBar *m_filter;
    PagedGrid *m_grid;
    OrderTrail *m_trail;
    QSplitter *m_splitter;
    AskIdealAction *m_ask;
    domain::OwnerId m_owner;
};

} // namespace ui
