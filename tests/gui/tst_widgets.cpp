// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "base/clock.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/eventloopwatch.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messageboxprompts.h"
#include "ui/widgets/toastwidget.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace {

constexpr int waitMs = 20'000; ///< far more than anything takes that works

} // namespace

/// The small parts of which screens are made.
class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterBarAsks();
    void noticesStackAndObeyKeys();
    void promptsNeverWait();
    void stallsAreMeasured();
    void everyIconPaints();
    void textIsReadableInBothThemes();
    void timesAreShownInGmt8();
    void todayIsTheDayOfDocuments();

private:
    gui::DeskFixture m_desk{1};
};

void TestWidgets::filterBarAsks()
{
    ui::FilterBar bar(nullptr, [] { return QDate(2025, 2, 14); });
    bar.addChoice(
        QStringLiteral("push"), [] { return QStringLiteral("Push status"); },
        [] {
            return QList<ui::FilterBar::Choice>{{0, QStringLiteral("Not pushed")},
                                                {2, QStringLiteral("Pushed")}};
        });
    bar.addDateRange(QStringLiteral("date"), [] { return QStringLiteral("Date"); });
    bar.addSearch(QStringLiteral("text"), [] { return QStringLiteral("Number"); });
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QSignalSpy changed(&bar, &ui::FilterBar::changed);
    QVERIFY(bar.isClear());

    auto *push = bar.findChild<QComboBox *>(QStringLiteral("push"));
    QTest::keyClick(push, Qt::Key_Down);
    QTest::keyClick(push, Qt::Key_Down);
    QCOMPARE(bar.choice(QStringLiteral("push")).toInt(), 2);
    QCOMPARE(changed.size(), 2);

    auto *date = bar.findChild<QComboBox *>(QStringLiteral("date"));
    date->setCurrentIndex(2);
    QCOMPARE(bar.dateRange(QStringLiteral("date")), (ui::DateRange{QDate(2025, 2, 8), QDate(2025, 2, 14)}));
    date->setCurrentIndex(3);
    QCOMPARE(bar.dateRange(QStringLiteral("date")), (ui::DateRange{QDate(2025, 2, 1), QDate(2025, 2, 28)}));

    changed.clear();
    auto *text = bar.findChild<QLineEdit *>(QStringLiteral("text"));
    QTest::keyClicks(text, QStringLiteral("CG01"));
    QCOMPARE(changed.size(), 0); // not with every key
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, waitMs);
    QCOMPARE(bar.text(QStringLiteral("text")), QStringLiteral("CG01"));
    QTest::keyClicks(text, QStringLiteral("7"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(changed.size(), 2);
    gui::grab(bar, QStringLiteral("filterbar"));

    const QVariantMap state = bar.state();
    changed.clear();
    bar.clear();
    QCOMPARE(changed.size(), 1);
    QVERIFY(bar.isClear());
    bar.setState(state);
    QCOMPARE(bar.text(QStringLiteral("text")), QStringLiteral("CG017"));
    QCOMPARE(bar.choice(QStringLiteral("push")).toInt(), 2);
    QCOMPARE(bar.state(), state);
}

void TestWidgets::noticesStackAndObeyKeys()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    ui::Toasts toasts(&window);
    int acted = 0;
    for (int i = 1; i <= ui::Toasts::maxShown + 1; ++i) {
        toasts.show({.text = QStringLiteral("Notice %1").arg(i),
                     .tone = ui::Tone::Good,
                     .actionText = QStringLiteral("Open"),
                     .action = [&acted, i] { acted = i; }});
    }
    QCOMPARE(toasts.count(), ui::Toasts::maxShown);
    toasts.focusNewest();
    auto *newest = qobject_cast<ui::Toast *>(window.focusWidget());
    QVERIFY(newest);
    QCOMPARE(newest->text(), QStringLiteral("Notice 5"));
    QTest::keyClick(newest, Qt::Key_Return);
    QCOMPARE(acted, 5);
    QCOMPARE(toasts.count(), ui::Toasts::maxShown - 1);
    toasts.focusNewest();
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(toasts.newestText(), QStringLiteral("Notice 3"));
    toasts.clear();
    toasts.show({.text = QStringLiteral("Short"), .duration = std::chrono::milliseconds(20)});
    toasts.show(
        {.text = QStringLiteral("Bad"), .tone = ui::Tone::Bad, .duration = std::chrono::milliseconds(20)});
    QTRY_COMPARE(toasts.count(), 1);
    QCOMPARE(toasts.newestText(), QStringLiteral("Bad"));
}

void TestWidgets::promptsNeverWait()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    ui::MessageBoxPrompts prompts;
    QList<bool> answers;
    const auto ask = [&](bool destructive) {
        prompts.confirm(&window,
                        {QStringLiteral("Delete order"),
                         QStringLiteral("Delete CG17?"),
                         {},
                         QStringLiteral("Delete"),
                         destructive},
                        [&](bool yes) { answers.append(yes); });
        QVERIFY(answers.isEmpty());
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        gui::grab(*box, destructive ? QStringLiteral("prompt-destructive") : QStringLiteral("prompt"));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.takeFirst(), !destructive); // Enter never destroys
        QTRY_VERIFY(!window.findChild<QMessageBox *>());
    };
    ask(false);
    ask(true);
}

void TestWidgets::stallsAreMeasured()
{
    using namespace std::chrono;
    ui::EventLoopWatch watch;
    QTRY_VERIFY(watch.beats() > 3);
    watch.reset();
    const auto busyFor = [](milliseconds time) {
        const auto until = steady_clock::now() + time;
        while (steady_clock::now() < until) {
        }
    };
    busyFor(milliseconds(120));
    QTRY_VERIFY(watch.beats() > 0);
    QVERIFY(watch.longestStall() >= milliseconds(100));
    watch.reset();
    watch.pause();
    busyFor(milliseconds(120));
    watch.resume();
    QTRY_VERIFY(watch.beats() > 2);
    QVERIFY(watch.longestStall() < milliseconds(100));
}

void TestWidgets::everyIconPaints()
{
    QImage sheet(40 * 24, 48, QImage::Format_ARGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    QSet<QByteArray> seen;
    for (int i = 0; i < int(ui::Icon::Count_); ++i) {
        const QIcon made = ui::icon(ui::Icon(i));
        QImage image = made.pixmap(32).toImage().convertToFormat(QImage::Format_ARGB32);
        const QByteArray bits(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY2(!seen.contains(bits), qPrintable(QString::number(i)));
        QVERIFY(bits.count('\0') < bits.size());
        seen.insert(bits);
        made.paint(&painter, QRect(i * 24, 12, 20, 20));
    }
    painter.end();
    const QString directory = qEnvironmentVariable("IDEAL_GRABS");
    if (!directory.isEmpty()) {
        sheet.save(directory + QStringLiteral("/icons.png"));
        for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
            ui::programIcon().pixmap(side).save(directory + QStringLiteral("/ideal-desk-%1.png").arg(side));
        }
    }
}

void TestWidgets::textIsReadableInBothThemes()
{
    const auto luminance = [](const QColor &color) {
        const auto part = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double first = luminance(a);
        const double second = luminance(b);
        return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
    };
    for (const QPalette &palette : {ui::Theme::lightPalette(), ui::Theme::darkPalette()}) {
        for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window, QPalette::AlternateBase}) {
            const QColor under = palette.color(ground);
            QVERIFY(contrast(palette.color(QPalette::Text), under) >= 7);
            QVERIFY(contrast(palette.color(QPalette::Link), under) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), under) >= 4.3);
            QVERIFY(contrast(ui::mutedText(palette), under) >= 4.5);
            for (int tone = 0; tone <= int(ui::Tone::Bad); ++tone) {
                QVERIFY(contrast(ui::toneColor(ui::Tone(tone), palette), under) >= 4.5);
            }
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                4.5);
        QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 7);
        for (int tone = 0; tone <= int(ui::Tone::Bad); ++tone) {
            QVERIFY(contrast(ui::toneColor(ui::Tone(tone), palette),
                             ui::toneBackground(ui::Tone(tone), palette)) >= 4.5);
        }
    }
}

/// As documents are dated and numbered, even where the computer's own zone is another.
void TestWidgets::timesAreShownInGmt8()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    QCOMPARE(ui::instantText({1764086400000}), QStringLiteral("2025-11-26 00:00"));
    QCOMPARE(ui::instantTextWithSeconds({1764086399000}), QStringLiteral("2025-11-25 23:59:59"));
    qputenv("TZ", before);
}

/// At any hour one of these two zones has another date than China.
void TestWidgets::todayIsTheDayOfDocuments()
{
    const QByteArray before = qgetenv("TZ");
    const base::SystemClock clock;
    for (const char *zone : {"Etc/GMT+12", "Pacific/Kiritimati"}) {
        qputenv("TZ", zone);
        ui::FilterBar bar;
        bar.addDateRange(QStringLiteral("date"), [] { return QStringLiteral("Date"); });
        const QDate earlier = base::businessDay(clock.now());
        bar.findChild<QComboBox *>(QStringLiteral("date"))->setCurrentIndex(1);
        const ui::DateRange range = bar.dateRange(QStringLiteral("date"));
        QCOMPARE(range.from, range.to);
        QVERIFY(range.from >= earlier && range.from <= base::businessDay(clock.now()));
    }
    qputenv("TZ", before);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
