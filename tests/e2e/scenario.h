// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/ordertype.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace demo {

/// One step of a scenario file; CONTRIBUTING.md describes the format.
struct Step
{
    struct Line
    {
        QString product;
        qint64 quantity = 0;
        base::Money price;
    };

    QString id;
    domain::OrderType type = domain::OrderType::Purchase;
    QString partner;
    QString warehouse;
    QString toWarehouse;
    QString manualOrderNumber;
    QString remark;
    QList<Line> lines;
    bool push = false;
    QString expectPush;   ///< e.g. `Pushed`; empty: not expected
    QString expectReturn; ///< e.g. `Returned`
};

/// The names that scenario files and summary.json use for an order type: `purchase`, `purchaseReturn`, …
QString typeName(domain::OrderType type);

/// Reads `{"steps":[…]}`; InvalidInput says which step and field is wrong.
base::Result<QList<Step>> readScenario(const QByteArray &json);

/// What the demo does when no file is given: five lines, 300 handsets.
QList<Step> builtInScenario();

} // namespace demo
