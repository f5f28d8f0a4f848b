// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ideal/keyedcall.h"

#include <QJsonObject>

namespace ideal {

/// What 取消申请 and 销售订单更新 say of a wholesale order (CONTRACT, "Cancel").
struct CancelTerms
{
    QString ownerCode;
    QString orderNumber;
    QString requestId; ///< cancelRequestId: one of its own for each time that it is asked
    QString reason;
    QString operatorCode;
};

/// Asks whether the order may still be stopped.
KeyedCall cancelRequestCall(const CancelTerms &terms);
/// Stops it (TERMINATE), once that was approved under the same id.
KeyedCall terminateCall(const CancelTerms &terms);

enum class CancelVerdict
{
    Approved,
    Rejected,
    Pending, ///< a callback will tell, or the same question later
};

/// The answer to a cancel request.
struct CancelAnswer
{
    CancelVerdict verdict = CancelVerdict::Pending;
    QString reason;
};
base::Result<CancelAnswer> readCancelAnswer(const QJsonObject &data);

} // namespace ideal
