// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace ideal {

/// A callback's body as an order status query tells it.
struct ReportedConfirmation
{
    QString event; ///< as parseCallback() wants it; empty if the body is none that we know
    QByteArray body;
};

/// The answer of the order status query: everything that IDEAL has reported, whether or not it arrived.
struct OrderReport
{
    QString status; ///< of the last one, in the wire's words
    QList<ReportedConfirmation> confirmations;
};
base::Result<OrderReport> readOrderReport(const QJsonObject &data);

} // namespace ideal
