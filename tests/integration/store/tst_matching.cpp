// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "store/cataloguerepository.h"
#include "store/estackrepository.h"
#include "store/matchrepository.h"
#include "support/backends.h"
#include "support/testdatabase.h"

#include <QTest>

using namespace domain;
using store::MatchRepository;
using store::MatchRow;
using support::currentBackend;

namespace {

const OwnerId owner(1);

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

EstackProduct theirs(const char *code, const char *name, const char *barcode = "", int snLength = 15)
{
    EstackProduct product;
    product.itemCode = q(code);
    product.name = q(name);
    product.barcode = q(barcode);
    product.serials = {true, snLength, true};
    product.updatedAt = {1000};
    return product;
}

Product ours(const char *code, const char *name, const char *barcode = "")
{
    Product product;
    product.code = q(code);
    product.name = q(name);
    product.barcode = q(barcode);
    product.serials = {true, 15, true};
    return product;
}

/// A database with an owner, and what the tests ask of it.
class Bench
{
public:
    Bench() : m_database(currentBackend()), connection(m_database.connect())
    {
        if (!connection->execute(q("INSERT INTO owner (id, code) VALUES (1, 'P001'), (2, 'P002')"))) {
            qFatal("owner");
        }
    }

    qint64 take(const QList<EstackProduct> &products)
    {
        const auto taken = store::EstackRepository(*connection, owner).takeIn(products);
        if (!taken) {
            qFatal("%s", qPrintable(taken.error().detail));
        }
        return *taken;
    }

    qint64 add(const Product &product)
    {
        const auto id = store::CatalogueRepository(*connection).insert(product);
        if (!id) {
            qFatal("%s", qPrintable(id.error().detail));
        }
        return id->value();
    }

    MatchRepository matches() { return {*connection, owner, MappingKind::Product}; }

    qint64 idOf(const char *code)
    {
        return *connection->value<qint64>(
            q("SELECT id FROM estack_product WHERE owner_id = 1 AND item_code = ?"), store::bind(q(code)));
    }

    MatchRow row(const char *code)
    {
        const auto detail = matches().detail(idOf(code));
        if (!detail || !*detail) {
            qFatal("no row %s", code);
        }
        return (*detail)->row;
    }

private:
    support::TestDatabase m_database;

public:
    std::unique_ptr<store::Connection> connection;
};

} // namespace

/// What is stored beside e-stack's rows about their ERP rows (SPEC R10, R47).
class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBarcodeIsProposedBeforeSameName_data() { support::addBackends(); }
    void sameBarcodeIsProposedBeforeSameName();
    void ambiguousIsNotProposed_data() { support::addBackends(); }
    void ambiguousIsNotProposed();
    void aNewProductChangesProposals_data() { support::addBackends(); }
    void aNewProductChangesProposals();
    void mappingTakesTheProposalFromOthers_data() { support::addBackends(); }
    void mappingTakesTheProposalFromOthers();
    void R47_otherAttributesShow_data() { support::addBackends(); }
    void R47_otherAttributesShow();
    void whatIsNotSoldAnyMoreIsInvalid_data() { support::addBackends(); }
    void whatIsNotSoldAnyMoreIsInvalid();
    void sameRowsAgainChangeNothing_data() { support::addBackends(); }
    void sameRowsAgainChangeNothing();
    void customersMatchByName_data() { support::addBackends(); }
    void customersMatchByName();
    void listFiltersByStateAndText_data() { support::addBackends(); }
    void listFiltersByStateAndText();
    void cursorMovesOnce_data() { support::addBackends(); }
    void cursorMovesOnce();
    void anotherOwnerCodeStartsAnew_data() { support::addBackends(); }
    void anotherOwnerCodeStartsAnew();
};

void TestMatching::sameBarcodeIsProposedBeforeSameName()
{
    Bench bench;
    const qint64 byBarcode = bench.add(ours("P1", "Phone", "690001"));
    const qint64 byName = bench.add(ours("P2", "Watch"));
    bench.take({theirs("A", "Watch", "690001"), theirs("B", "Watch 2", "690002"), theirs("C", "Cable")});

    const MatchRow a = bench.row("A");
    QCOMPARE(a.state, MatchState::Proposed);
    QCOMPARE(a.reason, MatchReason::SameBarcode);
    QCOMPARE(a.erpId, byBarcode);
    QCOMPARE(a.erpCode, q("P1"));
    QCOMPARE(bench.row("B").state, MatchState::Unmapped);

    // The other one's name has become free of doubt.
    bench.take({theirs("A", "Phone 1", "690001"), theirs("B", "Watch", "690002")});
    QCOMPARE(bench.row("B").state, MatchState::Proposed);
    QCOMPARE(bench.row("B").reason, MatchReason::SameName);
    QCOMPARE(bench.row("B").erpId, byName);
    const auto counts = bench.matches().counts();
    QCOMPARE(counts->value(MatchState::Proposed), 2);
    QCOMPARE(counts->value(MatchState::Unmapped), 1);
}

void TestMatching::ambiguousIsNotProposed()
{
    Bench bench;
    bench.add(ours("P1", "Phone", "690001"));
    bench.add(ours("P2", "Other phone", "690001"));
    bench.take({theirs("A", "X", "690001")});
    QCOMPARE(bench.row("A").state, MatchState::Unmapped);

    // Two of e-stack's for one of ours is no better.
    bench.add(ours("P3", "Tablet", "690003"));
    bench.take({theirs("B", "Y", "690003"), theirs("C", "Z", "690003")});
    QCOMPARE(bench.row("B").state, MatchState::Unmapped);
    QCOMPARE(bench.row("C").state, MatchState::Unmapped);
    // ... until one of them is another thing, in another page.
    bench.take({theirs("C", "Z", "690004")});
    QCOMPARE(bench.row("B").state, MatchState::Proposed);
}

void TestMatching::aNewProductChangesProposals()
{
    Bench bench;
    bench.take({theirs("A", "Phone", "690001")});
    QCOMPARE(bench.row("A").state, MatchState::Unmapped);
    bench.add(ours("P1", "Phone", "690001"));
    QCOMPARE(bench.row("A").state, MatchState::Proposed);
    bench.add(ours("P2", "Second", "690001"));
    // The barcode has become ambiguous, the name is not.
    QCOMPARE(bench.row("A").reason, MatchReason::SameName);
    bench.add(ours("P3", "Phone", ""));
    QCOMPARE(bench.row("A").state, MatchState::Unmapped);
}

void TestMatching::mappingTakesTheProposalFromOthers()
{
    Bench bench;
    const qint64 product = bench.add(ours("P1", "Phone", "690001"));
    bench.take({theirs("A", "Phone", "690009"), theirs("B", "Other", "690002")});
    QCOMPARE(bench.row("A").state, MatchState::Proposed);

    QVERIFY(bench.matches().map({{bench.idOf("B"), product}}));
    QCOMPARE(bench.row("B").state, MatchState::Mapped);
    QCOMPARE(bench.row("B").erpCode, q("P1"));
    QCOMPARE(bench.row("A").state, MatchState::Unmapped);
    const auto taken = bench.matches().mappedTo(product);
    QVERIFY(taken && *taken);
    QCOMPARE((*taken)->code, q("B"));

    QVERIFY(bench.matches().unmap({bench.idOf("B")}));
    QCOMPARE(bench.row("B").state, MatchState::Unmapped);
    QCOMPARE(bench.row("A").state, MatchState::Proposed);
}

void TestMatching::R47_otherAttributesShow()
{
    Bench bench;
    const qint64 product = bench.add(ours("P1", "Phone", "690001"));
    bench.take({theirs("A", "Phone", "690001")});
    QVERIFY(bench.matches().map({{bench.idOf("A"), product}}));
    QCOMPARE(bench.row("A").state, MatchState::Mapped);
    bench.take({theirs("A", "Phone", "690001", 16)});
    QCOMPARE(bench.row("A").state, MatchState::Differs);
    const auto detail = bench.matches().detail(bench.idOf("A"));
    QCOMPARE((*detail)->theirs.serials.serialLength, 16);
    QCOMPARE((*detail)->ours->serials.serialLength, 15);
    QVERIFY(bench.matches().takeAttributes({bench.idOf("A")}));
    QCOMPARE(bench.row("A").state, MatchState::Mapped);
}

void TestMatching::whatIsNotSoldAnyMoreIsInvalid()
{
    Bench bench;
    const qint64 product = bench.add(ours("P1", "Phone", "690001"));
    bench.take({theirs("A", "Phone", "690001"), theirs("B", "Watch", "690002")});
    QVERIFY(bench.matches().map({{bench.idOf("A"), product}}));
    EstackProduct a = theirs("A", "Phone", "690001");
    EstackProduct b = theirs("B", "Watch", "690002");
    a.valid = b.valid = false;
    bench.take({a, b});
    QCOMPARE(bench.row("A").state, MatchState::Invalid);
    QVERIFY(bench.row("A").isMapped());
    QCOMPARE(bench.row("A").erpCode, q("P1"));
    QCOMPARE(bench.row("B").state, MatchState::Invalid);
    QVERIFY(!bench.row("B").isMapped());
}

void TestMatching::sameRowsAgainChangeNothing()
{
    Bench bench;
    QCOMPARE(bench.take({theirs("A", "Phone"), theirs("B", "Watch"), theirs("A", "Phone 2")}), 2);
    QCOMPARE(bench.take({theirs("A", "Phone 2"), theirs("B", "Watch")}), 0);
    QCOMPARE(bench.take({theirs("A", "Phone 3"), theirs("B", "Watch"), theirs("C", "Cable")}), 2);
    QCOMPARE(*bench.connection->value<int>(q("SELECT count(*) FROM estack_product")), 3);
}

void TestMatching::customersMatchByName()
{
    Bench bench;
    Partner supplier;
    supplier.kind = PartnerKind::Supplier;
    supplier.code = q("S1");
    supplier.name = q("长沙通达数码");
    Partner customer = supplier;
    customer.kind = PartnerKind::Customer;
    customer.code = q("K1");
    store::CatalogueRepository catalogue(*bench.connection);
    QVERIFY(catalogue.insert(supplier)); // of the same name, and no customer
    const auto id = catalogue.insert(customer);
    QVERIFY(id);
    EstackCustomer row;
    row.customerCode = q("C-1");
    row.name = customer.name;
    row.address = q("长沙市芙蓉区");
    QVERIFY(store::EstackRepository(*bench.connection, owner).takeIn(QList<EstackCustomer>{row}));
    MatchRepository matches(*bench.connection, owner, MappingKind::Customer);
    const auto ids = matches.idsIn(MatchState::Proposed);
    QVERIFY(ids);
    QCOMPARE(ids->size(), 1);
    QVERIFY(matches.map({{ids->first(), id->value()}}));
    const auto detail = matches.detail(ids->first());
    QCOMPARE((*detail)->row.state, MatchState::Mapped);
    QCOMPARE((*detail)->theirs.model, q("长沙市芙蓉区"));
}

void TestMatching::listFiltersByStateAndText()
{
    Bench bench;
    bench.add(ours("P1", "Phone", "690001"));
    bench.take({theirs("A-1", "荣耀Magic7", "690001"), theirs("A-2", "荣耀手表", "690002"),
                theirs("B_1", "Cable", "700001")});
    const auto codes = [&](const store::MatchListFilter &filter) {
        QStringList found;
        const auto page = store::readPage(*bench.connection,
                                          store::matchList(owner, MappingKind::Product, filter), {}, 0, 10);
        for (const store::ListRow &row : *page) {
            found.append(row.values.value(int(store::MatchListColumn::Code)).toString());
        }
        return found;
    };
    QCOMPARE(codes({}), (QStringList{q("A-1"), q("A-2"), q("B_1")}));
    QCOMPARE(codes({MatchState::Proposed, {}}), QStringList{q("A-1")});
    QCOMPARE(codes({{}, q("a-")}), (QStringList{q("A-1"), q("A-2")}));
    QCOMPARE(codes({{}, q("手表")}), QStringList{q("A-2")});
    QCOMPARE(codes({{}, q("7000")}), QStringList{q("B_1")});
    QCOMPARE(codes({{}, q("b_")}), QStringList{q("B_1")});
    QCOMPARE(codes({{}, q("p1")}), QStringList{q("A-1")});
    const auto other =
        store::readPage(*bench.connection, store::matchList(OwnerId(2), MappingKind::Product, {}), {}, 0, 10);
    QVERIFY(other && other->isEmpty());
}

void TestMatching::cursorMovesOnce()
{
    Bench bench;
    store::EstackRepository estack(*bench.connection, owner);
    const EstackCursor start = *estack.cursor(EstackList::Products);
    QCOMPARE(start, EstackCursor{});
    const EstackCursor next{{1000}, 1, {1000}};
    QVERIFY(*estack.moveCursor(EstackList::Products, start, next));
    QVERIFY(!*estack.moveCursor(EstackList::Products, start, next)); // somebody else, a little later
    QCOMPARE(*estack.cursor(EstackList::Products), next);
    QCOMPARE(*estack.cursor(EstackList::Customers), EstackCursor{});
}

void TestMatching::anotherOwnerCodeStartsAnew()
{
    Bench bench;
    bench.take({theirs("A", "Phone")});
    store::EstackRepository estack(*bench.connection, owner);
    QVERIFY(*estack.moveCursor(EstackList::Products, {}, {{1000}, 1, {1000}}));
    QVERIFY(estack.startAnew());
    QCOMPARE(*estack.cursor(EstackList::Products), EstackCursor{});
    QCOMPARE(bench.row("A").state, MatchState::Invalid);
    QCOMPARE(bench.take({theirs("A", "Phone")}), 1);
    QCOMPARE(bench.row("A").state, MatchState::Unmapped);
}

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
