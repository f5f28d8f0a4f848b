// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/accounts.h"
#include "workflow/approveorder.h"
#include "workflow/handlereturn.h"
#include "workflow/mapcatalogue.h"
#include "workflow/masterdata.h"
#include "workflow/pollorder.h"
#include "workflow/pushorder.h"
#include "workflow/receiveorder.h"
#include "workflow/reconcile.h"
#include "workflow/settings.h"
#include "workflow/terminateorder.h"
#include "workflow/vforders.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Instant;
using flow::Trade;
using support::await;

namespace {

/// Things that exist and that each verb is tried upon.
struct Subjects
{
    OrderId order;
    OrderId wholesale;
    OrderDraft draft;
    InterfaceSettings settings;
    CommandId command; ///< a synchronisation
};

/// A verb, and the roles of SPEC's table "People" that may do it; Count_ if it went through.
struct Verb
{
    const char *name;
    Roles allowed;
    std::function<ErrorCode(const workflow::Session &, const Subjects &)> attempt;
};

template<class R> ErrorCode codeOf(const R &result)
{
    return result ? ErrorCode::Count_ : result.error().code;
}

/// Runs `verb(transaction, actor, now)`.
template<class F> ErrorCode run(const workflow::Session &session, F verb)
{
    return codeOf(await(session.run([verb](store::Transaction &transaction, const Actor &who, Instant now) {
        return verb(transaction, who, now);
    })));
}

QList<Verb> verbs()
{
    using store::Transaction;
    const Roles clerks = Role::Clerk | Role::Admin;
    const Roles approvers = Role::Supervisor | Role::Admin;
    return {
        {"save an order", clerks,
         [](const auto &session, const Subjects &s) {
             return run(session, [edit = workflow::OrderEdit{{}, 0, s.draft}](Transaction &t, const Actor &w,
                                                                              Instant n) {
                 return workflow::saveOrder(t, w, edit, n);
             });
         }},
        {"edit an order", clerks,
         [](const auto &session, const Subjects &s) {
             return run(session, [edit = workflow::OrderEdit{s.order, 999, s.draft}](
                                     Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveOrder(t, w, edit, n);
             });
         }},
        {"push an order", clerks,
         [](const auto &session, const Subjects &s) {
             return run(session, [id = s.wholesale](Transaction &t, const Actor &w, Instant n) {
                 return workflow::pushOrder(t, w, id, n);
             });
         }},
        {"approve an order", approvers,
         [](const auto &session, const Subjects &s) {
             return run(session, [id = s.wholesale](Transaction &t, const Actor &w, Instant n) {
                 return workflow::approveOrder(t, w, id, n);
             });
         }},
        {"receive by hand", clerks,
         [](const auto &session, const Subjects &s) {
             return run(session, [receipt = workflow::HandReceipt{s.order, 999, Stage::In, {}}](
                                     Transaction &t, const Actor &w, Instant n) {
                 return workflow::receiveOrder(t, w, receipt, n);
             });
         }},
        {"reprocess a return", approvers,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::reprocessReturns(t, w, {InboxId(1)}, n);
             });
         }},
        {"accept a return", approvers,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::acceptReturn(t, w, InboxId(1), QStringLiteral("because"), n);
             });
         }},
        {"save the settings", Role::Admin,
         [](const auto &session, const Subjects &s) {
             return run(session, [settings = s.settings](Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveSettings(t, w, settings, n);
             });
         }},
        {"switch the interface", Role::Vendor,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::switchInterface(t, w, true, n);
             });
         }},
        {"map a warehouse", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveWarehouseCodes(t, w, {}, n);
             });
         }},
        {"ask the gateway", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::askGateway(t, w, store::CommandKind::ConnectionTest, n);
             });
         }},
        {"hand over the app key", Role::Admin,
         [](const auto &session, const Subjects &) {
             return codeOf(await(workflow::handOverAppKey(
                 session, nullptr, secrets::SecretBytes(flow::rigCredentials().appKey))));
         }},
        {"make an account", Role::Admin,
         [](const auto &session, const Subjects &) {
             const workflow::AccountDraft draft{
                 QStringLiteral("new-%1").arg(int(session.actor().roles)), QStringLiteral("新人"),
                 Role::Clerk, secrets::SecretBytes::fromText(QStringLiteral("long enough"))};
             return codeOf(await(workflow::createAccount(session, draft, secrets::PasswordCost::ForTests)));
         }},
        {"change an account", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveAccount(t, w, {}, n);
             });
         }},
        {"unlock an account", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::unlockAccount(t, w, AccountId(999), n);
             });
         }},
        {"reset a password", Role::Admin,
         [](const auto &session, const Subjects &) {
             return codeOf(await(workflow::resetPassword(
                 session, AccountId(999), secrets::SecretBytes::fromText(QStringLiteral("long enough")),
                 secrets::PasswordCost::ForTests)));
         }},
        {"save a product", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveProduct(t, w, {}, n);
             });
         }},
        {"save a warehouse", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::saveWarehouse(t, w, {}, n);
             });
         }},
        {"save a partner", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::savePartner(t, w, {}, n);
             });
         }},
        {"delete a partner", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::deletePartner(t, w, PartnerId(999), n);
             });
         }},
        {"import products", Role::Admin,
         [](const auto &session, const Subjects &) {
             return run(session, [](Transaction &t, const Actor &w, Instant n) {
                 return workflow::importAll(t, w, QList<workflow::ImportDraft<Product>>(), n);
             });
         }},
        {"delete an order", clerks, // last: then it is gone
         [](const auto &session, const Subjects &s) {
             return run(session, [id = s.order](Transaction &t, const Actor &w, Instant n) {
                 return workflow::deleteOrder(t, w, id, n);
             });
         }},
    };
}

/// A verb of a transaction, tried with what there is or with nothing that exists.
template<class F> Verb plain(const char *name, Roles allowed, F verb)
{
    return {name, allowed, [verb](const workflow::Session &session, const Subjects &s) {
                return run(session, [verb, s](store::Transaction &t, const Actor &w, Instant n) {
                    return verb(t, w, n, s);
                });
            }};
}

/// Those beside orders: what is asked of a gateway, and e-stack.
QList<Verb> furtherVerbs()
{
    using store::CommandKind;
    using store::Transaction;
    const Roles clerks = Role::Clerk | Role::Admin;
    const Roles readers = clerks | Role::Supervisor;
    constexpr auto products = MappingKind::Product;
    using Who = const Actor &;
    using What = const Subjects &;
    return {
        plain("terminate an order", clerks,
              [](Transaction &t, Who w, Instant n, What s) {
                  return workflow::terminateOrder(t, w, s.order, {}, n);
              }),
        plain("ask IDEAL about an order", readers,
              [](Transaction &t, Who w, Instant n, What s) {
                  return workflow::askAboutOrder(t, w, s.order, n);
              }),
        plain("compare the stock", readers,
              [](Transaction &t, Who w, Instant n, What) { return workflow::askReconciliation(t, w, n); }),
        plain(
            "stop comparing", readers,
            [](Transaction &t, Who w, Instant n, What) { return workflow::stopReconciliation(t, w, 1, n); }),
        plain("synchronise e-stack", Role::Admin,
              [](Transaction &t, Who w, Instant n, What) {
                  return workflow::askGateway(t, w, CommandKind::EstackSync, n);
              }),
        plain("stop what only an admin may ask for", Role::Admin,
              [](Transaction &t, Who w, Instant n, What s) {
                  return workflow::cancelCommand(t, w, s.command, n);
              }),
        plain("fetch VF orders", clerks,
              [](Transaction &t, Who w, Instant n, What) {
                  return workflow::askGateway(t, w, CommandKind::VfFetch, n);
              }),
        plain("try VF orders again", clerks,
              [](Transaction &t, Who w, Instant n, What) { return workflow::retryVfOrders(t, w, {1}, n); }),
        plain("choose the warehouse of VF orders", Role::Admin,
              [](Transaction &t, Who w, Instant n, What s) {
                  return workflow::setVfWarehouse(t, w, s.draft.warehouse, n);
              }),
        plain("map a product", Role::Admin,
              [=](Transaction &t, Who w, Instant n, What) {
                  return workflow::mapTo(t, w, products, 987'654, 1, n);
              }),
        plain("confirm proposals", Role::Admin,
              [=](Transaction &t, Who w, Instant n, What) {
                  return workflow::confirmProposals(t, w, products, {}, n);
              }),
        plain("unmap a product", Role::Admin,
              [=](Transaction &t, Who w, Instant n, What) {
                  return workflow::unmap(t, w, products, {987'654}, n);
              }),
        plain("create e-stack's products", Role::Admin,
              [=](Transaction &t, Who w, Instant n, What) {
                  return workflow::createFromEstack(t, w, products, {987'654}, n);
              }),
        plain("take attributes over", Role::Admin,
              [](Transaction &t, Who w, Instant n, What) {
                  return workflow::takeAttributes(t, w, {987'654}, n);
              }),
        plain("import a mapping", Role::Admin,
              [=](Transaction &t, Who w, Instant n, What) {
                  return workflow::mapCouples(t, w, products, {}, n);
              }),
    };
}

} // namespace

/// Roles are enforced below any screen (SPEC, "People"): each verb, tried by each role.
class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R12_eachVerbAsksForItsRole_data() { support::addBackends(); }
    void R12_eachVerbAsksForItsRole();
    void aRefusalLeavesNoTrace_data() { support::addBackends(); }
    void aRefusalLeavesNoTrace();
};

void TestRoles::R12_eachVerbAsksForItsRole()
{
    Trade trade(support::currentBackend());
    Subjects subjects;
    const Order order = trade.purchase({{flow::cable, 1}});
    subjects.order = order.id;
    subjects.draft = order;
    subjects.wholesale = trade.rig
                             .saveOrder(OrderType::Wholesale, QStringLiteral("HNC-0001"),
                                        QStringLiteral("CK01"), {{flow::cable, 1}})
                             .id;
    subjects.command = trade.rig.ask(store::CommandKind::EstackSync);
    const QList<Verb> all = furtherVerbs() + verbs();
    const std::pair<Role, const char *> roles[] = {{Role::Clerk, "clerk"},
                                                   {Role::Supervisor, "supervisor"},
                                                   {Role::Admin, "admin"},
                                                   {Role::Vendor, "vendor"}};
    for (const Verb &verb : all) {
        for (const auto &[role, login] : roles) {
            const ErrorCode got = verb.attempt(trade.rig.company().session(login), subjects);
            const bool forbidden = got == ErrorCode::Forbidden;
            QVERIFY2(forbidden == !verb.allowed.testFlag(role),
                     QByteArray(login) + ": " + verb.name + ": " + base::codeName(got).toLatin1());
        }
    }
}

void TestRoles::aRefusalLeavesNoTrace()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::cable, 1}});
    const qint64 audited = trade.rig.count(QStringLiteral("SELECT count(*) FROM audit"));
    for (const char *login : {"supervisor", "vendor"}) {
        const workflow::Session session = trade.rig.company().session(login);
        const auto pushed =
            await(session.run([id = order.id](store::Transaction &t, const Actor &w, Instant n) {
                return workflow::pushOrder(t, w, id, n);
            }));
        QCOMPARE(pushed.error().code, ErrorCode::Forbidden);
    }
    QCOMPARE(trade.rig.order(order.id).state.push, PushStatus::NotPushed);
    QVERIFY(trade.rig.outbox(order.id).isEmpty());
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit")), audited);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
