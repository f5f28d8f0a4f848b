// SPDX-License-Identifier: Apache-2.0
#include "ideal/wireerror.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>

namespace ideal {

namespace {

struct Row
{
    WireError error;
    const char *name;
    int status;
};

constexpr std::array rows = {
    Row{WireError::ParamMissing, "isv.param-missing", 400},
    Row{WireError::ParamInvalid, "isv.param-invalid", 400},
    Row{WireError::SignInvalid, "isv.sign-invalid", 401},
    Row{WireError::TimestampExpired, "isv.timestamp-expired", 401},
    Row{WireError::NonceReplayed, "isv.nonce-replayed", 401},
    Row{WireError::AppDisabled, "isv.app-disabled", 401},
    Row{WireError::OrderNotFound, "isv.order-not-found", 404},
    Row{WireError::KeyReused, "isv.key-reused", 409},
    Row{WireError::StateForbids, "isv.state-forbids", 409},
    Row{WireError::BodyTooLarge, "isv.body-too-large", 413},
    Row{WireError::ItemUnmapped, "isv.item-unmapped", 422},
    Row{WireError::WarehouseUnmapped, "isv.warehouse-unmapped", 422},
    Row{WireError::CustomerUnmapped, "isv.customer-unmapped", 422},
    Row{WireError::SnAttrMismatch, "isv.sn-attr-mismatch", 422},
    Row{WireError::Throttled, "isp.throttled", 429},
    Row{WireError::SystemError, "isp.system-error", 503},
};

const Row &rowOf(WireError error)
{
    const auto row =
        std::find_if(rows.begin(), rows.end(), [error](const Row &r) { return r.error == error; });
    Q_ASSERT(row != rows.end());
    return *row;
}

QByteArray envelope(const QString &flag, const QString &code, const QString &message,
                    const QString &requestId, const QJsonObject &data)
{
    const QJsonObject object{{QStringLiteral("flag"), flag},
                             {QStringLiteral("code"), code},
                             {QStringLiteral("message"), message},
                             {QStringLiteral("requestId"), requestId},
                             {QStringLiteral("data"), data}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString wireName(WireError error)
{
    return QString::fromLatin1(rowOf(error).name);
}

std::optional<WireError> wireErrorFromName(QStringView name)
{
    for (const Row &row : rows) {
        if (name == QLatin1StringView(row.name)) {
            return row.error;
        }
    }
    return std::nullopt;
}

int httpStatus(WireError error)
{
    return rowOf(error).status;
}

QByteArray successEnvelope(const QString &requestId, const QJsonObject &data)
{
    return envelope(QStringLiteral("success"), QStringLiteral("0"), QStringLiteral("OK"), requestId, data);
}

QByteArray failureEnvelope(const QString &requestId, WireError error, const QString &message,
                           const QJsonObject &data)
{
    return envelope(QStringLiteral("failure"), wireName(error), message, requestId, data);
}

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace ideal
