// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretbytes.h"

#include <QTest>

#include <concepts>
#include <iostream>
#include <utility>

using secrets::SecretBytes;

namespace {

template<class T>
concept PrintableByQt = requires(QDebug debug, const T &value)
{
    debug << value;
};
template<class T>
concept Printable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};
static_assert(!PrintableByQt<SecretBytes> && !Printable<SecretBytes>, "a secret must not be printable");
static_assert(!std::convertible_to<SecretBytes, QByteArray> && !std::convertible_to<SecretBytes, QString>);
static_assert(!std::convertible_to<QByteArray, SecretBytes>, "making a secret is said explicitly");

} // namespace

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsByContent_data();
    void equalsByContent();
    void copiesShareAndOutliveEachOther();
    void movedFromIsEmpty();
    void textBecomesUtf8();
    void takingWipesTheSource();
    void takingLeavesASharedSourceAlone();
};

void TestSecretBytes::equalsByContent_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");
    QTest::newRow("same") << QByteArray("secret") << QByteArray("secret") << true;
    QTest::newRow("first byte") << QByteArray("secret") << QByteArray("Secret") << false;
    QTest::newRow("last byte") << QByteArray("secret") << QByteArray("secreT") << false;
    QTest::newRow("longer") << QByteArray("secret") << QByteArray("secrets") << false;
    QTest::newRow("behind a zero") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("both empty") << QByteArray() << QByteArray("") << true;
    QTest::newRow("one empty") << QByteArray() << QByteArray("x") << false;
}

void TestSecretBytes::equalsByContent()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, equal);
    const SecretBytes one{QByteArrayView(left)};
    const SecretBytes other{QByteArrayView(right)};
    QCOMPARE(one == other, equal);
    QCOMPARE(other == one, equal);
    QCOMPARE(one.size(), left.size());
    QCOMPARE(one.isEmpty(), left.isEmpty());
}

void TestSecretBytes::copiesShareAndOutliveEachOther()
{
    SecretBytes copy;
    const void *address = nullptr; // not char *: QCOMPARE would read that as text with a zero behind it
    {
        const SecretBytes original("secret");
        copy = original;
        address = original.view().data();
    }
    QCOMPARE(static_cast<const void *>(copy.view().data()), address);
    QCOMPARE(copy.view().toByteArray(), QByteArray("secret"));
}

void TestSecretBytes::movedFromIsEmpty()
{
    SecretBytes original("secret");
    const SecretBytes moved = std::move(original);
    QCOMPARE(moved.size(), 6);
    QVERIFY(original.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
}

void TestSecretBytes::textBecomesUtf8()
{
    QCOMPARE(SecretBytes::fromText(QString::fromUtf8("密钥")).view().toByteArray(), QByteArray("密钥"));
}

void TestSecretBytes::takingWipesTheSource()
{
    QByteArray source(32, 's');
    const SecretBytes secret = SecretBytes::taking(std::move(source));
    QCOMPARE(secret.size(), 32);
    QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
}

void TestSecretBytes::takingLeavesASharedSourceAlone()
{
    QByteArray source(32, 's');
    const QByteArray shared = source;
    const SecretBytes secret = SecretBytes::taking(std::move(source));
    QCOMPARE(shared, QByteArray(32, 's'));
    QCOMPARE(secret.size(), 32);
}

QTEST_APPLESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
