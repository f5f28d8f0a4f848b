// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"

#include "secrets/initialize.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "workflow/pushorder.h"
#include "workflow/settings.h"

namespace flow {

using namespace domain;
using base::Result;
using support::await;

namespace {

const QByteArray appKey = QByteArrayLiteral("integration-key-0123456789");

template<class T> T must(const Result<T> &result, const char *what)
{
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

QUrl loopback(quint16 port, const char *path)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(QLatin1String(path)));
}

simulator::Config simulatorConfig(const Rig::Options &options)
{
    simulator::Config config;
    config.credentials = rigCredentials(options.scheme);
    config.ownerCode = support::CompanySettings().ownerCode;
    config.delayMs = options.delayMs;
    config.retryScale = 0.02;
    config.silenceMs = 3000;
    if (options.simulate) {
        options.simulate(config);
    }
    return config;
}

} // namespace

ideal::Credentials rigCredentials(const QString &scheme)
{
    ideal::Credentials credentials;
    credentials.appId = support::CompanySettings().appId;
    credentials.appKey = appKey;
    credentials.scheme = *ideal::schemeFromName(scheme);
    return credentials;
}

Rig::Rig(store::Backend backend, Options options) : m_options(std::move(options)), m_testDatabase(backend)
{
    if (!secrets::initialize()) {
        qFatal("no randomness");
    }
    m_database = m_testDatabase.open(2);
    makeIdeal();
    m_company = std::make_unique<support::Company>(*m_database, m_clock);
    m_company->found(secrets::PasswordCost::ForTests);
    support::CompanySettings settings;
    settings.idealBase = idealBase();
    settings.estackBase =
        m_options.estackVia.isEmpty() ? loopback(m_ports.estack, "/estack/v1") : m_options.estackVia;
    settings.signatureScheme = m_options.scheme;
    m_company->configure(settings, m_secrets, secrets::SecretBytes(appKey));
    m_company->mapWarehouses();
    startGateway();
    if (m_options.synchronised) {
        settled(ask(store::CommandKind::EstackSync));
        m_company->adoptEstack();
    }
}

Rig::~Rig()
{
    m_gateway.reset();
    m_simulator.reset();
}

CommandId Rig::ask(store::CommandKind kind)
{
    return must(await(m_company->session("admin").run([kind](auto &transaction, const Actor &who, auto now) {
                    return workflow::askGateway(transaction, who, kind, now);
                })),
                "ask the gateway");
}

store::GatewayCommand Rig::command(CommandId id)
{
    return *must(await(m_database->read([id](store::Connection &connection) {
                     return store::GatewayRepository(connection).find(id);
                 })),
                 "command");
}

store::GatewayCommand Rig::settled(CommandId id)
{
    const bool answered = support::awaitSignal(&m_database->changes(), &store::ChangeFeed::changed, [&] {
        return command(id).state != store::CommandState::Open;
    });
    if (!answered) {
        qFatal("a command was not answered");
    }
    return command(id);
}

void Rig::startGateway()
{
    gateway::GatewayConfig config;
    config.port = quint16(m_callbackBase.port(0));
    config.limits = m_options.limits;
    config.hook = m_options.hook;
    config.pace.estackEveryMs = 0; // e-stack is asked when a test says so
    config.pace.vfOrdersEveryMs = 0;
    config.pace.estackRetryMs = 1;
    if (m_options.serve) {
        m_options.serve(config);
    }
    m_gateway = std::make_unique<gateway::GatewayThread>(*m_database, m_secrets, m_clock, config);
    quint16 port = 0;
    QObject::connect(m_gateway.get(), &gateway::GatewayThread::started, m_gateway.get(),
                     [&port](quint16 listening) { port = listening; });
    m_gateway->start();
    if (!support::awaitSignal(m_gateway.get(), &gateway::GatewayThread::ready,
                              [&port] { return port != 0; })) {
        qFatal("the gateway does not start");
    }
    m_callbackBase = loopback(port, "/callback/v1");
    ideal().setCallbackBase(m_callbackBase);
}

void Rig::stopGateway()
{
    m_gateway.reset();
}

QUrl Rig::idealBase() const
{
    return m_options.idealVia.isEmpty() ? loopback(m_ports.ideal, "/ideal/v1") : m_options.idealVia;
}

void Rig::makeIdeal()
{
    simulator::Config config = simulatorConfig(m_options);
    config.port = m_ports.ideal == 0 ? config.port : m_ports.ideal;
    config.callbackBase = m_callbackBase;
    m_simulator = std::make_unique<simulator::SimulatorThread>(config);
    m_ports = must(ideal().start(), "simulator");
}

void Rig::stopIdeal()
{
    m_simulator.reset();
}

void Rig::startIdeal()
{
    makeIdeal();
}

void Rig::skip(qint64 milliseconds)
{
    m_clock.skip(milliseconds);
    Q_EMIT m_database->changes().changed(store::Topic::Outbox | store::Topic::Inbox);
}

Order Rig::saveOrder(OrderType type, const QString &partner, const QString &warehouse,
                     const QList<QPair<QString, qint64>> &lines, const QString &toWarehouse)
{
    return must(await(clerk().run([=](store::Transaction &transaction, const Actor &who,
                                      base::Instant now) -> Result<Order> {
                    store::CatalogueRepository catalogue(transaction.connection());
                    workflow::OrderEdit edit;
                    edit.draft.type = type;
                    edit.draft.date = base::businessDay(now);
                    const PartnerKind kind = describe(type).counterparty == Counterparty::Customer
                                                 ? PartnerKind::Customer
                                                 : PartnerKind::Supplier;
                    TRY_LET(const auto partnerRow, catalogue.partnerByCode(kind, partner));
                    TRY_LET(const auto warehouseRow, catalogue.warehouseByCode(warehouse));
                    TRY_LET(const auto toRow, catalogue.warehouseByCode(toWarehouse));
                    edit.draft.partner = partnerRow ? partnerRow->id : PartnerId();
                    edit.draft.warehouse = warehouseRow ? warehouseRow->id : WarehouseId();
                    edit.draft.toWarehouse = toRow ? toRow->id : WarehouseId();
                    for (const auto &[code, quantity] : lines) {
                        TRY_LET(const auto product, catalogue.productByCode(code));
                        OrderLine line;
                        line.product = product ? product->id : ProductId();
                        line.quantity = quantity;
                        line.price = base::Money::fromFen(123456);
                        edit.draft.lines.append(line);
                    }
                    return workflow::saveOrder(transaction, who, edit, now);
                })),
                "save");
}

QList<base::Error> Rig::push(OrderId id)
{
    return must(await(clerk().run([id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                    return workflow::pushOrder(transaction, who, id, now);
                })),
                "push")
        .problems;
}

Result<Order> Rig::edit(OrderId id, qint64 quantity)
{
    workflow::OrderEdit edit;
    const Order before = order(id);
    edit.id = id;
    edit.expectedVersion = before.version;
    edit.draft = before;
    edit.draft.lines.first().quantity = quantity;
    return await(clerk().run([edit](store::Transaction &transaction, const Actor &who, base::Instant now) {
        return workflow::saveOrder(transaction, who, edit, now);
    }));
}

Order Rig::order(OrderId id)
{
    return *must(await(m_database->read([id](store::Connection &connection) {
                     return store::OrderRepository(connection).find(id);
                 })),
                 "order");
}

QList<store::StockRepository::DocumentHead> Rig::documents(OrderId id)
{
    return must(await(m_database->read([id](store::Connection &connection) {
                    return store::StockRepository(connection).ofOrder(id);
                })),
                "documents");
}

QList<store::OutboxRow> Rig::outbox(OrderId id)
{
    return must(await(m_database->read([id](store::Connection &connection) {
                    return store::OutboxRepository(connection).ofOrder(id);
                })),
                "outbox");
}

QList<store::InboxRow> Rig::inbox(OrderId id)
{
    return must(await(m_database->read([id](store::Connection &connection) {
                    return store::InboxRepository(connection).ofOrder(id);
                })),
                "inbox");
}

QList<store::Exchange> Rig::exchanges(OrderId id)
{
    return must(await(m_database->read([id](store::Connection &connection) {
                    return store::ExchangeRepository(connection).ofOrder(id);
                })),
                "exchanges");
}

qint64 Rig::count(const QString &sql)
{
    return must(await(m_database->read(
                    [sql](store::Connection &connection) { return connection.value<qint64>(sql); })),
                "count");
}

bool Rig::waitFor(OrderId id, const std::function<bool(const Order &)> &reached)
{
    return support::awaitSignal(&m_database->changes(), &store::ChangeFeed::changed,
                                [&] { return reached(order(id)); });
}

} // namespace flow
