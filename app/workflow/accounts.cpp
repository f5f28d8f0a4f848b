// SPDX-License-Identifier: Apache-2.0
#include "workflow/accounts.h"

#include "domain/code.h"
#include "store/accountrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Somebody's hash, so that an unknown login takes as long as a wrong password does.
const QString &anybodysHash()
{
    static const QString hash = [] {
        const auto made =
            secrets::hashPassword(secrets::SecretBytes::fromText(QStringLiteral("nobody's password")));
        return made ? *made : QString();
    }();
    return hash;
}

/// What the slow part of a sign-in found out.
struct Checked
{
    std::optional<store::AccountSecret> account;
    bool passwordGood = false;
    QString newHash; ///< when today's parameters are other than those of the stored one
};

Checked check(const std::optional<store::AccountSecret> &account, const secrets::SecretBytes &password)
{
    Checked checked{account, false, {}};
    const bool good = secrets::verifyPassword(account ? account->passwordHash : anybodysHash(), password);
    checked.passwordGood = account && good;
    if (checked.passwordGood && secrets::needsRehash(account->passwordHash)) {
        if (const auto hash = secrets::hashPassword(password)) {
            checked.newHash = *hash;
        }
    }
    return checked;
}

Error locked(base::Instant until, base::Instant now)
{
    return {ErrorCode::AccountLocked,
            QString::number((until.milliseconds - now.milliseconds + minuteMs - 1) / minuteMs)};
}

/// Counts the outcome; the counters as they are now decide, not those that were read before the slow part.
/// A failure is a result here, not an error: its count must be committed.
Result<Result<Actor>> recordSignIn(store::Transaction &transaction, const QString &login,
                                   const Checked &checked, base::Instant now)
{
    store::AccountRepository accounts(transaction.connection());
    TRY_LET(const std::optional<store::AccountSecret> current, accounts.findByLogin(login));
    if (!current || !checked.account) {
        return Result<Actor>(ErrorCode::SignInFailed);
    }
    const Account &account = current->account;
    if (current->lockedUntil && *current->lockedUntil > now) {
        return Result<Actor>(locked(*current->lockedUntil, now));
    }
    const Actor actor{account.id, account.name, account.roles};
    if (!checked.passwordGood || !account.active) {
        const int failures = current->failures + 1;
        const bool lockNow = failures >= failuresBeforeLock;
        const base::Instant until = now.plus(lockMinutes * minuteMs);
        TRY(accounts.setFailures(account.id, lockNow ? 0 : failures,
                                 lockNow ? std::optional(until) : std::nullopt));
        if (lockNow) {
            TRY(store::writeAudit(transaction,
                                  {actor,
                                   QStringLiteral("account.locked"),
                                   QStringLiteral("account"),
                                   account.id.value(),
                                   login,
                                   {},
                                   {}},
                                  now));
            return Result<Actor>(locked(until, now));
        }
        return Result<Actor>(ErrorCode::SignInFailed);
    }
    TRY(accounts.setFailures(account.id, 0, std::nullopt));
    if (!checked.newHash.isEmpty()) {
        TRY(accounts.setPasswordHash(account.id, checked.newHash));
    }
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("account.sign-in"),
                           QStringLiteral("account"),
                           account.id.value(),
                           login,
                           {},
                           {}},
                          now));
    return Result<Actor>(actor);
}

Outcome checkDraft(const AccountDraft &draft)
{
    if (!isCode(draft.login)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("login")};
    }
    if (draft.name.trimmed().isEmpty() || !isFreeText(draft.name, maxNameLength)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("name")};
    }
    if (!draft.roles) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("roles")};
    }
    if (QString::fromUtf8(draft.password.view()).size() < minPasswordLength) {
        return Error{ErrorCode::PasswordTooWeak, QString::number(minPasswordLength)};
    }
    return base::done;
}

Result<AccountId> insertAccount(store::Transaction &transaction, const Actor &by, const AccountDraft &draft,
                                const QString &hash, base::Instant now)
{
    store::AccountRepository accounts(transaction.connection());
    TRY_LET(const bool taken, accounts.isTaken(draft.login));
    if (taken) {
        return Error{ErrorCode::CodeTaken, draft.login};
    }
    TRY_LET(const AccountId id,
            accounts.insert({{}, draft.login, draft.name.trimmed(), draft.roles}, hash, now));
    TRY(store::writeAudit(
        transaction,
        {by,
         QStringLiteral("account.create"),
         QStringLiteral("account"),
         id.value(),
         draft.login,
         {},
         {{QStringLiteral("name"), draft.name.trimmed()}, {QStringLiteral("roles"), draft.roles.toInt()}}},
        now));
    transaction.announce(store::Topic::Accounts);
    return id;
}

/// Hashes on the thread pool, then runs `insert(transaction, hash)` as a write.
template<class T, class F>
QFuture<Result<T>> hashThenWrite(store::Database &database, const AccountDraft &draft,
                                 secrets::PasswordCost cost, F insert)
{
    if (const Outcome good = checkDraft(draft); !good) {
        return QtFuture::makeReadyFuture(Result<T>(good.error()));
    }
    return QtFuture::makeReadyFuture()
        .then(QtFuture::Launch::Async,
              [password = draft.password, cost] { return secrets::hashPassword(password, cost); })
        .then([&database, insert](const Result<QString> &hash) -> QFuture<Result<T>> {
            if (!hash) {
                return QtFuture::makeReadyFuture(Result<T>(hash.error()));
            }
            return database.write([insert, hash = *hash](store::Transaction &transaction) {
                return insert(transaction, hash);
            });
        })
        .unwrap();
}

} // namespace

QFuture<Result<Actor>> signIn(store::Database &database, const base::Clock &clock, const QString &login,
                              secrets::SecretBytes password)
{
    const QString cleanLogin = login.trimmed();
    return database
        .read([cleanLogin](store::Connection &connection) {
            return store::AccountRepository(connection).findByLogin(cleanLogin);
        })
        .then(QtFuture::Launch::Async,
              [password](const Result<std::optional<store::AccountSecret>> &found) -> Result<Checked> {
                  TRY(found);
                  return check(*found, password);
              })
        .then([&database, &clock,
               cleanLogin](const Result<Checked> &checked) -> QFuture<Result<Result<Actor>>> {
            if (!checked) {
                return QtFuture::makeReadyFuture(Result<Result<Actor>>(checked.error()));
            }
            return database.write([cleanLogin, checked = *checked, &clock](store::Transaction &transaction) {
                return recordSignIn(transaction, cleanLogin, checked, clock.now());
            });
        })
        .unwrap()
        .then([](const Result<Result<Actor>> &recorded) {
            return recorded ? *recorded : Result<Actor>(recorded.error());
        });
}

QFuture<Result<Actor>> createFirstAdmin(store::Database &database, const base::Clock &clock,
                                        AccountDraft draft, secrets::PasswordCost cost)
{
    draft.roles |= Role::Admin;
    return hashThenWrite<Actor>(
        database, draft, cost,
        [draft, &clock](store::Transaction &transaction, const QString &hash) -> Result<Actor> {
            TRY_LET(const bool exist, hasAccounts(transaction.connection()));
            if (exist) {
                return Error{ErrorCode::AccountsExist, {}};
            }
            TRY_LET(const AccountId id,
                    insertAccount(transaction, {{}, draft.name, draft.roles}, draft, hash, clock.now()));
            return Actor{id, draft.name.trimmed(), draft.roles};
        });
}

QFuture<Result<AccountId>> createAccount(const Session &session, AccountDraft draft,
                                         secrets::PasswordCost cost)
{
    return hashThenWrite<AccountId>(
        session.database(), draft, cost,
        [draft, signedIn = session.actor(), &clock = session.clock()](
            store::Transaction &transaction, const QString &hash) -> Result<AccountId> {
            TRY_LET(const Actor actor, currentActor(transaction, signedIn));
            TRY(require(actor, Duty::ManageAccounts));
            TRY(transaction.actAs(actor.roles));
            if (draft.roles.testFlag(Role::Vendor) && !actor.roles.testFlag(Role::Vendor)) {
                return Error{ErrorCode::Forbidden, {}};
            }
            return insertAccount(transaction, actor, draft, hash, clock.now());
        });
}

Result<bool> hasAccounts(store::Connection &connection)
{
    TRY_LET(const qint64 count, store::AccountRepository(connection).count());
    return count > 0;
}

} // namespace workflow
