// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/rawcallback.h"

#include <QList>

namespace flow {

/// One way to spoil a callback and what the contract says to it.
struct Spoilt
{
    const char *name;
    int status;
    const char *code;
    std::function<void(RawCallback &)> spoil;
};

/// Everything that a callback can have wrong with it while its connection is all right. Made for
/// inboundConfirmation() of 5 under the key BZ-1.
QList<Spoilt> spoiltCallbacks();

QByteArray jsonText(const QJsonObject &object);
QJsonObject changed(QJsonObject object, const char *name, const QJsonValue &value);
QJsonObject changedLine(const QJsonObject &object, const char *name, const QJsonValue &value);
QJsonObject lacking(QJsonObject object, const char *name);

} // namespace flow
