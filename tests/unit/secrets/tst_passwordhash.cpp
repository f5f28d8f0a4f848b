// SPDX-License-Identifier: Apache-2.0
#include "secrets/initialize.h"
#include "secrets/passwordhash.h"

#include <QTest>

using secrets::hashPassword;
using secrets::needsRehash;
using secrets::PasswordCost;
using secrets::SecretBytes;
using secrets::verifyPassword;

class TestPasswordHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(secrets::initialize()); }
    void onlyTheSamePasswordVerifies_data();
    void onlyTheSamePasswordVerifies();
    void hashSaysHowItWasMadeAndNothingElse();
    void samePasswordHashesDifferently();
    void cheapHashNeedsRehash();
    void whatIsNoHashNeverVerifies_data();
    void whatIsNoHashNeverVerifies();
};

void TestPasswordHash::onlyTheSamePasswordVerifies_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("attempt");
    QTest::addColumn<bool>("same");
    const QString password = QStringLiteral("correct horse");
    QTest::newRow("same") << password << password << true;
    QTest::newRow("case") << password << QStringLiteral("Correct horse") << false;
    QTest::newRow("shorter") << password << QStringLiteral("correct hors") << false;
    QTest::newRow("blank behind") << password << QStringLiteral("correct horse ") << false;
    QTest::newRow("empty attempt") << password << QString() << false;
    QTest::newRow("chinese") << QString::fromUtf8("密码密码密码密码") << QString::fromUtf8("密码密码密码密码")
                             << true;
    QTest::newRow("zero inside") << QStringLiteral("a") + QChar(0) + u'b'
                                 << QStringLiteral("a") + QChar(0) + u'c' << false;
}

void TestPasswordHash::onlyTheSamePasswordVerifies()
{
    QFETCH(QString, password);
    QFETCH(QString, attempt);
    QFETCH(bool, same);
    const auto hash = hashPassword(SecretBytes::fromText(password), PasswordCost::ForTests);
    QVERIFY(hash.ok());
    QCOMPARE(verifyPassword(*hash, SecretBytes::fromText(attempt)), same);
}

void TestPasswordHash::hashSaysHowItWasMadeAndNothingElse()
{
    const QString hash = *hashPassword(SecretBytes("correct horse"));
    QVERIFY2(hash.startsWith(QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$")), qPrintable(hash));
    QVERIFY(!hash.contains(QStringLiteral("horse")));
    QVERIFY(!needsRehash(hash));
    QVERIFY(verifyPassword(hash, SecretBytes("correct horse")));
}

void TestPasswordHash::samePasswordHashesDifferently()
{
    const SecretBytes password("correct horse");
    QVERIFY(*hashPassword(password, PasswordCost::ForTests) !=
            *hashPassword(password, PasswordCost::ForTests));
}

void TestPasswordHash::cheapHashNeedsRehash()
{
    const QString cheap = *hashPassword(SecretBytes("correct horse"), PasswordCost::ForTests);
    QVERIFY(needsRehash(cheap));
    QVERIFY(!needsRehash(cheap, PasswordCost::ForTests));
}

void TestPasswordHash::whatIsNoHashNeverVerifies_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QString();
    QTest::newRow("the password itself") << QStringLiteral("correct horse");
    QTest::newRow("cut off") << QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$");
    QTest::newRow("endless") << QString(100000, u'$');
    QTest::newRow("not latin") << QString::fromUtf8("密码");
}

void TestPasswordHash::whatIsNoHashNeverVerifies()
{
    QFETCH(QString, hash);
    QVERIFY(!verifyPassword(hash, SecretBytes("correct horse")));
    QVERIFY(!verifyPassword(hash, SecretBytes()));
    QVERIFY(needsRehash(hash));
}

QTEST_APPLESS_MAIN(TestPasswordHash)
#include "tst_passwordhash.moc"
