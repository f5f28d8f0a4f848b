// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/auditlist.h"
#include "support/backends.h"
#include "workflow/saveorder.h"

#include <QTest>

using namespace domain;
using flow::Trade;
using support::await;

/// What the audit trail keeps of an order.
class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditTellsTheLinesThatDiffer_data() { support::addBackends(); }
    void anEditTellsTheLinesThatDiffer();
    void aDeletedOrderLeavesItsLines_data() { support::addBackends(); }
    void aDeletedOrderLeavesItsLines();
};

namespace {

template<class F> bool runs(Trade &trade, F verb)
{
    return await(trade.rig.clerk().run([verb](store::Transaction &transaction, const Actor &who,
                                              base::Instant now) { return verb(transaction, who, now); }))
        .ok();
}

/// The last entry about the order.
store::AuditRecord last(Trade &trade, OrderId order)
{
    const auto record = await(trade.rig.database().read(
        [order](store::Connection &connection) -> base::Result<std::optional<store::AuditRecord>> {
            TRY_LET(const auto id, connection.value<qint64>(
                                       QStringLiteral("SELECT max(id) FROM audit WHERE entity = 'order' "
                                                      "AND entity_id = ?"),
                                       store::bind(order)));
            return store::auditRecord(connection, id);
        }));
    return record && *record ? **record : store::AuditRecord();
}

QString product(const QJsonObject &fields, const char *line)
{
    return fields.value(QLatin1String(line)).toObject().value(QStringLiteral("product")).toString();
}

} // namespace

void TestAuditTrail::anEditTellsTheLinesThatDiffer()
{
    Trade trade(support::currentBackend());
    const Order order = trade.transfer({{flow::cable, 1}, {flow::phone, 2}});
    workflow::OrderEdit edit{order.id, order.version, order};
    edit.draft.lines[1].product = order.lines[0].product; // as many of another thing: no sum differs
    std::swap(edit.draft.warehouse, edit.draft.toWarehouse);
    QVERIFY(runs(trade, [edit](auto &t, const Actor &who, base::Instant now) {
        return workflow::saveOrder(t, who, edit, now);
    }));
    const store::AuditRecord record = last(trade, order.id);
    QCOMPARE(record.action, QStringLiteral("order.edit"));
    QVERIFY(!record.before.contains(QStringLiteral("line0001")));
    QVERIFY(!record.after.contains(QStringLiteral("line0001")));
    QVERIFY(product(record.before, "line0002").startsWith(flow::phone));
    QVERIFY(product(record.after, "line0002").startsWith(flow::cable));
    const QString toWarehouse = QStringLiteral("toWarehouse");
    QVERIFY(record.before.value(toWarehouse).toString().startsWith(QStringLiteral("CK02")));
    QVERIFY(record.after.value(toWarehouse).toString().startsWith(QStringLiteral("CK01")));
    QVERIFY(!record.after.contains(QStringLiteral("partner"))); // a transfer has none
}

void TestAuditTrail::aDeletedOrderLeavesItsLines()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::phone, 2}});
    QVERIFY(runs(trade, [id = order.id](auto &t, const Actor &who, base::Instant now) {
        return workflow::deleteOrder(t, who, id, now);
    }));
    const store::AuditRecord record = last(trade, order.id);
    QCOMPARE(record.action, QStringLiteral("order.delete"));
    QVERIFY(product(record.before, "line0001").startsWith(flow::phone));
    QVERIFY(record.after.isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
