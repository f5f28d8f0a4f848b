// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "workflow/session.h"

#include <QObject>

#include <functional>

namespace ui {

/// Does the same to many orders, one after the other, each in a transaction of its own: what is refused to
/// one is no matter of the next. Deleting it lets the order that is under way finish and does no more.
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        domain::OrderId id;
        QString number;
    };
    /// What came of one of them; without reasons it is done.
    struct Result
    {
        Order order;
        QList<base::Error> reasons;
    };
    /// Gives all reasons against it; an error counts as one.
    using Verb = std::function<base::Result<QList<base::Error>>(
        store::Transaction &transaction, const domain::Actor &who, domain::OrderId id, base::Instant now)>;

    BulkRun(const workflow::Session &session, QList<Order> orders, Verb verb, QObject *parent = nullptr);

    void start();
    /// After the order that is under way: what is done is done.
    void cancel() { m_cancelled = true; }

    qsizetype count() const { return m_orders.size(); }
    const QList<Result> &results() const { return m_results; }

Q_SIGNALS:
    void progressed(); ///< results() has one more
    void finished();   ///< all of them, or as far as they came before cancel()

private:
    void next();

    const workflow::Session m_session;
    const QList<Order> m_orders;
    const Verb m_verb;
    QList<Result> m_results;
    bool m_cancelled = false;
};

} // namespace ui
