// SPDX-License-Identifier: Apache-2.0
#include "secrets/passwordhash.h"

#include <sodium.h>

#include <array>

namespace secrets {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

struct Limits
{
    unsigned long long operations;
    size_t memory;
};

Limits limits(PasswordCost cost)
{
    return cost == PasswordCost::Interactive
               ? Limits{crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE}
               : Limits{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

/// The library wants a C string of bounded length.
bool fits(const QByteArray &hash)
{
    return hash.size() < qsizetype(crypto_pwhash_STRBYTES) && !hash.contains('\0');
}

} // namespace

Result<QString> hashPassword(const SecretBytes &password, PasswordCost cost)
{
    const Limits limit = limits(cost);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.view().data(), size_t(password.size()), limit.operations,
                              limit.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return Error{ErrorCode::Internal, QStringLiteral("not enough memory to hash a password"), true};
    }
    return QString::fromLatin1(hash.data());
}

bool verifyPassword(const QString &hash, const SecretBytes &password)
{
    const QByteArray text = hash.toLatin1();
    return fits(text) &&
           crypto_pwhash_str_verify(text.constData(), password.view().data(), size_t(password.size())) == 0;
}

bool needsRehash(const QString &hash, PasswordCost cost)
{
    const QByteArray text = hash.toLatin1();
    const Limits limit = limits(cost);
    return !fits(text) ||
           crypto_pwhash_str_needs_rehash(text.constData(), limit.operations, limit.memory) != 0;
}

} // namespace secrets
