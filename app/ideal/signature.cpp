// SPDX-License-Identifier: Apache-2.0
#include "ideal/signature.h"

#include "ideal/httpserver.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUrl>

#include <algorithm>

namespace ideal {

namespace {

using Parameter = QPair<QByteArray, QByteArray>;

constexpr qint64 v1WindowSeconds = 300;
constexpr qint64 topWindowMs = 600'000;

qint64 epochSeconds(base::Instant now)
{
    return now.milliseconds / 1000;
}

/// Takes as long for a wrong first byte as for a wrong last one; only the length may be learnt.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size()) {
        return false;
    }
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    }
    return difference == 0;
}

/// The keys that verify, the current one first.
QList<QByteArray> acceptedKeys(const Credentials &credentials)
{
    QList<QByteArray> keys{credentials.appKey};
    if (!credentials.previousAppKey.isEmpty()) {
        keys.append(credentials.previousAppKey);
    }
    return keys;
}

QList<QByteArray> pairsOf(QByteArrayView query)
{
    return query.isEmpty() ? QList<QByteArray>() : query.toByteArray().split('&');
}

VerifyFailure failure(WireError error, const QString &message)
{
    return {error, message, std::nullopt};
}

VerifyFailure expired(base::Instant now)
{
    return {WireError::TimestampExpired, QStringLiteral("The timestamp is outside of the window"),
            epochSeconds(now)};
}

// --- v1
// -----------------------------------------------------------------------------------------------------

QByteArray v1Signature(const QByteArray &key, QByteArrayView method, QByteArrayView path,
                       QByteArrayView query, QByteArrayView appId, QByteArrayView timestamp,
                       QByteArrayView nonce, QByteArrayView body)
{
    // Bytes as sent: decoding and encoding again would let two encodings of one query share a signature.
    QList<QByteArray> pairs = pairsOf(query);
    std::sort(pairs.begin(), pairs.end());
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(body);
    const QByteArray text = "v1\n" + method.toByteArray() + '\n' + path.toByteArray() + '\n' +
                            pairs.join('&') + '\n' + appId.toByteArray() + '\n' + timestamp.toByteArray() +
                            '\n' + nonce.toByteArray() + '\n' + digest.result().toHex();
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toHex();
}

bool isNonce(QByteArrayView nonce)
{
    return nonce.size() >= 16 && nonce.size() <= 64 && std::all_of(nonce.begin(), nonce.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-';
           });
}

std::optional<qint64> readEpochSeconds(const QByteArray &text)
{
    constexpr qsizetype mostDigits = 12;
    const bool digits = !text.isEmpty() && text.size() <= mostDigits &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

/// Whether one value of the comma list is a v1 signature by one of the keys. Looks at every pair, so that the
/// time taken doesn't tell which one fitted.
bool anySignatureFits(const QByteArray &list, const QList<QByteArray> &expected)
{
    bool fits = false;
    for (const QByteArray &item : list.split(',')) {
        const QByteArray value = item.trimmed();
        if (!value.startsWith("v1=")) {
            continue; // a version that we don't know may stand beside ours
        }
        for (const QByteArray &signature : expected) {
            fits |= equalInConstantTime(QByteArrayView(value).sliced(3), signature);
        }
    }
    return fits;
}

std::variant<Verified, VerifyFailure> verifyV1(const Credentials &credentials, const HttpRequest &request,
                                               base::Instant now)
{
    const QByteArray appId = request.header("X-App-Id");
    const QByteArray timestamp = request.header("X-Timestamp");
    const QByteArray nonce = request.header("X-Nonce");
    const QByteArray list = request.header("X-Sign");
    for (const auto &[name, value] :
         {std::pair("X-App-Id", appId), {"X-Timestamp", timestamp}, {"X-Nonce", nonce}, {"X-Sign", list}}) {
        if (value.isEmpty()) {
            return failure(WireError::ParamMissing, QString::fromLatin1(name));
        }
    }
    const std::optional<qint64> seconds = readEpochSeconds(timestamp);
    if (!seconds) {
        return failure(WireError::ParamInvalid, QStringLiteral("X-Timestamp"));
    }
    if (!isNonce(nonce)) {
        return failure(WireError::ParamInvalid, QStringLiteral("X-Nonce"));
    }
    if (appId != credentials.appId.toUtf8()) {
        return failure(WireError::AppDisabled, QStringLiteral("The app id is not known here"));
    }
    if (std::abs(epochSeconds(now) - *seconds) > v1WindowSeconds) {
        return expired(now);
    }
    QList<QByteArray> expected;
    for (const QByteArray &key : acceptedKeys(credentials)) {
        expected.append(v1Signature(key, request.method, request.path, request.query, appId, timestamp, nonce,
                                    request.body));
    }
    if (!anySignatureFits(list, expected)) {
        return failure(WireError::SignInvalid, QStringLiteral("The signature does not fit"));
    }
    return Verified{QString::fromLatin1(nonce), request.query};
}

// --- TOP
// ----------------------------------------------------------------------------------------------------

QByteArray topMethodName(SignatureScheme scheme)
{
    return scheme == SignatureScheme::TopMd5 ? QByteArrayLiteral("md5") : QByteArrayLiteral("hmac-sha256");
}

bool isTopParameter(const QByteArray &key)
{
    return key == "app_key" || key == "timestamp" || key == "sign_method" || key == "v" || key == "method" ||
           key == "sign";
}

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

Parameter parameterOf(const QByteArray &pair)
{
    const qsizetype equals = pair.indexOf('=');
    return equals < 0 ? Parameter(decoded(pair), {})
                      : Parameter(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
}

QByteArray topSignature(SignatureScheme scheme, const QByteArray &key, QList<Parameter> parameters,
                        QByteArrayView body)
{
    std::sort(parameters.begin(), parameters.end());
    QByteArray text;
    for (const auto &[name, value] : parameters) {
        if (name != "sign" && !value.isEmpty()) {
            text += name + value;
        }
    }
    text += body;
    const QByteArray digest = scheme == SignatureScheme::TopMd5
                                  ? QCryptographicHash::hash(key + text + key, QCryptographicHash::Md5)
                                  : QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
    return digest.toHex().toUpper();
}

SignedParts signTop(const Credentials &credentials, QByteArrayView path, QByteArrayView query,
                    QByteArrayView body, base::Instant now)
{
    QList<Parameter> parameters{{"app_key", credentials.appId.toUtf8()},
                                {"timestamp", base::toWireTime(now).toLatin1()},
                                {"sign_method", topMethodName(credentials.scheme)},
                                {"v", "1.0"},
                                {"method", path.toByteArray()}};
    const qsizetype ours = parameters.size();
    for (const QByteArray &pair : pairsOf(query)) {
        parameters.append(parameterOf(pair));
    }
    QList<QByteArray> pairs = pairsOf(query);
    for (qsizetype i = 0; i < ours; ++i) {
        pairs.append(parameters[i].first + '=' + parameters[i].second.toPercentEncoding());
    }
    pairs.append("sign=" + topSignature(credentials.scheme, credentials.appKey, parameters, body));
    return {pairs.join('&'), {}};
}

std::variant<Verified, VerifyFailure> verifyTop(const Credentials &credentials, const HttpRequest &request,
                                                base::Instant now)
{
    QList<Parameter> parameters;
    QList<QByteArray> own;
    QMap<QByteArray, QByteArray> top;
    for (const QByteArray &pair : pairsOf(request.query)) {
        const Parameter parameter = parameterOf(pair);
        parameters.append(parameter);
        if (!isTopParameter(parameter.first)) {
            own.append(pair);
        } else if (top.contains(parameter.first)) {
            return failure(WireError::ParamInvalid,
                           QString::fromLatin1(parameter.first)); // which one counts?
        } else {
            top.insert(parameter.first, parameter.second);
        }
    }
    for (const char *name : {"app_key", "timestamp", "sign_method", "v", "method", "sign"}) {
        if (top.value(name).isEmpty()) {
            return failure(WireError::ParamMissing, QString::fromLatin1(name));
        }
    }
    const std::optional<base::Instant> sent = base::fromWireTime(QString::fromUtf8(top.value("timestamp")));
    if (!sent) {
        return failure(WireError::ParamInvalid, QStringLiteral("timestamp"));
    }
    if (top.value("v") != "1.0") {
        return failure(WireError::ParamInvalid, QStringLiteral("v"));
    }
    if (top.value("app_key") != credentials.appId.toUtf8()) {
        return failure(WireError::AppDisabled, QStringLiteral("The app id is not known here"));
    }
    if (std::abs(now.milliseconds - sent->milliseconds) > topWindowMs) {
        return expired(now);
    }
    bool fits = false;
    for (const QByteArray &key : acceptedKeys(credentials)) {
        fits |= equalInConstantTime(top.value("sign"),
                                    topSignature(credentials.scheme, key, parameters, request.body));
    }
    // The scheme and the address are signed too, yet must also be ours and the one asked for.
    if (!fits || top.value("sign_method") != topMethodName(credentials.scheme) ||
        top.value("method") != request.path) {
        return failure(WireError::SignInvalid, QStringLiteral("The signature does not fit"));
    }
    return Verified{{}, own.join('&')};
}

} // namespace

QString schemeName(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::V1:
        return QStringLiteral("v1");
    case SignatureScheme::TopHmacSha256:
        return QStringLiteral("top-hmac-sha256");
    case SignatureScheme::TopMd5:
        return QStringLiteral("top-md5");
    }
    Q_UNREACHABLE();
}

std::optional<SignatureScheme> schemeFromName(QStringView name)
{
    for (const SignatureScheme scheme :
         {SignatureScheme::V1, SignatureScheme::TopHmacSha256, SignatureScheme::TopMd5}) {
        if (name == schemeName(scheme)) {
            return scheme;
        }
    }
    return std::nullopt;
}

SignedParts sign(const Credentials &credentials, QByteArrayView method, QByteArrayView path,
                 QByteArrayView query, QByteArrayView body, base::Instant now, const QString &nonce)
{
    if (credentials.scheme != SignatureScheme::V1) {
        return signTop(credentials, path, query, body, now);
    }
    Q_ASSERT(isNonce(nonce.toLatin1()));
    const QByteArray appId = credentials.appId.toUtf8();
    const QByteArray timestamp = QByteArray::number(epochSeconds(now));
    QList<QByteArray> signatures;
    for (const QByteArray &key : acceptedKeys(credentials)) {
        signatures.append("v1=" +
                          v1Signature(key, method, path, query, appId, timestamp, nonce.toLatin1(), body));
    }
    return {query.toByteArray(),
            {{"X-App-Id", appId},
             {"X-Timestamp", timestamp},
             {"X-Nonce", nonce.toLatin1()},
             {"X-Sign", signatures.join(',')}}};
}

std::variant<Verified, VerifyFailure> verify(const Credentials &credentials, const HttpRequest &request,
                                             base::Instant now)
{
    return credentials.scheme == SignatureScheme::V1 ? verifyV1(credentials, request, now)
                                                     : verifyTop(credentials, request, now);
}

QJsonObject failureData(const VerifyFailure &failure)
{
    return failure.serverTime
               ? QJsonObject{{QStringLiteral("serverTime"), base::toWireTime({*failure.serverTime * 1000})}}
               : QJsonObject();
}

QByteArray encodeSegment(const QString &code)
{
    return QUrl::toPercentEncoding(code);
}

} // namespace ideal
