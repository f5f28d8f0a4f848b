// SPDX-License-Identifier: Apache-2.0
#include "secrets/systemkeychain.h"

#include "support/await.h"

#include <QProcess>
#include <QTest>
#include <QUuid>
#include <QtConcurrentRun>

#include <cstdio>

using base::ErrorCode;
using base::Outcome;
using base::Result;
using secrets::SecretBytes;
using support::await;

namespace {
const QString service = QStringLiteral("IDEAL Desk test");
}

/// The real keychain. Every test uses a name of its own and removes it, because on Windows it is the user's.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_name = QUuid::createUuid().toString(QUuid::WithoutBraces); }
    void cleanup() { (void)await(secrets::openSystemKeychain(service)->remove(m_name)); }

    void probeFindsIt();
    void anyBytesComeBack_data();
    void anyBytesComeBack();
    void laterWriteWins();
    void removedIsMissing();
    void neverWrittenIsMissing();
    void impossibleRequestsAreRefused();
    void servicesAreApart();
    void anotherProcessReadsIt();
    void storeOpenedLaterReadsIt();
    void threadsUseOneStore();
    void closingWithOpenQuestionsAnswersThem();

private:
    QString m_name;
};

void TestKeychain::probeFindsIt()
{
    const Outcome probed = await(secrets::openSystemKeychain(service)->probe());
    QVERIFY2(probed.ok(), probed ? "" : qPrintable(probed.error().detail));
}

void TestKeychain::anyBytesComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("4f9a-app-key");
    QTest::newRow("chinese") << QByteArray("密钥");
    QTest::newRow("zeros") << QByteArray("\0\0\0", 3);
    QTest::newRow("binary") << QByteArray("\xff\xfe\x00\r\n'\"", 7);
    QTest::newRow("long") << QByteArray(1500, 'k'); // Windows takes 2560 bytes, base64 included
}

void TestKeychain::anyBytesComeBack()
{
    QFETCH(QByteArray, bytes);
    const auto keychain = secrets::openSystemKeychain(service);
    QVERIFY(await(keychain->write(m_name, SecretBytes(QByteArrayView(bytes)))).ok());
    const Result<SecretBytes> read = await(keychain->read(m_name));
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->view().toByteArray(), bytes);
}

void TestKeychain::laterWriteWins()
{
    const auto keychain = secrets::openSystemKeychain(service);
    QVERIFY(await(keychain->write(m_name, SecretBytes("old"))).ok());
    QVERIFY(await(keychain->write(m_name, SecretBytes("new"))).ok());
    QVERIFY(*await(keychain->read(m_name)) == SecretBytes("new"));
}

void TestKeychain::removedIsMissing()
{
    const auto keychain = secrets::openSystemKeychain(service);
    QVERIFY(await(keychain->write(m_name, SecretBytes("x"))).ok());
    QVERIFY(await(keychain->remove(m_name)).ok());
    QCOMPARE(await(keychain->read(m_name)).error().code, ErrorCode::SecretMissing);
}

void TestKeychain::neverWrittenIsMissing()
{
    const auto keychain = secrets::openSystemKeychain(service);
    const Result<SecretBytes> read = await(keychain->read(m_name));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::SecretMissing);
    QVERIFY(read.error().detail.contains(m_name));
    const Outcome removed = await(keychain->remove(m_name));
    QVERIFY(removed.ok() || removed.error().code == ErrorCode::SecretMissing);
}

void TestKeychain::impossibleRequestsAreRefused()
{
    const auto keychain = secrets::openSystemKeychain(service);
    QCOMPARE(await(keychain->write(m_name, SecretBytes())).error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(keychain->write(QStringLiteral("a/b"), SecretBytes("x"))).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(await(keychain->read(QString())).error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(keychain->remove(QString())).error().code, ErrorCode::InvalidInput);
}

void TestKeychain::servicesAreApart()
{
    QVERIFY(await(secrets::openSystemKeychain(service)->write(m_name, SecretBytes("x"))).ok());
    const auto other = secrets::openSystemKeychain(service + QStringLiteral(" other"));
    QCOMPARE(await(other->read(m_name)).error().code, ErrorCode::SecretMissing);
}

void TestKeychain::anotherProcessReadsIt()
{
    QVERIFY(await(secrets::openSystemKeychain(service)->write(m_name, SecretBytes("across processes"))).ok());
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--read"), m_name});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(other.readAllStandardOutput(), QByteArray("across processes"));
}

void TestKeychain::storeOpenedLaterReadsIt()
{
    for (int round = 0; round < 3; ++round) {
        const auto keychain = secrets::openSystemKeychain(service);
        const SecretBytes value = SecretBytes::fromText(QString::number(round));
        QVERIFY(await(keychain->write(m_name, value)).ok());
        QVERIFY(*await(secrets::openSystemKeychain(service)->read(m_name)) == value);
    }
}

void TestKeychain::threadsUseOneStore()
{
    const auto keychain = secrets::openSystemKeychain(service);
    QList<QFuture<bool>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.append(QtConcurrent::run([&keychain, name = m_name + QString::number(i)] {
            const SecretBytes value = SecretBytes::fromText(name);
            const bool written = keychain->write(name, value).result().ok();
            const Result<SecretBytes> read = keychain->read(name).result();
            const bool removed = keychain->remove(name).result().ok();
            return written && read && *read == value && removed;
        }));
    }
    for (const QFuture<bool> &thread : threads) {
        QVERIFY(await(thread));
    }
}

void TestKeychain::closingWithOpenQuestionsAnswersThem()
{
    QList<QFuture<Result<SecretBytes>>> questions;
    {
        const auto keychain = secrets::openSystemKeychain(service);
        for (int i = 0; i < 10; ++i) {
            questions.append(keychain->read(m_name));
        }
    }
    for (const auto &question : questions) {
        const ErrorCode code = await(question).error().code;
        QVERIFY(code == ErrorCode::Cancelled || code == ErrorCode::SecretMissing);
    }
    // And the keychain goes on for others.
    QVERIFY(await(secrets::openSystemKeychain(service)->probe()).ok());
}

namespace {

/// What anotherProcessReadsIt() starts: prints the secret of this name.
int readForAnother(const QString &name)
{
    const Result<SecretBytes> read = await(secrets::openSystemKeychain(service)->read(name));
    if (!read) {
        return 1;
    }
    std::fwrite(read->view().data(), 1, size_t(read->size()), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--read")) {
        return readForAnother(arguments[2]);
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
