// SPDX-License-Identifier: Apache-2.0
#include "secrets/systemkeychain.h"

#include "support/await.h"

#include <QTest>

using base::ErrorCode;
using support::await;

/// A machine without a keychain service.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probeTellsThatThereIsNone();
    void everyRequestTellsThatThereIsNone();
};

void TestNoKeychain::probeTellsThatThereIsNone()
{
    const auto keychain = secrets::openSystemKeychain();
    const base::Outcome probed = await(keychain->probe());
    QVERIFY(!probed.ok());
    QCOMPARE(probed.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(!probed.error().detail.isEmpty());
}

void TestNoKeychain::everyRequestTellsThatThereIsNone()
{
    const auto keychain = secrets::openSystemKeychain();
    const QString name = QStringLiteral("app-key");
    QCOMPARE(await(keychain->write(name, secrets::SecretBytes("x"))).error().code,
             ErrorCode::SecretStoreUnavailable);
    QCOMPARE(await(keychain->read(name)).error().code, ErrorCode::SecretStoreUnavailable);
    QCOMPARE(await(keychain->remove(name)).error().code, ErrorCode::SecretStoreUnavailable);
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
