// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulator.h"

#include "ideal/httpserver.h"
#include "simulator/callbacks.h"
#include "simulator/cancels.h"
#include "simulator/control.h"
#include "simulator/frontdoor.h"
#include "simulator/fulfilment.h"

namespace simulator {

namespace {

/// Control tells its whole state in one answer, and tests open many connections from one address.
ideal::HttpLimits roomyLimits()
{
    ideal::HttpLimits limits;
    limits.connectionsPerAddress = limits.connections;
    limits.unsentBytes = 512LL * 1024 * 1024;
    return limits;
}

} // namespace

/// Made in the simulator's thread when it starts, so that sockets and timers belong there.
class Simulator::Private
{
public:
    explicit Private(Config config) : world(std::move(config)) {}

    /// Runs something in the simulator's thread and waits for it.
    template<class Function> static auto in(const Simulator *simulator, Function function)
    {
        if (simulator->thread() == QThread::currentThread()) {
            return function();
        }
        using Value = decltype(function());
        auto *receiver = const_cast<Simulator *>(simulator); // only its thread is of interest
        if constexpr (std::is_void_v<Value>) {
            QMetaObject::invokeMethod(receiver, function, Qt::BlockingQueuedConnection);
        } else {
            std::optional<Value> value;
            QMetaObject::invokeMethod(
                receiver, [&] { value.emplace(function()); }, Qt::BlockingQueuedConnection);
            return std::move(*value);
        }
    }

    World world;
    // Torn down in the opposite order: the listeners first.
    std::unique_ptr<Callbacks> callbacks;
    std::unique_ptr<Fulfilment> fulfilment;
    std::unique_ptr<Cancels> cancels;
    std::unique_ptr<Control> control;
    std::unique_ptr<FrontDoor> door;
    std::unique_ptr<ideal::HttpServer> idealServer;
    std::unique_ptr<ideal::HttpServer> estackServer;
    std::unique_ptr<ideal::HttpServer> controlServer;

    void make(Simulator *q);
    base::Result<Ports> listen();
};

void Simulator::Private::make(Simulator *q)
{
    callbacks = std::make_unique<Callbacks>(world, nullptr);
    fulfilment = std::make_unique<Fulfilment>(world, *callbacks, nullptr);
    cancels = std::make_unique<Cancels>(world, *fulfilment, nullptr);
    control = std::make_unique<Control>(world, *fulfilment, *callbacks, nullptr);
    door = std::make_unique<FrontDoor>(world, *fulfilment, *cancels, nullptr);
    connect(callbacks.get(), &Callbacks::acknowledged, q, &Simulator::callbackAcknowledged);
    connect(callbacks.get(), &Callbacks::refused, q, &Simulator::callbackRefused);
    connect(callbacks.get(), &Callbacks::gaveUp, q, &Simulator::callbackGivenUp);
    connect(fulfilment.get(), &Fulfilment::orderClosed, q, &Simulator::orderClosed);
    connect(cancels.get(), &Cancels::decided, q, &Simulator::cancelDecided);
    connect(control.get(), &Control::quitRequested, q, &Simulator::quitRequested);
    connect(door.get(), &FrontDoor::requestAnswered, q, &Simulator::requestAnswered);
    connect(door.get(), &FrontDoor::orderAccepted, q, &Simulator::orderAccepted);
}

base::Result<Ports> Simulator::Private::listen()
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    const Config &config = world.config;
    const bool apart = config.estackPort.has_value();
    Ports ports;
    idealServer = std::make_unique<ideal::HttpServer>(
        door->handler(apart ? FrontDoor::Ideal : FrontDoor::Ideal | FrontDoor::Estack), roomyLimits());
    TRY_LET(ports.ideal, idealServer->listen(loopback, config.port));
    ports.estack = ports.ideal;
    if (apart) {
        estackServer = std::make_unique<ideal::HttpServer>(door->handler(FrontDoor::Estack), roomyLimits());
        TRY_LET(ports.estack, estackServer->listen(loopback, *config.estackPort));
    }
    if (config.controlPort) {
        controlServer = std::make_unique<ideal::HttpServer>(control->handler(), roomyLimits());
        TRY_LET(ports.control, controlServer->listen(loopback, *config.controlPort));
    }
    return ports;
}

Simulator::Simulator(Config config, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(config)))
{
}

Simulator::~Simulator() = default;

base::Result<Ports> Simulator::start()
{
    return Private::in(this, [this] {
        d->make(this);
        return d->listen();
    });
}

void Simulator::addFault(const Fault &fault)
{
    Private::in(this, [&] { d->world.faults.add(fault); });
}

bool Simulator::addFault(const QString &text)
{
    const auto fault = Fault::parse(text);
    if (fault) {
        addFault(*fault);
    }
    return fault.has_value();
}

void Simulator::clearFaults()
{
    Private::in(this, [this] { d->world.faults.clear(); });
}

void Simulator::setCallbackBase(const QUrl &base)
{
    Private::in(this, [&] { d->world.config.callbackBase = base; });
}

void Simulator::applySettings(const QJsonObject &fields)
{
    Private::in(this, [&] { d->control->applySettings(fields); });
}

QJsonObject Simulator::state() const
{
    return Private::in(this, [this] { return d->control->state(); });
}

QJsonObject Simulator::orderState(const QString &orderType, const QString &orderCode) const
{
    return Private::in(this, [&] {
        const Order *order = d->world.order(orderType, orderCode);
        return order ? order->toJson() : QJsonObject();
    });
}

int Simulator::requestCount(const QString &key) const
{
    return Private::in(this, [&] { return d->world.journal.countOf(key); });
}

bool Simulator::complete(const QString &orderType, const QString &orderCode, const QJsonObject &options)
{
    return Private::in(this, [&] { return d->control->complete(orderType, orderCode, options); });
}

void Simulator::addStock(const QString &warehouseCode, const QString &itemCode, qint64 quantity,
                         const QString &inventoryType)
{
    Private::in(this, [&] { d->world.conjure({warehouseCode, itemCode, inventoryType}, quantity); });
}

QJsonObject Simulator::putProduct(const QJsonObject &fields)
{
    return Private::in(this, [&] { return d->world.catalogue.putProduct(fields, d->world.wireNow()); });
}

QJsonObject Simulator::putCustomer(const QJsonObject &fields)
{
    return Private::in(this, [&] { return d->world.catalogue.putCustomer(fields, d->world.wireNow()); });
}

QJsonObject Simulator::putVfOrder(const QJsonObject &fields)
{
    return Private::in(this, [&] { return d->world.catalogue.putVfOrder(fields, d->world.wireNow()); });
}

void Simulator::sendCallback(const QString &event, const QJsonObject &body)
{
    Private::in(this, [&] { d->control->sendCallback(event, body); });
}

SimulatorThread::SimulatorThread(Config config) : m_simulator(new Simulator(std::move(config)))
{
    m_thread.setObjectName(QStringLiteral("simulator"));
    m_simulator->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_simulator, &QObject::deleteLater);
    m_thread.start();
}

SimulatorThread::~SimulatorThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace simulator
