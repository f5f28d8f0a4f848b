// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/transaction.h"

#include <QJsonObject>

namespace store {

/// An account as the sign-in needs it.
struct AccountSecret
{
    domain::Account account;
    QString passwordHash;
    int failures = 0;
    std::optional<base::Instant> lockedUntil;
};

class AccountRepository
{
public:
    explicit AccountRepository(Connection &connection) : m_connection(connection) {}

    base::Result<qint64> count();
    base::Result<QList<domain::Account>> all();
    base::Result<std::optional<AccountSecret>> findByLogin(const QString &login);
    base::Result<std::optional<AccountSecret>> find(domain::AccountId id);
    /// How many active accounts have the role, but for this one; holds them until the transaction ends, so
    /// that two of them are not taken away at once.
    base::Result<qint64> othersWith(domain::Role role, domain::AccountId account);
    base::Result<domain::AccountId> insert(const domain::Account &account, const QString &passwordHash,
                                           base::Instant now);
    /// Name, roles and activity; false if the version has moved.
    base::Result<bool> update(const domain::Account &account);
    base::Outcome setFailures(domain::AccountId account, int failures,
                              std::optional<base::Instant> lockedUntil);
    base::Outcome setPasswordHash(domain::AccountId account, const QString &passwordHash);

private:
    Connection &m_connection;
};

/// One line of the audit trail: who did what to which thing. Never a secret in `before` or `after`.
struct AuditEntry
{
    domain::Actor actor;
    QString action; ///< `order.push`, `settings.save`, …
    QString entity; ///< `order`, `settings`, …
    qint64 entityId = 0;
    QString summary;
    QJsonObject before;
    QJsonObject after;
};

base::Outcome writeAudit(Transaction &transaction, const AuditEntry &entry, base::Instant now);

} // namespace store
