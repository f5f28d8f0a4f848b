// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace base {

/// Logs are English and structured (`key=value`), and never hold a secret, a bound value or a whole body.
Q_DECLARE_LOGGING_CATEGORY(logStore)    // ideal.store
Q_DECLARE_LOGGING_CATEGORY(logHttp)     // ideal.http
Q_DECLARE_LOGGING_CATEGORY(logDispatch) // ideal.gateway.dispatch
Q_DECLARE_LOGGING_CATEGORY(logReturn)   // ideal.gateway.return
Q_DECLARE_LOGGING_CATEGORY(logGateway)  // ideal.gateway
Q_DECLARE_LOGGING_CATEGORY(logSecrets)  // ideal.secrets
Q_DECLARE_LOGGING_CATEGORY(logDesk)     // ideal.desk

/// One `key=value` of a log line.
inline QString field(const char *key, const QString &value)
{
    return QString::fromLatin1(key) + QLatin1Char('=') + value;
}
inline QString field(const char *key, qint64 value)
{
    return field(key, QString::number(value));
}

} // namespace base
