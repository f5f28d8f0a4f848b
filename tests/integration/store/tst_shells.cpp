// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "support/backends.h"
#include "support/testdatabase.h"

#include <QProcess>
#include <QTest>

using store::Backend;
using support::TestDatabase;

/// What people see who go past the program, with psql or the sqlite3 shell: that roles and the lock of a
/// pushed order are the database's own.
class TestShells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void psqlShowsWhatARoleMayNot();
    void R18_R19_R20_shellShowsTheLock_data() { support::addBackends(); }
    void R18_R19_R20_shellShowsTheLock();
};

namespace {

/// What a shell prints for a script: both streams.
QString shell(const QString &program, const QStringList &arguments, const QStringList &statements)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(statements.join(QStringLiteral(";\n")).toUtf8() + ";\n");
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        return process.errorString();
    }
    return QString::fromUtf8(process.readAll());
}

QString databaseShell(const store::DatabaseConfig &config, const QStringList &statements)
{
    if (config.backend == Backend::Sqlite) {
        return shell(QStringLiteral("sqlite3"), {config.file}, statements);
    }
    return shell(QStringLiteral("psql"),
                 {QStringLiteral("-XqAt"), QStringLiteral("-h"), config.host, QStringLiteral("-U"),
                  config.user, config.name},
                 statements);
}

} // namespace

void TestShells::psqlShowsWhatARoleMayNot()
{
    if (!support::testedBackends().contains(Backend::PostgreSql)) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase database(Backend::PostgreSql);
    QVERIFY(executeAll(*database.connect(), plainRows()).ok());
    const auto as = [&](const char *role, const char *statement) {
        return databaseShell(database.config(), {QStringLiteral("SET ROLE %1").arg(QLatin1String(role)),
                                                 QString::fromLatin1(statement)});
    };
    QCOMPARE(as("ideal_role_1", "SELECT count(*) FROM orders"), QStringLiteral("2\n"));
    for (const auto &[role, statement] :
         {std::pair("ideal_role_2", "UPDATE orders SET remark = 'by a supervisor'"),
          std::pair("ideal_role_8", "SELECT number FROM orders"),
          std::pair("ideal_role_1", "UPDATE interface_settings SET enabled = TRUE"),
          std::pair("ideal_role_4", "UPDATE interface_settings SET enabled = TRUE"),
          std::pair("ideal_role_15", "SELECT password_hash FROM account"),
          std::pair("ideal_desk", "UPDATE orders SET remark = 'by a login alone'")}) {
        const QString shown = as(role, statement);
        QVERIFY2(shown.contains(QLatin1String("permission denied")), qPrintable(shown));
    }
}

void TestShells::R18_R19_R20_shellShowsTheLock()
{
    const TestDatabase database(support::currentBackend());
    {
        const auto connection = database.connect();
        QVERIFY(executeAll(*connection, plainRows()).ok());
    }
    const QString pushed = databaseShell(
        database.config(), {QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1"),
                            QStringLiteral("UPDATE orders SET push_status = 2, pushed_at = 1 WHERE id = 1")});
    QCOMPARE(pushed, QString());
    for (const auto &[rule, statement] :
         {std::pair("R18", "DELETE FROM orders WHERE id = 1"),
          std::pair("R19", "UPDATE orders SET remark = 'changed' WHERE id = 1"),
          std::pair("R19", "UPDATE order_line SET quantity = 6 WHERE order_id = 1"),
          std::pair("R20", "UPDATE orders SET push_status = 0 WHERE id = 1")}) {
        QStringList statements{QString::fromLatin1(statement)};
        if (support::currentBackend() == Backend::PostgreSql) {
            statements.prepend(
                QStringLiteral("SET ROLE ideal_role_5")); // who may edit orders that are not pushed
        }
        const QString shown = databaseShell(database.config(), statements);
        QVERIFY2(shown.contains(QLatin1String(rule)), qPrintable(shown));
    }
    const auto connection = database.connect();
    QCOMPARE(connection->value<QString>(QStringLiteral("SELECT remark FROM orders WHERE id = 1")).value(),
             QString());
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT push_status FROM orders WHERE id = 1")).value(),
             2);
}

QTEST_GUILESS_MAIN(TestShells)
#include "tst_shells.moc"
