// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "ideal/wireerror.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>
#include <variant>

namespace ideal {

struct HttpRequest;

/// How messages are signed, both ways (CONTRACT, "Signature"). A side accepts only its configured scheme.
enum class SignatureScheme
{
    V1,
    TopHmacSha256,
    TopMd5, ///< weak; the settings screen says so
};

/// `v1`, `top-hmac-sha256`, `top-md5`: the names of the settings and of the command lines.
QString schemeName(SignatureScheme scheme);
std::optional<SignatureScheme> schemeFromName(QStringView name);

/// What signs and verifies. Holds the app key: never logged, never copied into an error.
struct Credentials
{
    QString appId;
    QByteArray appKey;
    QByteArray
        previousAppKey; ///< still accepted, and signed with too under V1, while a key is rotated; or empty
    SignatureScheme scheme = SignatureScheme::V1;
};

/// What signing adds to a request: the query to send (TOP adds parameters to it) and headers (V1).
struct SignedParts
{
    QByteArray query;
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// Signs one request. `path` is as sent (percent-encoded, with any prefix, without host), `query` likewise
/// without TOP's parameters; `nonce` is used by V1 only (16-64 of [A-Za-z0-9_-]).
SignedParts sign(const Credentials &credentials, QByteArrayView method, QByteArrayView path,
                 QByteArrayView query, QByteArrayView body, base::Instant now, const QString &nonce);

/// A good signature; the caller uses up the nonce (V1) for 600 s and only then takes the request in.
struct Verified
{
    QString nonce;    ///< empty under TOP
    QByteArray query; ///< the call's own query, TOP's parameters taken out
};

struct VerifyFailure
{
    WireError error;
    QString message;
    /// For TimestampExpired: the verifier's time in epoch seconds. On the wire it goes as failureData() has
    /// it.
    std::optional<qint64> serverTime;
};

/// Checks in the contract's order: headers and app id, timestamp, signature (constant time, raw bytes).
std::variant<Verified, VerifyFailure> verify(const Credentials &credentials, const HttpRequest &request,
                                             base::Instant now);

/// The `data` of the answer to such a request: `serverTime` in the wire's form if the timestamp was at fault.
QJsonObject failureData(const VerifyFailure &failure);

/// Percent-encodes one path segment: every byte outside RFC 3986's unreserved set (CONTRACT, "Signing").
QByteArray encodeSegment(const QString &code);

} // namespace ideal
