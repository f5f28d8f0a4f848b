// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "ideal/answers.h"
#include "workflow/reconcile.h"

#include <QObject>

#include <functional>

namespace gateway {

/// Reads IDEAL's stock for a comparison, warehouse by warehouse and page by page, and has it compared. One at
/// a time.
class Reconciler final : public QObject
{
    Q_OBJECT

public:
    /// `error` has the code Count_ when all went well; `result` is then the number of differences.
    using Done = std::function<void(const base::Error &error, const QString &result)>;

    explicit Reconciler(Environment &environment, QObject *parent = nullptr);

    void start(domain::CommandId command, Done done);

    /// The run came to nothing before it could begin (no peer).
    void giveUp(domain::CommandId command, const base::Error &problem, Done done);

private:
    void readPage();
    void take(const base::Result<ideal::InventoryPage> &page);
    void fail(const base::Error &error);
    void finish();

    Environment &m_environment;
    workflow::ReconciliationPlan m_plan;
    qsizetype m_warehouse = 0; ///< which of the plan's
    int m_page = 1;
    Done m_done;
};

} // namespace gateway
