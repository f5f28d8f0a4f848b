// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"

#include "base/clock.h"
#include "ideal/wireerror.h"
#include "support/await.h"
#include "support/company.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

namespace flow {

namespace {

/// Status and body of an answer that is all there; nothing while it is not.
std::optional<RawAnswer> complete(const QByteArray &received)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0 || received.startsWith("HTTP/1.1 100")) {
        return std::nullopt;
    }
    const QByteArray head = received.first(headEnd).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toInt();
    const QByteArray body = received.mid(headEnd + 4);
    if (body.size() < length) {
        return std::nullopt;
    }
    return RawAnswer{received.mid(9, 3).toInt(), QJsonDocument::fromJson(body.first(length)).object()};
}

} // namespace

QByteArray RawCallback::bytes() const
{
    const base::SystemClock clock;
    QByteArray target = path;
    QByteArray head;
    if (isSigned) {
        const auto parts = ideal::sign(credentials, method, path, {}, body, clock.now().plus(aheadMs),
                                       nonce.isEmpty() ? ideal::newRequestId() : nonce);
        if (!parts.query.isEmpty()) {
            target += '?' + parts.query;
        }
        for (const auto &[name, value] : parts.headers) {
            head += name + ": " + value + "\r\n";
        }
    }
    QByteArray all = method + ' ' + target +
                     " HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n" + head +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    if (tamper) {
        tamper(all);
    }
    return all;
}

RawAnswer sendRaw(const QUrl &callbackBase, const QByteArray &bytes)
{
    QTcpSocket socket;
    QByteArray received;
    std::optional<RawAnswer> answer;
    bool gone = false;
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
        received += socket.readAll();
        answer = complete(received);
        if (answer) {
            loop.quit();
        }
    });
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, [&] {
        gone = true;
        loop.quit();
    });
    QTimer::singleShot(support::deadline, &loop, &QEventLoop::quit);
    socket.connectToHost(callbackBase.host(), quint16(callbackBase.port()));
    socket.write(bytes);
    if (!answer && !gone) {
        loop.exec();
    }
    return answer.value_or(RawAnswer());
}

QJsonObject inboundConfirmation(const QString &orderNumber, const QString &outBizCode, qint64 quantity)
{
    return {{QStringLiteral("ownerCode"), support::CompanySettings().ownerCode},
            {QStringLiteral("entryOrderCode"), orderNumber},
            {QStringLiteral("orderType"), QStringLiteral("CGRK")},
            {QStringLiteral("warehouseCode"), QStringLiteral("HN-WH-01")},
            {QStringLiteral("outBizCode"), outBizCode},
            {QStringLiteral("confirmType"), 0},
            {QStringLiteral("status"), QStringLiteral("FULFILLED")},
            {QStringLiteral("operateTime"), base::toWireTime(base::SystemClock().now())},
            {QStringLiteral("orderLines"),
             QJsonArray{QJsonObject{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                                    {QStringLiteral("itemCode"), QStringLiteral("HN-CABLE-C-C")},
                                    {QStringLiteral("planQty"), quantity},
                                    {QStringLiteral("actualQty"), quantity}}}}};
}

QJsonObject salesStatus(const QString &orderNumber, const QString &outBizCode, const QString &status,
                        const QJsonObject &more)
{
    const bool goesOn = status == u"ACCEPT" || status == u"EXCEPTION";
    QJsonObject body{{QStringLiteral("ownerCode"), support::CompanySettings().ownerCode},
                     {QStringLiteral("deliveryOrderCode"), orderNumber},
                     {QStringLiteral("outBizCode"), outBizCode},
                     {QStringLiteral("confirmType"), goesOn ? 1 : 0},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("operateTime"), base::toWireTime(base::SystemClock().now())}};
    for (auto field = more.begin(); field != more.end(); ++field) {
        body.insert(field.key(), field.value());
    }
    return body;
}

QJsonObject cancelResult(const QString &orderNumber, const QString &outBizCode, const QString &requestId,
                         const QString &result)
{
    const bool approved = result == u"APPROVED";
    return salesStatus(orderNumber, outBizCode,
                       approved ? QStringLiteral("CANCELED") : QStringLiteral("CANCELEDFAIL"),
                       {{QStringLiteral("cancelRequestId"), requestId}, {QStringLiteral("result"), result}});
}

} // namespace flow
