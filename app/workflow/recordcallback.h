// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "ideal/wireerror.h"
#include "store/transaction.h"

namespace workflow {

/// A callback whose signature is good.
struct IncomingCallback
{
    QString appId;
    QString nonce; ///< empty under TOP, which has none
    QString event; ///< the path behind the callback base
    QByteArray body;
};

struct CallbackAnswer
{
    std::optional<ideal::WireError> refusal; ///< none: stored
    QString message;
    bool duplicate = false;
    domain::OrderId order; ///< if it is known
    QString orderNumber;
};

/// Uses up the nonce, then checks path, JSON, fields and owner in the contract's order, then stores the
/// callback as a fact, whatever it says (SPEC R63). A refusal changes nothing but the nonce.
base::Result<CallbackAnswer> recordCallback(store::Transaction &transaction, const IncomingCallback &callback,
                                            base::Instant now);

/// A callback's body that was found by asking (SPEC R68), stored by the same rules: meeting the callback
/// itself before or later, it is a duplicate.
base::Result<CallbackAnswer> recordFound(store::Transaction &transaction, const QString &event,
                                         const QByteArray &body, base::Instant now);

} // namespace workflow
