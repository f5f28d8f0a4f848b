// SPDX-License-Identifier: Apache-2.0
#include "secrets/credentialsdirectorystore.h"
#include "secrets/memorysecretstore.h"

#include <QDir>
#include <QFile>
#include <QOperatingSystemVersion>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using base::ErrorCode;
using base::Result;
using secrets::CredentialsDirectoryStore;
using secrets::MemorySecretStore;
using secrets::SecretBytes;

class TestSecretStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatEveryStoreKeeps_data();
    void namesThatEveryStoreKeeps();
    void memoryKeepsUntilRemoved();
    void memoryRefusesWhatAKeychainCannotKeep();
    void memoryServesManyThreads();
    void directoryReadsAFile_data();
    void directoryReadsAFile();
    void directoryRefusesAFileThatOthersRead_data();
    void directoryRefusesAFileThatOthersRead();
    void directoryRefusesAHugeFile();
    void directoryNeverLeavesItself_data();
    void directoryNeverLeavesItself();
    void directoryIsReadOnly();
    void directoryThatIsNotThereIsUnavailable();

private:
    void put(const QString &name, const QByteArray &content, QFile::Permissions permissions);
    QString storeDirectory() const { return m_directory.filePath(QStringLiteral("credentials")); }

    static constexpr QFile::Permissions ownerOnly{QFile::ReadOwner | QFile::WriteOwner};
    QTemporaryDir m_directory;
};

void TestSecretStores::put(const QString &name, const QByteArray &content, QFile::Permissions permissions)
{
    QVERIFY(QDir().mkpath(storeDirectory()));
    QFile file(QDir(storeDirectory()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QVERIFY(file.setPermissions(permissions));
}

void TestSecretStores::namesThatEveryStoreKeeps_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QStringLiteral("app-key.P001_2") << true;
    QTest::newRow("longest") << QString(128, u'a') << true;
    QTest::newRow("too long") << QString(129, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("parent") << QStringLiteral("..") << false;
    QTest::newRow("hidden") << QStringLiteral(".key") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("backslash") << QStringLiteral("a\\b") << false;
    QTest::newRow("drive") << QStringLiteral("C:a") << false;
    QTest::newRow("blank") << QStringLiteral("a b") << false;
    QTest::newRow("zero") << QStringLiteral("a") + QChar(0) << false;
    QTest::newRow("chinese") << QString::fromUtf8("密钥") << false;
}

void TestSecretStores::namesThatEveryStoreKeeps()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(secrets::isSecretName(name), good);
}

void TestSecretStores::memoryKeepsUntilRemoved()
{
    MemorySecretStore store;
    const QString name = QStringLiteral("app-key");
    QVERIFY(store.probe().result().ok());
    QCOMPARE(store.read(name).result().error().code, ErrorCode::SecretMissing);
    QVERIFY(store.write(name, SecretBytes("old")).result().ok());
    QVERIFY(store.write(name, SecretBytes("new")).result().ok());
    QVERIFY(*store.read(name).result() == SecretBytes("new"));
    QCOMPARE(store.read(QStringLiteral("other")).result().error().code, ErrorCode::SecretMissing);
    QVERIFY(store.remove(name).result().ok());
    QCOMPARE(store.read(name).result().error().code, ErrorCode::SecretMissing);
    QCOMPARE(store.remove(name).result().error().code, ErrorCode::SecretMissing);
}

void TestSecretStores::memoryRefusesWhatAKeychainCannotKeep()
{
    MemorySecretStore store;
    QCOMPARE(store.write(QStringLiteral("a"), SecretBytes()).result().error().code, ErrorCode::InvalidInput);
    QCOMPARE(store.write(QStringLiteral("a/b"), SecretBytes("x")).result().error().code,
             ErrorCode::InvalidInput);
}

void TestSecretStores::memoryServesManyThreads()
{
    MemorySecretStore store;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&store, name = QStringLiteral("n%1").arg(i)] {
            for (int round = 0; round < 200; ++round) {
                (void)store.write(name, SecretBytes::fromText(name));
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (int i = 0; i < 8; ++i) {
        const QString name = QStringLiteral("n%1").arg(i);
        QVERIFY(*store.read(name).result() == SecretBytes::fromText(name));
    }
}

void TestSecretStores::directoryReadsAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("bare") << QByteArray("key") << QByteArray("key");
    QTest::newRow("line break") << QByteArray("key\n") << QByteArray("key");
    QTest::newRow("Windows' line break") << QByteArray("key\r\n") << QByteArray("key");
    QTest::newRow("one line break of two") << QByteArray("key\n\n") << QByteArray("key\n");
    QTest::newRow("blanks belong to it") << QByteArray(" key ") << QByteArray(" key ");
    QTest::newRow("binary") << QByteArray("\0\xff\0", 3) << QByteArray("\0\xff\0", 3);
    QTest::newRow("empty is missing") << QByteArray() << QByteArray();
    QTest::newRow("empty line is missing") << QByteArray("\n") << QByteArray();
}

void TestSecretStores::directoryReadsAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, secret);
    put(QStringLiteral("app-key"), content, ownerOnly);
    CredentialsDirectoryStore store(storeDirectory());
    const Result<SecretBytes> read = store.read(QStringLiteral("app-key")).result();
    if (secret.isEmpty()) {
        QCOMPARE(read.error().code, ErrorCode::SecretMissing);
        return;
    }
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->view().toByteArray(), secret);
    QCOMPARE(store.read(QStringLiteral("another")).result().error().code, ErrorCode::SecretMissing);
}

void TestSecretStores::directoryRefusesAFileThatOthersRead_data()
{
    QTest::addColumn<int>("permissions");
    QTest::newRow("group") << int(ownerOnly | QFile::ReadGroup);
    QTest::newRow("others") << int(ownerOnly | QFile::ReadOther);
    QTest::newRow("everybody") << int(ownerOnly | QFile::ReadGroup | QFile::ReadOther);
}

void TestSecretStores::directoryRefusesAFileThatOthersRead()
{
    QFETCH(int, permissions);
    CredentialsDirectoryStore store(storeDirectory());
    if (QOperatingSystemVersion::currentType() == QOperatingSystemVersion::Windows) {
        QVERIFY(store.describe().contains(QStringLiteral("not checked")));
        QSKIP("Qt reads no access lists; the store says so");
    }
    put(QStringLiteral("app-key"), "key", QFile::Permissions::fromInt(permissions));
    const Result<SecretBytes> read = store.read(QStringLiteral("app-key")).result();
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(read.error().detail.contains(QStringLiteral("app-key")));
}

void TestSecretStores::directoryRefusesAHugeFile()
{
    put(QStringLiteral("huge"), QByteArray(1024 * 1024, 'x'), ownerOnly);
    CredentialsDirectoryStore store(storeDirectory());
    QCOMPARE(store.read(QStringLiteral("huge")).result().error().code, ErrorCode::SecretUnreadable);
}

void TestSecretStores::directoryNeverLeavesItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("parent") << QStringLiteral("../outside");
    QTest::newRow("absolute") << m_directory.filePath(QStringLiteral("outside"));
    QTest::newRow("itself") << QStringLiteral(".");
    QTest::newRow("empty") << QString();
}

void TestSecretStores::directoryNeverLeavesItself()
{
    QFETCH(QString, name);
    put(QStringLiteral("inside"), "key", ownerOnly);
    QFile outside(m_directory.filePath(QStringLiteral("outside")));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write("not yours");
    outside.close();
    QVERIFY(outside.setPermissions(ownerOnly));
    CredentialsDirectoryStore store(storeDirectory());
    QCOMPARE(store.read(name).result().error().code, ErrorCode::InvalidInput);
}

void TestSecretStores::directoryIsReadOnly()
{
    put(QStringLiteral("app-key"), "key", ownerOnly);
    CredentialsDirectoryStore store(storeDirectory());
    const base::Outcome written = store.write(QStringLiteral("app-key"), SecretBytes("other")).result();
    QCOMPARE(written.error().code, ErrorCode::SecretStoreUnavailable);
    QCOMPARE(written.error().detail, QStringLiteral("read-only"));
    QCOMPARE(store.remove(QStringLiteral("app-key")).result().error().detail, QStringLiteral("read-only"));
    QVERIFY(*store.read(QStringLiteral("app-key")).result() == SecretBytes("key"));
}

void TestSecretStores::directoryThatIsNotThereIsUnavailable()
{
    QVERIFY(QDir().mkpath(storeDirectory()));
    QVERIFY(CredentialsDirectoryStore(storeDirectory()).probe().result().ok());
    for (const QString &path : {QString(), m_directory.filePath(QStringLiteral("missing"))}) {
        CredentialsDirectoryStore store(path);
        QCOMPARE(store.probe().result().error().code, ErrorCode::SecretStoreUnavailable);
    }
}

QTEST_APPLESS_MAIN(TestSecretStores)
#include "tst_secretstores.moc"
