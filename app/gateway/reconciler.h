// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "ideal/answers.h"
#include "store/gatewayrepository.h"
#include "workflow/reconcile.h"

#include <QObject>

#include <functional>

namespace gateway {

/// Carries out one command that compares the stock: reads IDEAL's, warehouse by warehouse and page by page,
/// has it compared, and settles the command in the same transaction. Deleted before that, it leaves the
/// command open: whoever claims it next begins the run again.
class Reconciler final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void()>;

    Reconciler(Environment &environment, const store::GatewayCommand &command, QObject *parent = nullptr);

    /// `done` is called once, never after the destructor.
    void start(Done done);

    /// Instead of start(): the run can't begin (no peer).
    void giveUp(const base::Error &problem, Done done);

    domain::CommandId command() const { return m_command.id; }

private:
    workflow::ReconciliationHold hold() const;
    void readPage();
    void takeAnswer(const ideal::HttpResult &result);
    void take(const ideal::InventoryPage &page);
    void finish();
    void fail(const base::Error &error);

    Environment &m_environment;
    const store::GatewayCommand m_command; ///< as claimed
    workflow::ReconciliationPlan m_plan;
    qsizetype m_warehouse = 0; ///< which of the plan's
    int m_page = 1;
    Done m_done;
};

} // namespace gateway
