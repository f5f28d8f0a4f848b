// SPDX-License-Identifier: Apache-2.0
#include "domain/account.h"

#include <QTest>

using namespace domain;

/// SPEC, "People".
class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duties_data();
    void duties();
    void rolesAddUp();
};

void TestAccount::duties_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("duty");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, Role role, Duty duty, bool allowed) {
        QTest::newRow(name) << static_cast<int>(role) << static_cast<int>(duty) << allowed;
    };
    row("clerk edits orders", Role::Clerk, Duty::EditOrders, true);
    row("clerk does not approve", Role::Clerk, Duty::ApproveOrders, false);
    row("clerk does not reprocess", Role::Clerk, Duty::HandleReturns, false);
    row("clerk changes no settings", Role::Clerk, Duty::ChangeSettings, false);
    row("clerk changes no mappings", Role::Clerk, Duty::ChangeMappings, false);
    row("clerk manages no accounts", Role::Clerk, Duty::ManageAccounts, false);
    row("clerk does not switch", Role::Clerk, Duty::SwitchInterface, false);
    row("supervisor browses the log", Role::Supervisor, Duty::BrowseLog, true);
    row("supervisor reads orders", Role::Supervisor, Duty::ReadOrders, true);
    row("supervisor approves", Role::Supervisor, Duty::ApproveOrders, true);
    row("supervisor reprocesses", Role::Supervisor, Duty::HandleReturns, true);
    row("supervisor edits no orders", Role::Supervisor, Duty::EditOrders, false);
    row("supervisor changes no settings", Role::Supervisor, Duty::ChangeSettings, false);
    row("supervisor changes no mappings", Role::Supervisor, Duty::ChangeMappings, false);
    row("supervisor does not switch", Role::Supervisor, Duty::SwitchInterface, false);
    row("admin does a clerk's work", Role::Admin, Duty::EditOrders, true);
    row("admin changes settings", Role::Admin, Duty::ChangeSettings, true);
    row("admin changes mappings", Role::Admin, Duty::ChangeMappings, true);
    row("admin manages accounts", Role::Admin, Duty::ManageAccounts, true);
    row("admin edits master data", Role::Admin, Duty::EditMasterData, true);
    row("admin reads the audit trail", Role::Admin, Duty::ReadAudit, true);
    row("supervisor reads the audit trail", Role::Supervisor, Duty::ReadAudit, true);
    row("supervisor edits no master data", Role::Supervisor, Duty::EditMasterData, false);
    row("clerk edits no master data", Role::Clerk, Duty::EditMasterData, false);
    row("clerk reads no audit trail", Role::Clerk, Duty::ReadAudit, false);
    row("R12: admin does not switch", Role::Admin, Duty::SwitchInterface, false);
    row("R12: vendor switches", Role::Vendor, Duty::SwitchInterface, true);
    for (const Duty duty : {Duty::EditOrders, Duty::ApproveOrders, Duty::BrowseLog, Duty::HandleReturns,
                            Duty::ChangeSettings, Duty::ChangeMappings, Duty::ManageAccounts,
                            Duty::ReadOrders, Duty::EditMasterData, Duty::ReadAudit}) {
        row(qPrintable(QStringLiteral("vendor, nothing else: %1").arg(int(duty))), Role::Vendor, duty, false);
    }
}

void TestAccount::duties()
{
    QFETCH(int, role);
    QFETCH(int, duty);
    QFETCH(bool, allowed);
    QCOMPARE(may(static_cast<Role>(role), static_cast<Duty>(duty)), allowed);
}

void TestAccount::rolesAddUp()
{
    const Roles both = Role::Clerk | Role::Supervisor;
    QVERIFY(may(both, Duty::EditOrders));
    QVERIFY(may(both, Duty::ApproveOrders));
    QVERIFY(!may(both, Duty::ChangeSettings));
    for (int duty = 0; duty <= static_cast<int>(Duty::ReadAudit); ++duty) {
        QVERIFY(!may({}, static_cast<Duty>(duty)));
    }
}

QTEST_APPLESS_MAIN(TestAccount)
#include "tst_account.moc"
