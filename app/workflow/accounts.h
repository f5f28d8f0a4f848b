// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "secrets/passwordhash.h"
#include "store/database.h"

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
QFuture<base::Result<domain::AccountId>> createAccount(store::Database &database, const base::Clock &clock,
                                                       const domain::Actor &actor, AccountDraft draft,
                                                       secrets::PasswordCost cost);

/// Whether there is any account yet: decides between the sign-in page and the first-start wizard.
base::Result<bool> hasAccounts(store::Connection &connection);

} // namespace workflow
