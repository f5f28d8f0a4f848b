// SPDX-License-Identifier: Apache-2.0
#include "ideal/wireerror.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using ideal::WireError;

class TestWireError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndStatuses_data();
    void namesAndStatuses();
    void unknownNameIsNone();
    void envelopesAreWhole();
    void requestIdsAreFreshAndSafe();
};

void TestWireError::namesAndStatuses_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    const auto row = [](WireError error, const char *name, int status) {
        QTest::newRow(name) << static_cast<int>(error) << QString::fromLatin1(name) << status;
    };
    row(WireError::ParamMissing, "isv.param-missing", 400);
    row(WireError::ParamInvalid, "isv.param-invalid", 400);
    row(WireError::SignInvalid, "isv.sign-invalid", 401);
    row(WireError::TimestampExpired, "isv.timestamp-expired", 401);
    row(WireError::NonceReplayed, "isv.nonce-replayed", 401);
    row(WireError::AppDisabled, "isv.app-disabled", 401);
    row(WireError::OrderNotFound, "isv.order-not-found", 404);
    row(WireError::KeyReused, "isv.key-reused", 409);
    row(WireError::StateForbids, "isv.state-forbids", 409);
    row(WireError::BodyTooLarge, "isv.body-too-large", 413);
    row(WireError::ItemUnmapped, "isv.item-unmapped", 422);
    row(WireError::WarehouseUnmapped, "isv.warehouse-unmapped", 422);
    row(WireError::CustomerUnmapped, "isv.customer-unmapped", 422);
    row(WireError::SnAttrMismatch, "isv.sn-attr-mismatch", 422);
    row(WireError::Throttled, "isp.throttled", 429);
    row(WireError::SystemError, "isp.system-error", 503);
}

void TestWireError::namesAndStatuses()
{
    QFETCH(int, error);
    QFETCH(QString, name);
    QFETCH(int, status);
    const auto code = static_cast<WireError>(error);
    QCOMPARE(ideal::wireName(code), name);
    QCOMPARE(ideal::httpStatus(code), status);
    QVERIFY(ideal::wireErrorFromName(name) == code);
}

void TestWireError::unknownNameIsNone()
{
    QVERIFY(!ideal::wireErrorFromName(u"isv.who-knows"));
    QVERIFY(!ideal::wireErrorFromName(u""));
    QVERIFY(!ideal::wireErrorFromName(u"isv.param-missing2"));
}

void TestWireError::envelopesAreWhole()
{
    const QJsonObject data{{QStringLiteral("orderCode"), QStringLiteral("单-1")}};
    QCOMPARE(QJsonDocument::fromJson(ideal::successEnvelope(QStringLiteral("r1"), data)).object(),
             (QJsonObject{{QStringLiteral("flag"), QStringLiteral("success")},
                          {QStringLiteral("code"), QStringLiteral("0")},
                          {QStringLiteral("message"), QStringLiteral("OK")},
                          {QStringLiteral("requestId"), QStringLiteral("r1")},
                          {QStringLiteral("data"), data}}));
    QCOMPARE(QJsonDocument::fromJson(
                 ideal::failureEnvelope(QStringLiteral("r2"), WireError::KeyReused, QStringLiteral("why")))
                 .object(),
             (QJsonObject{{QStringLiteral("flag"), QStringLiteral("failure")},
                          {QStringLiteral("code"), QStringLiteral("isv.key-reused")},
                          {QStringLiteral("message"), QStringLiteral("why")},
                          {QStringLiteral("requestId"), QStringLiteral("r2")},
                          {QStringLiteral("data"), QJsonObject()}}));
}

void TestWireError::requestIdsAreFreshAndSafe()
{
    QSet<QString> ids;
    for (int i = 0; i < 1000; ++i) {
        const QString id = ideal::newRequestId();
        QCOMPARE(id.size(), 32);
        QVERIFY(std::all_of(id.begin(), id.end(),
                            [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
}

QTEST_APPLESS_MAIN(TestWireError)
#include "tst_wireerror.moc"
