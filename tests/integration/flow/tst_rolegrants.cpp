// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/estackrepository.h"
#include "store/gatewayrepository.h"
#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "store/settingsrepository.h"
#include "store/stockrepository.h"
#include "support/backends.h"
#include "support/postgresql.h"
#include "workflow/accounts.h"
#include "workflow/pushorder.h"
#include "workflow/settings.h"

#include <QCoreApplication>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using flow::Trade;
using store::Transaction;
using support::await;

namespace {

/// A step of some workflow without the workflow: what would happen if one forgot to ask for the role.
struct Step
{
    const char *name;
    Roles allowed; ///< by the database
    std::function<Outcome(Transaction &, const Order &, const InterfaceSettings &)> take;
};

const Roles nobody;
const Roles clerks = Role::Clerk | Role::Admin;
const Instant now{1'735'800'000'000};

template<class R> Outcome outcome(const R &result)
{
    TRY(result);
    return base::done;
}

QList<Step> ordersAndStock()
{
    using store::OrderRepository;
    return {
        {"enter an order", clerks,
         [](Transaction &t, Order order, const auto &) {
             order.number = QStringLiteral("CG-new");
             return outcome(OrderRepository(t.connection()).insert(order));
         }},
        {"number an order", clerks,
         [](Transaction &t, const Order &order, const auto &) {
             return outcome(OrderRepository(t.connection())
                                .nextNumber(order.owner, QStringLiteral("CG"), QDate(2025, 1, 2)));
         }},
        {"edit an order", clerks,
         [](Transaction &t, const Order &order, const auto &) {
             return outcome(OrderRepository(t.connection()).update(order, order.version, now));
         }},
        {"delete an order", clerks,
         [](Transaction &t, const Order &order, const auto &) {
             return OrderRepository(t.connection()).remove(order.id);
         }},
        {"call an order pushed", clerks,
         [](Transaction &t, Order order, const auto &) {
             order.state.push = PushStatus::Pushing;
             return OrderRepository(t.connection()).saveState(order, now);
         }},
        {"approve an order", Role::Supervisor | Role::Admin,
         [](Transaction &t, Order order, const auto &) {
             order.state.approval = ApprovalStatus::ReadyToShip;
             return OrderRepository(t.connection()).saveReturn(order, now);
         }},
        {"queue a request", clerks,
         [](Transaction &t, const Order &order, const auto &) {
             store::OutboxRow row;
             row.order = order.id;
             row.businessKey = order.number;
             row.method = QStringLiteral("POST");
             row.path = QStringLiteral("/");
             row.body = "{}";
             return outcome(store::OutboxRepository(t.connection()).insert(row, now));
         }},
        {"make up a callback", nobody,
         [](Transaction &t, const Order &order, const auto &) {
             store::InboxRow row;
             row.owner = order.owner;
             row.order = order.id;
             row.orderNumber = order.number;
             return outcome(store::InboxRepository(t.connection()).insert(row));
         }},
        {"R17: receive by hand", clerks,
         [](Transaction &t, const Order &order, const auto &) -> Outcome {
             StockDocument document;
             document.owner = order.owner;
             document.order = order.id;
             document.number = QStringLiteral("CGRK-new");
             document.date = QDate(2025, 1, 2);
             document.warehouse = order.warehouse;
             document.lines = {{1, order.lines.first().product, 1, {}, InventoryType::Good}};
             store::StockRepository stock(t.connection());
             TRY_LET(document.id, stock.insert(document, order.number));
             TRY(stock.book(document, document.lines.first(), 1, now));
             return stock.move(document, SerialState::InStock,
                               {{{},
                                 1,
                                 order.lines.first().product,
                                 InventoryType::Good,
                                 {QStringLiteral("SN-NEW"), {}, {}}}});
         }},
    };
}

QList<Step> settingsAndPeople()
{
    return {
        {"R11: save the settings", Role::Admin,
         [](Transaction &t, const Order &, const InterfaceSettings &settings) {
             return outcome(store::SettingsRepository(t.connection()).save(settings, now));
         }},
        {"R12: switch the interface", Role::Vendor,
         [](Transaction &t, const Order &, const InterfaceSettings &settings) {
             return store::SettingsRepository(t.connection()).setEnabled(settings.owner, true, now);
         }},
        {"R13: map a warehouse", Role::Admin,
         [](Transaction &t, const Order &order, const auto &) {
             return store::MappingRepository(t.connection(), order.owner)
                 .mapWarehouse(order.warehouse, QStringLiteral("HN-NEW"));
         }},
        {"R10: write as if e-stack had said it", nobody,
         [](Transaction &t, const Order &order, const auto &) {
             return outcome(
                 store::EstackRepository(t.connection(), order.owner).takeIn(QList{EstackCustomer{}}));
         }},
        {"make a product", Role::Admin,
         [](Transaction &t, const Order &, const auto &) {
             Product product;
             product.code = QStringLiteral("NEW");
             return outcome(store::CatalogueRepository(t.connection()).insert(product));
         }},
        {"ask the gateway", Role::Clerk | Role::Supervisor | Role::Admin,
         [](Transaction &t, const Order &, const auto &) {
             return outcome(
                 store::GatewayRepository(t.connection()).ask(store::CommandKind::ConnectionTest, {}, now));
         }},
        {"pretend to be a gateway", nobody,
         [](Transaction &t, const Order &, const auto &) {
             store::GatewayHealth health;
             health.name = QStringLiteral("mine");
             return outcome(store::GatewayRepository(t.connection()).report(health));
         }},
        {"read what is sealed", Role::Admin,
         [](Transaction &t, const Order &, const auto &) {
             return outcome(store::GatewayRepository(t.connection()).sealed(1, QStringLiteral("app-key")));
         }},
        {"make an account", Role::Admin,
         [](Transaction &t, const Order &, const auto &) {
             return outcome(store::AccountRepository(t.connection())
                                .insert({{}, QStringLiteral("new"), QStringLiteral("New"), Role::Clerk, true},
                                        QStringLiteral("hash"), now));
         }},
        {"read a password's hash", nobody,
         [](Transaction &t, const Order &, const auto &) {
             return outcome(store::AccountRepository(t.connection()).findByLogin(QStringLiteral("admin")));
         }},
    };
}

} // namespace

/// Roles once more, below the workflows: PostgreSQL refuses what a workflow would let through that forgot to
/// require() the role. (On SQLite, one PC's own file, the workflows are all there is.)
class TestRoleGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgottenCheckIsMadeByTheDatabase_data() { support::addBackends(); }
    void forgottenCheckIsMadeByTheDatabase();
    void deskWithALoginOfItsOwn();
};

void TestRoleGrants::forgottenCheckIsMadeByTheDatabase()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::cable, 1}});
    const auto settings = await(trade.rig.database().read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); }));
    QVERIFY(settings.ok());
    const bool grants = support::currentBackend() == store::Backend::PostgreSql;
    const std::pair<Role, const char *> roles[] = {{Role::Clerk, "clerk"},
                                                   {Role::Supervisor, "supervisor"},
                                                   {Role::Admin, "admin"},
                                                   {Role::Vendor, "vendor"}};
    for (const Step &step : ordersAndStock() + settingsAndPeople()) {
        for (const auto &[role, login] : roles) {
            const Outcome taken = await(trade.rig.company().session(login).run(
                [&](Transaction &transaction, const Actor &, Instant) -> Outcome {
                    TRY(step.take(transaction, order, *settings));
                    return base::Error{ErrorCode::Count_, {}}; // it went through; rolled back for the next
                }));
            const ErrorCode expected =
                grants && !step.allowed.testFlag(role) ? ErrorCode::Forbidden : ErrorCode::Count_;
            QVERIFY2(taken.error().code == expected, QByteArray(login) + ": " + step.name + ": " +
                                                         base::codeName(taken.error().code).toLatin1() + ' ' +
                                                         taken.error().detail.toUtf8());
        }
    }
}

/// The gateway has the owner's login, the desk one that owns nothing: people sign in there and do their work.
void TestRoleGrants::deskWithALoginOfItsOwn()
{
    if (!support::testedBackends().contains(store::Backend::PostgreSql)) {
        QSKIP("no PostgreSQL");
    }
    Trade trade(store::Backend::PostgreSql);
    const Order order = trade.purchase({{flow::phone, 2}});
    store::DatabaseConfig config = trade.rig.databaseConfig();
    config.user = QStringLiteral("desk_%1").arg(QCoreApplication::applicationPid());
    support::PostgreSql::administrate(
        {QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE ideal_desk").arg(config.user)});
    const auto dropped = qScopeGuard(
        [login = config.user] { support::PostgreSql::administrate({QStringLiteral("DROP ROLE ") + login}); });
    const auto desk = store::Database::open(config, 1);
    QVERIFY2(desk.ok(), desk ? "" : qPrintable(desk.error().detail));
    const auto signIn = [&](const char *login, const char *password) {
        return await(workflow::signIn(**desk, trade.rig.clock(), QString::fromLatin1(login),
                                      secrets::SecretBytes::fromText(QString::fromLatin1(password))));
    };
    QCOMPARE(signIn("clerk", "wrong").error().code, ErrorCode::SignInFailed);
    const auto clerk = signIn("clerk", "demo-clerk");
    const auto vendor = signIn("vendor", "demo-vendor");
    QVERIFY(clerk.ok() && vendor.ok());

    const auto pushed =
        await(workflow::Session(**desk, trade.rig.clock(), *clerk)
                  .run([id = order.id](Transaction &transaction, const Actor &who, Instant at) {
                      return workflow::pushOrder(transaction, who, id, at);
                  }));
    const auto switched = await(workflow::Session(**desk, trade.rig.clock(), *vendor)
                                    .run([](Transaction &transaction, const Actor &who, Instant at) {
                                        return workflow::switchInterface(transaction, who, true, at);
                                    }));
    const auto byItself = await((*desk)->write([](Transaction &transaction) -> Outcome {
        TRY(transaction.connection().execute(QStringLiteral("UPDATE orders SET remark = 'by the login'")));
        return base::done;
    }));

    QVERIFY2(pushed.ok(), pushed ? "" : qPrintable(pushed.error().detail));
    QVERIFY2(switched.ok(), switched ? "" : qPrintable(switched.error().detail));
    QCOMPARE(byItself.error().code, ErrorCode::Forbidden);
    QVERIFY(trade.rig.waitFor(order.id, [](const Order &o) { return o.state.push == PushStatus::Pushed; }));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
}

QTEST_GUILESS_MAIN(TestRoleGrants)
#include "tst_rolegrants.moc"
