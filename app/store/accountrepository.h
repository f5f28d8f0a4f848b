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
    /// The login of an account; empty if there is none.
    base::Result<QString> login(domain::AccountId account);
    base::Result<std::optional<AccountSecret>> findByLogin(const QString &login);
    /// Reads no secret: an administrator's role may not, findByLogin() is the sign-in's.
    base::Result<bool> isTaken(const QString &login);
    base::Result<std::optional<domain::Account>> find(domain::AccountId id);
    /// For who changes his own password; no role may read it (see grants.sql).
    base::Result<std::optional<AccountSecret>> secret(domain::AccountId id);
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

/// Who did the last of these things to something, and when; for "changed by … at …".
struct LastAct
{
    QString actor; ///< the name as it was then
    QString action;
    base::Instant at;
};
base::Result<std::optional<LastAct>> lastAct(Connection &connection, const QString &entity, qint64 entityId,
                                             const QStringList &actions);

/// The same done to many things at once: what differs.
struct AuditSubject
{
    qint64 entityId = 0;
    QString summary;
    QJsonObject after;
};
/// Writes a line for each subject, in one statement; id, summary, before and after of `common` are not used.
base::Outcome writeAudits(Transaction &transaction, const AuditEntry &common,
                          const QList<AuditSubject> &subjects, base::Instant now);

} // namespace store
