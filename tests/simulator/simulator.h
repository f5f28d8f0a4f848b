// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "simulator/config.h"
#include "simulator/faults.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <memory>

namespace simulator {

struct Ports
{
    quint16 ideal = 0;
    quint16 estack = 0;  ///< the same as `ideal` unless it has a listener of its own
    quint16 control = 0; ///< 0 if there is none
};

/// IDEAL and e-stack on loopback, after the contract and after nothing else: it shares no message code with
/// the program under test.
///
/// Lives in one thread, which needs an event loop. Every method may be called from any thread and returns
/// when the simulator has done it; the signals come from its own. Made in a test's thread, it needs that
/// thread's event loop to turn (QSignalSpy::wait); SimulatorThread gives it one of its own.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(Config config, QObject *parent = nullptr);
    ~Simulator() override;

    /// Opens the listeners.
    base::Result<Ports> start();

    void addFault(const Fault &fault);
    /// In the command line's form, `NAME[:ARGUMENT][@ORDERCODE][~PATHPART][*TIMES]`. False if it can't be
    /// read.
    bool addFault(const QString &text);
    void clearFaults();

    void setCallbackBase(const QUrl &base);
    /// The fields of `POST /settings`.
    void applySettings(const QJsonObject &fields);

    /// Everything, as `GET /state` tells it.
    QJsonObject state() const;
    /// One order of it; empty if there is none.
    QJsonObject orderState(const QString &orderType, const QString &orderCode) const;
    /// How many requests came under an idempotency key (`CGRK/CG-1`, `cancel/<id>`, `update/<id>`).
    int requestCount(const QString &key) const;

    /// Carries an order out now, or by the options of `POST /orders/{type}/{code}/complete` in part.
    bool complete(const QString &orderType, const QString &orderCode, const QJsonObject &options = {});
    void addStock(const QString &warehouseCode, const QString &itemCode, qint64 quantity,
                  const QString &inventoryType = QStringLiteral("ZP"));
    QJsonObject putProduct(const QJsonObject &fields);
    QJsonObject putCustomer(const QJsonObject &fields);
    QJsonObject putVfOrder(const QJsonObject &fields);
    /// Any callback at all, signed: for orders that nobody pushed and bodies that no warehouse would send.
    void sendCallback(const QString &event, const QJsonObject &body);

Q_SIGNALS:
    void requestAnswered(const QString &method, const QString &path, int status, const QString &code);
    void orderAccepted(const QString &orderType, const QString &orderCode);
    void orderClosed(const QString &orderType, const QString &orderCode);
    void cancelDecided(const QString &cancelRequestId, const QString &result);
    void callbackAcknowledged(const QString &event, const QString &outBizCode, bool duplicate);
    void callbackRefused(const QString &event, const QString &outBizCode, int status, const QString &code);
    void callbackGivenUp(const QString &event, const QString &outBizCode);
    /// Control was asked to end the program.
    void quitRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// A simulator with a thread of its own, from construction to destruction.
class SimulatorThread
{
public:
    explicit SimulatorThread(Config config);
    ~SimulatorThread();

    Simulator &simulator() { return *m_simulator; }
    Simulator *operator->() { return m_simulator; }

private:
    QThread m_thread;
    Simulator *m_simulator;
};

} // namespace simulator
