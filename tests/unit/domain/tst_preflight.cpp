// SPDX-License-Identifier: Apache-2.0
#include "domain/preflight.h"

#include <QTest>

#include <functional>

using namespace domain;
using base::Error;
using base::ErrorCode;

/// Each test starts from an order of each type that may be pushed and takes one thing away.
class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeOrderOfAnyTypeHasNoProblem();
    void R9_needsOneSynchronisation();
    void R10_needsMappedProductsAndCustomers();
    void R10_asksAProductOnce();
    void R11_needsSettingsAndAppKey();
    void R13_needsAMappedWarehouse();
    void R15_needsToBeSaved();
    void R27_transferNeedsBothWarehouses();
    void R34_wholesaleNeedsApproval();
    void R47_needsEqualSerialAttributes_data();
    void R47_needsEqualSerialAttributes();
    void R48_pushedIsNotPushedAgain();
    void R60_needsTheEnableDate();
    void R61_needsTheInterfaceEnabled();
    void R62_receivedByHandIsNotPushed();
    void allReasonsAtOnce();

private:
    using Change = std::function<void(Order &, PushContext &)>;
    static QList<Error> problemsAfter(OrderType type, const Change &change);
    /// The same single problem for every order type.
    static void expectForAll(const Change &change, ErrorCode code, const QString &detail = {});
};

namespace {

const WarehouseId mainWarehouse(1);
const WarehouseId branchWarehouse(2);
const ProductId phone(10);
const ProductId cable(11);

Order goodOrder(OrderType type)
{
    Order order;
    order.type = type;
    order.id = OrderId(5);
    order.number = QStringLiteral("CG202501020001");
    order.date = QDate(2025, 1, 2);
    order.partner = PartnerId(3);
    order.warehouse = mainWarehouse;
    if (type == OrderType::Transfer) {
        order.toWarehouse = branchWarehouse;
    }
    order.state.saved = true;
    if (type == OrderType::Wholesale) {
        order.state.approval = ApprovalStatus::ReadyToShip;
    }
    for (const ProductId product : {phone, cable}) {
        OrderLine line;
        line.lineNo = int(order.lines.size()) + 1;
        line.product = product;
        line.quantity = 2;
        order.lines.append(line);
    }
    return order;
}

PushContext goodContext()
{
    PushContext context;
    context.settings.owner = OwnerId(1);
    context.settings.ownerCode = QStringLiteral("P001");
    context.settings.appId = QStringLiteral("app");
    context.settings.enableDate = QDate(2025, 1, 1);
    context.settings.appKeySet = true;
    context.settings.enabled = true;
    context.settings.estackSyncedAt = base::Instant{1};
    const SerialAttributes imei{true, 15, true};
    context.products.insert(phone, {QStringLiteral("PHONE"), imei, QStringLiteral("I1"), {}, imei, true});
    context.products.insert(cable, {QStringLiteral("CABLE"), {}, QStringLiteral("I2"), {}, {}, true});
    context.warehouseNames = {{mainWarehouse, QStringLiteral("Main")},
                              {branchWarehouse, QStringLiteral("Branch")}};
    context.warehouseMapping = {{mainWarehouse, QStringLiteral("WH1")},
                                {branchWarehouse, QStringLiteral("WH2")}};
    context.partnerName = QStringLiteral("Shop");
    context.customerCode = QStringLiteral("C1");
    return context;
}

const QList<OrderType> allTypes{OrderType::Purchase, OrderType::PurchaseReturn, OrderType::Transfer,
                                OrderType::Wholesale, OrderType::WholesaleReturn};

QList<ErrorCode> codes(const QList<Error> &errors)
{
    QList<ErrorCode> all;
    for (const Error &error : errors) {
        all.append(error.code);
    }
    return all;
}

} // namespace

QList<Error> TestPreflight::problemsAfter(OrderType type, const Change &change)
{
    Order order = goodOrder(type);
    PushContext context = goodContext();
    change(order, context);
    return pushProblems(order, context);
}

void TestPreflight::expectForAll(const Change &change, ErrorCode code, const QString &detail)
{
    for (const OrderType type : allTypes) {
        const QList<Error> found = problemsAfter(type, change);
        QCOMPARE(codes(found), QList{code});
        QCOMPARE(found.first().detail, detail);
    }
}

void TestPreflight::completeOrderOfAnyTypeHasNoProblem()
{
    for (const OrderType type : allTypes) {
        QCOMPARE(codes(pushProblems(goodOrder(type), goodContext())), QList<ErrorCode>());
    }
}

void TestPreflight::R9_needsOneSynchronisation()
{
    expectForAll([](Order &, PushContext &context) { context.settings.estackSyncedAt.reset(); },
                 ErrorCode::EstackNotReady);
}

void TestPreflight::R10_needsMappedProductsAndCustomers()
{
    expectForAll([](Order &, PushContext &context) { context.products[cable].itemCode.clear(); },
                 ErrorCode::ProductNotMapped, QStringLiteral("CABLE"));
    expectForAll([](Order &, PushContext &context) { context.products[cable].valid = false; },
                 ErrorCode::ProductNotMapped, QStringLiteral("CABLE"));
    const Change noCustomer = [](Order &, PushContext &context) { context.customerCode.clear(); };
    for (const OrderType type : {OrderType::Wholesale, OrderType::WholesaleReturn}) {
        const QList<Error> found = problemsAfter(type, noCustomer);
        QCOMPARE(codes(found), QList{ErrorCode::CustomerNotMapped});
        QCOMPARE(found.first().detail, QStringLiteral("Shop"));
    }
    for (const OrderType type : {OrderType::Purchase, OrderType::PurchaseReturn, OrderType::Transfer}) {
        QCOMPARE(codes(problemsAfter(type, noCustomer)), QList<ErrorCode>());
    }
}

void TestPreflight::R10_asksAProductOnce()
{
    expectForAll(
        [](Order &order, PushContext &context) {
            order.lines.append(order.lines.last());
            context.products[cable].itemCode.clear();
        },
        ErrorCode::ProductNotMapped, QStringLiteral("CABLE"));
}

void TestPreflight::R11_needsSettingsAndAppKey()
{
    expectForAll([](Order &, PushContext &context) { context.settings = {}; },
                 ErrorCode::InterfaceIncomplete);
    expectForAll([](Order &, PushContext &context) { context.settings.appKeySet = false; },
                 ErrorCode::InterfaceIncomplete, QStringLiteral("appKey"));
}

void TestPreflight::R13_needsAMappedWarehouse()
{
    expectForAll([](Order &, PushContext &context) { context.warehouseMapping.remove(mainWarehouse); },
                 ErrorCode::WarehouseNotMapped, QStringLiteral("Main"));
}

void TestPreflight::R15_needsToBeSaved()
{
    expectForAll([](Order &order, PushContext &) { order.state = {}; }, ErrorCode::OrderNotSaved);
}

void TestPreflight::R27_transferNeedsBothWarehouses()
{
    const QList<Error> second = problemsAfter(OrderType::Transfer, [](Order &, PushContext &context) {
        context.warehouseMapping.remove(branchWarehouse);
    });
    QCOMPARE(codes(second), QList{ErrorCode::WarehouseNotMapped});
    QCOMPARE(second.first().detail, QStringLiteral("Branch"));
    const QList<Error> both = problemsAfter(
        OrderType::Transfer, [](Order &, PushContext &context) { context.warehouseMapping.clear(); });
    QCOMPARE(codes(both), (QList{ErrorCode::WarehouseNotMapped, ErrorCode::WarehouseNotMapped}));
}

void TestPreflight::R34_wholesaleNeedsApproval()
{
    const auto in = [](ApprovalStatus approval) {
        return codes(problemsAfter(OrderType::Wholesale, [approval](Order &order, PushContext &) {
            order.state.approval = approval;
        }));
    };
    QCOMPARE(in(ApprovalStatus::Pending), QList{ErrorCode::NotApproved});
    QCOMPARE(in(ApprovalStatus::ReadyToShip), QList<ErrorCode>());
    for (const ApprovalStatus later :
         {ApprovalStatus::PartlyShipped, ApprovalStatus::Shipped, ApprovalStatus::Terminated}) {
        QCOMPARE(in(later), QList{ErrorCode::OrderStateForbids});
    }
}

void TestPreflight::R47_needsEqualSerialAttributes_data()
{
    QTest::addColumn<bool>("managed");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("multi");
    QTest::newRow("serial-managed") << false << 15 << true;
    QTest::newRow("length") << true << 14 << true;
    QTest::newRow("multi-serial") << true << 15 << false;
}

void TestPreflight::R47_needsEqualSerialAttributes()
{
    QFETCH(bool, managed);
    QFETCH(int, length);
    QFETCH(bool, multi);
    expectForAll(
        [=](Order &, PushContext &context) {
            context.products[phone].theirs = {managed, length, multi};
        },
        ErrorCode::ProductAttributesDiffer, QStringLiteral("PHONE"));
}

void TestPreflight::R48_pushedIsNotPushedAgain()
{
    for (const PushStatus status : {PushStatus::Pushing, PushStatus::Pushed}) {
        expectForAll([status](Order &order, PushContext &) { order.state.push = status; },
                     ErrorCode::AlreadyPushed);
    }
    for (const PushStatus status : {PushStatus::Refused, PushStatus::Unknown}) {
        for (const OrderType type : allTypes) {
            QCOMPARE(codes(problemsAfter(
                         type, [status](Order &order, PushContext &) { order.state.push = status; })),
                     QList<ErrorCode>());
        }
    }
}

void TestPreflight::R60_needsTheEnableDate()
{
    expectForAll([](Order &order, PushContext &) { order.date = QDate(2024, 12, 31); },
                 ErrorCode::BeforeEnableDate, QStringLiteral("2025-01-01"));
    QCOMPARE(codes(problemsAfter(OrderType::Purchase,
                                 [](Order &order, PushContext &) { order.date = QDate(2025, 1, 1); })),
             QList<ErrorCode>());
}

void TestPreflight::R61_needsTheInterfaceEnabled()
{
    expectForAll([](Order &, PushContext &context) { context.settings.enabled = false; },
                 ErrorCode::InterfaceDisabled);
}

void TestPreflight::R62_receivedByHandIsNotPushed()
{
    expectForAll([](Order &order, PushContext &) { order.state.receivedByHand = true; },
                 ErrorCode::ReceivedByHand);
}

void TestPreflight::allReasonsAtOnce()
{
    const QList<Error> found = problemsAfter(OrderType::Wholesale, [](Order &order, PushContext &context) {
        order.date = QDate(2024, 12, 31);
        order.state.approval = ApprovalStatus::Pending;
        context.settings.appKeySet = false;
        context.settings.enabled = false;
        context.settings.estackSyncedAt.reset();
        context.warehouseMapping.clear();
        context.customerCode.clear();
        context.products[phone].theirs.serialLength = 14;
        context.products.remove(cable);
    });
    QList<ErrorCode> actual = codes(found);
    QList<ErrorCode> expected{
        ErrorCode::NotApproved,       ErrorCode::InterfaceIncomplete,     ErrorCode::InterfaceDisabled,
        ErrorCode::EstackNotReady,    ErrorCode::BeforeEnableDate,        ErrorCode::WarehouseNotMapped,
        ErrorCode::CustomerNotMapped, ErrorCode::ProductAttributesDiffer, ErrorCode::ProductNotMapped};
    std::sort(actual.begin(), actual.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(actual, expected);
}

QTEST_APPLESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
