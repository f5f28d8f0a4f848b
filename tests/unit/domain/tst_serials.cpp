// SPDX-License-Identifier: Apache-2.0
#include "domain/serial.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;

Q_DECLARE_METATYPE(SerialReport)
Q_DECLARE_METATYPE(QList<ExpectedSerials>)

class TestSerials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R65_imei_data();
    void R65_imei();
    void R65_oneCheckDigitInTen();
    void R65_accepts_data();
    void R65_accepts();
    void R65_refuses_data();
    void R65_refuses();
    void R65_trims();
    void R65_everyProblemAtOnce();
    void R65_identitiesOfAHandset_data();
    void R65_identitiesOfAHandset();
    void whereADocumentLeavesItsSerials();
};

namespace {

// Fifteen digits with the right check digit: two well-known ones and two of our own.
const QString imeiA = QStringLiteral("490154203237518");
const QString imeiB = QStringLiteral("356938035643809");
const QString imeiC = QStringLiteral("861234045670018");
const QString imeiD = QStringLiteral("861234045670026");

const SerialAttributes unmanaged{};
const SerialAttributes plain{true, 8, false}; // eight characters
const SerialAttributes anyLength{true, 0, false};
const SerialAttributes imei{true, 15, false};
const SerialAttributes dual{true, 15, true};
const SerialAttributes dualPlain{true, 8, true}; // a serial of eight characters and two IMEIs

ExpectedSerials line(int lineNo, const SerialAttributes &attributes, qint64 quantity)
{
    return {lineNo, QStringLiteral("P%1").arg(lineNo), attributes, quantity};
}

Handset handset(const QString &sn, const QString &imei1 = {}, const QString &imei2 = {})
{
    return {sn, imei1, imei2};
}

Handset serial(const char *sn)
{
    return handset(QString::fromLatin1(sn));
}

SerialReportLine reported(int lineNo, const QList<Handset> &handsets)
{
    return {lineNo, {}, handsets};
}

} // namespace

void TestSerials::R65_imei_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("valid") << imeiA << true;
    QTest::newRow("another") << imeiB << true;
    QTest::newRow("zeros") << QString(15, u'0') << true;
    QTest::newRow("wrong check digit") << QStringLiteral("490154203237519") << false;
    QTest::newRow("two digits swapped") << QStringLiteral("490154203237581") << false;
    QTest::newRow("fourteen digits") << QStringLiteral("49015420323751") << false;
    QTest::newRow("sixteen digits") << QStringLiteral("4901542032375180") << false;
    QTest::newRow("letter") << QStringLiteral("49015420323751A") << false;
    QTest::newRow("blank") << QStringLiteral("49015420323751 ") << false;
    QTest::newRow("full-width digit") << QStringLiteral("49015420323751") + QChar(0xFF18) << false;
    QTest::newRow("sign") << QStringLiteral("+90154203237518") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestSerials::R65_imei()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isImei(text), valid);
}

void TestSerials::R65_oneCheckDigitInTen()
{
    // Luhn finds every single wrong digit: of ten candidates in any place just the right one passes.
    for (qsizetype place = 0; place < imeiA.size(); ++place) {
        int valid = 0;
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString candidate = imeiA;
            candidate[place] = QChar(digit);
            valid += isImei(candidate) ? 1 : 0;
        }
        QCOMPARE(valid, 1);
    }
}

void TestSerials::R65_accepts_data()
{
    QTest::addColumn<SerialReport>("report");
    QTest::addColumn<QList<ExpectedSerials>>("expected");
    const auto row = [](const char *name, const SerialReport &report,
                        const QList<ExpectedSerials> &expected) {
        QTest::newRow(name) << report << expected;
    };
    row("not serial-managed, none reported", {}, {line(1, unmanaged, 7)});
    row("eight characters", {reported(1, {serial("SN000001"), serial("SN000002")})}, {line(1, plain, 2)});
    row("any length", {reported(1, {serial("a"), serial("abc")})}, {line(1, anyLength, 2)});
    row("IMEI as serial", {reported(1, {handset(imeiA)})}, {line(1, imei, 1)});
    row("two IMEIs count as one handset", {reported(1, {handset(imeiA, imeiA, imeiB)})}, {line(1, dual, 1)});
    row("serial and two IMEIs", {reported(1, {handset(QStringLiteral("SN000001"), imeiA, imeiB)})},
        {line(1, dualPlain, 1)});
    row("IMEI that was not asked for", {reported(1, {handset(QStringLiteral("SN000001"), imeiA)})},
        {line(1, plain, 1)});
    row("two lines", {reported(1, {serial("SN000001")}), reported(2, {serial("SN000002")})},
        {line(1, plain, 1), line(2, plain, 1)});
    row("a line in two pages", {reported(1, {serial("SN000001")}), reported(1, {serial("SN000002")})},
        {line(1, plain, 2)});
}

void TestSerials::R65_accepts()
{
    QFETCH(SerialReport, report);
    QFETCH(QList<ExpectedSerials>, expected);
    const auto checked = checkSerials(report, expected);
    QVERIFY2(checked.ok(),
             checked ? "" : qPrintable(base::codeName(checked.error().code) + checked.error().detail));
    QCOMPARE(checked->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(checked->at(i).lineNo, expected[i].lineNo);
        QCOMPARE(checked->at(i).handsets.size(),
                 expected[i].attributes.serialManaged ? expected[i].quantity : 0);
    }
}

void TestSerials::R65_refuses_data()
{
    QTest::addColumn<SerialReport>("report");
    QTest::addColumn<QList<ExpectedSerials>>("expected");
    QTest::addColumn<ErrorCode>("reason");
    const auto row = [](const char *name, ErrorCode reason, const SerialReport &report,
                        const QList<ExpectedSerials> &expected) {
        QTest::newRow(name) << report << expected << reason;
    };
    using enum ErrorCode;
    const QList<ExpectedSerials> onePlain{line(1, plain, 1)};
    const QList<ExpectedSerials> twoPlain{line(1, plain, 2)};
    const QList<ExpectedSerials> oneDual{line(1, dual, 1)};
    row("none", SerialCountDiffers, {}, onePlain);
    row("one too few", SerialCountDiffers, {reported(1, {serial("SN000001")})}, twoPlain);
    row("one too many", SerialCountDiffers, {reported(1, {serial("SN000001"), serial("SN000002")})},
        onePlain);
    row("IMEIs are not counted", SerialCountDiffers, {reported(1, {handset(imeiA, imeiA, imeiB)})},
        {line(1, dual, 2)});
    row("blank", SerialBlank, {reported(1, {serial("")})}, onePlain);
    row("blanks only", SerialBlank, {reported(1, {serial("   ")})}, onePlain);
    row("too short", SerialLengthWrong, {reported(1, {serial("SN00001")})}, onePlain);
    row("too long", SerialLengthWrong, {reported(1, {serial("SN0000001")})}, onePlain);
    row("serial is no IMEI", SerialNotImei, {reported(1, {serial("49015420323751X")})}, {line(1, imei, 1)});
    row("serial fails Luhn", SerialNotImei, {reported(1, {serial("490154203237519")})}, {line(1, imei, 1)});
    row("second IMEI fails Luhn", SerialNotImei,
        {reported(1, {handset(imeiA, imeiA, QStringLiteral("356938035643808"))})}, oneDual);
    row("second IMEI missing", SerialBlank, {reported(1, {handset(imeiA, imeiA)})}, oneDual);
    row("first IMEI missing", SerialBlank, {reported(1, {handset(imeiA, {}, imeiB)})}, oneDual);
    row("both IMEIs the same", SerialTwice, {reported(1, {handset(imeiA, imeiB, imeiB)})}, oneDual);
    row("serial twice", SerialTwice, {reported(1, {serial("SN000001"), serial("SN000001")})}, twoPlain);
    row("serial twice but for blanks", SerialTwice, {reported(1, {serial("SN000001"), serial(" SN000001")})},
        twoPlain);
    row("serial twice on two lines", SerialTwice,
        {reported(1, {serial("SN000001")}), reported(2, {serial("SN000001")})},
        {line(1, plain, 1), line(2, plain, 1)});
    row("IMEI is another's serial", SerialTwice,
        {reported(1, {handset(imeiA, imeiA, imeiB), handset(imeiB, imeiC, imeiD)})}, {line(1, dual, 2)});
    row("IMEI is another's IMEI", SerialTwice,
        {reported(1, {handset(imeiA, imeiA, imeiC), handset(imeiB, imeiB, imeiC)})}, {line(1, dual, 2)});
    row("serial of an article without", SerialUnexpected, {reported(1, {serial("SN000001")})},
        {line(1, unmanaged, 1)});
    row("line that was not confirmed", SerialUnexpected,
        {reported(1, {serial("SN000001")}), reported(9, {serial("SN000009")})}, onePlain);
}

void TestSerials::R65_refuses()
{
    QFETCH(SerialReport, report);
    QFETCH(QList<ExpectedSerials>, expected);
    QFETCH(ErrorCode, reason);
    const auto checked = checkSerials(report, expected);
    QVERIFY(!checked.ok());
    QCOMPARE(checked.error().code, reason);
}

void TestSerials::R65_everyProblemAtOnce()
{
    const SerialReport report{{1,
                               {},
                               {{QStringLiteral("A1234567"), {}, {}},
                                {QStringLiteral("short"), {}, {}},
                                {QStringLiteral("A1234567"), {}, {}}}},
                              {2, {}, {{QStringLiteral("B1234567"), {}, {}}}},
                              {9, {}, {{QStringLiteral("C1234567"), {}, {}}}}};
    const QList<ExpectedSerials> expected{{1, QStringLiteral("P1"), plain, 4},
                                          {2, QStringLiteral("P2"), unmanaged, 1}};
    QList<ErrorCode> codes;
    for (const base::Error &problem : serialProblems(report, expected)) {
        codes.append(problem.code);
    }
    QCOMPARE(codes, (QList<ErrorCode>{ErrorCode::SerialLengthWrong, ErrorCode::SerialTwice,
                                      ErrorCode::SerialCountDiffers, ErrorCode::SerialUnexpected,
                                      ErrorCode::SerialUnexpected}));
    // The one who asks for a verdict is told the first of them.
    QCOMPARE(checkSerials(report, expected).error(), serialProblems(report, expected).first());
    QVERIFY(serialProblems({{1, {}, {{QStringLiteral("A1234567"), {}, {}}}}},
                           {{1, QStringLiteral("P1"), plain, 1}})
                .isEmpty());
}

void TestSerials::R65_trims()
{
    const auto checked =
        checkSerials({reported(1, {handset(QStringLiteral(" SN000001\t"), u' ' + imeiA, imeiB + u'\n')})},
                     {line(1, dualPlain, 1)});
    QVERIFY(checked.ok());
    const Handset &only = checked->first().handsets.first();
    QCOMPARE(only.sn, QStringLiteral("SN000001"));
    QCOMPARE(only.imei1, imeiA);
    QCOMPARE(only.imei2, imeiB);
}

void TestSerials::R65_identitiesOfAHandset_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("identities");
    const QString sn = QStringLiteral("S");
    const QString one = QStringLiteral("1");
    const QString two = QStringLiteral("2");
    QTest::newRow("serial only") << QStringList{sn, {}, {}} << QStringList{sn};
    QTest::newRow("all three") << QStringList{sn, one, two} << QStringList{sn, one, two};
    QTest::newRow("serial is the first IMEI") << QStringList{one, one, two} << QStringList{one, two};
    QTest::newRow("second IMEI only") << QStringList{sn, {}, two} << QStringList{sn, two};
    QTest::newRow("all the same") << QStringList{one, one, one} << QStringList{one};
}

void TestSerials::R65_identitiesOfAHandset()
{
    QFETCH(QStringList, values);
    QFETCH(QStringList, identities);
    QCOMPARE(domain::identities({values[0], values[1], values[2]}), identities);
}

void TestSerials::whereADocumentLeavesItsSerials()
{
    QCOMPARE(stateAfter(DocumentType::PurchaseReceipt), SerialState::InStock);
    QCOMPARE(stateAfter(DocumentType::PurchaseReturn), SerialState::ReturnedToSupplier);
    QCOMPARE(stateAfter(DocumentType::TransferOut), SerialState::InTransit);
    QCOMPARE(stateAfter(DocumentType::TransferIn), SerialState::InStock);
    QCOMPARE(stateAfter(DocumentType::WholesaleIssue), SerialState::Sold);
    QCOMPARE(stateAfter(DocumentType::WholesaleReturn), SerialState::InStock);
}

QTEST_APPLESS_MAIN(TestSerials)
#include "tst_serials.moc"
