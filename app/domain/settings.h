// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QUrl>

namespace domain {

/// 荣耀IDEAL接口设置 (R11), without the app key, which no database holds.
struct InterfaceSettings
{
    OwnerId owner;     ///< none until saved for the first time
    QString ownerCode; ///< 省包编号
    QString appId;     ///< 接口ID
    QDate enableDate;  ///< 接口启用日期 (R60)
    QUrl idealBase;    ///< e.g. https://ideal.example/ideal/v1
    QUrl estackBase;
    QString signatureScheme = QStringLiteral("v1"); ///< a name of ideal::schemeFromName()
    bool appKeySet = false;                         ///< whether one was ever handed to the secret store
    bool enabled = false;                           ///< 接口状态, the vendor's switch (R12)
    std::optional<base::Instant> estackSyncedAt;    ///< R9
    qint64 version = 0;
};

/// Every reason why the settings can't be saved; empty if they can.
QList<base::Error> problems(const InterfaceSettings &settings);

/// Whether a base address may carry our messages: https, or http to this very machine only.
bool isAcceptableBase(const QUrl &base);

} // namespace domain
