// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/world.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <deque>
#include <functional>

class QNetworkReply;

namespace simulator {

/// Sends callbacks and keeps to the contract's retries: the same body with a fresh signature after a
/// transport failure, silence, 429, 5xx and isp.*; never after another refusal.
class Callbacks final : public QObject
{
    Q_OBJECT

public:
    struct Callback
    {
        QString event; ///< the path behind `/callback/v1/`
        QString orderCode;
        QString outBizCode;
        QJsonObject body;
        int extra = 0;     ///< how often it is sent again after it was acknowledged
        bool lost = false; ///< only written down
    };

    Callbacks(World &world, QObject *parent);

    /// `done` is called when it was acknowledged, refused or given up (at once for a lost one).
    void send(const Callback &callback, std::function<void()> done = {});

    QJsonArray toJson() const;
    /// Whether a callback waits for its answer or for its next try.
    bool busy() const { return m_busy > 0; }

Q_SIGNALS:
    void acknowledged(const QString &event, const QString &outBizCode, bool duplicate);
    void refused(const QString &event, const QString &outBizCode, int status, const QString &code);
    void gaveUp(const QString &event, const QString &outBizCode);

private:
    struct Delivery
    {
        Callback callback;
        std::function<void()> done;
        QString result; ///< pending, acknowledged, refused, given-up, lost
        qsizetype tries = 0;
        qsizetype triesOfThisRound = 0;
        int acknowledgements = 0;
        int lastStatus = 0;
        QString lastCode;
    };

    void attempt(Delivery &delivery);
    void evaluate(Delivery &delivery, QNetworkReply *reply);
    void retry(Delivery &delivery);
    void finish(Delivery &delivery, const QString &result);

    World &m_world;
    QNetworkAccessManager m_network;
    std::deque<Delivery> m_deliveries; ///< a deque: references stay good while it grows
    int m_busy = 0;
};

} // namespace simulator
