// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "ideal/httpserver.h"

#include <QObject>

namespace gateway {

/// Takes IDEAL's callbacks: verifies the signature over the raw bytes, stores the fact durably, acknowledges;
/// the work comes later. Never sends an answer of 200 for something that a power cut could lose.
class CallbackListener final : public QObject
{
    Q_OBJECT

public:
    explicit CallbackListener(Environment &environment, const ideal::HttpLimits &limits = {},
                              QObject *parent = nullptr);

    base::Result<quint16> listen(const QHostAddress &address, quint16 port,
                                 const std::optional<QSslConfiguration> &tls);

    /// Finishes what is in flight, then drained().
    void stop();

Q_SIGNALS:
    void drained();

private:
    void take(const ideal::HttpRequest &request, ideal::HttpServer::Answer answer);

    Environment &m_environment;
    ideal::HttpServer m_server;
};

/// What callbacks' paths begin with.
inline constexpr char callbackBase[] = "/callback/v1/";

} // namespace gateway
