// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <QStringList>
#include <QUrl>

namespace demo {

/// What the demo was asked for; see CONTRIBUTING.md.
struct Options
{
    bool headless = false;
    QString outputFolder; ///< of pictures and summary.json
    QString scenarioFile; ///< empty: the built-in one
    store::DatabaseConfig database;
    bool databaseGiven = false;
    bool keep = false;
    bool tolerateStalls = false; ///< tells the longest stall without judging it: a test asserts no times

    QUrl idealBase; ///< empty: start our simulator
    QUrl estackBase;
    QString appId = QStringLiteral("demo-app");
    QByteArray appKey;
    QString ownerCode = QStringLiteral("HN-DEMO");
    QString signature = QStringLiteral("v1");
    quint16 listenPort = 0; ///< 0: any free one, with our simulator only
};

/// InvalidInput with a sentence.
base::Result<Options> readOptions(const QStringList &arguments);

} // namespace demo
