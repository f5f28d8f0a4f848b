// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"

#include <QSet>
#include <QTest>

#include <concepts>

namespace {

using FirstId = base::Id<struct FirstTag>;
using SecondId = base::Id<struct SecondTag>;

static_assert(!std::convertible_to<FirstId, SecondId>, "an order's id must not pass for a product's");
static_assert(!std::convertible_to<qint64, FirstId> && !std::convertible_to<FirstId, qint64>);
static_assert(!std::equality_comparable_with<FirstId, SecondId>);

} // namespace

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsZero();
    void comparesAndHashesByValue();
};

void TestId::noneIsZero()
{
    QVERIFY(FirstId().isNull());
    QVERIFY(!FirstId());
    QVERIFY(FirstId(0).isNull());
    QVERIFY(!FirstId(1).isNull());
    QVERIFY(bool(FirstId(1)));
}

void TestId::comparesAndHashesByValue()
{
    QVERIFY(FirstId(7) == FirstId(7));
    QVERIFY(FirstId(7) != FirstId(8));
    QVERIFY(FirstId(7) < FirstId(8));
    const QSet<FirstId> ids{FirstId(7), FirstId(8), FirstId(7)};
    QCOMPARE(ids.size(), 2);
    QVERIFY(ids.contains(FirstId(8)));
}

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"
