// SPDX-License-Identifier: Apache-2.0
#include "store/accountrepository.h"

#include <QJsonDocument>

namespace store {

using base::Outcome;
using base::Result;
using domain::Account;
using domain::AccountId;

namespace {

QString toJson(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Account readAccount(Row &row)
{
    Account account;
    row.into(account.id, account.login, account.name, account.roles, account.active);
    return account;
}

} // namespace

Result<qint64> AccountRepository::count()
{
    return m_connection.value<qint64>(QStringLiteral("SELECT count(*) FROM account"));
}

Result<QList<Account>> AccountRepository::all()
{
    return m_connection.select(
        QStringLiteral("SELECT id, login, name, roles, active FROM account ORDER BY login"), {}, readAccount);
}

Result<std::optional<AccountSecret>> AccountRepository::findByLogin(const QString &login)
{
    return m_connection.first(
        QStringLiteral("SELECT id, login, name, roles, active, password_hash, failures, "
                       "locked_until FROM account WHERE login = ?"),
        bind(login), [](Row &row) {
            AccountSecret found;
            found.account = readAccount(row);
            row.into(found.passwordHash, found.failures, found.lockedUntil);
            return found;
        });
}

Result<AccountId> AccountRepository::insert(const Account &account, const QString &passwordHash,
                                            base::Instant now)
{
    return m_connection.value<AccountId>(
        QStringLiteral("INSERT INTO account (login, name, password_hash, roles, active, created_at) "
                       "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"),
        bind(account.login, account.name, passwordHash, account.roles.toInt(), account.active, now));
}

Outcome AccountRepository::setFailures(AccountId account, int failures,
                                       std::optional<base::Instant> lockedUntil)
{
    TRY(m_connection.execute(QStringLiteral("UPDATE account SET failures = ?, locked_until = ? WHERE id = ?"),
                             bind(failures, lockedUntil, account)));
    return base::done;
}

Outcome AccountRepository::setPasswordHash(AccountId account, const QString &passwordHash)
{
    TRY(m_connection.execute(QStringLiteral("UPDATE account SET password_hash = ? WHERE id = ?"),
                             bind(passwordHash, account)));
    return base::done;
}

Outcome writeAudit(Transaction &transaction, const AuditEntry &entry, base::Instant now)
{
    TRY(transaction.connection().execute(
        QStringLiteral(
            "INSERT INTO audit (at, account_id, actor, action, entity, entity_id, summary, before_json, "
            "after_json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        bind(now, entry.actor.account, entry.actor.name, entry.action, entry.entity, entry.entityId,
             entry.summary, toJson(entry.before), toJson(entry.after))));
    return base::done;
}

Result<std::optional<LastAct>> lastAct(Connection &connection, const QString &entity, qint64 entityId,
                                       const QStringList &actions)
{
    Values values = bind(entity, entityId);
    for (const QString &action : actions) {
        values += bind(action);
    }
    const QString marks = QStringList(actions.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return connection.first(QStringLiteral("SELECT actor, action, at FROM audit WHERE entity = ? AND "
                                           "entity_id = ? AND action IN (%1) ORDER BY id DESC LIMIT 1")
                                .arg(marks),
                            values, [](Row &row) {
                                LastAct act;
                                row.into(act.actor, act.action, act.at);
                                return act;
                            });
}

} // namespace store
