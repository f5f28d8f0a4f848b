// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "ideal/answers.h"
#include "ideal/signature.h"

#include <QObject>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;

namespace ideal {

/// One request to IDEAL or e-stack. `path` and `query` are percent-encoded already.
struct Call
{
    QByteArray method = "GET";
    QUrl base;
    QByteArray path;
    QByteArray query;
    QByteArray body;
};

/// Times in milliseconds.
struct ClientLimits
{
    int totalMs = 30'000;   ///< from the call to the last byte of the answer
    int silenceMs = 10'000; ///< without a byte going either way
    qint64 answerBytes = 1024 * 1024;
};

/// Sends signed requests and hands over what came back, once each: trying again is the outbox's business.
/// Redirects are not followed, TLS errors never ignored, answers bounded in size and time. The network
/// manager is given in, so that a test may look at what goes out. Lives in one thread with an event loop.
class IdealClient final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const HttpResult &)>;

    IdealClient(QNetworkAccessManager &network, const base::Clock &clock, ClientLimits limits = {},
                QObject *parent = nullptr);
    ~IdealClient() override;

    /// `done` is called exactly once, from the event loop, also after abortAll(); never after the destructor.
    void send(const Call &call, const Credentials &credentials, Done done);

    /// Gives up all that is under way.
    void abortAll();
    int inFlight() const { return m_inFlight; }

private:
    struct Pending;
    void finish(QNetworkReply *reply, const std::shared_ptr<Pending> &pending);

    QNetworkAccessManager &m_network;
    const base::Clock &m_clock;
    ClientLimits m_limits;
    int m_inFlight = 0;
};

// What to ask, by name. A base address without a path means the contract's: /ideal/v1, /estack/v1.
/// A keyed call as the outbox has kept it.
Call keyedCall(const QUrl &idealBase, const QString &method, const QString &path, const QByteArray &body);
Call pingCall(const QUrl &idealBase);
/// Everything that IDEAL has reported of an order (readOrderReport()).
Call orderReportCall(const QUrl &idealBase, const QString &ownerCode, domain::OrderType type,
                     const QString &orderNumber);
Call serialPageCall(const QUrl &idealBase, const QString &ownerCode, domain::OrderType type,
                    const QString &orderNumber, domain::Stage stage, const QString &outBizCode,
                    const QString &snapshotId, int page, int pageSize);
/// What IDEAL has in one warehouse.
Call inventoryPageCall(const QUrl &idealBase, const QString &ownerCode, const QString &warehouseCode,
                       int page, int pageSize);
/// A page of what was changed at or after `cursor.since`.
Call estackPageCall(const QUrl &estackBase, domain::EstackList list, const QString &ownerCode,
                    const domain::EstackCursor &cursor);

inline constexpr int serialPageSize = 500;
inline constexpr int estackPageSize = 500;
inline constexpr int vfOrderPageSize = 100; ///< each may bring an order with hundreds of lines

} // namespace ideal
