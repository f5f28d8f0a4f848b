// SPDX-License-Identifier: Apache-2.0
#include "store/accountrepository.h"

#include "store/jsonrows.h"

#include <QJsonDocument>

#include <algorithm>

namespace store {

using base::Outcome;
using base::Result;
using domain::Account;
using domain::AccountId;

namespace {

const QString accountColumns = QStringLiteral("id, login, name, roles, active, version");

QString toJson(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Account readAccount(Row &row)
{
    Account account;
    row.into(account.id, account.login, account.name, account.roles, account.active, account.version);
    return account;
}

AccountSecret readSecret(Row &row)
{
    AccountSecret found;
    found.account = readAccount(row);
    row.into(found.passwordHash, found.failures, found.lockedUntil);
    return found;
}

} // namespace

Result<qint64> AccountRepository::count()
{
    return m_connection.value<qint64>(QStringLiteral("SELECT count(*) FROM account"));
}

Result<QList<Account>> AccountRepository::all()
{
    return m_connection.select(QStringLiteral("SELECT %1 FROM account ORDER BY login").arg(accountColumns),
                               {}, readAccount);
}

Result<QString> AccountRepository::login(AccountId account)
{
    return m_connection.value<QString>(QStringLiteral("SELECT login FROM account WHERE id = ?"),
                                       bind(account));
}

Result<std::optional<AccountSecret>> AccountRepository::findByLogin(const QString &login)
{
    return m_connection.first(QStringLiteral("SELECT %1, password_hash, failures, locked_until FROM account "
                                             "WHERE login = ?")
                                  .arg(accountColumns),
                              bind(login), readSecret);
}

Result<std::optional<Account>> AccountRepository::find(AccountId id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM account WHERE id = ?").arg(accountColumns),
                              bind(id), readAccount);
}

Result<std::optional<AccountSecret>> AccountRepository::secret(AccountId id)
{
    return m_connection.first(QStringLiteral("SELECT %1, password_hash, failures, locked_until FROM account "
                                             "WHERE id = ?")
                                  .arg(accountColumns),
                              bind(id), readSecret);
}

Result<qint64> AccountRepository::othersWith(domain::Role role, AccountId account)
{
    TRY_LET(const QList<Account> active,
            m_connection.select(QStringLiteral("SELECT %1 FROM account WHERE active = ? ORDER BY id%2")
                                    .arg(accountColumns, m_connection.dialect().forUpdate()),
                                bind(true), readAccount));
    return std::count_if(active.begin(), active.end(), [&](const Account &other) {
        return other.id != account && other.roles.testFlag(role);
    });
}

Result<bool> AccountRepository::update(const Account &account)
{
    TRY_LET(const qint64 changed,
            m_connection.execute(
                QStringLiteral("UPDATE account SET name = ?, roles = ?, active = ?, "
                               "version = version + 1 WHERE id = ? AND version = ?"),
                bind(account.name, account.roles.toInt(), account.active, account.id, account.version)));
    return changed > 0;
}

Result<bool> AccountRepository::isTaken(const QString &login)
{
    TRY_LET(const qint64 accounts,
            m_connection.value<qint64>(QStringLiteral("SELECT count(*) FROM account WHERE login = ?"),
                                       bind(login)));
    return accounts > 0;
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

base::Outcome writeAudits(Transaction &transaction, const AuditEntry &common,
                          const QList<AuditSubject> &subjects, base::Instant now)
{
    JsonRows rows(transaction.connection().dialect());
    for (const AuditSubject &subject : subjects) {
        rows.append(subject.entityId, subject.summary,
                    QString::fromUtf8(QJsonDocument(subject.after).toJson(QJsonDocument::Compact)));
    }
    TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO audit (at, account_id, actor, action, entity, entity_id, summary, "
                       "after_json) SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT), "
                       "CAST(? AS TEXT), CAST(? AS TEXT), %1, %2, %3 FROM %4")
            .arg(rows.field(0, "BIGINT"), rows.field(1, "TEXT"), rows.field(2, "TEXT"), rows.from()),
        bind(now, common.actor.account, common.actor.name, common.action, common.entity, rows.value())));
    return base::done;
}

} // namespace store
