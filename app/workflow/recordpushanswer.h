// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/wireerror.h"
#include "store/outboxrepository.h"

#include <QJsonObject>

namespace workflow {

/// How an attempt to send an outbox row ended.
struct PushAnswer
{
    bool accepted = false;
    QString idealId;
    QJsonObject data;  ///< when accepted: the answer's own
    base::Error error; ///< when not accepted; retryable decides whether it is asked again by itself
    std::optional<ideal::WireError> refusal; ///< the contract's code, if that is how it was refused
    int retryAfterSeconds = 0;               ///< the peer's wish, 0 if none
};

/// Attempts before a push waits for a person's click, and the pause before attempt n + 1.
inline constexpr int maxAttempts = 12;
qint64 backoffMs(int attempts);

/// The same for what must not be given up: behind maxAttempts it goes on, slower.
qint64 patientBackoffMs(int attempts);

/// Takes an answer in. Of a create: 已上传 when every part is accepted, 上传失败 with IDEAL's reason, or
/// 结果未知 and another attempt later with the same key. Of a cancel request: 更新中, 驳回, or asked again
/// under the same id (SPEC R7). Of the update behind it: 已终止, 驳回, or asked again until it is
/// acknowledged.
base::Outcome recordPushAnswer(store::Transaction &transaction, domain::OutboxId id, const PushAnswer &answer,
                               base::Instant now);

/// At a gateway's start: what it was sending when it died has an unknown result and is asked again at once.
base::Outcome recoverInterrupted(store::Transaction &transaction, const QString &gateway, base::Instant now);

} // namespace workflow
