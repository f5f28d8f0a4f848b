// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/cataloguerepository.h"
#include "store/stocklists.h"
#include "support/backends.h"
#include "workflow/masterdata.h"
#include "workflow/synchronise.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Instant;
using flow::cable;
using flow::phone;
using flow::Trade;
using store::Transaction;
using support::await;

namespace {

template<class F> auto run(Trade &trade, F verb)
{
    return await(trade.rig.company().session("admin").run(verb));
}

template<class R> ErrorCode codeOf(const R &result)
{
    return result ? ErrorCode::Count_ : result.error().code;
}

template<class F> auto ask(Trade &trade, F question)
{
    const auto answer = await(trade.rig.database().read(question));
    if (!answer) {
        qFatal("%s", qPrintable(answer.error().detail));
    }
    return *answer;
}

Product productOf(Trade &trade, const QString &code)
{
    return ask(trade,
               [code](store::Connection &c) { return store::CatalogueRepository(c).productByCode(code); })
        .value_or(Product());
}

Warehouse warehouseOf(Trade &trade, const QString &code)
{
    return ask(trade,
               [code](store::Connection &c) { return store::CatalogueRepository(c).warehouseByCode(code); })
        .value_or(Warehouse());
}

ErrorCode save(Trade &trade, const Product &product)
{
    return codeOf(run(trade, [product](Transaction &t, const Actor &w, Instant n) {
        return workflow::saveProduct(t, w, product, n);
    }));
}

ErrorCode save(Trade &trade, const Warehouse &warehouse)
{
    return codeOf(run(trade, [warehouse](Transaction &t, const Actor &w, Instant n) {
        return workflow::saveWarehouse(t, w, warehouse, n);
    }));
}

MatchState matchOf(Trade &trade, const QString &itemCode)
{
    return MatchState(ask(trade, [itemCode](store::Connection &c) {
        return c.value<int>(QStringLiteral("SELECT match_state FROM estack_product WHERE item_code = ?"),
                            store::bind(itemCode));
    }));
}

constexpr auto done = ErrorCode::Count_;

} // namespace

/// Products, warehouses and partners below their screens.
class TestMasterVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreCleanAndUnique_data() { support::addBackends(); }
    void codesAreCleanAndUnique();
    void R47_serialAttributesAreFixedOnceGoodsMoved_data() { support::addBackends(); }
    void R47_serialAttributesAreFixedOnceGoodsMoved();
    void R64_newNamesReachWhatIsOpenAndNothingPosted_data() { support::addBackends(); }
    void R64_newNamesReachWhatIsOpenAndNothingPosted();
    void onlyWhatNothingRefersToIsDeleted_data() { support::addBackends(); }
    void onlyWhatNothingRefersToIsDeleted();
    void R10_proposalsFollowWhatIsEdited_data() { support::addBackends(); }
    void R10_proposalsFollowWhatIsEdited();
    void R47_editedAttributesShowInTheMapping_data() { support::addBackends(); }
    void R47_editedAttributesShowInTheMapping();
    void secondOfTwoFormsIsToldSo_data() { support::addBackends(); }
    void secondOfTwoFormsIsToldSo();
    void importIsAllOrNothing_data() { support::addBackends(); }
    void importIsAllOrNothing();
};

void TestMasterVerbs::codesAreCleanAndUnique()
{
    Trade trade(support::currentBackend());
    Product product;
    product.code = QStringLiteral("  ＡＢ-1 ");
    product.name = QStringLiteral(" 新品 ");
    product.serials = {false, 15, true}; // no serials: then neither length nor several
    QCOMPARE(save(trade, product), done);
    const Product saved = productOf(trade, QStringLiteral("AB-1"));
    QCOMPARE(saved.name, QStringLiteral("新品"));
    QCOMPARE(saved.serials, SerialAttributes());
    QCOMPARE(save(trade, product), ErrorCode::CodeTaken);
    product.code = QString();
    QCOMPARE(save(trade, product), ErrorCode::InvalidInput);
    Partner both;
    both.code = QStringLiteral("X1");
    both.name = QStringLiteral("甲");
    for (const PartnerKind kind : {PartnerKind::Supplier, PartnerKind::Customer}) {
        both.kind = kind; // a supplier and a customer may have the same code
        QCOMPARE(codeOf(run(trade, [both](Transaction &t, const Actor &w,
                                          Instant n) { return workflow::savePartner(t, w, both, n); })),
                 done);
    }
}

void TestMasterVerbs::R47_serialAttributesAreFixedOnceGoodsMoved()
{
    Trade trade(support::currentBackend());
    Product product = productOf(trade, phone);
    product.serials.serialLength = 16;
    QCOMPARE(save(trade, product), done); // nothing has moved yet
    product = productOf(trade, phone);
    product.serials.serialLength = 15;
    QCOMPARE(save(trade, product), done);
    const Order order = trade.purchase({{phone, 1}});
    trade.push(order);
    product = productOf(trade, phone);
    product.serials.serialLength = 16;
    QCOMPARE(save(trade, product), ErrorCode::SerialAttributesFixed); // under way
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QVERIFY(trade.run(trade.wholesale({{phone, 1}})));
    QCOMPARE(trade.onHand("CK01", phone), 0);
    QCOMPARE(save(trade, product), ErrorCode::SerialAttributesFixed); // its serials may come back
    product = productOf(trade, phone);
    product.name = QStringLiteral("改名");
    QCOMPARE(save(trade, product), done);
}

void TestMasterVerbs::R64_newNamesReachWhatIsOpenAndNothingPosted()
{
    Trade trade(support::currentBackend());
    const Order posted = trade.purchase({{cable, 2}});
    QVERIFY(trade.run(posted));
    const Order open = trade.purchase({{cable, 1}});
    Warehouse warehouse = warehouseOf(trade, QStringLiteral("CK01"));
    warehouse.name = QStringLiteral("长沙新仓");
    QCOMPARE(save(trade, warehouse), done);
    Product product = productOf(trade, cable);
    product.name = QStringLiteral("新线");
    QCOMPARE(save(trade, product), done);
    const auto named = [&trade](const QString &sql) { return trade.rig.count(sql); };
    QCOMPARE(named(QStringLiteral("SELECT count(*) FROM orders WHERE warehouse_name = '长沙新仓' AND id = %1")
                       .arg(open.id.value())),
             1);
    QCOMPARE(named(QStringLiteral("SELECT count(*) FROM orders WHERE warehouse_name = '长沙新仓' AND id = %1")
                       .arg(posted.id.value())),
             0);
    QCOMPARE(named(QStringLiteral("SELECT count(*) FROM stock_balance WHERE warehouse_name = '长沙新仓' AND "
                                  "product_name = '新线'")),
             1);
    QCOMPARE(named(QStringLiteral("SELECT count(*) FROM stock_document WHERE warehouse_name = '长沙新仓'")),
             0);
    QCOMPARE(named(QStringLiteral("SELECT count(*) FROM stock_ledger WHERE product_name = '新线'")), 0);
}

void TestMasterVerbs::onlyWhatNothingRefersToIsDeleted()
{
    Trade trade(support::currentBackend());
    const auto remove = [&trade](WarehouseId id) {
        return codeOf(run(trade, [id](Transaction &t, const Actor &w, Instant n) {
            return workflow::deleteWarehouse(t, w, id, n);
        }));
    };
    trade.purchase({{cable, 1}});
    QCOMPARE(remove(warehouseOf(trade, QStringLiteral("CK01")).id), ErrorCode::StillReferred);
    const WarehouseId unused = warehouseOf(trade, QStringLiteral("CK04")).id; // not even mapped
    QCOMPARE(remove(unused), done);
    QCOMPARE(remove(unused), ErrorCode::NotFound); // a second click
    const Product mapped = productOf(trade, phone);
    QCOMPARE(codeOf(run(trade, [id = mapped.id](Transaction &t, const Actor &w,
                                                Instant n) { return workflow::deleteProduct(t, w, id, n); })),
             ErrorCode::StillReferred);
}

void TestMasterVerbs::R10_proposalsFollowWhatIsEdited()
{
    Trade trade(support::currentBackend());
    const QString item = QStringLiteral("E-1");
    EstackProduct theirs;
    theirs.itemCode = item;
    theirs.name = QStringLiteral("独一无二");
    theirs.updatedAt = {1735783200000};
    QVERIFY(await(trade.rig.database().write([theirs](Transaction &t) {
                return workflow::takeInEstack(t, {theirs}, {}, {1735783200000});
            })).ok());
    QCOMPARE(matchOf(trade, item), MatchState::Unmapped);
    Product product;
    product.code = QStringLiteral("N-1");
    product.name = QStringLiteral("别的");
    QCOMPARE(save(trade, product), done);
    QCOMPARE(matchOf(trade, item), MatchState::Unmapped);
    const auto edit = [&trade](auto change) {
        Product edited = productOf(trade, QStringLiteral("N-1"));
        change(edited);
        return save(trade, edited);
    };
    QCOMPARE(edit([&](Product &p) { p.name = theirs.name; }), done);
    QCOMPARE(matchOf(trade, item), MatchState::Proposed);
    QCOMPARE(edit([](Product &p) { p.active = false; }), done);
    QCOMPARE(matchOf(trade, item), MatchState::Unmapped);
    QCOMPARE(edit([](Product &p) { p.active = true; }), done);
    QCOMPARE(matchOf(trade, item), MatchState::Proposed);
    // A second one of that name makes it ambiguous, and its removal clear again.
    product.code = QStringLiteral("N-2");
    product.name = theirs.name;
    QCOMPARE(save(trade, product), done);
    QCOMPARE(matchOf(trade, item), MatchState::Unmapped);
    const auto remove = [&trade](const QString &code) {
        return codeOf(run(trade, [id = productOf(trade, code).id](Transaction &t, const Actor &w, Instant n) {
            return workflow::deleteProduct(t, w, id, n);
        }));
    };
    QCOMPARE(remove(QStringLiteral("N-2")), done);
    QCOMPARE(matchOf(trade, item), MatchState::Proposed);
    QCOMPARE(remove(QStringLiteral("N-1")), done); // proposed is not referred to
    QCOMPARE(matchOf(trade, item), MatchState::Unmapped);
}

void TestMasterVerbs::R47_editedAttributesShowInTheMapping()
{
    Trade trade(support::currentBackend());
    QCOMPARE(matchOf(trade, phone), MatchState::Mapped);
    Product product = productOf(trade, phone);
    product.serials.serialLength = 16;
    QCOMPARE(save(trade, product), done);
    QCOMPARE(matchOf(trade, phone), MatchState::Differs);
    product = productOf(trade, phone);
    product.serials.serialLength = 15;
    QCOMPARE(save(trade, product), done);
    QCOMPARE(matchOf(trade, phone), MatchState::Mapped);
}

void TestMasterVerbs::secondOfTwoFormsIsToldSo()
{
    Trade trade(support::currentBackend());
    Warehouse first = warehouseOf(trade, QStringLiteral("CK02"));
    Warehouse second = first;
    first.name = QStringLiteral("甲");
    second.name = QStringLiteral("乙");
    QCOMPARE(save(trade, first), done);
    QCOMPARE(save(trade, second), ErrorCode::Conflict);
    QCOMPARE(warehouseOf(trade, QStringLiteral("CK02")).name, QStringLiteral("甲"));
}

void TestMasterVerbs::importIsAllOrNothing()
{
    Trade trade(support::currentBackend());
    using Drafts = QList<workflow::ImportDraft<Product>>;
    const auto import = [&trade](const Drafts &drafts) {
        const auto result = run(trade, [drafts](Transaction &t, const Actor &w, Instant n) {
            return workflow::importAll(t, w, drafts, n);
        });
        return result ? *result : workflow::ImportResult{-1, -1, {}};
    };
    const auto named = [](const Product &product, const QString &name) {
        return workflow::ImportDraft<Product>{product, [name](Product &p) { p.name = name; }};
    };
    const qint64 before = trade.rig.count(QStringLiteral("SELECT count(*) FROM product"));
    Product one;
    one.code = QStringLiteral("N-1");
    one.barcode = QStringLiteral("6900000000001");
    const auto fresh = named(one, QStringLiteral("新品"));
    const Product asItWas = productOf(trade, cable);
    Product mention; // says nothing of the rest
    mention.code = asItWas.code;
    const auto known = named(mention, QStringLiteral("改名"));
    Product nameless;
    nameless.code = QStringLiteral("N-2");
    const Drafts bad{fresh, known, {nameless}, fresh};
    const auto refused = import(bad);
    const auto foreseen = ask(
        trade, [bad](store::Connection &connection) { return workflow::importProblems(connection, bad); });
    QCOMPARE(foreseen.size(), refused.problems.size());
    QCOMPARE(refused.problems.size(), 2);
    QCOMPARE(refused.problems[0].row, 2);
    QCOMPARE(refused.problems[0].error.detail, QStringLiteral("name"));
    QCOMPARE(refused.problems[1].row, 3);
    QCOMPARE(refused.problems[1].error.code, ErrorCode::CodeTaken);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM product")), before);
    const auto taken = import({fresh, known});
    QVERIFY(taken.problems.isEmpty());
    QCOMPARE(taken.added, 1);
    QCOMPARE(taken.changed, 1);
    QCOMPARE(productOf(trade, cable).name, QStringLiteral("改名"));
    QCOMPARE(productOf(trade, cable).barcode, asItWas.barcode);
    QCOMPARE(productOf(trade, cable).serials, asItWas.serials);
    const auto again = import({fresh, known}); // the same file once more changes nothing
    QCOMPARE(again.added + again.changed, 0);
}

QTEST_GUILESS_MAIN(TestMasterVerbs)
#include "tst_masterverbs.moc"
