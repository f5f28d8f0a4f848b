// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "secrets/passwordhash.h"
#include "workflow/session.h"

#include <QFuture>

namespace workflow {

/// After this many wrong passwords in a row an account rests.
inline constexpr int failuresBeforeLock = 5;
inline constexpr int lockMinutes = 15;

/// Checks login and password (Argon2id, on the thread pool) and counts failures. SignInFailed says neither
/// whether the account exists nor whether it is active; AccountLocked carries the minutes that are left.
QFuture<base::Result<domain::Actor>> signIn(store::Database &database, const base::Clock &clock,
                                            const QString &login, secrets::SecretBytes password);

struct AccountDraft
{
    QString login;
    QString name;
    domain::Roles roles;
    secrets::SecretBytes password;
};

/// Makes the first account, an admin, on an empty database (AccountsExist otherwise).
QFuture<base::Result<domain::Actor>> createFirstAdmin(store::Database &database, const base::Clock &clock,
                                                      AccountDraft draft, secrets::PasswordCost cost);

/// Makes a further account; needs Duty::ManageAccounts. The vendor's role is given by a vendor or at set-up
/// only.
QFuture<base::Result<domain::AccountId>> createAccount(const Session &session, AccountDraft draft,
                                                       secrets::PasswordCost cost);

struct AccountEdit
{
    domain::AccountId id;
    qint64 expectedVersion = 0;
    QString name;
    domain::Roles roles;
    bool active = true;
};

/// Changes name, roles and whether it may sign in; what is taken away is gone at once, see Session::run().
/// Only a vendor gives or takes the vendor's role, and the last active administrator stays one (LastAdmin).
base::Outcome saveAccount(store::Transaction &transaction, const domain::Actor &actor,
                          const AccountEdit &edit, base::Instant now);

/// Ends the rest of an account that had too many wrong passwords.
base::Outcome unlockAccount(store::Transaction &transaction, const domain::Actor &actor, domain::AccountId id,
                            base::Instant now);

/// Gives an account another password, and unlocks it. A vendor's can only be reset by a vendor: whoever knows
/// the password has the role.
QFuture<base::Outcome> resetPassword(const Session &session, domain::AccountId id,
                                     secrets::SecretBytes password, secrets::PasswordCost cost);

/// One's own; anybody may. PasswordWrong if `present` is not it.
QFuture<base::Outcome> changeOwnPassword(const Session &session, secrets::SecretBytes present,
                                         secrets::SecretBytes password, secrets::PasswordCost cost);

/// Whether there is any account yet: decides between the sign-in page and the first-start wizard.
base::Result<bool> hasAccounts(store::Connection &connection);

} // namespace workflow
