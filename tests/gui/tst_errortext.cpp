// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"

#include <QTest>

using base::Error;
using base::ErrorCode;

/// There is a sentence for everything that can go wrong, in both languages.
class TestErrorText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void detailIsShown();
    void detailIsNoTemplate();
    void severalReasonsOnALineEach();
    void storedReason();
    void chineseSaysTheManualsWords();

private:
    gui::DeskFixture m_desk{1};
};

void TestErrorText::everyCodeHasASentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("detail");
    for (const QString &language : ui::Language::codes()) {
        for (const QString &detail : {QString(), QStringLiteral("A-17")}) {
            QTest::addRow("%s %s", qPrintable(language), qPrintable(detail)) << language << detail;
        }
    }
}

void TestErrorText::everyCodeHasASentence()
{
    QFETCH(QString, language);
    QFETCH(QString, detail);
    m_desk.language.use(language);
    QSet<QString> seen;
    for (int code = 0; code < int(ErrorCode::Count_); ++code) {
        const Error error{ErrorCode(code), detail, false};
        const QString text = ui::errorText(error);
        const QByteArray name = base::codeName(error.code).toUtf8();
        QVERIFY2(text.size() > 5, name);
        QVERIFY2(!text.contains(QLatin1Char('%')), name);
        QVERIFY2(!text.contains(base::codeName(error.code)), name); // a code is no sentence
        QVERIFY2(!seen.contains(text), name);
        const bool ends = text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(0x3002)) ||
                          text.endsWith(QLatin1Char(')')) || text.endsWith(QChar(0xff09));
        QVERIFY2(ends, name);
        const bool chinese = text.contains(QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]")));
        QVERIFY2(chinese == (language == QLatin1String("zh_CN")), name);
        seen.insert(text);
    }
}

void TestErrorText::detailIsShown()
{
    m_desk.language.use(QStringLiteral("en"));
    const auto text = [](ErrorCode code, const char *detail) {
        return ui::errorText(Error{code, QString::fromUtf8(detail), false});
    };
    QVERIFY(text(ErrorCode::AccountLocked, "12").contains(QLatin1String("12 minute")));
    QVERIFY(text(ErrorCode::ClockSkew, "400").contains(QLatin1String("400 seconds")));
    QVERIFY(text(ErrorCode::PeerRefused, "stock is closed").contains(QLatin1String("stock is closed")));
    QVERIFY(text(ErrorCode::InterfaceIncomplete, "appKey").contains(QLatin1String("APPKEY")));
    QVERIFY(text(ErrorCode::InvalidInput, "manualNumber").contains(QLatin1String("Manual order number")));
}

void TestErrorText::detailIsNoTemplate()
{
    const QString text = ui::errorText(Error{ErrorCode::PeerRefused, QStringLiteral("100%1 %2"), false});
    QVERIFY(text.contains(QLatin1String("100%1 %2")));
}

void TestErrorText::severalReasonsOnALineEach()
{
    const QString text = ui::errorText(QList<Error>{{ErrorCode::EstackNotReady, {}, false},
                                                    {ErrorCode::InterfaceDisabled, {}, false},
                                                    {ErrorCode::EstackNotReady, {}, false}});
    QCOMPARE(text.split(QLatin1Char('\n')).size(), 2);
}

void TestErrorText::storedReason()
{
    QVERIFY(ui::storedErrorText({}, QStringLiteral("x")).isEmpty());
    QCOMPARE(ui::storedErrorText(QStringLiteral("TimedOut"), {}),
             ui::errorText(Error{ErrorCode::TimedOut, {}, false}));
}

void TestErrorText::chineseSaysTheManualsWords()
{
    m_desk.language.use(QStringLiteral("zh_CN"));
    QCOMPARE(ui::stateText(domain::PushStatus::NotPushed), QStringLiteral("未上传"));
    QCOMPARE(ui::stateText(domain::PushStatus::Unknown), QStringLiteral("结果未知"));
    QCOMPARE(ui::stateText(domain::ReturnStatus::OutReturned), QStringLiteral("移出已回传"));
    QCOMPARE(ui::stateText(domain::ApprovalStatus::ReadyToShip), QStringLiteral("待发货"));
    QCOMPARE(ui::stateText(domain::OrderType::PurchaseReturn), QStringLiteral("采购退货订单"));
    QCOMPARE(ui::stateText(domain::DocumentType::WholesaleIssue), QStringLiteral("批发出库单"));
    QCOMPARE(ui::stateText(domain::Role::Clerk | domain::Role::Supervisor),
             QStringLiteral("仓管/业务员、主管"));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
