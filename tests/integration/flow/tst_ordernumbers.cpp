// SPDX-License-Identifier: Apache-2.0
#include "secrets/initialize.h"
#include "secrets/memorysecretstore.h"
#include "store/cataloguerepository.h"
#include "support/await.h"
#include "support/backends.h"
#include "support/company.h"
#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "workflow/saveorder.h"
#include "workflow/settings.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using support::await;

namespace {

constexpr OrderType allTypes[] = {OrderType::Purchase, OrderType::PurchaseReturn, OrderType::Transfer,
                                  OrderType::Wholesale, OrderType::WholesaleReturn};

/// A company that enters orders and has no gateway. The clock stands at 2025-01-02 10:00 in China.
class Desk
{
public:
    Desk() : m_test(support::currentBackend()), m_database(m_test.open())
    {
        support::Company company(*m_database, clock);
        company.found(secrets::PasswordCost::ForTests);
        support::CompanySettings settings;
        settings.idealBase = QUrl(QStringLiteral("http://127.0.0.1:9/ideal/v1"));
        settings.estackBase = QUrl(QStringLiteral("http://127.0.0.1:9/estack/v1"));
        secrets::MemorySecretStore keys;
        company.configure(settings, keys, secrets::SecretBytes(QByteArrayLiteral("a-key-of-the-numbers")));
        m_clerk = company.session("clerk").actor();
        const auto filled = await(m_database->write([this](store::Transaction &transaction) -> base::Outcome {
            store::CatalogueRepository catalogue(transaction.connection());
            Product product;
            product.code = QStringLiteral("C1");
            product.name = QStringLiteral("数据线");
            TRY_LET(m_product, catalogue.insert(product));
            Partner customer;
            customer.kind = PartnerKind::Customer;
            customer.code = QStringLiteral("KH01");
            customer.name = QStringLiteral("客户");
            TRY_LET(m_customer, catalogue.insert(customer));
            TRY_LET(const auto supplier,
                    catalogue.partnerByCode(PartnerKind::Supplier, QStringLiteral("GB01")));
            m_supplier = supplier->id;
            TRY_LET(const auto from, catalogue.warehouseByCode(QStringLiteral("CK01")));
            m_warehouse = from->id;
            TRY_LET(const auto to, catalogue.warehouseByCode(QStringLiteral("CK02")));
            m_toWarehouse = to->id;
            return base::done;
        }));
        if (!filled) {
            qFatal("master data: %s", qPrintable(filled.error().detail));
        }
    }

    OrderDraft draft(OrderType type) const
    {
        const Counterparty counterparty = describe(type).counterparty;
        OrderDraft draft;
        draft.type = type;
        draft.date = base::businessDay(clock.now());
        draft.partner = counterparty == Counterparty::Customer ? m_customer : m_supplier;
        draft.warehouse = m_warehouse;
        draft.toWarehouse = m_toWarehouse;
        OrderLine line;
        line.product = m_product;
        line.quantity = 1;
        line.price = base::Money::fromFen(100);
        draft.lines.append(line);
        return draft;
    }

    QFuture<base::Result<Order>> begin(const OrderDraft &draft, store::Database &database)
    {
        return workflow::Session(database, clock, m_clerk)
            .run([draft](store::Transaction &transaction, const Actor &who, base::Instant now) {
                workflow::OrderEdit edit;
                edit.draft = draft;
                return workflow::saveOrder(transaction, who, edit, now);
            });
    }

    base::Result<Order> save(const OrderDraft &draft) { return await(begin(draft, *m_database)); }

    /// The number that a saved order got; empty if it was not saved.
    QString number(OrderType type)
    {
        const auto saved = save(draft(type));
        return saved ? saved->number : QString();
    }

    /// It is saved, and then something else in the same transaction goes wrong.
    base::Result<Order> saveAndRollBack(OrderType type)
    {
        return await(workflow::Session(*m_database, clock, m_clerk)
                         .run([draft = draft(type)](store::Transaction &transaction, const Actor &who,
                                                    base::Instant now) -> base::Result<Order> {
                             workflow::OrderEdit edit;
                             edit.draft = draft;
                             TRY(workflow::saveOrder(transaction, who, edit, now));
                             return base::Error{ErrorCode::Conflict, {}};
                         }));
    }

    store::Database &database() { return *m_database; }
    /// Another desk on the same database, with a writer of its own.
    std::unique_ptr<store::Database> another() const { return m_test.open(); }

    support::FakeClock clock;

private:
    support::TestDatabase m_test;
    std::unique_ptr<store::Database> m_database;
    Actor m_clerk;
    ProductId m_product;
    PartnerId m_customer;
    PartnerId m_supplier;
    WarehouseId m_warehouse;
    WarehouseId m_toWarehouse;
};

} // namespace

/// Numbers of orders: the type's letters, the day and a sequence of that day without a gap.
class TestOrderNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(secrets::initialize()); }
    void eachTypeCountsByItself_data() { support::addBackends(); }
    void eachTypeCountsByItself();
    void whatWasNotSavedLeavesNoGap_data() { support::addBackends(); }
    void whatWasNotSavedLeavesNoGap();
    void aNewDayBeginsAtOneAgain_data() { support::addBackends(); }
    void aNewDayBeginsAtOneAgain();
    void twoDesksAtOnceLeaveNoGapAndNoTwins_data() { support::addBackends(); }
    void twoDesksAtOnceLeaveNoGapAndNoTwins();
};

void TestOrderNumbers::eachTypeCountsByItself()
{
    Desk desk;
    for (int sequence = 1; sequence <= 3; ++sequence) {
        QStringList numbers;
        for (const OrderType type : allTypes) {
            numbers.append(desk.number(type));
        }
        QStringList wanted;
        for (const char *prefix : {"CG", "CT", "YK", "PF", "PT"}) {
            wanted.append(QLatin1String(prefix) + QStringLiteral("20250102000%1").arg(sequence));
        }
        QCOMPARE(numbers, wanted);
    }
}

void TestOrderNumbers::whatWasNotSavedLeavesNoGap()
{
    Desk desk;
    QCOMPARE(desk.number(OrderType::Purchase), QStringLiteral("CG202501020001"));

    OrderDraft empty = desk.draft(OrderType::Purchase);
    empty.lines.clear();
    QVERIFY(!desk.save(empty)); // refused before it is written
    OrderDraft nowhere = desk.draft(OrderType::Purchase);
    nowhere.warehouse = WarehouseId(999'999);
    QVERIFY(!desk.save(nowhere)); // refused by the database
    QCOMPARE(desk.saveAndRollBack(OrderType::Purchase).error().code, ErrorCode::Conflict);

    QCOMPARE(desk.number(OrderType::Purchase), QStringLiteral("CG202501020002"));
    QVERIFY(!desk.saveAndRollBack(OrderType::Transfer)); // the first of its type and day
    QCOMPARE(desk.number(OrderType::Transfer), QStringLiteral("YK202501020001"));
}

void TestOrderNumbers::aNewDayBeginsAtOneAgain()
{
    constexpr qint64 hour = 3'600'000;
    Desk desk;
    desk.clock.advance(14 * hour - 1); // the last millisecond of the day in China; in UTC it is afternoon
    QCOMPARE(desk.number(OrderType::Purchase), QStringLiteral("CG202501020001"));
    QCOMPARE(desk.number(OrderType::Purchase), QStringLiteral("CG202501020002"));
    desk.clock.advance(1);
    QCOMPARE(desk.number(OrderType::Purchase), QStringLiteral("CG202501030001"));
    QCOMPARE(desk.number(OrderType::Wholesale), QStringLiteral("PF202501030001"));

    // The day on which it is entered counts, not the one that somebody writes into it.
    OrderDraft dated = desk.draft(OrderType::Purchase);
    dated.date = QDate(2025, 1, 2);
    QCOMPARE(desk.save(dated)->number, QStringLiteral("CG202501030002"));
}

void TestOrderNumbers::twoDesksAtOnceLeaveNoGapAndNoTwins()
{
    constexpr int each = 60;
    Desk desk;
    const std::unique_ptr<store::Database> other = desk.another();
    QList<QFuture<base::Result<Order>>> saves;
    for (int i = 0; i < each; ++i) {
        saves.append(desk.begin(desk.draft(OrderType::Wholesale), desk.database()));
        saves.append(desk.begin(desk.draft(OrderType::Wholesale), *other));
    }
    QStringList numbers;
    for (const auto &save : std::as_const(saves)) {
        const auto saved = await(save);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        numbers.append(saved->number);
    }
    numbers.sort();
    QStringList wanted;
    for (int i = 1; i <= 2 * each; ++i) {
        wanted.append(QStringLiteral("PF20250102%1").arg(i, 4, 10, QLatin1Char('0')));
    }
    QCOMPARE(numbers, wanted);
}

QTEST_GUILESS_MAIN(TestOrderNumbers)
#include "tst_ordernumbers.moc"
