// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include <QTest>

using store::Backend;
using store::DatabaseConfig;

class TestDatabaseConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqliteFiles_data();
    void sqliteFiles();
    void postgreSqlServers_data();
    void postgreSqlServers();
    void whatIsNoDatabaseIsRefused_data();
    void whatIsNoDatabaseIsRefused();
    void textHasNoPassword();
};

void TestDatabaseConfig::sqliteFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("file");
    QTest::newRow("absolute") << QStringLiteral("sqlite:/var/lib/ideal/desk.db")
                              << QStringLiteral("/var/lib/ideal/desk.db");
    QTest::newRow("Windows") << QStringLiteral("sqlite:C:/Users/a b/desk.db")
                             << QStringLiteral("C:/Users/a b/desk.db");
    QTest::newRow("chinese") << QString::fromUtf8("sqlite:/数据/100%.db")
                             << QString::fromUtf8("/数据/100%.db");
}

void TestDatabaseConfig::sqliteFiles()
{
    QFETCH(QString, url);
    QFETCH(QString, file);
    const auto config = DatabaseConfig::fromUrl(url);
    QVERIFY(config.ok());
    QVERIFY(config->backend == Backend::Sqlite);
    QCOMPARE(config->file, file);
}

void TestDatabaseConfig::postgreSqlServers_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("all") << QStringLiteral("postgresql://desk:p%40ss%3A1@db.example:5433/ideal")
                         << QStringLiteral("db.example") << 5433 << QStringLiteral("ideal")
                         << QStringLiteral("desk") << QStringLiteral("p@ss:1");
    QTest::newRow("least") << QStringLiteral("postgres://db/ideal") << QStringLiteral("db") << 5432
                           << QStringLiteral("ideal") << QString() << QString();
    QTest::newRow("socket") << QStringLiteral("postgresql://desk@/ideal?host=/run/postgresql")
                            << QStringLiteral("/run/postgresql") << 5432 << QStringLiteral("ideal")
                            << QStringLiteral("desk") << QString();
}

void TestDatabaseConfig::postgreSqlServers()
{
    QFETCH(QString, url);
    const auto config = DatabaseConfig::fromUrl(url);
    QVERIFY(config.ok());
    QVERIFY(config->backend == Backend::PostgreSql);
    QTEST(config->host, "host");
    QTEST(config->port, "port");
    QTEST(config->name, "name");
    QTEST(config->user, "user");
    QTEST(config->password, "password");
}

void TestDatabaseConfig::whatIsNoDatabaseIsRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"", "/var/lib/desk.db", "mysql://db/ideal", "postgresql://db", "postgresql://db/", "sqlite:"}) {
        QTest::newRow(*url ? url : "empty") << QString::fromLatin1(url);
    }
}

void TestDatabaseConfig::whatIsNoDatabaseIsRefused()
{
    QFETCH(QString, url);
    const auto config = DatabaseConfig::fromUrl(url);
    QVERIFY(!config.ok());
    QCOMPARE(config.error().code, base::ErrorCode::InvalidInput);
}

void TestDatabaseConfig::textHasNoPassword()
{
    const auto config = DatabaseConfig::fromUrl(QStringLiteral("postgresql://desk:hunter2@db:5433/ideal"));
    QVERIFY(!config->toString().contains(QStringLiteral("hunter2")));
    QVERIFY(config->toString().contains(QStringLiteral("db:5433/ideal")));
}

QTEST_APPLESS_MAIN(TestDatabaseConfig)
#include "tst_databaseconfig.moc"
