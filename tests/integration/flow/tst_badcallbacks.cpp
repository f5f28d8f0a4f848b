// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/rig.h"
#include "flow/spoiltcallbacks.h"
#include "support/backends.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::RawAnswer;
using flow::RawCallback;
using flow::Rig;

namespace {

const QString cable = QStringLiteral("HN-CABLE-C-C");
constexpr char biz[] = "BZ-1";

/// What a test starts from: a pushed order of five cables that IDEAL says nothing about by itself.
struct Bench
{
    explicit Bench(Rig::Options options = {}) : rig(support::currentBackend(), still(std::move(options)))
    {
        order =
            rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), {{cable, 5}});
        if (!rig.push(order.id).isEmpty() ||
            !rig.waitFor(order.id, [](const Order &o) { return o.state.push == PushStatus::Pushed; })) {
            qFatal("the order can't be pushed");
        }
        good.credentials = flow::rigCredentials();
        good.body = flow::jsonText(confirmation());
    }

    static Rig::Options still(Rig::Options options)
    {
        options.delayMs = -1;
        return options;
    }
    QJsonObject confirmation() const
    {
        return flow::inboundConfirmation(order.number, QString::fromLatin1(biz), 5);
    }
    RawCallback with(const QJsonObject &body) const
    {
        RawCallback callback = good;
        callback.body = flow::jsonText(body);
        return callback;
    }
    RawAnswer send(const RawCallback &callback) { return flow::sendRaw(rig.callbackBase(), callback); }

    /// Everything that a refused callback has no business to change. Nonces and the raw messages are its own.
    QList<qint64> facts()
    {
        QList<qint64> all;
        for (const char *what :
             {"inbox", "orders", "order_line", "outbox", "stock_document", "stock_document_line",
              "stock_ledger", "stock_balance", "serial", "serial_identity", "serial_movement", "audit"}) {
            all.append(rig.count(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(what)));
        }
        for (const char *what : {"max(updated_at) FROM orders", "sum(return_status) FROM orders",
                                 "sum(posted_in) FROM order_line", "coalesce(sum(state), 0) FROM inbox",
                                 "coalesce(sum(attempts), 0) FROM inbox"}) {
            all.append(rig.count(QStringLiteral("SELECT ") + QLatin1String(what)));
        }
        return all;
    }
    qint64 nonces() { return rig.count(QStringLiteral("SELECT count(*) FROM nonce")); }

    Rig rig;
    Order order;
    RawCallback good; ///< accepted as it stands
};

} // namespace

/// What the gateway does with callbacks that it must not take, and with those that it must take whatever they
/// say.
class TestBadCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedAndWithoutEffect_data() { support::addBackends(); }
    void refusedAndWithoutEffect();
    void timestampRefusalTellsTheTime_data() { support::addBackends(); }
    void timestampRefusalTellsTheTime();
    void nonceIsRefusedAcrossARestart_data() { support::addBackends(); }
    void nonceIsRefusedAcrossARestart();
    void nonceOfABadSignatureIsStillGood_data() { support::addBackends(); }
    void nonceOfABadSignatureIsStillGood();
    void halfSentIsWithoutEffect_data() { support::addBackends(); }
    void halfSentIsWithoutEffect();
    void R64_sameKeySameBodyIsADuplicate_data() { support::addBackends(); }
    void R64_sameKeySameBodyIsADuplicate();
    void R64_sameKeyOtherBodyIsRefused_data() { support::addBackends(); }
    void R64_sameKeyOtherBodyIsRefused();
    void R63_unknownOrderIsStoredAndParked_data() { support::addBackends(); }
    void R63_unknownOrderIsStoredAndParked();
    void R63_impossibleQuantityIsStoredAndParked_data() { support::addBackends(); }
    void R63_impossibleQuantityIsStoredAndParked();
    void R63_reasonWithANullCharacterIsParked_data() { support::addBackends(); }
    void R63_reasonWithANullCharacterIsParked();
};

void TestBadCallbacks::refusedAndWithoutEffect()
{
    Bench bench;
    const auto before = bench.facts();
    const QList<flow::Spoilt> cases = flow::spoiltCallbacks();
    for (const flow::Spoilt &spoilt : cases) {
        RawCallback callback = bench.good;
        spoilt.spoil(callback);
        const RawAnswer answer = bench.send(callback);
        QVERIFY2(answer.status == spoilt.status && answer.code() == QLatin1String(spoilt.code),
                 QByteArray(spoilt.name) + ": " + QByteArray::number(answer.status) + ' ' +
                     answer.code().toLatin1());
        QCOMPARE(answer.envelope.value(QStringLiteral("flag")).toString(), QStringLiteral("failure"));
        QVERIFY2(answer.envelope.value(QStringLiteral("data")).isObject(), spoilt.name);
    }
    QCOMPARE(bench.facts(), before);
    // The one that they were all made of is good.
    QCOMPARE(bench.send(bench.good).status, 200);
}

void TestBadCallbacks::timestampRefusalTellsTheTime()
{
    Bench bench;
    RawCallback callback = bench.good;
    callback.aheadMs = -1'000'000;
    const QJsonObject data = bench.send(callback).envelope.value(QStringLiteral("data")).toObject();
    const auto told = base::fromWireTime(data.value(QStringLiteral("serverTime")).toString());
    QVERIFY(told);
    QVERIFY(std::abs(told->milliseconds - bench.rig.clock().now().milliseconds) < 30'000);
}

void TestBadCallbacks::nonceIsRefusedAcrossARestart()
{
    Bench bench;
    RawCallback callback = bench.good;
    callback.nonce = ideal::newRequestId();
    QCOMPARE(bench.send(callback).status, 200);
    callback.body = flow::jsonText(flow::changed(bench.confirmation(), "outBizCode", QStringLiteral("BZ-2")));
    QCOMPARE(bench.send(callback).code(), QStringLiteral("isv.nonce-replayed"));
    bench.rig.stopGateway();
    bench.rig.startGateway();
    const RawAnswer replayed = bench.send(callback);
    QCOMPARE(replayed.status, 401);
    QCOMPARE(replayed.code(), QStringLiteral("isv.nonce-replayed"));
    QCOMPARE(bench.rig.count(QStringLiteral("SELECT count(*) FROM inbox")), 1);
}

void TestBadCallbacks::nonceOfABadSignatureIsStillGood()
{
    Bench bench;
    RawCallback callback = bench.good;
    callback.nonce = ideal::newRequestId();
    callback.credentials.appKey = "another";
    QCOMPARE(bench.send(callback).code(), QStringLiteral("isv.sign-invalid"));
    QCOMPARE(bench.nonces(), 0);
    callback.credentials = bench.good.credentials;
    QCOMPARE(bench.send(callback).status, 200);
    QCOMPARE(bench.nonces(), 1);
}

void TestBadCallbacks::halfSentIsWithoutEffect()
{
    Rig::Options options;
    options.serve = [](gateway::GatewayConfig &config) {
        config.listenerLimits.headersWithin = 300;
        config.listenerLimits.requestWithin = 600;
    };
    Bench bench(options);
    const auto before = bench.facts();
    const QByteArray whole = bench.good.bytes();
    QCOMPARE(flow::sendRaw(bench.rig.callbackBase(), whole.chopped(1)).status, 408);
    QCOMPARE(flow::sendRaw(bench.rig.callbackBase(), whole.first(40)).status, 408);
    QCOMPARE(bench.facts(), before);
    QCOMPARE(bench.nonces(), 0);
    QCOMPARE(flow::sendRaw(bench.rig.callbackBase(), whole).status, 200);
}

void TestBadCallbacks::R64_sameKeySameBodyIsADuplicate()
{
    Bench bench;
    const RawAnswer first = bench.send(bench.good);
    QCOMPARE(first.status, 200);
    QVERIFY(!first.duplicate());
    const RawAnswer again = bench.send(bench.good);
    QCOMPARE(again.status, 200);
    QVERIFY(again.duplicate());

    // Equal JSON in another order, with blanks, escapes, other numerals and null for absent.
    RawCallback reordered = bench.good;
    const QJsonObject body = QJsonDocument::fromJson(bench.good.body).object();
    QByteArray text = "{ ";
    const QStringList names = body.keys();
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QByteArray value = QJsonDocument(QJsonArray{body.value(*name)}).toJson(QJsonDocument::Compact);
        text += '"' + name->toLatin1() + "\" : " + value.mid(1, value.size() - 2) +
                (*name == names.first() ? "" : " , ");
    }
    text += " }";
    text.replace("\"BZ-1\"", R"("\u0042Z-1")");
    text.replace("\"actualQty\":5", "\"actualQty\":5.0");
    reordered.body = text;
    QVERIFY(reordered.body != bench.good.body);
    const RawAnswer equal = bench.send(reordered);
    QCOMPARE(equal.status, 200);
    QVERIFY(equal.duplicate());
    QCOMPARE(bench.rig.count(QStringLiteral("SELECT count(*) FROM inbox")), 1);
    QVERIFY(bench.rig.waitFor(bench.order.id,
                              [](const Order &o) { return o.state.returned == ReturnStatus::Returned; }));
    QCOMPARE(bench.rig.documents(bench.order.id).size(), 1);
    QVERIFY(bench.send(bench.good).duplicate()); // also when it is long settled
    QCOMPARE(bench.rig.documents(bench.order.id).size(), 1);
}

void TestBadCallbacks::R64_sameKeyOtherBodyIsRefused()
{
    Bench bench;
    QCOMPARE(bench.send(bench.good).status, 200);
    const RawAnswer other = bench.send(bench.with(flow::changedLine(bench.confirmation(), "actualQty", 4)));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), QStringLiteral("isv.key-reused"));
    QVERIFY(bench.rig.waitFor(bench.order.id,
                              [](const Order &o) { return o.state.returned == ReturnStatus::Returned; }));
    QCOMPARE(bench.rig.documents(bench.order.id).first().quantity, 5);
}

void TestBadCallbacks::R63_unknownOrderIsStoredAndParked()
{
    Bench bench;
    QJsonObject body =
        flow::changed(bench.confirmation(), "entryOrderCode", QStringLiteral("CG-NOBODY-KNOWS"));
    QCOMPARE(bench.send(bench.with(body)).status, 200);
    const auto parked = [&] {
        return bench.rig.count(
                   QStringLiteral("SELECT count(*) FROM inbox WHERE state = 2 AND order_id IS NULL AND "
                                  "reason_code = 'ReturnOrderUnknown'")) == 1;
    };
    QVERIFY(support::awaitSignal(&bench.rig.database().changes(), &store::ChangeFeed::changed, parked));
    QCOMPARE(bench.rig.count(QStringLiteral("SELECT count(*) FROM stock_document")), 0);
    QVERIFY(bench.send(bench.with(body)).duplicate());
}

void TestBadCallbacks::R63_impossibleQuantityIsStoredAndParked()
{
    Bench bench;
    int number = 0;
    for (const double quantity : {0.0, -1.0, 6.0, 2147483647.0, -2147483648.0}) {
        QJsonObject body = flow::changedLine(bench.confirmation(), "actualQty", quantity);
        body = flow::changed(body, "outBizCode", QStringLiteral("BZ-%1").arg(++number));
        QCOMPARE(bench.send(bench.with(body)).status, 200);
    }
    QVERIFY(bench.rig.waitFor(bench.order.id, [&](const Order &o) {
        return o.state.returned == ReturnStatus::Exception &&
               bench.rig.count(QStringLiteral("SELECT count(*) FROM inbox WHERE state = 2")) == number;
    }));
    QVERIFY(bench.rig.documents(bench.order.id).isEmpty());
    QCOMPARE(bench.rig.count(QStringLiteral("SELECT count(*) FROM stock_ledger")), 0);
}

void TestBadCallbacks::R63_reasonWithANullCharacterIsParked()
{
    Bench bench;
    QJsonObject body = flow::lacking(bench.confirmation(), "orderLines");
    body = flow::changed(body, "status", QStringLiteral("EXCEPTION"));
    body = flow::changed(body, "remark",
                         QStringLiteral("仓库") + QChar(0) + QChar(0xD800) + QStringLiteral("'; --"));
    QCOMPARE(bench.send(bench.with(body)).status, 200);
    QVERIFY(bench.rig.waitFor(bench.order.id,
                              [](const Order &o) { return o.state.returned == ReturnStatus::Exception; }));
    const auto inbox = bench.rig.inbox(bench.order.id);
    QCOMPARE(inbox.size(), 1);
    QCOMPARE(inbox.first().state, store::InboxState::Parked);
    QCOMPARE(inbox.first().reasonCode, ErrorCode::ReturnReportedException);
    QVERIFY(inbox.first().reason.startsWith(QStringLiteral("仓库")));
}

QTEST_GUILESS_MAIN(TestBadCallbacks)
#include "tst_badcallbacks.moc"
