// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "secrets/secretbytes.h"

#include <QString>

namespace secrets {

/// How much work a hash costs, the attacker as much as us.
enum class PasswordCost
{
    Interactive, ///< about 0.1 s and 64 MiB a hash
    ForTests,    ///< the least that the library does; never for a real account
};

// All of these but needsRehash() are slow on purpose: never on the GUI thread or an event loop that serves.

/// Argon2id with a fresh salt, as text that says its own parameters. Internal if there is not enough memory.
base::Result<QString> hashPassword(const SecretBytes &password,
                                   PasswordCost cost = PasswordCost::Interactive);

/// Whether the password is the one that was hashed; false for a text that is no hash.
bool verifyPassword(const QString &hash, const SecretBytes &password);

/// Whether the hash was made with other parameters than today's: hash again at the next successful sign-in.
bool needsRehash(const QString &hash, PasswordCost cost = PasswordCost::Interactive);

} // namespace secrets
