// SPDX-License-Identifier: Apache-2.0
#include "domain/code.h"
#include "store/accountrepository.h"
#include "workflow/accounts.h"
#include "workflow/currentactor.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using secrets::SecretBytes;

namespace {

QJsonObject auditFields(const Account &account)
{
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("roles"), account.roles.toInt()},
            {QStringLiteral("active"), account.active}};
}

Outcome note(store::Transaction &transaction, const Actor &actor, const char *action, const Account &account,
             base::Instant now, const QJsonObject &before = {}, const QJsonObject &after = {})
{
    TRY(store::writeAudit(transaction,
                          {actor, QString::fromLatin1(action), QStringLiteral("account"), account.id.value(),
                           account.login, before, after},
                          now));
    transaction.announce(store::Topic::Accounts);
    return base::done;
}

Result<Account> existing(store::Transaction &transaction, AccountId id)
{
    TRY_LET(const std::optional<Account> found, store::AccountRepository(transaction.connection()).find(id));
    if (!found) {
        return Error{ErrorCode::NotFound, QStringLiteral("login")};
    }
    return *found;
}

bool longEnough(const SecretBytes &password)
{
    return QString::fromUtf8(password.view()).size() >= minPasswordLength;
}

/// Hashes on the thread pool, then hands the hash to `put(hash)` -> QFuture<Outcome>.
template<class F> QFuture<Outcome> hashThen(const SecretBytes &password, secrets::PasswordCost cost, F put)
{
    if (!longEnough(password)) {
        return QtFuture::makeReadyFuture(
            Outcome(ErrorCode::PasswordTooWeak, QString::number(minPasswordLength)));
    }
    return QtFuture::makeReadyFuture()
        .then(QtFuture::Launch::Async, [password, cost] { return secrets::hashPassword(password, cost); })
        .then([put](const Result<QString> &hash) -> QFuture<Outcome> {
            return hash ? put(*hash) : QtFuture::makeReadyFuture(Outcome(hash.error()));
        })
        .unwrap();
}

} // namespace

Outcome saveAccount(store::Transaction &transaction, const Actor &actor, const AccountEdit &edit,
                    base::Instant now)
{
    TRY(require(actor, Duty::ManageAccounts));
    const QString name = edit.name.trimmed();
    if (name.isEmpty() || !isFreeText(name, maxNameLength)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("name")};
    }
    if (!edit.roles) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("roles")};
    }
    TRY_LET(const Account before, existing(transaction, edit.id));
    if ((before.roles ^ edit.roles).testFlag(Role::Vendor) && !actor.roles.testFlag(Role::Vendor)) {
        return Error{ErrorCode::Forbidden, {}};
    }
    store::AccountRepository accounts(transaction.connection());
    if (!edit.active || !edit.roles.testFlag(Role::Admin)) {
        TRY_LET(const qint64 others, accounts.othersWith(Role::Admin, edit.id));
        if (others == 0) {
            return Error{ErrorCode::LastAdmin, {}};
        }
    }
    Account after = before;
    after.name = name;
    after.roles = edit.roles;
    after.active = edit.active;
    after.version = edit.expectedVersion;
    TRY_LET(const bool updated, accounts.update(after));
    if (!updated) {
        return Error{ErrorCode::Conflict, before.login};
    }
    return note(transaction, actor, "account.edit", before, now, auditFields(before), auditFields(after));
}

Outcome unlockAccount(store::Transaction &transaction, const Actor &actor, AccountId id, base::Instant now)
{
    TRY(require(actor, Duty::ManageAccounts));
    TRY_LET(const Account found, existing(transaction, id));
    TRY(store::AccountRepository(transaction.connection()).setFailures(id, 0, std::nullopt));
    return note(transaction, actor, "account.unlock", found, now);
}

QFuture<Outcome> resetPassword(const Session &session, AccountId id, SecretBytes password,
                               secrets::PasswordCost cost)
{
    const auto put = [id](store::Transaction &transaction, const Actor &actor, const QString &hash,
                          base::Instant now) -> Outcome {
        TRY(require(actor, Duty::ManageAccounts));
        TRY_LET(const Account found, existing(transaction, id));
        if (found.roles.testFlag(Role::Vendor) && !actor.roles.testFlag(Role::Vendor)) {
            return Error{ErrorCode::Forbidden, {}};
        }
        store::AccountRepository accounts(transaction.connection());
        TRY(accounts.setPasswordHash(id, hash));
        TRY(accounts.setFailures(id, 0, std::nullopt));
        return note(transaction, actor, "account.reset-password", found, now);
    };
    return hashThen(password, cost, [session, put](const QString &hash) {
        return session.run(
            [put, hash](store::Transaction &transaction, const Actor &actor, base::Instant now) -> Outcome {
                return put(transaction, actor, hash, now);
            });
    });
}

QFuture<Outcome> changeOwnPassword(const Session &session, SecretBytes present, SecretBytes password,
                                   secrets::PasswordCost cost)
{
    const AccountId id = session.actor().account;
    // Nobody's role may write an account but an administrator's, so this is done as the sign-in is.
    const auto put = [id, session](store::Transaction &transaction, const QString &hash) -> Outcome {
        const base::Instant now = session.clock().now();
        TRY_LET(const Actor actor, currentActor(transaction, session.actor()));
        TRY_LET(const Account found, existing(transaction, id));
        TRY(store::AccountRepository(transaction.connection()).setPasswordHash(id, hash));
        return note(transaction, actor, "account.change-password", found, now);
    };
    return session
        .ask([id](store::Connection &connection) { return store::AccountRepository(connection).secret(id); })
        .then(QtFuture::Launch::Async,
              [present](const Result<std::optional<store::AccountSecret>> &found) -> Outcome {
                  TRY(found);
                  if (!*found || !secrets::verifyPassword((*found)->passwordHash, present)) {
                      return Error{ErrorCode::PasswordWrong, {}};
                  }
                  return base::done;
              })
        .then([session, password, cost, put](const Outcome &right) {
            if (!right) {
                return QtFuture::makeReadyFuture(Outcome(right.error()));
            }
            return hashThen(password, cost, [session, put](const QString &hash) {
                return session.database().write(
                    [put, hash](store::Transaction &transaction) { return put(transaction, hash); });
            });
        })
        .unwrap();
}

} // namespace workflow
