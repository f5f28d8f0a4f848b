// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/accountrepository.h"
#include "support/backends.h"
#include "workflow/accounts.h"
#include "workflow/saveorder.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Instant;
using flow::cable;
using flow::Trade;
using store::Transaction;
using support::await;

namespace {

constexpr auto done = ErrorCode::Count_;
constexpr auto cost = secrets::PasswordCost::ForTests;

template<class R> ErrorCode codeOf(const R &result)
{
    return result ? ErrorCode::Count_ : result.error().code;
}

Account accountOf(Trade &trade, const char *login)
{
    const auto found = await(trade.rig.database().read([login](store::Connection &connection) {
        return store::AccountRepository(connection).findByLogin(QString::fromLatin1(login));
    }));
    return found && *found ? (*found)->account : Account();
}

/// Changes the account of that login.
ErrorCode change(Trade &trade, const char *by, const char *login,
                 const std::function<void(workflow::AccountEdit &)> &how)
{
    const Account account = accountOf(trade, login);
    workflow::AccountEdit edit{account.id, account.version, account.name, account.roles, account.active};
    how(edit);
    return codeOf(await(
        trade.rig.company().session(by).run([edit](Transaction &transaction, const Actor &who, Instant now) {
            return workflow::saveAccount(transaction, who, edit, now);
        })));
}

ErrorCode saveOrderAs(const workflow::Session &session, const OrderDraft &draft)
{
    return codeOf(await(session.run([draft](Transaction &transaction, const Actor &who, Instant now) {
        return workflow::saveOrder(transaction, who, {{}, 0, draft}, now);
    })));
}

} // namespace

/// Who may change whose account, and how soon it takes effect.
class TestAccountVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleTakenAwayIsGoneWithTheNextVerb_data() { support::addBackends(); }
    void aRoleTakenAwayIsGoneWithTheNextVerb();
    void aClosedAccountDoesNothingMore_data() { support::addBackends(); }
    void aClosedAccountDoesNothingMore();
    void theLastAdministratorStays_data() { support::addBackends(); }
    void theLastAdministratorStays();
    void R12_theVendorsRoleIsTheVendors_data() { support::addBackends(); }
    void R12_theVendorsRoleIsTheVendors();
    void secondOfTwoFormsIsToldSo_data() { support::addBackends(); }
    void secondOfTwoFormsIsToldSo();
    void ownPasswordNeedsThePresentOne_data() { support::addBackends(); }
    void ownPasswordNeedsThePresentOne();
};

void TestAccountVerbs::aRoleTakenAwayIsGoneWithTheNextVerb()
{
    Trade trade(support::currentBackend());
    const OrderDraft draft = trade.purchase({{cable, 1}});
    const workflow::Session signedIn = trade.rig.company().session("clerk");
    QCOMPARE(saveOrderAs(signedIn, draft), done);
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.roles = Role::Supervisor; }), done);
    QCOMPARE(saveOrderAs(signedIn, draft), ErrorCode::Forbidden);
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.roles = Role::Clerk; }), done);
    QCOMPARE(saveOrderAs(signedIn, draft), done);
}

void TestAccountVerbs::aClosedAccountDoesNothingMore()
{
    Trade trade(support::currentBackend());
    const OrderDraft draft = trade.purchase({{cable, 1}});
    const workflow::Session clerk = trade.rig.company().session("clerk");
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.active = false; }), done);
    QCOMPARE(saveOrderAs(clerk, draft), ErrorCode::Forbidden);
    const workflow::Session admin = trade.rig.company().session("admin");
    QCOMPARE(change(trade, "admin", "supervisor", [](auto &edit) { edit.roles = Role::Admin; }), done);
    QCOMPARE(change(trade, "supervisor", "admin", [](auto &edit) { edit.active = false; }), done);
    workflow::AccountDraft another{QStringLiteral("another"), QStringLiteral("另一个"), Role::Clerk,
                                   secrets::SecretBytes::fromText(QStringLiteral("long enough"))};
    QCOMPARE(codeOf(await(workflow::createAccount(admin, another, cost))), ErrorCode::Forbidden);
}

void TestAccountVerbs::theLastAdministratorStays()
{
    Trade trade(support::currentBackend());
    QCOMPARE(change(trade, "admin", "admin", [](auto &edit) { edit.active = false; }), ErrorCode::LastAdmin);
    QCOMPARE(change(trade, "admin", "admin", [](auto &edit) { edit.roles = Role::Clerk; }),
             ErrorCode::LastAdmin);
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.roles |= Role::Admin; }), done);
    QCOMPARE(change(trade, "admin", "admin", [](auto &edit) { edit.roles = Role::Clerk; }), done);
    QVERIFY(!accountOf(trade, "admin").roles.testFlag(Role::Admin));
    QCOMPARE(change(trade, "clerk", "clerk", [](auto &edit) { edit.active = false; }), ErrorCode::LastAdmin);
}

void TestAccountVerbs::R12_theVendorsRoleIsTheVendors()
{
    Trade trade(support::currentBackend());
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.roles |= Role::Vendor; }),
             ErrorCode::Forbidden);
    QCOMPARE(change(trade, "admin", "vendor", [](auto &edit) { edit.roles = Role::Clerk; }),
             ErrorCode::Forbidden);
    const auto reset = await(
        workflow::resetPassword(trade.rig.company().session("admin"), accountOf(trade, "vendor").id,
                                secrets::SecretBytes::fromText(QStringLiteral("mine from now on")), cost));
    QCOMPARE(codeOf(reset), ErrorCode::Forbidden); // whoever knows the password has the role
    QCOMPARE(codeOf(await(workflow::signIn(trade.rig.database(), trade.rig.clock(), QStringLiteral("vendor"),
                                           secrets::SecretBytes::fromText(QStringLiteral("demo-vendor"))))),
             done);
}

void TestAccountVerbs::secondOfTwoFormsIsToldSo()
{
    Trade trade(support::currentBackend());
    const qint64 version = accountOf(trade, "clerk").version;
    QCOMPARE(change(trade, "admin", "clerk", [](auto &edit) { edit.name = QStringLiteral("甲"); }), done);
    QCOMPARE(change(trade, "admin", "clerk",
                    [version](auto &edit) {
                        edit.name = QStringLiteral("乙");
                        edit.expectedVersion = version;
                    }),
             ErrorCode::Conflict);
    QCOMPARE(accountOf(trade, "clerk").name, QStringLiteral("甲"));
}

void TestAccountVerbs::ownPasswordNeedsThePresentOne()
{
    Trade trade(support::currentBackend());
    const workflow::Session clerk = trade.rig.company().session("clerk");
    const auto changeTo = [&clerk](const char *present, const char *next) {
        return codeOf(await(
            workflow::changeOwnPassword(clerk, secrets::SecretBytes::fromText(QString::fromLatin1(present)),
                                        secrets::SecretBytes::fromText(QString::fromLatin1(next)), cost)));
    };
    QCOMPARE(changeTo("wrong", "a longer one"), ErrorCode::PasswordWrong);
    QCOMPARE(changeTo("demo-clerk", "short"), ErrorCode::PasswordTooWeak);
    QCOMPARE(changeTo("demo-clerk", "a longer one"), done);
    QCOMPARE(codeOf(await(workflow::signIn(trade.rig.database(), trade.rig.clock(), QStringLiteral("clerk"),
                                           secrets::SecretBytes::fromText(QStringLiteral("a longer one"))))),
             done);
}

QTEST_GUILESS_MAIN(TestAccountVerbs)
#include "tst_accountverbs.moc"
