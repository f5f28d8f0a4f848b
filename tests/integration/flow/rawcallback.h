// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/signature.h"

#include <QJsonObject>
#include <QUrl>

#include <functional>

namespace flow {

/// A callback as any machine in the network could send it: every part can be made wrong.
struct RawCallback
{
    QByteArray method = "POST";
    QByteArray path = "/callback/v1/inbound-orders/confirm";
    QByteArray body;
    ideal::Credentials credentials;
    qint64 aheadMs = 0; ///< of the signature's timestamp
    QString nonce;      ///< empty: a fresh one
    bool isSigned = true;
    std::function<void(QByteArray &)> tamper; ///< changes the bytes after they were signed

    QByteArray bytes() const;
};

struct RawAnswer
{
    int status = 0; ///< 0: the connection was closed without an answer
    QJsonObject envelope;

    QString code() const { return envelope.value(QStringLiteral("code")).toString(); }
    bool duplicate() const
    {
        return envelope.value(QStringLiteral("data")).toObject().value(QStringLiteral("duplicate")).toBool();
    }
};

/// Sends bytes to where the gateway listens and waits for the answer, or for the end of the connection.
RawAnswer sendRaw(const QUrl &callbackBase, const QByteArray &bytes);
inline RawAnswer sendRaw(const QUrl &callbackBase, const RawCallback &callback)
{
    return sendRaw(callbackBase, callback.bytes());
}

/// A 入库完成 that keeps the contract, for an order of one line.
QJsonObject inboundConfirmation(const QString &orderNumber, const QString &outBizCode, qint64 quantity);

/// A 销售订单状态 without goods, final where the status ends the order; and a 取消结果 (`APPROVED` or
/// `REJECTED`).
QJsonObject salesStatus(const QString &orderNumber, const QString &outBizCode, const QString &status,
                        const QJsonObject &more = {});
QJsonObject cancelResult(const QString &orderNumber, const QString &outBizCode, const QString &requestId,
                         const QString &result);
inline const QString salesEvent = QStringLiteral("sales-orders/status");
inline const QString cancelEvent = QStringLiteral("sales-orders/cancel-result");

} // namespace flow
