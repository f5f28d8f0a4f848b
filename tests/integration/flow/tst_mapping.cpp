// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/cataloguerepository.h"
#include "store/matchrepository.h"
#include "support/backends.h"
#include "workflow/mapcatalogue.h"
#include "workflow/synchronise.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using flow::phone;
using flow::Trade;
using support::await;

namespace {

constexpr MappingKind product = MappingKind::Product;

/// What an account may try, as the screen does it.
template<class F> auto as(Trade &trade, const char *login, F verb)
{
    return await(trade.rig.company().session(login).run(
        [verb](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return verb(transaction, who, now);
        }));
}

qint64 estackId(Trade &trade, const QString &code, const char *table = "estack_product",
                const char *column = "item_code")
{
    return trade.rig.count(QStringLiteral("SELECT id FROM %1 WHERE %2 = '%3'")
                               .arg(QLatin1String(table), QLatin1String(column), code));
}

qint64 erpId(Trade &trade, const QString &code)
{
    return trade.rig.count(QStringLiteral("SELECT id FROM product WHERE code = '%1'").arg(code));
}

MatchState stateOf(Trade &trade, const QString &code)
{
    return MatchState(trade.rig.count(
        QStringLiteral("SELECT match_state FROM estack_product WHERE item_code = '%1'").arg(code)));
}

/// e-stack gets new products that nobody has mapped.
void addUnmapped(Trade &trade, const QList<EstackProduct> &products)
{
    const auto taken = await(trade.rig.database().write([products](store::Transaction &transaction) {
        return workflow::takeInEstack(transaction, products, {}, {1735783200000});
    }));
    if (!taken) {
        qFatal("e-stack");
    }
}

EstackProduct estackProduct(const char *code, const char *barcode, int snLength = 0)
{
    EstackProduct row;
    row.itemCode = QString::fromLatin1(code);
    row.name = QStringLiteral("新品 ") + row.itemCode;
    row.barcode = QString::fromLatin1(barcode);
    row.serials = {snLength > 0, snLength, false};
    row.updatedAt = {1000};
    return row;
}

ProductId addErp(Trade &trade, const char *code, const char *barcode)
{
    Product row;
    row.code = QString::fromLatin1(code);
    row.name = QStringLiteral("我们的 ") + row.code;
    row.barcode = QString::fromLatin1(barcode);
    return *await(trade.rig.database().write([row](store::Transaction &transaction) {
        return store::CatalogueRepository(transaction.connection()).insert(row);
    }));
}

} // namespace

/// 商品映射 and 客户映射: what may be mapped, by whom, and what is refused in words (SPEC R10, R47).
class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R10_oneToOneBothWays_data() { support::addBackends(); }
    void R10_oneToOneBothWays();
    void proposalsAreConfirmedAllOrNone_data() { support::addBackends(); }
    void proposalsAreConfirmedAllOrNone();
    void mappingInUseStays_data() { support::addBackends(); }
    void mappingInUseStays();
    void createsWhatTheErpHasNot_data() { support::addBackends(); }
    void createsWhatTheErpHasNot();
    void R47_attributesAreTakenOverUnlessInStock_data() { support::addBackends(); }
    void R47_attributesAreTakenOverUnlessInStock();
    void R10_couplesOfAFileAreMappedAllOrNone_data() { support::addBackends(); }
    void R10_couplesOfAFileAreMappedAllOrNone();
    void R10_everyCoupleHasItsReason_data() { support::addBackends(); }
    void R10_everyCoupleHasItsReason();
    void onlyAdministratorsMap_data() { support::addBackends(); }
    void onlyAdministratorsMap();
    void everyChangeIsInTheAuditTrail_data() { support::addBackends(); }
    void everyChangeIsInTheAuditTrail();
};

void TestMapping::R10_oneToOneBothWays()
{
    Trade trade(support::currentBackend());
    addUnmapped(trade, {estackProduct("N-1", ""), estackProduct("N-2", "")});
    const ProductId ours = addErp(trade, "OUR-1", "");
    const auto map = [&](const char *code, qint64 to) {
        return as(trade, "admin",
                  [id = estackId(trade, QLatin1String(code)), to](auto &t, const Actor &w, auto n) {
                      return workflow::mapTo(t, w, product, id, to, n);
                  });
    };
    QVERIFY(map("N-1", ours.value()));
    QCOMPARE(stateOf(trade, QStringLiteral("N-1")), MatchState::Mapped);

    const Outcome sameErp = map("N-2", ours.value());
    QVERIFY(!sameErp);
    QCOMPARE(sameErp.error().code, ErrorCode::MappingDuplicate);
    QCOMPARE(sameErp.error().detail, QStringLiteral("N-1: OUR-1"));
    const Outcome sameEstack = map("N-1", addErp(trade, "OUR-2", "").value());
    QVERIFY(!sameEstack);
    QCOMPARE(sameEstack.error().code, ErrorCode::MappingDuplicate);
    QCOMPARE(map("N-2", 999'999).error().code, ErrorCode::NotFound);
    QCOMPARE(stateOf(trade, QStringLiteral("N-2")), MatchState::Unmapped);
}

void TestMapping::proposalsAreConfirmedAllOrNone()
{
    Trade trade(support::currentBackend());
    addErp(trade, "OUR-1", "691");
    addErp(trade, "OUR-2", "692");
    addUnmapped(trade,
                {estackProduct("N-1", "691"), estackProduct("N-2", "692"), estackProduct("N-3", "693")});
    const QList<qint64> chosen{estackId(trade, QStringLiteral("N-1")),
                               estackId(trade, QStringLiteral("N-3"))};
    const auto confirm = [&](std::optional<QList<qint64>> ids) {
        return as(trade, "admin", [ids](auto &t, const Actor &w, auto n) {
            return workflow::confirmProposals(t, w, product, ids, n);
        });
    };
    QCOMPARE(confirm(chosen).error().code, ErrorCode::Conflict); // N-3 is none
    QCOMPARE(stateOf(trade, QStringLiteral("N-1")), MatchState::Proposed);

    QCOMPARE(confirm(std::nullopt).value(), 2);
    QCOMPARE(stateOf(trade, QStringLiteral("N-1")), MatchState::Mapped);
    QCOMPARE(stateOf(trade, QStringLiteral("N-2")), MatchState::Mapped);
    QCOMPARE(confirm(std::nullopt).value(), 0); // a second click
}

void TestMapping::mappingInUseStays()
{
    Trade trade(support::currentBackend());
    const QList<qint64> ids{estackId(trade, phone)};
    const auto unmap = [&] {
        return as(trade, "admin",
                  [ids](auto &t, const Actor &w, auto n) { return workflow::unmap(t, w, product, ids, n); });
    };
    const Order order = trade.purchase({{phone, 1}});
    trade.push(order);
    const Outcome refused = unmap();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::MappingInUse);
    QVERIFY2(refused.error().detail.contains(order.number), qPrintable(refused.error().detail));

    QVERIFY(trade.complete(order) && trade.waitFor(order, ReturnStatus::Returned));
    QVERIFY(unmap());
    QVERIFY(stateOf(trade, phone) != MatchState::Mapped);
    QCOMPARE(unmap().error().code, ErrorCode::Conflict); // a second click
}

void TestMapping::createsWhatTheErpHasNot()
{
    Trade trade(support::currentBackend());
    addUnmapped(trade, {estackProduct("N-1", "691", 15), estackProduct("N-2", "")});
    const QList<qint64> both{estackId(trade, QStringLiteral("N-1")), estackId(trade, QStringLiteral("N-2"))};
    const auto create = [&](const QList<qint64> &ids) {
        return as(trade, "admin", [ids](auto &t, const Actor &w, auto n) {
            return workflow::createFromEstack(t, w, product, ids, n);
        });
    };
    addErp(trade, "N-2", "");
    const Outcome taken = create(both);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::CodeTaken);
    QCOMPARE(taken.error().detail, QStringLiteral("N-2"));
    QCOMPARE(erpId(trade, QStringLiteral("N-1")), 0); // all or nothing

    QVERIFY(create({both.first()}));
    QCOMPARE(stateOf(trade, QStringLiteral("N-1")), MatchState::Mapped);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT serial_length FROM product WHERE code = 'N-1'")), 15);
    QCOMPARE(create({both.first()}).error().code, ErrorCode::MappingDuplicate); // a second click
    // It can be ordered and pushed at once.
    QCOMPARE(trade.rig.push(trade.purchase({{QStringLiteral("N-1"), 1}}).id), QList<base::Error>());
}

void TestMapping::R47_attributesAreTakenOverUnlessInStock()
{
    Trade trade(support::currentBackend());
    const QString fresh = QStringLiteral("HN-WATCH5-46-BK");
    QVERIFY(trade.run(trade.purchase({{phone, 1}})));
    QVERIFY(await(trade.rig.database().write([fresh](store::Transaction &transaction) -> Outcome {
        for (const QString &code : {phone, fresh}) {
            TRY(transaction.connection().execute(
                QStringLiteral("UPDATE product SET serial_length = 20 WHERE code = ?"), store::bind(code)));
        }
        store::Matching matching(transaction.connection(), MappingKind::Product);
        TRY_LET(const QList<qint64> ids, matching.around(OwnerId(1), {phone, fresh}));
        return matching.rematch(ids);
    })));
    QCOMPARE(stateOf(trade, phone), MatchState::Differs);
    const auto take = [&](const QString &code) {
        return as(trade, "admin",
                  [ids = QList<qint64>{estackId(trade, code)}](auto &t, const Actor &w, auto n) {
                      return workflow::takeAttributes(t, w, ids, n);
                  });
    };
    const Outcome refused = take(phone);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProductInStock);
    QCOMPARE(refused.error().detail, phone);
    QVERIFY(take(fresh));
    QCOMPARE(stateOf(trade, fresh), MatchState::Mapped);
    QCOMPARE(take(fresh).error().code, ErrorCode::Conflict);
}

void TestMapping::R10_couplesOfAFileAreMappedAllOrNone()
{
    Trade trade(support::currentBackend());
    addUnmapped(trade, {estackProduct("N-1", ""), estackProduct("N-2", ""), estackProduct("N-3", "")});
    const ProductId ours = addErp(trade, "OUR-1", "");
    addErp(trade, "OUR-2", "");
    const auto map = [&trade](const QList<workflow::Couple> &couples) {
        return as(trade, "admin", [couples](auto &t, const Actor &w, auto n) {
            return workflow::mapCouples(t, w, product, couples, n);
        });
    };
    const workflow::Couple one{QStringLiteral("N-1"), QStringLiteral("OUR-1")};
    const workflow::Couple two{QStringLiteral("N-2"), QStringLiteral("OUR-2")};
    const auto refused = map({one, {QStringLiteral("N-2"), QStringLiteral("NOBODY")}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().detail, QStringLiteral("N-2"));
    QCOMPARE(stateOf(trade, QStringLiteral("N-1")), MatchState::Unmapped);

    QCOMPARE(*map({one, two, one}), 2); // a row that comes twice is one
    QCOMPARE(stateOf(trade, QStringLiteral("N-2")), MatchState::Mapped);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'mapping.product' "
                                            "AND summary = 'OUR-1' AND entity_id = %1")
                                 .arg(ours.value())),
             1);
    QCOMPARE(*map({one, two}), 0); // the same file once more changes nothing
}

void TestMapping::R10_everyCoupleHasItsReason()
{
    Trade trade(support::currentBackend());
    EstackProduct gone = estackProduct("N-4", "");
    gone.valid = false;
    addUnmapped(trade, {estackProduct("N-1", ""), estackProduct("N-2", ""), estackProduct("N-3", ""), gone});
    for (const char *code : {"OUR-1", "OUR-2", "OUR-3"}) {
        addErp(trade, code, "");
    }
    QVERIFY(as(trade, "admin", [](auto &t, const Actor &w, auto n) {
        return workflow::mapCouples(t, w, product, {{QStringLiteral("N-1"), QStringLiteral("OUR-1")}}, n);
    }));
    const auto found = await(trade.rig.database().read([](store::Connection &connection) {
        const auto couple = [](const char *estack, const char *erp) {
            return workflow::Couple{QString::fromLatin1(estack), QString::fromLatin1(erp)};
        };
        return workflow::coupleProblems(connection, product,
                                        {couple("N-1", "OUR-1"), couple("X", "OUR-2"), couple("N-2", "X"),
                                         couple("N-1", "OUR-2"), couple("N-2", "OUR-1"),
                                         couple("N-4", "OUR-2"), couple("N-3", "OUR-3"),
                                         couple("N-2", "OUR-3"), couple("N-3", "OUR-2")});
    }));
    QVERIFY(found);
    using Fault = workflow::CoupleFault;
    const QList<std::tuple<qsizetype, Fault, QString>> wanted{
        {1, Fault::UnknownEstackCode, {}},
        {2, Fault::UnknownErpCode, {}},
        {3, Fault::EstackRowMapped, QStringLiteral("OUR-1")},
        {4, Fault::ErpRowMapped, QStringLiteral("N-1")},
        {5, Fault::NoLongerCarried, {}},
        {7, Fault::ErpRowTaken, QStringLiteral("N-3")},
        {8, Fault::EstackRowTaken, QStringLiteral("OUR-3")},
    };
    QCOMPARE(found->size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const workflow::CoupleProblem &problem = (*found)[i];
        QVERIFY2(std::tuple(problem.row, problem.fault, problem.other) == wanted[i],
                 qPrintable(QStringLiteral("problem %1 of row %2").arg(i).arg(problem.row)));
    }
}

void TestMapping::onlyAdministratorsMap()
{
    Trade trade(support::currentBackend());
    for (const char *login : {"clerk", "supervisor", "vendor"}) {
        const QList<qint64> ids{estackId(trade, phone)};
        const QList<Outcome> attempts{
            as(trade, login,
               [=](auto &t, const Actor &w, auto n) { return workflow::mapTo(t, w, product, 1, 1, n); }),
            as(trade, login,
               [=](auto &t, const Actor &w, auto n) { return workflow::unmap(t, w, product, ids, n); }),
            as(trade, login,
               [=](auto &t, const Actor &w, auto n) {
                   return workflow::createFromEstack(t, w, product, ids, n);
               }),
            as(trade, login,
               [=](auto &t, const Actor &w, auto n) { return workflow::takeAttributes(t, w, ids, n); })};
        QCOMPARE(as(trade, login,
                    [](auto &t, const Actor &w, auto n) {
                        return workflow::mapCouples(t, w, product, {{phone, phone}}, n);
                    })
                     .error()
                     .code,
                 ErrorCode::Forbidden);
        for (const Outcome &attempt : attempts) {
            QVERIFY(!attempt);
            QCOMPARE(attempt.error().code, ErrorCode::Forbidden);
        }
        QCOMPARE(as(trade, login,
                    [](auto &t, const Actor &w, auto n) {
                        return workflow::confirmProposals(t, w, product, std::nullopt, n);
                    })
                     .error()
                     .code,
                 ErrorCode::Forbidden);
    }
}

void TestMapping::everyChangeIsInTheAuditTrail()
{
    Trade trade(support::currentBackend());
    addUnmapped(trade, {estackProduct("N-1", ""), estackProduct("N-2", "")});
    const QList<qint64> both{estackId(trade, QStringLiteral("N-1")), estackId(trade, QStringLiteral("N-2"))};
    QVERIFY(as(trade, "admin", [both](auto &t, const Actor &w, auto n) {
        return workflow::createFromEstack(t, w, product, both, n);
    }));
    QVERIFY(as(trade, "admin", [both](auto &t, const Actor &w, auto n) {
        return workflow::unmap(t, w, product, {both.first()}, n);
    }));
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'product.create'")),
             2);
    QCOMPARE(
        trade.rig.count(QStringLiteral("SELECT count(*) FROM audit a JOIN product p ON p.id = a.entity_id "
                                       "WHERE a.action = 'mapping.product' AND a.actor = '林管理' "
                                       "AND a.summary = p.code")),
        3);
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
