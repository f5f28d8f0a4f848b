// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/outboxrepository.h"

namespace workflow {

/// How an attempt to send an outbox row ended.
struct PushAnswer
{
    bool accepted = false;
    QString idealId;
    base::Error error;         ///< when not accepted; retryable decides between 结果未知 and 上传失败
    int retryAfterSeconds = 0; ///< the peer's wish, 0 if none
};

/// Attempts before a row waits for a person's click, and the pause before attempt n + 1.
inline constexpr int maxAttempts = 12;
qint64 backoffMs(int attempts);

/// Takes the answer of a create in: 已上传 when every part is accepted, 上传失败 with IDEAL's reason, or
/// 结果未知 and another attempt later with the same key.
base::Outcome recordPushAnswer(store::Transaction &transaction, domain::OutboxId id, const PushAnswer &answer,
                               base::Instant now);

/// At a gateway's start: what it was sending when it died has an unknown result and is asked again at once.
base::Outcome recoverInterrupted(store::Transaction &transaction, const QString &gateway, base::Instant now);

} // namespace workflow
