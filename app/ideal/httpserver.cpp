// SPDX-License-Identifier: Apache-2.0
#include "ideal/httpserver.h"

#include "base/log.h"
#include "ideal/httpconnection.h"

#include <QHash>
#include <QSet>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

namespace ideal {

namespace {

constexpr int backlog = 512;
/// When the system has no handle left for a connection, Qt stops accepting; we look again after this long.
constexpr int acceptAgainAfter = 250;

/// Hands over raw descriptors, so that the caps apply before a socket object exists.
class Listener final : public QTcpServer
{
public:
    Listener(std::function<void(qintptr)> accept, QObject *parent)
        : QTcpServer(parent), m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray joined;
    bool found = false;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            joined += found ? ", " + value : value;
            found = true;
        }
    }
    return joined;
}

class HttpServer::Private
{
public:
    Private(HttpServer *server, Handler h, const HttpLimits &l)
        : q(server), handler(std::move(h)), limits(l),
          listener(new Listener([this](qintptr descriptor) { accept(descriptor); }, server))
    {
        listener->setListenBacklogSize(backlog);
        QObject::connect(listener, &QTcpServer::acceptError, q, [this](QAbstractSocket::SocketError error) {
            qCWarning(base::logHttp) << "accept failed error=" << error;
            QTimer::singleShot(acceptAgainAfter, q, [this] { listener->resumeAccepting(); });
        });
    }

    void accept(qintptr descriptor);
    void refuse(QTcpSocket *socket, const char *why);
    void forget(HttpConnection *connection);
    void finishDrain();

    HttpServer *q;
    const Handler handler;
    const HttpLimits limits;
    Listener *listener; ///< child of q, so that it moves to q's thread
    std::optional<QSslConfiguration> tls;
    QHash<QHostAddress, int> perAddress;
    QSet<HttpConnection *> connections;
    QSet<QObject *> handshakes;
    bool draining = false;
    bool drainReported = false;
};

void HttpServer::Private::accept(qintptr descriptor)
{
    auto *secured = tls ? new QSslSocket(q) : nullptr;
    QTcpSocket *socket = secured ? secured : new QTcpSocket(q);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (connections.size() >= limits.connections) {
        return refuse(socket, "connections");
    }
    if (secured && handshakes.size() >= limits.pendingHandshakes) {
        return refuse(socket, "handshakes");
    }
    auto *connection = new HttpConnection(socket, handler, limits, q);
    if (perAddress.value(connection->peer()) >= limits.connectionsPerAddress) {
        delete connection; // and its socket
        qCInfo(base::logHttp) << "connection refused limit=address";
        return;
    }
    connections.insert(connection);
    ++perAddress[connection->peer()];
    QObject::connect(connection, &HttpConnection::closed, q, [this, connection] { forget(connection); });
    if (secured) {
        handshakes.insert(connection);
        QObject::connect(secured, &QSslSocket::encrypted, connection,
                         [this, connection] { handshakes.remove(connection); });
        secured->setSslConfiguration(*tls);
        secured->startServerEncryption();
    }
}

void HttpServer::Private::refuse(QTcpSocket *socket, const char *why)
{
    qCInfo(base::logHttp).noquote() << "connection refused limit=" << why
                                    << "peer=" << socket->peerAddress().toString();
    socket->abort();
    socket->deleteLater();
}

void HttpServer::Private::forget(HttpConnection *connection)
{
    connections.remove(connection);
    handshakes.remove(connection);
    if (--perAddress[connection->peer()] == 0) {
        perAddress.remove(connection->peer());
    }
    connection->deleteLater();
    if (draining) {
        QMetaObject::invokeMethod(
            q, [this] { finishDrain(); }, Qt::QueuedConnection);
    }
}

void HttpServer::Private::finishDrain()
{
    if (connections.isEmpty() && !std::exchange(drainReported, true)) {
        Q_EMIT q->drained();
    }
}

HttpServer::HttpServer(Handler handler, HttpLimits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(handler), limits))
{
}

HttpServer::~HttpServer()
{
    // While the handler and the books they refer to still exist, and without reports to a half-gone server.
    for (HttpConnection *connection : std::as_const(d->connections)) {
        connection->disconnect(this);
    }
    qDeleteAll(d->connections);
    delete d->listener;
}

base::Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port,
                                         const std::optional<QSslConfiguration> &tls)
{
    using base::ErrorCode;
    if (tls && (tls->localCertificate().isNull() || tls->privateKey().isNull())) {
        return {ErrorCode::TlsFailed, QStringLiteral("certificate or key missing")};
    }
    if (tls && !QSslSocket::supportsSsl()) {
        return {ErrorCode::TlsFailed, QStringLiteral("no TLS library")};
    }
    d->tls = tls;
    if (!d->listener->listen(address, port)) {
        return {ErrorCode::InvalidInput, d->listener->errorString(), true};
    }
    return d->listener->serverPort();
}

quint16 HttpServer::port() const
{
    return d->listener->serverPort();
}

void HttpServer::drain()
{
    d->draining = true;
    d->drainReported = false;
    d->listener->close();
    const QSet<HttpConnection *> connections = d->connections; // drain() may close, and so forget, at once
    for (HttpConnection *connection : connections) {
        connection->drain();
    }
    QMetaObject::invokeMethod(
        this, [this] { d->finishDrain(); }, Qt::QueuedConnection);
}

} // namespace ideal
