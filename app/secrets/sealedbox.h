// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "secrets/secretbytes.h"

#include <QByteArray>
#include <QString>

namespace secrets {

class KeyPair;

/// Whom a secret may be sealed to. Valid if it exists.
class PublicKey
{
public:
    /// Reads toText()'s form; InvalidInput for anything else.
    static base::Result<PublicKey> fromText(QStringView text);
    /// Base64 with padding, 44 characters.
    QString toText() const;

    bool operator==(const PublicKey &) const = default;

private:
    friend class KeyPair;
    friend base::Result<QByteArray> seal(const PublicKey &, const SecretBytes &);
    friend base::Result<SecretBytes> open(const KeyPair &, QByteArrayView);

    explicit PublicKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

/// What opens what was sealed to its public half.
class KeyPair
{
public:
    static KeyPair generate();

    /// For a SecretStore. SecretUnreadable for anything that toSecret() did not give.
    static base::Result<KeyPair> fromSecret(const SecretBytes &secret);
    SecretBytes toSecret() const;

    const PublicKey &publicKey() const { return m_publicKey; }

private:
    friend base::Result<SecretBytes> open(const KeyPair &, QByteArrayView);

    KeyPair(PublicKey publicKey, SecretBytes privateKey);

    PublicKey m_publicKey;
    SecretBytes m_privateKey;
};

/// Seals a secret so that only the owner of the key pair reads it, the sealer included (libsodium's sealed
/// box). The same secret gives other bytes each time. Internal only if the key is no point of the curve.
base::Result<QByteArray> seal(const PublicKey &to, const SecretBytes &secret);

/// SecretUnreadable if it was sealed to another key, altered, or is not sealed at all.
base::Result<SecretBytes> open(const KeyPair &keys, QByteArrayView sealed);

} // namespace secrets
