// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/bulkrun.h"

#include "ui/widgets/whendone.h"

namespace ui {

using base::Error;

BulkRun::BulkRun(const workflow::Session &session, QList<Order> orders, Verb verb, QObject *parent)
    : QObject(parent), m_session(session), m_orders(std::move(orders)), m_verb(std::move(verb))
{
}

void BulkRun::start()
{
    next();
}

void BulkRun::next()
{
    if (m_cancelled || m_results.size() == m_orders.size()) {
        Q_EMIT finished();
        return;
    }
    const Order order = m_orders[m_results.size()];
    whenDone(m_session.run([verb = m_verb, id = order.id](store::Transaction &transaction,
                                                          const domain::Actor &who, base::Instant now) {
        return verb(transaction, who, id, now);
    }),
             this, [this, order](const base::Result<QList<Error>> &reasons) {
                 m_results.append({order, reasons ? *reasons : QList<Error>{reasons.error()}});
                 Q_EMIT progressed();
                 next();
             });
}

} // namespace ui
