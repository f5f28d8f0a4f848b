// SPDX-License-Identifier: Apache-2.0
#include "secrets/initialize.h"
#include "secrets/sealedbox.h"

#include <QTest>

using base::ErrorCode;
using secrets::KeyPair;
using secrets::PublicKey;
using secrets::SecretBytes;

class TestSealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(secrets::initialize()); }
    void ownerOpensWhatWasSealed_data();
    void ownerOpensWhatWasSealed();
    void sealingTwiceLooksDifferent();
    void anotherKeyDoesNotOpen();
    void alteredBoxDoesNotOpen();
    void whatIsNoBoxDoesNotOpen_data();
    void whatIsNoBoxDoesNotOpen();
    void keyPairSurvivesStorage();
    void whatIsNoKeyPairIsUnreadable_data();
    void whatIsNoKeyPairIsUnreadable();
    void publicKeyTravelsAsText();
    void whatIsNoPublicKeyIsRefused_data();
    void whatIsNoPublicKeyIsRefused();
};

void TestSealedBox::ownerOpensWhatWasSealed_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("app key") << QByteArray("0f1e2d3c4b5a");
    QTest::newRow("binary") << QByteArray("\0\xff\0", 3);
    QTest::newRow("long") << QByteArray(100000, 'k');
    QTest::newRow("empty") << QByteArray();
}

void TestSealedBox::ownerOpensWhatWasSealed()
{
    QFETCH(QByteArray, secret);
    const KeyPair gateway = KeyPair::generate();
    const auto sealed = secrets::seal(gateway.publicKey(), SecretBytes(QByteArrayView(secret)));
    QVERIFY(sealed.ok());
    QVERIFY(secret.isEmpty() || !sealed->contains(secret));
    const auto opened = secrets::open(gateway, *sealed);
    QVERIFY(opened.ok());
    QCOMPARE(opened->view().toByteArray(), secret);
}

void TestSealedBox::sealingTwiceLooksDifferent()
{
    const KeyPair gateway = KeyPair::generate();
    const SecretBytes secret("same");
    QVERIFY(*secrets::seal(gateway.publicKey(), secret) != *secrets::seal(gateway.publicKey(), secret));
}

void TestSealedBox::anotherKeyDoesNotOpen()
{
    const auto sealed = secrets::seal(KeyPair::generate().publicKey(), SecretBytes("secret"));
    const auto opened = secrets::open(KeyPair::generate(), *sealed);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::SecretUnreadable);
    QVERIFY(!opened.error().retryable);
}

void TestSealedBox::alteredBoxDoesNotOpen()
{
    const KeyPair gateway = KeyPair::generate();
    const QByteArray sealed = *secrets::seal(gateway.publicKey(), SecretBytes("secret"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray altered = sealed;
        altered[i] = char(altered[i] ^ 1);
        QVERIFY2(!secrets::open(gateway, altered).ok(), qPrintable(QString::number(i)));
    }
    QVERIFY(!secrets::open(gateway, sealed.chopped(1)).ok());
    QVERIFY(!secrets::open(gateway, sealed + 'x').ok());
}

void TestSealedBox::whatIsNoBoxDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too short") << QByteArray(47, 'x');
    QTest::newRow("just long enough") << QByteArray(48, 'x');
    QTest::newRow("text") << QByteArray("app key in the clear, as somebody might put it there by hand");
}

void TestSealedBox::whatIsNoBoxDoesNotOpen()
{
    QFETCH(QByteArray, sealed);
    const auto opened = secrets::open(KeyPair::generate(), sealed);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::SecretUnreadable);
}

void TestSealedBox::keyPairSurvivesStorage()
{
    const KeyPair original = KeyPair::generate();
    const auto restored = KeyPair::fromSecret(SecretBytes(original.toSecret().view()));
    QVERIFY(restored.ok());
    QVERIFY(restored->publicKey() == original.publicKey());
    const QByteArray sealed = *secrets::seal(original.publicKey(), SecretBytes("secret"));
    QCOMPARE(secrets::open(*restored, sealed)->view().toByteArray(), QByteArray("secret"));
}

void TestSealedBox::whatIsNoKeyPairIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(31, 'k');
    QTest::newRow("long") << QByteArray(33, 'k');
}

void TestSealedBox::whatIsNoKeyPairIsUnreadable()
{
    QFETCH(QByteArray, stored);
    const auto restored = KeyPair::fromSecret(SecretBytes(QByteArrayView(stored)));
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().code, ErrorCode::SecretUnreadable);
}

void TestSealedBox::publicKeyTravelsAsText()
{
    const KeyPair gateway = KeyPair::generate();
    const QString text = gateway.publicKey().toText();
    QCOMPARE(text.size(), 44);
    const auto read = PublicKey::fromText(text);
    QVERIFY(read.ok());
    QVERIFY(*read == gateway.publicKey());
    QVERIFY(!(*read == KeyPair::generate().publicKey()));
}

void TestSealedBox::whatIsNoPublicKeyIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("too short") << QStringLiteral("AAAA");
    QTest::newRow("too long") << QString(44, u'A') + QStringLiteral("AAAA");
    QTest::newRow("not base64") << QString(43, u'!') + QStringLiteral("=");
    QTest::newRow("not latin") << QString(44, QChar(0x8363));
}

void TestSealedBox::whatIsNoPublicKeyIsRefused()
{
    QFETCH(QString, text);
    const auto read = PublicKey::fromText(text);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

QTEST_APPLESS_MAIN(TestSealedBox)
#include "tst_sealedbox.moc"
