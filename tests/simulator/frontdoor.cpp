// SPDX-License-Identifier: Apache-2.0
#include "simulator/frontdoor.h"

#include "simulator/jsontext.h"

#include <QCryptographicHash>
#include <QTimer>

#include <algorithm>

namespace simulator {

using ideal::HttpAnswer;
using ideal::HttpRequest;
using ideal::HttpServer;
using ideal::WireError;

namespace {

constexpr qint64 nonceKeptMs = 600'000;

QString decodedSegment(const QByteArray &segment)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
}

} // namespace

/// A request on its way through the door.
struct FrontDoor::Call
{
    HttpRequest request;
    int bases = 0;
    QString requestId;
    QString path;
    QString orderCode;    ///< as far as path or body tell, for faults
    QString key;          ///< idempotency key, for the journal
    QStringList captured; ///< the variable segments of the path
    QJsonObject fields;   ///< of the body or of the query
    QByteArray query;     ///< without what TOP adds
};

struct FrontDoor::Route
{
    Base base;
    const char *method;
    const char *pattern; ///< `*` stands for one variable segment
    Endpoint endpoint;
};

const QList<FrontDoor::Route> &FrontDoor::routes()
{
    static const QList<Route> all{
        {Ideal, "POST", "/ideal/v1/inbound-orders", &FrontDoor::createInbound},
        {Ideal, "POST", "/ideal/v1/transfer-orders", &FrontDoor::createTransfer},
        {Ideal, "POST", "/ideal/v1/sales-orders", &FrontDoor::createSales},
        {Ideal, "POST", "/ideal/v1/sales-orders/*/cancel-requests", &FrontDoor::requestCancel},
        {Ideal, "PUT", "/ideal/v1/sales-orders/*", &FrontDoor::updateSales},
        {Ideal, "GET", "/ideal/v1/serial-numbers", &FrontDoor::serialNumbers},
        {Ideal, "GET", "/ideal/v1/orders/*/*", &FrontDoor::orderState},
        {Ideal, "GET", "/ideal/v1/inventory", &FrontDoor::inventory},
        {Ideal, "GET", "/ideal/v1/ping", &FrontDoor::ping},
        {Estack, "GET", "/estack/v1/products", &FrontDoor::products},
        {Estack, "GET", "/estack/v1/customers", &FrontDoor::customers},
        {Estack, "GET", "/estack/v1/vf-orders", &FrontDoor::vfOrders},
    };
    return all;
}

FrontDoor::FrontDoor(World &world, Fulfilment &fulfilment, Cancels &cancels, QObject *parent)
    : QObject(parent), m_world(world), m_creates(world, fulfilment), m_cancels(cancels), m_queries(world),
      m_estack(world)
{
    m_world.faults.onClear([this] { releaseHeld(); });
}

HttpServer::Handler FrontDoor::handler(int bases)
{
    return [this, bases](const HttpRequest &request, const HttpServer::Answer &answer) {
        receive(request, bases, answer);
    };
}

/// Which order a request is about, before it is known to be well-formed: only to aim faults.
static QString guessOrderCode(const HttpRequest &request)
{
    const QList<QByteArray> segments = request.path.split('/');
    if (segments.size() > 4 && segments[3] == "sales-orders") {
        return decodedSegment(segments[4]);
    }
    if (segments.size() > 5 && segments[3] == "orders") {
        return decodedSegment(segments[5]);
    }
    const QJsonObject body = readObject(request.body).value_or(QJsonObject());
    for (const Creates::Interface interface :
         {Creates::Interface::Inbound, Creates::Interface::Transfer, Creates::Interface::Sales}) {
        const QString code = body.value(Creates::orderCodeField(interface)).toString();
        if (!code.isEmpty()) {
            return code;
        }
    }
    return queryFields(request.query).value_or(QJsonObject()).value(QStringLiteral("orderCode")).toString();
}

void FrontDoor::receive(const HttpRequest &request, int bases, const HttpServer::Answer &answer)
{
    Call call{request, bases, ideal::newRequestId(), QString::fromLatin1(request.path), {}, {}, {}, {}, {}};
    call.orderCode = guessOrderCode(request);
    if (const auto slow = m_world.faults.take(FaultKind::Slow, call.orderCode, call.path)) {
        QTimer::singleShot(slow->argument.toInt(), this,
                           [this, call, answer]() mutable { process(call, answer); });
        return;
    }
    if (m_world.faults.take(FaultKind::Hold, call.orderCode, call.path)) {
        m_held.append([this, call, answer]() mutable { process(call, answer); });
        return;
    }
    process(call, answer);
}

void FrontDoor::releaseHeld()
{
    for (const std::function<void()> &go : std::exchange(m_held, {})) {
        go();
    }
}

void FrontDoor::process(Call &call, const HttpServer::Answer &answer)
{
    FaultBook &faults = m_world.faults;
    if (faults.take(FaultKind::DropRequest, call.orderCode, call.path)) {
        answer({0, {}, {}, true});
        return;
    }
    if (const auto fault = faults.take(FaultKind::Status, call.orderCode, call.path)) {
        const int status = fault->argument.toInt();
        answer({status >= 400 ? status : 503,
                ideal::failureEnvelope(call.requestId, WireError::SystemError, QStringLiteral("On demand")),
                {},
                false});
        return;
    }
    if (const auto fault = faults.take(FaultKind::Throttle, call.orderCode, call.path)) {
        const QByteArray seconds = fault->argument.isEmpty() ? QByteArray("1") : fault->argument.toLatin1();
        answer({429,
                ideal::failureEnvelope(call.requestId, WireError::Throttled, QStringLiteral("On demand")),
                {{"Retry-After", seconds}},
                false});
        return;
    }
    respond(call, check(call), answer);
}

/// A nonce is used up only by a valid signature.
bool FrontDoor::useNonce(const QString &nonce)
{
    if (nonce.isEmpty()) {
        return true; // TOP has none
    }
    const qint64 now = m_world.now().milliseconds;
    m_nonces.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (m_nonces.contains(nonce)) {
        return false;
    }
    m_nonces.insert(nonce, now + nonceKeptMs);
    return true;
}

Reply FrontDoor::check(Call &call)
{
    const auto result = ideal::verify(m_world.config.credentials, call.request, m_world.now());
    if (const auto *failure = std::get_if<ideal::VerifyFailure>(&result)) {
        Reply reply = Reply::failure(failure->error, failure->message);
        reply.data = ideal::failureData(*failure);
        return reply;
    }
    const auto &verified = std::get<ideal::Verified>(result);
    if (!useNonce(verified.nonce)) {
        return Reply::failure(WireError::NonceReplayed, QStringLiteral("X-Nonce"));
    }
    call.query = verified.query;
    if (const auto fault = m_world.faults.take(FaultKind::Refuse, call.orderCode, call.path)) {
        return Reply::failure(ideal::wireErrorFromName(fault->argument).value_or(WireError::SystemError),
                              QStringLiteral("On demand"));
    }
    return dispatch(call);
}

Reply FrontDoor::dispatch(Call &call)
{
    const QList<QByteArray> segments = call.request.path.split('/');
    bool pathKnown = false;
    for (const Route &route : routes()) {
        const QList<QByteArray> pattern = QByteArray(route.pattern).split('/');
        if (!(route.base & call.bases) || pattern.size() != segments.size()) {
            continue;
        }
        QStringList captured;
        const bool fits = std::equal(pattern.begin(), pattern.end(), segments.begin(),
                                     [&](const QByteArray &expected, const QByteArray &segment) {
                                         if (expected == "*") {
                                             captured.append(decodedSegment(segment));
                                             return !segment.isEmpty();
                                         }
                                         return expected == segment;
                                     });
        if (!fits) {
            continue;
        }
        pathKnown = true;
        if (call.request.method != route.method) {
            continue;
        }
        const bool hasBody = call.request.method != "GET";
        const auto fields = hasBody ? readObject(call.request.body) : queryFields(call.query);
        if (!fields) {
            return Reply::failure(WireError::ParamInvalid,
                                  hasBody ? QStringLiteral("JSON") : QStringLiteral("query"));
        }
        call.fields = *fields;
        call.captured = captured;
        return (this->*route.endpoint)(call);
    }
    return pathKnown ? Reply::failure(WireError::ParamInvalid, QStringLiteral("method"), 405)
                     : Reply::failure(WireError::OrderNotFound, QStringLiteral("path"));
}

void FrontDoor::respond(Call &call, const Reply &reply, const HttpServer::Answer &answer)
{
    const bool good = !reply.refusal;
    int status = good ? 200 : reply.status ? reply.status : ideal::httpStatus(reply.refusal->error);
    QByteArray body = good ? ideal::successEnvelope(call.requestId, reply.data)
                           : ideal::failureEnvelope(call.requestId, reply.refusal->error,
                                                    reply.refusal->message, reply.data);
    const QString code = good ? QStringLiteral("0") : ideal::wireName(reply.refusal->error);
    QList<QPair<QByteArray, QByteArray>> headers;
    const bool drop = m_world.faults.take(FaultKind::DropAnswer, call.orderCode, call.path).has_value();
    if (m_world.faults.take(FaultKind::MalformedAnswer, call.orderCode, call.path)) {
        body = "<html>502</html>";
    }
    if (m_world.faults.take(FaultKind::Redirect, call.orderCode, call.path)) {
        status = 307;
        headers.append({"Location", call.request.path});
    }
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(call.request.body, QCryptographicHash::Sha256).toHex());
    m_world.journal.add({QString::fromLatin1(call.request.method), call.path, QString::fromLatin1(call.query),
                         call.key, hash, drop ? 0 : status, code, call.requestId, m_world.wireNow()});
    answer({status, body, headers, drop});
    Q_EMIT requestAnswered(QString::fromLatin1(call.request.method), call.path, drop ? 0 : status, code);
}

Reply FrontDoor::create(Call &call, Creates::Interface interface)
{
    call.key = Creates::keyOf(interface, call.fields);
    const Reply reply = m_creates.create(interface, call.fields);
    if (!reply.refusal && !reply.data.value(QStringLiteral("duplicate")).toBool()) {
        Q_EMIT orderAccepted(call.key.section(u'/', 0, 0), call.orderCode);
    }
    return reply;
}

Reply FrontDoor::requestCancel(Call &call)
{
    call.key = QStringLiteral("cancel/") + call.fields.value(QStringLiteral("cancelRequestId")).toString();
    return m_cancels.request(call.captured.first(), call.fields);
}

Reply FrontDoor::updateSales(Call &call)
{
    call.key = QStringLiteral("update/") + call.fields.value(QStringLiteral("cancelRequestId")).toString();
    return m_cancels.update(call.captured.first(), call.fields);
}

Reply FrontDoor::serialNumbers(Call &call)
{
    return m_queries.serialNumbers(call.fields);
}

Reply FrontDoor::orderState(Call &call)
{
    return m_queries.order(call.captured.first(), call.captured.last(), call.fields);
}

Reply FrontDoor::inventory(Call &call)
{
    return m_queries.inventory(call.fields);
}

Reply FrontDoor::ping(Call &call)
{
    return m_queries.ping(call.fields);
}

Reply FrontDoor::products(Call &call)
{
    return m_estack.products(call.fields);
}

Reply FrontDoor::customers(Call &call)
{
    return m_estack.customers(call.fields);
}

Reply FrontDoor::vfOrders(Call &call)
{
    return m_estack.vfOrders(call.fields);
}

} // namespace simulator
