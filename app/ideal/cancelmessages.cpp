// SPDX-License-Identifier: Apache-2.0
#include "ideal/cancelmessages.h"

#include "domain/code.h"
#include "ideal/json.h"
#include "ideal/signature.h"

#include <QJsonDocument>

namespace ideal {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

QString orderPath(const CancelTerms &terms)
{
    return QStringLiteral("/sales-orders/") + QString::fromLatin1(encodeSegment(terms.orderNumber));
}

QByteArray text(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

KeyedCall cancelRequestCall(const CancelTerms &terms)
{
    return {QStringLiteral("cancel/%1/%2").arg(terms.ownerCode, terms.requestId), QStringLiteral("POST"),
            orderPath(terms) + QStringLiteral("/cancel-requests"),
            text({{QStringLiteral("cancelRequestId"), terms.requestId},
                  {QStringLiteral("ownerCode"), terms.ownerCode},
                  {QStringLiteral("cancelReason"), terms.reason},
                  {QStringLiteral("operatorCode"), terms.operatorCode}})};
}

KeyedCall terminateCall(const CancelTerms &terms)
{
    return {QStringLiteral("terminate/%1/%2").arg(terms.ownerCode, terms.requestId), QStringLiteral("PUT"),
            orderPath(terms),
            text({{QStringLiteral("ownerCode"), terms.ownerCode},
                  {QStringLiteral("updateType"), QStringLiteral("TERMINATE")},
                  {QStringLiteral("cancelRequestId"), terms.requestId}})};
}

Result<CancelAnswer> readCancelAnswer(const QJsonObject &data)
{
    std::optional<FieldProblem> problem;
    FieldReader read(data, problem);
    const QString word = read.word(
        "result", {QStringLiteral("APPROVED"), QStringLiteral("REJECTED"), QStringLiteral("PENDING")});
    CancelAnswer answer;
    answer.reason = read.text("reason", domain::maxRemarkLength);
    if (problem) {
        return Error{ErrorCode::AnswerMalformed, QStringLiteral("cancel: ") + problem->field, true};
    }
    answer.verdict = word == u"APPROVED"   ? CancelVerdict::Approved
                     : word == u"REJECTED" ? CancelVerdict::Rejected
                                           : CancelVerdict::Pending;
    return answer;
}

} // namespace ideal
