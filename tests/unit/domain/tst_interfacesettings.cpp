// SPDX-License-Identifier: Apache-2.0
#include "domain/settings.h"

#include <QTest>

using namespace domain;

class TestInterfaceSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R11_everyFieldIsNeeded();
    void baseAddresses_data();
    void baseAddresses();
};

void TestInterfaceSettings::R11_everyFieldIsNeeded()
{
    InterfaceSettings settings;
    QStringList fields;
    for (const base::Error &error : problems(settings)) {
        QCOMPARE(error.code, base::ErrorCode::InvalidInput);
        fields.append(error.detail);
    }
    fields.sort();
    QCOMPARE(fields,
             (QStringList{QStringLiteral("appId"), QStringLiteral("enableDate"), QStringLiteral("estackBase"),
                          QStringLiteral("idealBase"), QStringLiteral("ownerCode")}));
    settings.ownerCode = QStringLiteral("P001");
    settings.appId = QStringLiteral("app");
    settings.enableDate = QDate(2025, 1, 1);
    settings.idealBase = QUrl(QStringLiteral("https://ideal.example/ideal/v1"));
    settings.estackBase = QUrl(QStringLiteral("https://estack.example/v1"));
    QVERIFY(problems(settings).isEmpty());
}

void TestInterfaceSettings::baseAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *url, bool good) {
        QTest::newRow(*url ? url : "empty") << QString::fromLatin1(url) << good;
    };
    row("https://ideal.example/ideal/v1", true);
    row("https://ideal.example:8443", true);
    row("http://localhost:8080/ideal/v1", true);
    row("http://127.0.0.1:8080", true);
    row("http://[::1]:8080", true);
    row("http://ideal.example/ideal/v1", false);
    row("http://127.evil.example", false);
    row("http://127.0.0.1.evil.example", false);
    row("http://localhost.evil.example", false);
    row("ftp://ideal.example", false);
    row("https://", false);
    row("https://user:password@ideal.example", false);
    row("https://ideal.example/?a=b", false);
    row("https://ideal.example/#top", false);
    row("ideal.example", false);
    row("", false);
}

void TestInterfaceSettings::baseAddresses()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    QCOMPARE(isAcceptableBase(QUrl(url, QUrl::StrictMode)), good);
}

QTEST_APPLESS_MAIN(TestInterfaceSettings)
#include "tst_interfacesettings.moc"
