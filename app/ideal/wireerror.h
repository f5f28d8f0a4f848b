// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace ideal {

/// The contract's error codes, as sent in an envelope's `code` (CONTRACT, errors).
enum class WireError
{
    ParamMissing,
    ParamInvalid,
    SignInvalid,
    TimestampExpired,
    NonceReplayed,
    AppDisabled,
    OrderNotFound,
    KeyReused,
    StateForbids,
    BodyTooLarge,
    ItemUnmapped,
    WarehouseUnmapped,
    CustomerUnmapped,
    SnAttrMismatch,
    Throttled,
    SystemError,
};

/// `isv.param-missing` and so on.
QString wireName(WireError error);
std::optional<WireError> wireErrorFromName(QStringView name);

/// The HTTP status that goes with an error.
int httpStatus(WireError error);

/// One answer's JSON, `{"flag":…,"code":…,"message":…,"requestId":…,"data":{…}}`.
QByteArray successEnvelope(const QString &requestId, const QJsonObject &data);
QByteArray failureEnvelope(const QString &requestId, WireError error, const QString &message,
                           const QJsonObject &data = {});

/// A fresh id for one request, 32 characters that are safe in headers, logs and as a nonce. Thread-safe.
QString newRequestId();

} // namespace ideal
