// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/catalogue.h"
#include "domain/confirmation.h"
#include "domain/estack.h"
#include "domain/reconciliation.h"
#include "ideal/wireerror.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ideal {

/// What came back from one request, before anybody understood it.
struct HttpResult
{
    int status = 0; ///< 0 when there was no answer
    QByteArray body;
    base::Error transport; ///< meaningful when status is 0 (and for an answer that was too large)
    bool transportFailed = false;
    int retryAfterSeconds = 0;
    QString requestId;
    QString method;
    QString target;  ///< path and query as sent, signatures taken out
    QString headers; ///< as sent, signatures taken out
    QByteArray requestBody;
    base::Instant startedAt;
    qint64 durationMs = 0;
};

/// The answer's `data`, or what went wrong: transport, HTTP status, and the contract's codes, each classified
/// as worth retrying or not. `now` is needed for the seconds of a clock skew.
base::Result<QJsonObject> readAnswer(const HttpResult &result, base::Instant now);

/// The contract's code in an answer that refuses; none if there is none, or one that we don't know.
std::optional<WireError> refusalOf(const HttpResult &result);

/// The id that IDEAL gave to a created order, whichever of the three creates it was; empty if there is none.
QString createdId(const QJsonObject &data);

/// One page of the serial query.
struct SerialPage
{
    QString snapshotId;
    qint64 totalPages = 0;
    qint64 totalCount = 0;
    domain::SerialReport lines;
};
base::Result<SerialPage> readSerialPage(const QJsonObject &data);

/// One page of the stock query; whose warehouse it is the caller knows.
struct InventoryPage
{
    qint64 totalPages = 0;
    QList<domain::StockCount> counts;
};
base::Result<InventoryPage> readInventoryPage(const QJsonObject &data);

/// The seconds by which our clock is ahead of the peer's, from a ping's answer.
std::optional<qint64> clockAhead(const QJsonObject &pingData, base::Instant now);

/// Whether a ping speaks of the same owner.
QString pingOwner(const QJsonObject &pingData);

/// Pages of e-stack.
struct EstackPage
{
    qint64 totalPages = 0;
    QJsonArray items;
};
base::Result<EstackPage> readEstackPage(const QJsonObject &data);
base::Result<domain::EstackProduct> readEstackProduct(const QJsonObject &item);
base::Result<domain::EstackCustomer> readEstackCustomer(const QJsonObject &item);
base::Result<domain::VfOrder> readVfOrder(const QJsonObject &item);

} // namespace ideal
