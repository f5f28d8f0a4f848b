// SPDX-License-Identifier: Apache-2.0
#include "ideal/orderreport.h"

#include "ideal/callbackmessages.h"

#include <QJsonDocument>

#include <limits>

namespace ideal {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<OrderReport> readOrderReport(const QJsonObject &data)
{
    std::optional<FieldProblem> problem;
    FieldReader read(data, problem);
    OrderReport report;
    report.status = read.code("status");
    for (const QJsonValue &value : read.array("confirmations", std::numeric_limits<qint32>::max())) {
        const QJsonObject body = value.toObject();
        report.confirmations.append({eventOf(body), QJsonDocument(body).toJson(QJsonDocument::Compact)});
    }
    if (problem) {
        return Error{ErrorCode::AnswerMalformed, QStringLiteral("orders: ") + problem->field, true};
    }
    return report;
}

} // namespace ideal
