// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "store/keysetlist.h"

#include <QJsonObject>

namespace store {

/// What to show of the audit trail; an empty member means "any".
struct AuditFilter
{
    domain::AccountId account;
    QString action;
    QString entity;
    QDate from; ///< days of this machine's time zone
    QDate to;
    QString summary; ///< its beginning: an order's number, a code, a login
};
enum class AuditColumn
{
    At,
    Actor,
    Action,
    Entity,
    EntityId,
    Summary,
};
ListQuery auditTrail(const AuditFilter &filter, bool newestFirst = true);

/// One line of the trail with what it was before and after; ids of partners and warehouses are told by name.
struct AuditRecord
{
    qint64 id = 0;
    QString action;
    QString entity;
    QJsonObject before;
    QJsonObject after;
};
base::Result<std::optional<AuditRecord>> auditRecord(Connection &connection, qint64 id);

} // namespace store
