// SPDX-License-Identifier: Apache-2.0
#include "ideal/httpconnection.h"

#include "base/log.h"

#include <QPointer>
#include <QSslSocket>

namespace ideal {

namespace {

constexpr qint64 chunk = 64 * 1024;

QHostAddress countedAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also for ::ffff:a.b.c.d
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler,
                               const HttpLimits &limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_limits(limits),
      m_peer(countedAddress(socket->peerAddress())), m_reader(limits), m_deadline(this)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(
        chunk); // what a client pipelines beyond stays with the system, and so with it
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpConnection::onDeadline);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::process);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::finish);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onBytesWritten);
        connect(tls, &QSslSocket::encrypted, this, [this] {
            enter(Phase::Fresh);
            process();
        });
        enter(Phase::Handshake);
    } else {
        enter(Phase::Fresh);
    }
}

void HttpConnection::drain()
{
    m_draining = true;
    m_closeAfterWrite = true;
    if (m_phase == Phase::Handshake) {
        abort();
    } else if (m_phase != Phase::InFlight && m_phase != Phase::Writing && m_phase != Phase::Lingering) {
        m_socket->disconnectFromHost();
    }
}

void HttpConnection::enter(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Handshake:
    case Phase::Fresh:
        m_deadline.start(m_limits.headersWithin);
        break;
    case Phase::Idle:
        m_deadline.start(m_limits.idleWithin);
        break;
    case Phase::Header:
        m_requestEnds.setRemainingTime(m_limits.requestWithin);
        m_deadline.start(std::min(m_limits.headersWithin, m_limits.requestWithin));
        break;
    case Phase::Body:
        m_deadline.start(std::max<int>(1, static_cast<int>(m_requestEnds.remainingTime())));
        break;
    case Phase::Writing:
        m_deadline.start(m_limits.requestWithin);
        break;
    case Phase::Lingering:
        m_deadline.start(m_limits.lingerWithin);
        break;
    case Phase::InFlight:
    case Phase::Closed:
        m_deadline.stop();
        break;
    }
}

bool HttpConnection::readSome()
{
    const QByteArray more = m_socket->read(chunk);
    m_bytes += more;
    return !more.isEmpty();
}

/// Works off what has been received. A loop and not a recursion, as a client may pipeline thousands of
/// requests that are all answered at once.
void HttpConnection::process()
{
    if (m_phase == Phase::Lingering) {
        m_socket->readAll();
        return;
    }
    if (m_processing || m_draining) {
        return;
    }
    m_processing = true;
    while (m_phase == Phase::Fresh || m_phase == Phase::Idle || m_phase == Phase::Header ||
           m_phase == Phase::Body) {
        if (m_bytes.isEmpty() && !readSome()) {
            break;
        }
        if (m_phase == Phase::Fresh || m_phase == Phase::Idle) {
            enter(Phase::Header);
        }
        const HttpReader::Step step = m_reader.read(m_bytes);
        if (step == HttpReader::Step::Refused) {
            refuse(m_reader.refusal());
        } else if (step == HttpReader::Step::Complete) {
            handOver();
        } else {
            if (m_phase == Phase::Header && m_reader.inBody()) {
                enter(Phase::Body);
            }
            if (m_reader.takeContinue()) {
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            if (!readSome()) {
                break;
            }
        }
    }
    m_processing = false;
}

void HttpConnection::handOver()
{
    HttpRequest request = m_reader.take();
    request.peer = m_peer;
    m_method = request.method;
    m_path = request.path;
    m_closeAfterWrite = m_draining || !m_reader.keepAlive();
    m_sinceRequest.start();
    enter(Phase::InFlight);
    const quint64 number = ++m_number;
    m_handler(request, [self = QPointer<HttpConnection>(this), number](const HttpAnswer &a) {
        if (self) {
            self->answer(number, a);
        }
    });
}

void HttpConnection::answer(quint64 number, const HttpAnswer &answer)
{
    if (m_phase != Phase::InFlight || number != m_number) {
        return;
    }
    qCDebug(base::logHttp).noquote().nospace()
        << "method=" << m_method << " path=" << m_path << " status=" << (answer.drop ? 0 : answer.status)
        << " ms=" << m_sinceRequest.elapsed() << " peer=" << m_peer.toString();
    if (answer.drop) {
        abort();
        return;
    }
    write(answer, m_closeAfterWrite);
    m_socket->flush(); // saves a turn of the event loop; the rest, if any, follows by itself
    if (m_phase == Phase::Writing && unsent() == 0) {
        onBytesWritten();
    }
}

void HttpConnection::refuse(const HttpRefusal &refusal)
{
    qCInfo(base::logHttp).noquote().nospace() << "refused status=" << refusal.status << " reason=\""
                                              << refusal.message << "\" peer=" << m_peer.toString();
    m_method.clear();
    write({refusal.status, failureEnvelope(newRequestId(), refusal.error, refusal.message), {}, false}, true);
    if (m_phase == Phase::Writing) {
        linger();
    }
}

void HttpConnection::write(const HttpAnswer &answer, bool close)
{
    if (unsent() + answer.body.size() > m_limits.unsentBytes) {
        qCWarning(base::logHttp).noquote().nospace()
            << "client does not read, cut off unsent=" << unsent() << " peer=" << m_peer.toString();
        abort();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) +
                      "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bool typed = false;
    for (const auto &[name, value] : answer.headers) {
        typed |= name.compare("Content-Type", Qt::CaseInsensitive) == 0;
        head += name + ": " + value + "\r\n";
    }
    if (!typed) {
        head += "Content-Type: application/json\r\n";
    }
    m_closeAfterWrite = close || m_draining;
    head += m_closeAfterWrite ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    enter(Phase::Writing);
    m_socket->write(m_method == "HEAD" ? head : head + answer.body);
}

qint64 HttpConnection::unsent() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

/// The next request is read only when the client has taken the last answer: so much for back-pressure.
void HttpConnection::onBytesWritten()
{
    if (m_phase != Phase::Writing) {
        return;
    }
    if (unsent() > 0) {
        enter(Phase::Writing); // it reads, if slowly
        return;
    }
    if (m_closeAfterWrite) {
        m_socket->disconnectFromHost();
        return;
    }
    enter(Phase::Idle);
    process();
}

void HttpConnection::onDeadline()
{
    switch (m_phase) {
    case Phase::Fresh:
    case Phase::Header:
    case Phase::Body:
        refuse({408, WireError::SystemError, QStringLiteral("The request did not come in time")});
        break;
    case Phase::Idle:
        m_socket->disconnectFromHost();
        break;
    case Phase::Lingering:
        if (unsent() == 0) {
            m_socket->disconnectFromHost();
            break;
        }
        [[fallthrough]];
    default:
        abort();
        break;
    }
}

void HttpConnection::linger()
{
    enter(Phase::Lingering);
    m_bytes.clear();
    m_socket->readAll();
}

void HttpConnection::finish()
{
    if (m_phase != Phase::Closed) {
        enter(Phase::Closed);
        Q_EMIT closed();
    }
}

void HttpConnection::abort()
{
    m_socket->abort(); // emits disconnected only if it was connected
    finish();
}

} // namespace ideal
