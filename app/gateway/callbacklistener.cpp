// SPDX-License-Identifier: Apache-2.0
#include "gateway/callbacklistener.h"

#include "base/log.h"
#include "base/whendone.h"
#include "workflow/recordcallback.h"

#include <QJsonObject>

namespace gateway {

using base::Instant;
using base::Result;
using ideal::HttpAnswer;
using ideal::WireError;

namespace {

HttpAnswer refusal(const QString &requestId, WireError error, const QString &message,
                   const QJsonObject &data = {})
{
    return {ideal::httpStatus(error), ideal::failureEnvelope(requestId, error, message, data), {}, false};
}

HttpAnswer toAnswer(const QString &requestId, const workflow::CallbackAnswer &said)
{
    if (said.refusal) {
        return refusal(requestId, *said.refusal, said.message);
    }
    QJsonObject data;
    if (said.duplicate) {
        data.insert(QStringLiteral("duplicate"), true);
    }
    return {200, ideal::successEnvelope(requestId, data), {}, false};
}

/// What of a callback's head is worth keeping; never the signature.
QString keptHeaders(const ideal::HttpRequest &request)
{
    QStringList lines;
    for (const auto &[name, value] : request.headers) {
        if (name.toLower().startsWith("x-")) {
            const bool secret = name.compare("x-sign", Qt::CaseInsensitive) == 0;
            lines.append(QString::fromLatin1(name + ": " + (secret ? QByteArrayLiteral("***") : value)));
        }
    }
    return lines.join(u'\n');
}

struct Incoming
{
    workflow::IncomingCallback callback;
    store::Exchange exchange;
    QString requestId;
};

/// Records the callback and, beside it, the message as it came with the answer that it gets.
Result<HttpAnswer> record(store::Transaction &transaction, Incoming incoming, Instant now)
{
    TRY_LET(const workflow::CallbackAnswer said,
            workflow::recordCallback(transaction, incoming.callback, now));
    const HttpAnswer answer = toAnswer(incoming.requestId, said);
    store::Exchange &exchange = incoming.exchange;
    exchange.order = said.order;
    exchange.orderNumber = said.orderNumber;
    exchange.status = answer.status;
    exchange.answerBody = answer.body;
    exchange.durationMs = now.milliseconds - exchange.startedAt.milliseconds;
    if (!said.orderNumber.isEmpty()) {
        TRY(store::ExchangeRepository(transaction.connection()).insert(exchange));
    }
    return answer;
}

} // namespace

CallbackListener::CallbackListener(Environment &environment, const ideal::HttpLimits &limits, QObject *parent)
    : QObject(parent), m_environment(environment),
      m_server([this](const ideal::HttpRequest &request,
                      ideal::HttpServer::Answer answer) { take(request, std::move(answer)); },
               limits)
{
    connect(&m_server, &ideal::HttpServer::drained, this, &CallbackListener::drained);
}

Result<quint16> CallbackListener::listen(const QHostAddress &address, quint16 port,
                                         const std::optional<QSslConfiguration> &tls)
{
    return m_server.listen(address, port, tls);
}

void CallbackListener::stop()
{
    m_server.drain();
}

void CallbackListener::take(const ideal::HttpRequest &request, ideal::HttpServer::Answer answer)
{
    const QString requestId = ideal::newRequestId();
    const Instant now = m_environment.clock.now();
    if (!m_environment.peer) {
        answer(refusal(requestId, WireError::SystemError,
                       QStringLiteral("the interface is not configured yet")));
        return;
    }
    const auto verified = ideal::verify(m_environment.peer->credentials, request, now);
    if (const auto *failure = std::get_if<ideal::VerifyFailure>(&verified)) {
        qCWarning(base::logGateway).noquote()
            << "callback refused" << base::field("code", ideal::wireName(failure->error))
            << base::field("peer", request.peer.toString());
        answer(refusal(requestId, failure->error, failure->message, ideal::failureData(*failure)));
        return;
    }
    if (request.path.startsWith(callbackBase) && request.method != "POST") {
        HttpAnswer wrongMethod = refusal(requestId, WireError::ParamInvalid, QStringLiteral("method"));
        wrongMethod.status = 405;
        wrongMethod.headers.append(qMakePair(QByteArrayLiteral("Allow"), QByteArrayLiteral("POST")));
        answer(wrongMethod);
        return;
    }
    m_environment.step("callback-verified");
    Incoming incoming;
    incoming.requestId = requestId;
    incoming.callback.appId = m_environment.peer->credentials.appId;
    incoming.callback.nonce = std::get<ideal::Verified>(verified).nonce;
    incoming.callback.event = request.path.startsWith(callbackBase)
                                  ? QString::fromLatin1(request.path.mid(qstrlen(callbackBase)))
                                  : QString::fromLatin1(request.path);
    incoming.callback.body = request.body;
    incoming.exchange.direction = store::Exchange::Direction::FromIdeal;
    incoming.exchange.requestId = requestId;
    incoming.exchange.method = QString::fromLatin1(request.method);
    incoming.exchange.target = QString::fromLatin1(request.path);
    incoming.exchange.requestHeaders = keptHeaders(request);
    incoming.exchange.requestBody = request.body;
    incoming.exchange.startedAt = now;
    base::whenDone(m_environment.database.write(
                       [incoming, &clock = m_environment.clock](store::Transaction &transaction) {
                           return record(transaction, incoming, clock.now());
                       }),
                   this, [this, answer, requestId](const Result<HttpAnswer> &recorded) {
                       m_environment.step("callback-stored");
                       // Not stored: IDEAL must come again, so never 200.
                       answer(recorded ? *recorded
                                       : refusal(requestId, WireError::SystemError,
                                                 QStringLiteral("not stored, try again")));
                   });
}

} // namespace gateway
