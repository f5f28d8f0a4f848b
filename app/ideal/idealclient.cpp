// SPDX-License-Identifier: Apache-2.0
#include "ideal/idealclient.h"

#include "base/log.h"
#include "ideal/ordermessages.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace ideal {

using base::Error;
using base::ErrorCode;

namespace {

/// Names whose values never reach a log or the raw messages.
bool isSecret(const QByteArray &name)
{
    return name == "X-Sign" || name == "sign";
}

QString redactedHeaders(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers) {
        lines.append(QString::fromLatin1(name + ": " + (isSecret(name) ? QByteArrayLiteral("***") : value)));
    }
    return lines.join(u'\n');
}

QString redactedTarget(const QByteArray &path, const QByteArray &query)
{
    QByteArrayList pairs;
    for (const QByteArray &pair : query.split('&')) {
        const QByteArray name = pair.left(pair.indexOf('='));
        pairs.append(isSecret(name) ? name + "=***" : pair);
    }
    return QString::fromLatin1(query.isEmpty() ? path : path + '?' + pairs.join('&'));
}

Error transportError(QNetworkReply::NetworkError error, const QString &words)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::ConnectionRefused, words, true};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::HostNotFound, words, true};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::TimedOut, words, true};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::TlsFailed, words, true};
    default:
        return {ErrorCode::ConnectionLost, words, true};
    }
}

QByteArray pair(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + encodeSegment(value);
}

} // namespace

struct IdealClient::Pending
{
    HttpResult result;
    Done done;
    bool tooLarge = false;
    bool deadline = false;
};

IdealClient::IdealClient(QNetworkAccessManager &network, const base::Clock &clock, ClientLimits limits,
                         QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_limits(limits)
{
}

IdealClient::~IdealClient() = default;

void IdealClient::send(const Call &call, const Credentials &credentials, Done done)
{
    auto pending = std::make_shared<Pending>();
    pending->done = std::move(done);
    pending->result.requestId = newRequestId();
    pending->result.startedAt = m_clock.now();
    pending->result.requestBody = call.body;
    pending->result.method = QString::fromLatin1(call.method);

    const QByteArray unsignedUrl = call.base.toEncoded(QUrl::StripTrailingSlash) + call.path;
    // Signed is what the network layer will send: the path after QUrl has had its say.
    const QByteArray path = QUrl::fromEncoded(unsignedUrl).path(QUrl::FullyEncoded).toLatin1();
    const SignedParts parts =
        sign(credentials, call.method, path, call.query, call.body, m_clock.now(), pending->result.requestId);
    pending->result.target = redactedTarget(path, parts.query);
    pending->result.headers = redactedHeaders(parts.headers);

    QNetworkRequest request(
        QUrl::fromEncoded(parts.query.isEmpty() ? unsignedUrl : unsignedUrl + '?' + parts.query));
    for (const auto &[name, value] : parts.headers) {
        request.setRawHeader(name, value);
    }
    if (!call.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    }
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(m_limits.silenceMs);

    QNetworkReply *reply = m_network.sendCustomRequest(request, call.method, call.body);
    reply->setParent(this);
    ++m_inFlight;
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, pending] {
        pending->result.body += reply->readAll();
        if (pending->result.body.size() > m_limits.answerBytes && !pending->tooLarge) {
            pending->tooLarge = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, pending] { finish(reply, pending); });
    // setTransferTimeout() is about silence only; a peer that drips a byte now and then needs this one.
    QTimer::singleShot(m_limits.totalMs, reply, [reply, pending] {
        pending->deadline = true;
        reply->abort();
    });
}

void IdealClient::finish(QNetworkReply *reply, const std::shared_ptr<Pending> &pending)
{
    --m_inFlight;
    HttpResult &result = pending->result;
    result.durationMs = m_clock.now().milliseconds - result.startedAt.milliseconds;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.retryAfterSeconds = reply->rawHeader("Retry-After").trimmed().toInt();
    if (!pending->tooLarge) {
        result.body += reply->readAll();
    }
    const QNetworkReply::NetworkError error = reply->error();
    const bool answered = result.status != 0 &&
                          (error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied);
    if (pending->tooLarge) {
        result.transportFailed = true;
        result.transport = {ErrorCode::AnswerTooLarge, {}, true};
        result.body.clear();
    } else if (!answered) {
        result.transportFailed = true;
        result.transport = pending->deadline ? Error{ErrorCode::TimedOut, {}, true}
                                             : transportError(error, reply->errorString());
        result.status = 0;
    }
    qCInfo(base::logHttp).noquote() << result.method << result.target << base::field("status", result.status)
                                    << base::field("ms", result.durationMs)
                                    << base::field("id", result.requestId)
                                    << (result.transportFailed
                                            ? base::field("error", base::codeName(result.transport.code))
                                            : QString());
    reply->deleteLater();
    pending->done(result);
}

void IdealClient::abortAll()
{
    const QList<QNetworkReply *> replies = findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies) {
        reply->abort();
    }
}

namespace {

/// An address without a path means the contract's own.
QUrl withPath(QUrl base, const char *path)
{
    if (base.path().isEmpty() || base.path() == u"/") {
        base.setPath(QLatin1String(path));
    }
    return base;
}

QUrl atIdeal(const QUrl &base)
{
    return withPath(base, "/ideal/v1");
}

QUrl atEstack(const QUrl &base)
{
    return withPath(base, "/estack/v1");
}

} // namespace

Call keyedCall(const QUrl &idealBase, const QString &method, const QString &path, const QByteArray &body)
{
    return {method.toLatin1(), atIdeal(idealBase), path.toLatin1(), {}, body};
}

Call pingCall(const QUrl &idealBase)
{
    return {"GET", atIdeal(idealBase), "/ping", {}, {}};
}

Call orderReportCall(const QUrl &idealBase, const QString &ownerCode, domain::OrderType type,
                     const QString &orderNumber)
{
    return {"GET",
            atIdeal(idealBase),
            "/orders/" + encodeSegment(wireOrderType(type)) + '/' + encodeSegment(orderNumber),
            pair("ownerCode", ownerCode),
            {}};
}

Call serialPageCall(const QUrl &idealBase, const QString &ownerCode, domain::OrderType type,
                    const QString &orderNumber, domain::Stage stage, const QString &outBizCode,
                    const QString &snapshotId, int page, int pageSize)
{
    QByteArrayList query{pair("ownerCode", ownerCode),
                         pair("orderType", wireOrderType(type)),
                         pair("orderCode", orderNumber),
                         pair("stage", wireStage(stage)),
                         pair("outBizCode", outBizCode),
                         pair("page", QString::number(page)),
                         pair("pageSize", QString::number(pageSize))};
    if (!snapshotId.isEmpty()) {
        query.append(pair("snapshotId", snapshotId));
    }
    return {"GET", atIdeal(idealBase), "/serial-numbers", query.join('&'), {}};
}

Call inventoryPageCall(const QUrl &idealBase, const QString &ownerCode, const QString &warehouseCode,
                       int page, int pageSize)
{
    return {"GET",
            atIdeal(idealBase),
            "/inventory",
            QByteArrayList{pair("ownerCode", ownerCode), pair("warehouseCode", warehouseCode),
                           pair("page", QString::number(page)), pair("pageSize", QString::number(pageSize))}
                .join('&'),
            {}};
}

Call estackPageCall(const QUrl &estackBase, domain::EstackList list, const QString &ownerCode,
                    const domain::EstackCursor &cursor)
{
    const bool vfOrders = list == domain::EstackList::VfOrders;
    const QByteArray path = vfOrders                                ? "/vf-orders"
                            : list == domain::EstackList::Customers ? "/customers"
                                                                    : "/products";
    return {"GET",
            atEstack(estackBase),
            path,
            QByteArrayList{pair("ownerCode", ownerCode), pair("updatedSince", base::toWireTime(cursor.since)),
                           pair("page", QString::number(cursor.page)),
                           pair("pageSize", QString::number(vfOrders ? vfOrderPageSize : estackPageSize))}
                .join('&'),
            {}};
}

} // namespace ideal
