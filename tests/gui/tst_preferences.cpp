// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "ui/widgets/preferences.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using gui::until;
using ui::Preferences;

class TestPreferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAgain();
    void areWrittenByThemselves();
    void lastValueWins();
    void removedOnesStayAway();
    void lastWhereNothingCanBeWritten();

private:
    QString file() const { return m_directory.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    /// What stands in the file: read under another name, for Qt answers from what it still has of this one.
    QString copy()
    {
        const QString path = m_directory.filePath(QStringLiteral("copy%1").arg(++m_copies));
        QFile::copy(file(), path);
        return path;
    }
    QVariant written(const char *key) { return Preferences(copy()).value(QString::fromLatin1(key)); }

    QTemporaryDir m_directory;
    int m_copies = 0;
};

void TestPreferences::areReadAgain()
{
    const QVariantMap map{{QStringLiteral("状态"), 2}, {QStringLiteral("text"), QStringLiteral("a/b\\c")}};
    {
        Preferences preferences(file());
        QCOMPARE(preferences.value(QStringLiteral("none"), 7).toInt(), 7);
        preferences.setValue(QStringLiteral("grid/header"), QByteArray("\x00\xff\x01", 3));
        preferences.setValue(QStringLiteral("open"), QStringList{QStringLiteral("home")});
        preferences.setValue(QStringLiteral("filters"), map);
        preferences.setValue(QStringLiteral("descending"), true);
    }
    const Preferences again(copy());
    QCOMPARE(again.value(QStringLiteral("grid/header")).toByteArray(), QByteArray("\x00\xff\x01", 3));
    QCOMPARE(again.value(QStringLiteral("open")).toStringList(), QStringList{QStringLiteral("home")});
    QCOMPARE(again.value(QStringLiteral("filters")).toMap(), map);
    QVERIFY(again.value(QStringLiteral("descending")).toBool());
}

/// A killed program loses what it set a moment before, not what it set this morning.
void TestPreferences::areWrittenByThemselves()
{
    Preferences preferences(file());
    preferences.setValue(QStringLiteral("language"), QStringLiteral("en"));
    QVERIFY(until([this] { return written("language").toString() == QStringLiteral("en"); }));
}

void TestPreferences::lastValueWins()
{
    constexpr int last = 200;
    Preferences preferences(file());
    for (int i = 0; i <= last; ++i) {
        preferences.setValue(QStringLiteral("splitter"), i);
        if (i % 20 == 0) {
            QCoreApplication::processEvents(); // so that some are set while others are being written
        }
    }
    QCOMPARE(preferences.value(QStringLiteral("splitter")).toInt(), last);
    QVERIFY(until([this] { return written("splitter").toInt() == last; }));
}

void TestPreferences::removedOnesStayAway()
{
    Preferences preferences(file());
    preferences.setValue(QStringLiteral("a"), 1);
    preferences.setValue(QStringLiteral("b"), 2);
    preferences.sync();
    preferences.remove(QStringLiteral("a"));
    preferences.sync();
    QVERIFY(!written("a").isValid());
    QCOMPARE(written("b").toInt(), 2);
    preferences.clear();
    preferences.sync();
    QVERIFY(!written("b").isValid());
}

void TestPreferences::lastWhereNothingCanBeWritten()
{
    QVERIFY(QDir().mkpath(file())); // a folder is where the file should be
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("preferences can't be written")));
    Preferences preferences(file());
    preferences.setValue(QStringLiteral("language"), QStringLiteral("en"));
    preferences.sync();
    QCOMPARE(preferences.value(QStringLiteral("language")).toString(), QStringLiteral("en"));
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
