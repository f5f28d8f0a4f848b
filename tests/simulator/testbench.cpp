// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include "ideal/wireerror.h"
#include "simulator/serialfactory.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace simulator {

namespace {
const QString warehouse1 = QStringLiteral("HN-WH-01");
const QString warehouse2 = QStringLiteral("HN-WH-02");
} // namespace

Config TestBench::config()
{
    Config config;
    config.credentials.appId = QStringLiteral("A1");
    config.credentials.appKey = "k1";
    config.ownerCode = QStringLiteral("GD01");
    config.delayMs = 0;
    config.retryScale = 0.001;
    return config;
}

TestBench::TestBench(Config configuration)
    : simulator([&] { return configuration; }()), m_config(configuration),
      m_callbacks([this](const ideal::HttpRequest &request, const ideal::HttpServer::Answer &answer) {
          take(request, answer);
      })
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    const auto port = m_callbacks.listen(QHostAddress::LocalHost, 0);
    const auto started = simulator.start();
    if (!port || !started) {
        qFatal("no listener");
    }
    ports = *started;
    simulator.setCallbackBase(QUrl(QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(*port)));
}

void TestBench::take(const ideal::HttpRequest &request, const ideal::HttpServer::Answer &answer)
{
    Received callback;
    callback.event = QString::fromLatin1(request.path).section(u"/callback/v1/"_qs, 1);
    callback.raw = request.body;
    callback.body = QJsonDocument::fromJson(request.body).object();
    callback.nonce = request.header("X-Nonce");
    callback.verified = std::holds_alternative<ideal::Verified>(
        ideal::verify(m_config.credentials, request, base::SystemClock().now()));
    if (respond) {
        received.append(callback);
        answer(respond(request, callback));
        return;
    }
    const bool known = std::any_of(received.begin(), received.end(), [&](const Received &r) {
        return r.text("outBizCode") == callback.text("outBizCode");
    });
    received.append(callback);
    answer({200,
            ideal::successEnvelope(ideal::newRequestId(), {{QStringLiteral("duplicate"), known}}),
            {},
            false});
}

TestBench::Answer TestBench::get(const QByteArray &path, const QByteArray &query)
{
    return send("GET", path, query, {});
}

TestBench::Answer TestBench::post(const QByteArray &path, const QJsonObject &body)
{
    return send("POST", path, {}, QJsonDocument(body).toJson());
}

TestBench::Answer TestBench::put(const QByteArray &path, const QJsonObject &body)
{
    return send("PUT", path, {}, QJsonDocument(body).toJson());
}

TestBench::Answer TestBench::send(const QByteArray &method, const QByteArray &path, const QByteArray &query,
                                  const QByteArray &body)
{
    const ideal::SignedParts parts = ideal::sign(m_config.credentials, method, path, query, body,
                                                 base::SystemClock().now(), ideal::newRequestId());
    const quint16 port = path.startsWith("/estack") ? ports.estack : ports.ideal;
    return sendRaw(method, parts.query.isEmpty() ? path : path + '?' + parts.query, parts.headers, body,
                   port);
}

TestBench::Answer TestBench::sendRaw(const QByteArray &method, const QByteArray &pathAndQuery,
                                     const QList<QPair<QByteArray, QByteArray>> &headers,
                                     const QByteArray &body, quint16 port)
{
    QNetworkRequest request(QUrl::fromEncoded(
        "http://127.0.0.1:" + QByteArray::number(port ? port : ports.ideal) + pathAndQuery));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    }
    for (const auto &[name, value] : headers) {
        request.setRawHeader(name, value);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object(), reply->rawHeader("Retry-After")};
}

QList<TestBench::Received> TestBench::of(const QString &event) const
{
    QList<Received> some;
    std::copy_if(received.begin(), received.end(), std::back_inserter(some),
                 [&](const Received &r) { return r.event == event; });
    return some;
}

QList<QString> TestBench::statuses() const
{
    QList<QString> all;
    for (const Received &callback : received) {
        all.append(callback.text("status"));
    }
    return all;
}

QJsonArray TestBench::serials(const QString &type, const QString &code, const QString &stage,
                              const QString &outBizCode, int pageSize)
{
    QJsonArray sns;
    QString snapshot;
    for (int page = 1;; ++page) {
        const QString query =
            QStringLiteral(
                "ownerCode=GD01&orderType=%1&orderCode=%2&stage=%3&outBizCode=%4&page=%5&pageSize=%6%7")
                .arg(type, code, stage, outBizCode)
                .arg(page)
                .arg(pageSize)
                .arg(page > 1 ? QStringLiteral("&snapshotId=") + snapshot : QString());
        const Answer answer = get("/ideal/v1/serial-numbers", query.toLatin1());
        snapshot = answer.data().value(QStringLiteral("snapshotId")).toString();
        const QJsonArray items = answer.data().value(QStringLiteral("items")).toArray();
        for (const QJsonValue &item : items) {
            const QJsonArray some = item.toObject().value(QStringLiteral("sns")).toArray();
            std::copy(some.begin(), some.end(), std::back_inserter(sns));
        }
        if (answer.status != 200 || page >= answer.data().value(QStringLiteral("totalPage")).toInt()) {
            return sns;
        }
    }
}

QJsonObject line(const QString &lineNo, const QString &itemCode, int quantity)
{
    return {{QStringLiteral("orderLineNo"), lineNo},
            {QStringLiteral("itemCode"), itemCode},
            {QStringLiteral("itemName"), itemCode},
            {QStringLiteral("planQty"), quantity},
            {QStringLiteral("price"), QStringLiteral("3999.00")},
            {QStringLiteral("isSNMgmt"), true},
            {QStringLiteral("snLength"), 15},
            {QStringLiteral("multiSn"), true}};
}

QJsonObject phone(int quantity, const QString &lineNo)
{
    return line(lineNo, QStringLiteral("HN-MAGIC7-12-256-BK"), quantity);
}

QJsonObject watch(int quantity, const QString &lineNo)
{
    return with(with(line(lineNo, QStringLiteral("HN-WATCH5-46-BK"), quantity), "snLength", 16), "multiSn",
                false);
}

QJsonObject cable(int quantity, const QString &lineNo)
{
    return with(
        with(without(line(lineNo, QStringLiteral("HN-CABLE-C-C"), quantity), "snLength"), "multiSn", false),
        "isSNMgmt", false);
}

static QJsonObject head(const QJsonArray &lines)
{
    return {{QStringLiteral("ownerCode"), QStringLiteral("GD01")},
            {QStringLiteral("orderCreateTime"), QStringLiteral("2025-01-02 03:04:05")},
            {QStringLiteral("totalOrderLines"), lines.size()},
            {QStringLiteral("orderLines"), lines}};
}

QJsonObject inboundOrder(const QString &type, const QString &code, const QJsonArray &lines)
{
    QJsonObject order = head(lines);
    order.insert(QStringLiteral("entryOrderCode"), code);
    order.insert(QStringLiteral("orderType"), type);
    order.insert(QStringLiteral("stockDirection"),
                 type == u"CGTH" ? QStringLiteral("OUT") : QStringLiteral("IN"));
    order.insert(QStringLiteral("warehouseCode"), warehouse1);
    order.insert(type == u"THRK" ? QStringLiteral("customerCode") : QStringLiteral("supplierCode"),
                 QStringLiteral("HNC-0001"));
    return order;
}

QJsonObject transferOrder(const QString &code, const QJsonArray &lines)
{
    QJsonObject order = head(lines);
    order.insert(QStringLiteral("transferOrderCode"), code);
    order.insert(QStringLiteral("fromWarehouseCode"), warehouse1);
    order.insert(QStringLiteral("toWarehouseCode"), warehouse2);
    return order;
}

QJsonObject salesOrder(const QString &code, const QJsonArray &lines)
{
    QJsonObject order = head(lines);
    order.insert(QStringLiteral("deliveryOrderCode"), code);
    order.insert(QStringLiteral("orderType"), QStringLiteral("B2BCK"));
    order.insert(QStringLiteral("source"), QStringLiteral("MANUAL"));
    order.insert(QStringLiteral("warehouseCode"), warehouse1);
    order.insert(QStringLiteral("customerCode"), QStringLiteral("HNC-0001"));
    order.insert(QStringLiteral("receiverInfo"),
                 QJsonObject{{QStringLiteral("name"), QStringLiteral("陈店长")}});
    return order;
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QString::fromLatin1(name), value);
    return object;
}

QJsonObject without(QJsonObject object, const char *name)
{
    object.remove(QString::fromLatin1(name));
    return object;
}

bool isImei(const QString &text)
{
    return text.size() == 15 && withLuhnDigit(text.chopped(1)) == text;
}

} // namespace simulator
