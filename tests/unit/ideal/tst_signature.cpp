// SPDX-License-Identifier: Apache-2.0
#include "ideal/httpserver.h"
#include "ideal/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using base::Instant;
using ideal::Credentials;
using ideal::HttpRequest;
using ideal::SignatureScheme;
using ideal::Verified;
using ideal::VerifyFailure;
using ideal::WireError;

namespace {

constexpr Instant now{1735758245'000};
const QString nonce = QStringLiteral("0123456789abcdef");

Credentials credentials(SignatureScheme scheme = SignatureScheme::V1)
{
    return {QStringLiteral("A1"), "k1", {}, scheme};
}

HttpRequest signedRequest(const Credentials &who, QByteArray method, QByteArray path, QByteArray query,
                          QByteArray body)
{
    const auto parts = ideal::sign(who, method, path, query, body, now, nonce);
    return {method, path, parts.query, parts.headers, body, {}};
}

void setHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf([&](const auto &header) { return header.first == name; });
    if (!value.isNull()) {
        request.headers.append({name, value});
    }
}

std::optional<WireError> failureOf(const std::variant<Verified, VerifyFailure> &result)
{
    const auto *failure = std::get_if<VerifyFailure>(&result);
    return failure ? std::optional(failure->error) : std::nullopt;
}

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void v1CheckValueOfTheContract();
    void schemeNamesComeBack();
    void whatWeSignWeVerify_data();
    void whatWeSignWeVerify();
    void everythingSignedCounts_data();
    void everythingSignedCounts();
    void v1Headers_data();
    void v1Headers();
    void v1WindowIsInclusive();
    void v1ListTakesAnyValidValueAndIgnoresUnknownVersions();
    void v1SignsWithBothKeysWhileRotating();
    void v1SortsBytesAndNeverReencodes();
    void topIsAsTheContractSays_data();
    void topIsAsTheContractSays();
    void topRefusals_data();
    void topRefusals();
    void topTakesPlusForSpaceAndHandsBackTheOwnQuery();
    void aSideAcceptsOnlyItsScheme();
    void segmentsAreEncoded();
};

void TestSignature::v1CheckValueOfTheContract()
{
    const auto parts = ideal::sign(credentials(), "GET", "/ideal/v1/ping", "", "", now, nonce);
    const HttpRequest request{"GET", "/ideal/v1/ping", parts.query, parts.headers, {}, {}};
    QCOMPARE(request.header("x-sign"), "v1=766471870cd2eed66c36085c44f82444af7d9f7ffafeed86bf1b12e8c5f2d8da");
    QCOMPARE(request.header("X-Timestamp"), "1735758245");
    QCOMPARE(request.header("X-App-Id"), "A1");
    QVERIFY(parts.query.isEmpty());
}

void TestSignature::schemeNamesComeBack()
{
    for (const char *name : {"v1", "top-hmac-sha256", "top-md5"}) {
        const auto scheme = ideal::schemeFromName(QString::fromLatin1(name));
        QVERIFY(scheme);
        QCOMPARE(ideal::schemeName(*scheme), QString::fromLatin1(name));
    }
    QVERIFY(!ideal::schemeFromName(u"v2"));
}

void TestSignature::whatWeSignWeVerify_data()
{
    QTest::addColumn<SignatureScheme>("scheme");
    QTest::newRow("v1") << SignatureScheme::V1;
    QTest::newRow("top-hmac-sha256") << SignatureScheme::TopHmacSha256;
    QTest::newRow("top-md5") << SignatureScheme::TopMd5;
}

void TestSignature::whatWeSignWeVerify()
{
    QFETCH(SignatureScheme, scheme);
    const Credentials who = credentials(scheme);
    const QByteArray path = "/x/ideal/v1/orders/B2BCK/" + ideal::encodeSegment(QStringLiteral("单/1 a"));
    for (const QByteArray &query : {QByteArray(), QByteArray("ownerCode=%E7%9C%81&page=1&empty=&flag")}) {
        const auto result = ideal::verify(who, signedRequest(who, "POST", path, query, "{\"a\":1}"), now);
        QVERIFY(!failureOf(result));
        QCOMPARE(std::get<Verified>(result).query, query);
        QCOMPARE(std::get<Verified>(result).nonce, scheme == SignatureScheme::V1 ? nonce : QString());
    }
}

void TestSignature::everythingSignedCounts_data()
{
    QTest::addColumn<SignatureScheme>("scheme");
    QTest::addColumn<QString>("part");
    for (const auto scheme : {SignatureScheme::V1, SignatureScheme::TopHmacSha256, SignatureScheme::TopMd5}) {
        for (const char *part : {"path", "query", "body", "key"}) {
            QTest::addRow("%s %s", qPrintable(ideal::schemeName(scheme)), part)
                << scheme << QString::fromLatin1(part);
        }
    }
    QTest::newRow("v1 method") << SignatureScheme::V1 << QStringLiteral("method");
    QTest::newRow("v1 nonce") << SignatureScheme::V1 << QStringLiteral("nonce");
    QTest::newRow("v1 timestamp") << SignatureScheme::V1 << QStringLiteral("timestamp");
}

void TestSignature::everythingSignedCounts()
{
    QFETCH(SignatureScheme, scheme);
    QFETCH(QString, part);
    Credentials who = credentials(scheme);
    HttpRequest request = signedRequest(who, "POST", "/ideal/v1/sales-orders", "a=1", "{}");
    if (part == u"path") {
        request.path += 'x';
    } else if (part == u"query") {
        request.query.replace("a=1", "a=2");
    } else if (part == u"body") {
        request.body += ' ';
    } else if (part == u"key") {
        who.appKey = "k2";
    } else if (part == u"method") {
        request.method = "PUT";
    } else if (part == u"nonce") {
        setHeader(request, "X-Nonce", "0123456789abcdeg");
    } else {
        setHeader(request, "X-Timestamp", "1735758246");
    }
    QCOMPARE(failureOf(ideal::verify(who, request, now)), WireError::SignInvalid);
}

void TestSignature::v1Headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("error");
    const auto row = [](const char *tag, const char *name, const QByteArray &value, WireError error) {
        QTest::newRow(tag) << QByteArray(name) << value << static_cast<int>(error);
    };
    row("no app id", "X-App-Id", {}, WireError::ParamMissing);
    row("no timestamp", "X-Timestamp", {}, WireError::ParamMissing);
    row("no nonce", "X-Nonce", {}, WireError::ParamMissing);
    row("no sign", "X-Sign", {}, WireError::ParamMissing);
    row("other app id", "X-App-Id", "A2", WireError::AppDisabled);
    row("timestamp with sign", "X-Timestamp", "+1735758245", WireError::ParamInvalid);
    row("timestamp endless", "X-Timestamp", "99999999999999999999999", WireError::ParamInvalid);
    row("timestamp in milliseconds", "X-Timestamp", "173575824500", WireError::TimestampExpired);
    row("nonce short", "X-Nonce", "0123456789abcde", WireError::ParamInvalid);
    row("nonce long", "X-Nonce", QByteArray(65, 'a'), WireError::ParamInvalid);
    row("nonce with other bytes", "X-Nonce", "0123456789abcde+", WireError::ParamInvalid);
    row("only a version unknown to us", "X-Sign", "v2=00", WireError::SignInvalid);
    row("empty v1", "X-Sign", "v1=", WireError::SignInvalid);
    row("upper case", "X-Sign", "v1=766471870CD2EED66C36085C44F82444AF7D9F7FFAFEED86BF1B12E8C5F2D8DA",
        WireError::SignInvalid);
    row("without version", "X-Sign", "766471870cd2eed66c36085c44f82444af7d9f7ffafeed86bf1b12e8c5f2d8da",
        WireError::SignInvalid);
}

void TestSignature::v1Headers()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, error);
    HttpRequest request = signedRequest(credentials(), "GET", "/ideal/v1/ping", {}, {});
    setHeader(request, name, value);
    QCOMPARE(failureOf(ideal::verify(credentials(), request, now)), static_cast<WireError>(error));
}

void TestSignature::v1WindowIsInclusive()
{
    const HttpRequest request = signedRequest(credentials(), "GET", "/ideal/v1/ping", {}, {});
    QVERIFY(!failureOf(ideal::verify(credentials(), request, now.plus(300'000))));
    QVERIFY(!failureOf(ideal::verify(credentials(), request, now.plus(-300'000))));
    for (const Instant other : {now.plus(301'000), now.plus(-301'000)}) {
        const auto result = ideal::verify(credentials(), request, other);
        QCOMPARE(failureOf(result), WireError::TimestampExpired);
        QCOMPARE(std::get<VerifyFailure>(result).serverTime, other.milliseconds / 1000);
        QCOMPARE(ideal::failureData(std::get<VerifyFailure>(result)),
                 (QJsonObject{{QStringLiteral("serverTime"), base::toWireTime(other)}}));
    }
}

void TestSignature::v1ListTakesAnyValidValueAndIgnoresUnknownVersions()
{
    HttpRequest request = signedRequest(credentials(), "GET", "/ideal/v1/ping", {}, {});
    const QByteArray good = request.header("X-Sign");
    const QByteArray bad = "v1=" + QByteArray(64, '0');
    for (const QByteArray &list : {bad + ',' + good, good + " , " + bad, "v9=abc," + good, good + ",",
                                   bad + ", " + bad + ", " + good}) {
        setHeader(request, "X-Sign", list);
        QVERIFY2(!failureOf(ideal::verify(credentials(), request, now)), list.constData());
    }
}

void TestSignature::v1SignsWithBothKeysWhileRotating()
{
    Credentials rotating = credentials();
    rotating.appKey = "k2";
    rotating.previousAppKey = "k1";
    Credentials after = credentials();
    after.appKey = "k2";
    const HttpRequest request = signedRequest(rotating, "GET", "/p", {}, {});
    QVERIFY(!failureOf(ideal::verify(credentials(), request, now)));
    QVERIFY(!failureOf(ideal::verify(after, request, now)));
    QVERIFY(!failureOf(ideal::verify(rotating, signedRequest(credentials(), "GET", "/p", {}, {}), now)));
    QVERIFY(!failureOf(ideal::verify(rotating, signedRequest(after, "GET", "/p", {}, {}), now)));
    for (const auto scheme : {SignatureScheme::TopHmacSha256, SignatureScheme::TopMd5}) {
        rotating.scheme = scheme;
        QVERIFY(!failureOf(
            ideal::verify(rotating, signedRequest(credentials(scheme), "GET", "/p", {}, {}), now)));
    }
}

void TestSignature::v1SortsBytesAndNeverReencodes()
{
    HttpRequest request = signedRequest(credentials(), "GET", "/p", "b=2&a=%7e&B=1", {});
    QCOMPARE(request.query, "b=2&a=%7e&B=1"); // as given
    request.query = "a=%7e&b=2&B=1";          // the order of pairs is free
    QVERIFY(!failureOf(ideal::verify(credentials(), request, now)));
    for (const char *other : {"a=%7E&b=2&B=1", "a=~&b=2&B=1"}) { // the same value, but other bytes
        request.query = other;
        QCOMPARE(failureOf(ideal::verify(credentials(), request, now)), WireError::SignInvalid);
    }
}

void TestSignature::topIsAsTheContractSays_data()
{
    QTest::addColumn<SignatureScheme>("scheme");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("hmac") << SignatureScheme::TopHmacSha256 << QByteArray("hmac-sha256");
    QTest::newRow("md5") << SignatureScheme::TopMd5 << QByteArray("md5");
}

void TestSignature::topIsAsTheContractSays()
{
    QFETCH(SignatureScheme, scheme);
    QFETCH(QByteArray, method);
    const QByteArray body = "{\"x\":\"串\"}";
    const auto parts =
        ideal::sign(credentials(scheme), "POST", "/a/b%20c", "ownerCode=O%201&none=&Z=9", body, now, nonce);
    const QByteArray text = QByteArray("Z9app_keyA1method/a/b%20cownerCodeO 1sign_method") + method +
                            "timestamp2025-01-02 03:04:05v1.0" + body;
    const QByteArray digest = scheme == SignatureScheme::TopMd5
                                  ? QCryptographicHash::hash("k1" + text + "k1", QCryptographicHash::Md5)
                                  : QMessageAuthenticationCode::hash(text, "k1", QCryptographicHash::Sha256);
    QVERIFY(parts.headers.isEmpty());
    QCOMPARE(parts.query,
             "ownerCode=O%201&none=&Z=9&app_key=A1&timestamp=2025-01-02%2003%3A04%3A05&sign_method=" +
                 method + "&v=1.0&method=%2Fa%2Fb%2520c&sign=" + digest.toHex().toUpper());
}

void TestSignature::topRefusals_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("error");
    const auto row = [](const char *tag, const char *from, const char *to, WireError error) {
        QTest::newRow(tag) << QByteArray(from) << QByteArray(to) << static_cast<int>(error);
    };
    row("no app key", "app_key=A1&", "", WireError::ParamMissing);
    row("no sign", "&sign=", "&sigh=", WireError::ParamMissing);
    row("no method", "&method=", "&methos=", WireError::ParamMissing);
    row("twice", "v=1.0", "v=1.0&v=1.0", WireError::ParamInvalid);
    row("version", "v=1.0", "v=2.0", WireError::ParamInvalid);
    row("timestamp", "2025-01-02", "2025-13-02", WireError::ParamInvalid);
    row("app", "app_key=A1", "app_key=A2", WireError::AppDisabled);
    row("an hour old", "03%3A04", "02%3A04", WireError::TimestampExpired);
    row("own parameter", "a=1", "a=2", WireError::SignInvalid);
    row("other scheme", "hmac-sha256", "md5", WireError::SignInvalid);
}

void TestSignature::topRefusals()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, error);
    const Credentials who = credentials(SignatureScheme::TopHmacSha256);
    HttpRequest request = signedRequest(who, "GET", "/p", "a=1", {});
    request.query.replace(from, to);
    QCOMPARE(failureOf(ideal::verify(who, request, now)), static_cast<WireError>(error));
}

void TestSignature::topTakesPlusForSpaceAndHandsBackTheOwnQuery()
{
    const Credentials who = credentials(SignatureScheme::TopMd5);
    HttpRequest request = signedRequest(who, "GET", "/p", "a=1%202&b=%E4%B8%B2", {});
    request.query.replace("%20", "+");
    const auto result = ideal::verify(who, request, now.plus(600'000));
    QVERIFY(!failureOf(result));
    QCOMPARE(std::get<Verified>(result).query, "a=1+2&b=%E4%B8%B2");
    QCOMPARE(failureOf(ideal::verify(who, request, now.plus(601'000))), WireError::TimestampExpired);
}

void TestSignature::aSideAcceptsOnlyItsScheme()
{
    const QList schemes{SignatureScheme::V1, SignatureScheme::TopHmacSha256, SignatureScheme::TopMd5};
    for (const auto signer : schemes) {
        for (const auto verifier : schemes) {
            const HttpRequest request = signedRequest(credentials(signer), "GET", "/p", {}, {});
            QCOMPARE(!failureOf(ideal::verify(credentials(verifier), request, now)), signer == verifier);
        }
    }
}

void TestSignature::segmentsAreEncoded()
{
    QCOMPARE(ideal::encodeSegment(QStringLiteral("aZ09-._~")), "aZ09-._~");
    QCOMPARE(ideal::encodeSegment(QStringLiteral("单/1 %+:@!")), "%E5%8D%95%2F1%20%25%2B%3A%40%21");
}

QTEST_APPLESS_MAIN(TestSignature)
#include "tst_signature.moc"
