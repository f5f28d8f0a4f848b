// SPDX-License-Identifier: Apache-2.0
#include "domain/order.h"

#include <QTest>

#include <functional>

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Money;

class TestOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeDraftOfAnyTypeHasNoProblem();
    void transferNeedsNoPartner();
    void oneProblem_data();
    void oneProblem();
    void everyProblemAtOnce();
    void R16_manualNumberIsOptional();
    void numbers_data();
    void numbers();
    void totals();
    void R62_whatAStageCanStillTake();
};

namespace {

using Change = std::function<void(OrderDraft &)>;

OrderDraft goodDraft(OrderType type)
{
    OrderDraft draft;
    draft.type = type;
    draft.date = QDate(2025, 1, 2);
    draft.partner = PartnerId(1);
    draft.warehouse = WarehouseId(1);
    draft.toWarehouse = WarehouseId(2);
    OrderLine line;
    line.lineNo = 1;
    line.product = ProductId(1);
    line.quantity = 3;
    line.price = Money::fromFen(12345);
    draft.lines = {line};
    return draft;
}

QStringList texts(const QList<Error> &errors)
{
    QStringList all;
    for (const Error &error : errors) {
        all.append((base::codeName(error.code) + u' ' + error.detail).trimmed());
    }
    all.sort();
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Change)

void TestOrder::completeDraftOfAnyTypeHasNoProblem()
{
    for (const OrderTypeDescription &type : orderTypes()) {
        QCOMPARE(texts(problems(goodDraft(type.type))), QStringList());
    }
}

void TestOrder::transferNeedsNoPartner()
{
    for (const OrderTypeDescription &type : orderTypes()) {
        OrderDraft draft = goodDraft(type.type);
        draft.partner = {};
        QCOMPARE(problems(draft).isEmpty(), type.type == OrderType::Transfer);
    }
}

void TestOrder::oneProblem_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, Change change, const char *problem) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(problem);
    };
    row(
        "no date", [](OrderDraft &d) { d.date = {}; }, "InvalidInput date");
    row(
        "no warehouse", [](OrderDraft &d) { d.warehouse = {}; }, "OrderWithoutWarehouse");
    row(
        "no second warehouse", [](OrderDraft &d) { d.toWarehouse = {}; }, "OrderWithoutWarehouse");
    row(
        "same warehouses", [](OrderDraft &d) { d.toWarehouse = d.warehouse; }, "OrderSameWarehouses");
    row(
        "manual number with blanks", [](OrderDraft &d) { d.manualNumber = QStringLiteral(" X"); },
        "InvalidInput manualNumber");
    row(
        "manual number too long", [](OrderDraft &d) { d.manualNumber = QString(65, u'x'); },
        "InvalidInput manualNumber");
    row(
        "remark too long", [](OrderDraft &d) { d.remark = QString(501, u'x'); }, "InvalidInput remark");
    row(
        "remark with a bell", [](OrderDraft &d) { d.remark = QString(QChar(7)); }, "InvalidInput remark");
    row(
        "no lines", [](OrderDraft &d) { d.lines.clear(); }, "OrderWithoutLines");
    row(
        "too many lines", [](OrderDraft &d) { d.lines.fill(d.lines.first(), 5001); },
        "OrderTooManyLines 5000");
    row(
        "no product", [](OrderDraft &d) { d.lines[0].product = {}; }, "OrderLineWithoutProduct 1");
    row(
        "quantity 0", [](OrderDraft &d) { d.lines[0].quantity = 0; }, "OrderLineQuantity 1");
    row(
        "quantity negative", [](OrderDraft &d) { d.lines[0].quantity = -1; }, "OrderLineQuantity 1");
    row(
        "quantity too large", [](OrderDraft &d) { d.lines[0].quantity = 1000001; }, "OrderLineQuantity 1");
    row(
        "line remark too long", [](OrderDraft &d) { d.lines[0].remark = QString(501, u'x'); },
        "InvalidInput line 1 remark");
    row(
        "price negative", [](OrderDraft &d) { d.lines[0].price = Money::fromFen(-1); },
        "InvalidInput line 1 price");
    row(
        "price too large", [](OrderDraft &d) { d.lines[0].price = Money::fromFen(100'000'000'000'000); },
        "InvalidInput line 1 price");
    row(
        "amount too large",
        [](OrderDraft &d) {
            d.lines[0].price = *Money::parse(u"999999999999.99");
            d.lines[0].quantity = 1000000;
        },
        "InvalidInput line 1 price");
}

void TestOrder::oneProblem()
{
    QFETCH(Change, change);
    QFETCH(QString, problem);
    OrderDraft draft = goodDraft(OrderType::Transfer);
    change(draft);
    QCOMPARE(texts(problems(draft)), QStringList{problem});
}

void TestOrder::everyProblemAtOnce()
{
    OrderDraft draft = goodDraft(OrderType::Purchase);
    draft.date = {};
    draft.partner = {};
    draft.warehouse = {};
    draft.lines.append(OrderLine{});
    draft.lines.last().lineNo = 2;
    QCOMPARE(texts(problems(draft)),
             (QStringList{QStringLiteral("InvalidInput date"), QStringLiteral("OrderLineQuantity 2"),
                          QStringLiteral("OrderLineWithoutProduct 2"), QStringLiteral("OrderWithoutPartner"),
                          QStringLiteral("OrderWithoutWarehouse")}));
}

void TestOrder::R16_manualNumberIsOptional()
{
    OrderDraft draft = goodDraft(OrderType::Wholesale);
    for (const QString &number :
         {QString(), QStringLiteral("SO-2025/0001"), QString::fromUtf8("松联0001"), QString(64, u'x')}) {
        draft.manualNumber = number;
        QCOMPARE(texts(problems(draft)), QStringList());
    }
}

void TestOrder::numbers_data()
{
    QTest::addColumn<qint64>("sequence");
    QTest::addColumn<QString>("number");
    QTest::newRow("first") << qint64(1) << QStringLiteral("CG202501020001");
    QTest::newRow("four digits") << qint64(9999) << QStringLiteral("CG202501029999");
    QTest::newRow("five digits") << qint64(10000) << QStringLiteral("CG2025010210000");
}

void TestOrder::numbers()
{
    QFETCH(qint64, sequence);
    QFETCH(QString, number);
    QCOMPARE(composeNumber(QStringLiteral("CG"), QDate(2025, 1, 2), sequence), number);
}

void TestOrder::totals()
{
    OrderDraft draft = goodDraft(OrderType::Purchase);
    draft.lines.append(draft.lines.first());
    draft.lines.last().quantity = 1000000;
    QCOMPARE(totalQuantity(draft.lines), 1000003);
    QCOMPARE(totalAmount(draft.lines).toString(), QStringLiteral("123450370.35"));
    QCOMPARE(totalQuantity({}), 0);
    QCOMPARE(totalAmount({}).fen(), 0);
}

void TestOrder::R62_whatAStageCanStillTake()
{
    Order order;
    static_cast<OrderDraft &>(order) = goodDraft(OrderType::Transfer);
    OrderLine &line = order.lines.first();
    // Of three nothing has left: nothing can arrive.
    QCOMPARE(receivable(order, line, Stage::Out), 3);
    QCOMPARE(receivable(order, line, Stage::In), 0);
    QCOMPARE(openStages(order), QList<Stage>{Stage::Out});
    line.postedOut = 2;
    line.postedIn = 1;
    QCOMPARE(receivable(order, line, Stage::Out), 1);
    QCOMPARE(receivable(order, line, Stage::In), 1);
    QCOMPARE(openStages(order), (QList<Stage>{Stage::Out, Stage::In}));
    line.postedOut = 3;
    line.postedIn = 3;
    QVERIFY(openStages(order).isEmpty());
    static_cast<OrderDraft &>(order) = goodDraft(OrderType::Purchase);
    QCOMPARE(receivable(order, order.lines.first(), Stage::Out), 0); // it has no such stage
    QCOMPARE(openStages(order), QList<Stage>{Stage::In});
}

QTEST_APPLESS_MAIN(TestOrder)
#include "tst_order.moc"
