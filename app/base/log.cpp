// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

namespace base {

Q_LOGGING_CATEGORY(logStore, "ideal.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "ideal.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logDispatch, "ideal.gateway.dispatch", QtInfoMsg)
Q_LOGGING_CATEGORY(logReturn, "ideal.gateway.return", QtInfoMsg)
Q_LOGGING_CATEGORY(logGateway, "ideal.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecrets, "ideal.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(logDesk, "ideal.desk", QtInfoMsg)

} // namespace base
