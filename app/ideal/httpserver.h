// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

namespace ideal {

/// One request as it came, nothing decoded: signatures are computed over these bytes.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< before the `?`, percent-encoded as sent
    QByteArray query; ///< behind the `?`, as sent; empty if none
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QHostAddress peer;

    /// A header's value, by name in any case; empty if absent. Several of one name are joined with ", ".
    QByteArray header(QByteArrayView name) const;
};

struct HttpAnswer
{
    int status = 200;
    QByteArray body; ///< JSON, UTF-8
    QList<QPair<QByteArray, QByteArray>> headers;
    /// Closes the connection without a byte of answer (the simulator's "answer lost" fault).
    bool drop = false;
};

/// What one listener takes (CONTRACT, "Bodies"; the rest is ours). Times in milliseconds.
struct HttpLimits
{
    qint64 bodyBytes = 1024 * 1024;
    qint64 headerBytes = 16 * 1024;
    int headersWithin = 10'000;
    int requestWithin = 30'000;
    int idleWithin = 60'000; ///< a kept-alive connection without a request
    /// How long a refused client is still listened to: closing with bytes unread would make the system reset
    /// the connection, and the client would never see why it was refused.
    int lingerWithin = 1'000;
    int connections = 1024;
    int connectionsPerAddress = 256;
    int pendingHandshakes = 128;
    qint64 unsentBytes = 4 * 1024 * 1024; ///< a client that does not read is cut off
};

/// A small HTTP/1.1 listener on Qt's sockets with Boost.Beast's parser: hard limits on everything, TLS when
/// configured, one request in flight a connection, keep-alive, `Expect: 100-continue`.
///
/// It answers broken framing itself (400, 408, 411, 413, 417, 431, with the contract's envelope, and closes)
/// and hands every well-framed request to the handler. Lives in one thread, which needs an event loop.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// Sends the answer of one request. Must be called once, in the server's thread; later or when the client
    /// has left is harmless.
    using Answer = std::function<void(HttpAnswer)>;
    using Handler = std::function<void(const HttpRequest &, Answer)>;

    explicit HttpServer(Handler handler, HttpLimits limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Starts listening; port 0 takes a free one. Returns the port. TLS if a configuration with a certificate
    /// and key is given.
    base::Result<quint16> listen(const QHostAddress &address, quint16 port,
                                 const std::optional<QSslConfiguration> &tls = std::nullopt);

    quint16 port() const;

    /// Graceful stop: no new connection or request is taken; requests in flight are answered, then drained()
    /// is emitted (from the event loop, also when nothing was in flight).
    void drain();

Q_SIGNALS:
    void drained();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ideal
