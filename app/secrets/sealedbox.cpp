// SPDX-License-Identifier: Apache-2.0
#include "secrets/sealedbox.h"

#include <sodium.h>

namespace secrets {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

Result<PublicKey> PublicKey::fromText(QStringView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != qsizetype(crypto_box_PUBLICKEYBYTES)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("publicKey")};
    }
    return PublicKey(*decoded);
}

QString PublicKey::toText() const
{
    return QString::fromLatin1(m_bytes.toBase64());
}

KeyPair::KeyPair(PublicKey publicKey, SecretBytes privateKey)
    : m_publicKey(std::move(publicKey)), m_privateKey(std::move(privateKey))
{
}

KeyPair KeyPair::generate()
{
    QByteArray publicKey(qsizetype(crypto_box_PUBLICKEYBYTES), '\0');
    QByteArray privateKey(qsizetype(crypto_box_SECRETKEYBYTES), '\0');
    crypto_box_keypair(bytesOf(publicKey), bytesOf(privateKey));
    return {PublicKey(publicKey), SecretBytes::taking(std::move(privateKey))};
}

Result<KeyPair> KeyPair::fromSecret(const SecretBytes &secret)
{
    QByteArray publicKey(qsizetype(crypto_box_PUBLICKEYBYTES), '\0');
    if (secret.size() != qsizetype(crypto_box_SECRETKEYBYTES) ||
        crypto_scalarmult_base(bytesOf(publicKey), bytesOf(secret.view())) != 0) {
        return Error{ErrorCode::SecretUnreadable, QStringLiteral("key pair")};
    }
    return KeyPair(PublicKey(publicKey), secret);
}

SecretBytes KeyPair::toSecret() const
{
    return m_privateKey; // the public half follows from it
}

Result<QByteArray> seal(const PublicKey &to, const SecretBytes &secret)
{
    QByteArray sealed(secret.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    if (crypto_box_seal(bytesOf(sealed), bytesOf(secret.view()), size_t(secret.size()),
                        bytesOf(QByteArrayView(to.m_bytes))) != 0) {
        return Error{ErrorCode::Internal, QStringLiteral("seal")};
    }
    return sealed;
}

Result<SecretBytes> open(const KeyPair &keys, QByteArrayView sealed)
{
    const qsizetype overhead = qsizetype(crypto_box_SEALBYTES);
    if (sealed.size() < overhead) {
        return Error{ErrorCode::SecretUnreadable, QStringLiteral("sealed box")};
    }
    QByteArray opened(sealed.size() - overhead, '\0');
    if (crypto_box_seal_open(bytesOf(opened), bytesOf(sealed), size_t(sealed.size()),
                             bytesOf(QByteArrayView(keys.m_publicKey.m_bytes)),
                             bytesOf(keys.m_privateKey.view())) != 0) {
        return Error{ErrorCode::SecretUnreadable, QStringLiteral("sealed box")};
    }
    return SecretBytes::taking(std::move(opened));
}

} // namespace secrets
