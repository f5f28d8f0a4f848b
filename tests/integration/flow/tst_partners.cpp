// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/cataloguerepository.h"
#include "support/backends.h"
#include "workflow/saveorder.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Trade;
using support::await;

/// Whom an order may be with, whatever a form lets through.
class TestPartners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R14_partnerIsOfTheTypesKind_data();
    void R14_partnerIsOfTheTypesKind();
};

namespace {

/// Saves a copy of the order with another partner: anew, or over it.
ErrorCode save(Trade &trade, const Order &order, PartnerId partner, bool over)
{
    workflow::OrderEdit edit{over ? order.id : OrderId(), over ? order.version : 0, order};
    edit.draft.partner = partner;
    const auto saved = await(
        trade.rig.clerk().run([edit](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveOrder(transaction, who, edit, now);
        }));
    return saved ? ErrorCode::Count_ : saved.error().code;
}

PartnerId newPartner(Trade &trade, PartnerKind kind)
{
    return *await(trade.rig.database().write([kind](store::Transaction &transaction) {
        Partner partner;
        partner.kind = kind;
        partner.code = QStringLiteral("ANOTHER");
        partner.name = partner.code;
        return store::CatalogueRepository(transaction.connection()).insert(partner);
    }));
}

} // namespace

void TestPartners::R14_partnerIsOfTheTypesKind_data()
{
    support::addBackendColumn();
    QTest::addColumn<int>("kind");
    for (const store::Backend backend : support::testedBackends()) {
        const auto row = [backend](const char *name, PartnerKind kind) {
            QTest::addRow("%s, %s", support::backendName(backend).constData(), name)
                << static_cast<int>(backend) << static_cast<int>(kind);
        };
        row("a supplier's", PartnerKind::Supplier);
        row("a customer's", PartnerKind::Customer);
    }
}

void TestPartners::R14_partnerIsOfTheTypesKind()
{
    QFETCH(const int, kind);
    Trade trade(support::currentBackend());
    const bool suppliers = kind == int(PartnerKind::Supplier);
    const PartnerId right = newPartner(trade, PartnerKind(kind));
    const PartnerId wrong = newPartner(trade, suppliers ? PartnerKind::Customer : PartnerKind::Supplier);
    const QList<Order> orders =
        suppliers ? QList{trade.purchase({{flow::phone, 1}}), trade.purchaseReturn({{flow::phone, 1}})}
                  : QList{trade.wholesale({{flow::phone, 1}}), trade.wholesaleReturn({{flow::phone, 1}})};
    for (const Order &order : orders) {
        QCOMPARE(save(trade, order, wrong, false), ErrorCode::OrderWithoutPartner);
        QCOMPARE(save(trade, order, wrong, true), ErrorCode::OrderWithoutPartner);
        QCOMPARE(trade.rig.order(order.id).partner, order.partner);
        QCOMPARE(save(trade, order, PartnerId(987'654), false), ErrorCode::OrderWithoutPartner);
        QCOMPARE(save(trade, order, right, false), ErrorCode::Count_);
        QCOMPARE(save(trade, order, right, true), ErrorCode::Count_);
    }
}

QTEST_GUILESS_MAIN(TestPartners)
#include "tst_partners.moc"
