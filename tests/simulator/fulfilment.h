// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/callbacks.h"
#include "simulator/world.h"

#include <QObject>

namespace simulator {

/// What an order's goods shall be: by line number, how many.
using Quantities = QMap<QString, qint64>;

/// The warehouse's work: carries orders out step by step, moves stock and serials, reports by callbacks.
class Fulfilment final : public QObject
{
    Q_OBJECT

public:
    Fulfilment(World &world, Callbacks &callbacks, QObject *parent);

    /// All lines of the order have come: it will be carried out.
    void begin(Order &order);

    /// Does all that is left of the order at once.
    void completeNow(Order &order);

    /// Confirms these quantities (empty: all that is left) of one stage at once. False if the stock does not
    /// allow it.
    bool confirm(Order &order, Stage stage, Quantities quantities, bool final);

    /// Stops and resumes the steps of an order while a cancel request is open.
    void hold(Order &order);
    void release(Order &order);

    /// Reports a state without goods.
    void report(Order &order, const QString &status, bool final, const QString &remark = {});
    void reportCancelResult(Order &order, const CancelRequest &request);
    /// Ends a wholesale order whose cancelling was approved.
    void terminate(Order &order);

Q_SIGNALS:
    void orderClosed(const QString &orderType, const QString &orderCode);

private:
    void plan(Order &order);
    void schedule(Order &order);
    void runStep(Order &order);
    Quantities available(const Order &order, Stage stage, const Quantities &wanted) const;
    QList<LineSerials> move(Order &order, Stage stage, const Quantities &quantities);
    void publish(Order &order, Confirmation confirmation);
    void flush(Order &order);
    void sendReversed(Order &order, QList<qsizetype> left);
    void close(Order &order);

    World &m_world;
    Callbacks &m_callbacks;
};

} // namespace simulator
