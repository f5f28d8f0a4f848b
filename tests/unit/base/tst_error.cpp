// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/result.h"

#include <QSet>
#include <QTest>

#include <memory>

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasANameThatLeadsBack();
    void unknownNamesAreInternal_data();
    void unknownNamesAreInternal();
    void tryPassesTheErrorOn();
    void tryLetTakesTheValue();
};

void TestError::everyCodeHasANameThatLeadsBack()
{
    QSet<QString> names;
    for (int i = 0; i < static_cast<int>(ErrorCode::Count_); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        const QString name = base::codeName(code);
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
        QCOMPARE(base::codeFromName(name), code);
    }
    QCOMPARE(base::codeName(ErrorCode::SecretMissing), QStringLiteral("SecretMissing"));
}

void TestError::unknownNamesAreInternal_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("of a newer program") << QStringLiteral("WarehouseOnFire");
    QTest::newRow("other case") << QStringLiteral("notfound");
    QTest::newRow("number") << QStringLiteral("3");
    QTest::newRow("the count itself") << QStringLiteral("Count_");
    QTest::newRow("chinese") << QString::fromUtf8("错误");
}

void TestError::unknownNamesAreInternal()
{
    QFETCH(QString, name);
    QCOMPARE(base::codeFromName(name), ErrorCode::Internal);
}

namespace {

Result<std::unique_ptr<int>> makeOne(bool works)
{
    if (!works) {
        return Error{ErrorCode::NotFound, QStringLiteral("one"), true};
    }
    return std::make_unique<int>(1);
}

Result<QString> tryLet(bool works)
{
    TRY_LET(const std::unique_ptr<int> one, makeOne(works));
    return QString::number(*one);
}

Outcome tryOnly(bool works, bool &reached)
{
    TRY(makeOne(works));
    reached = true;
    return base::done;
}

} // namespace

void TestError::tryPassesTheErrorOn()
{
    bool reached = false;
    const Outcome failed = tryOnly(false, reached);
    QVERIFY(!failed.ok());
    QVERIFY(!reached);
    QVERIFY((failed.error() == Error{ErrorCode::NotFound, QStringLiteral("one"), true}));
    QVERIFY(tryOnly(true, reached).ok());
    QVERIFY(reached);
}

void TestError::tryLetTakesTheValue()
{
    QCOMPARE(tryLet(true).value(), QStringLiteral("1"));
    QCOMPARE(tryLet(false).error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
