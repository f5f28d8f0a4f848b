// SPDX-License-Identifier: Apache-2.0
#include "domain/estack.h"

#include <QTest>

using base::Instant;
using domain::EstackCursor;
using domain::nextCursor;

namespace {

/// A peer that keeps to the contract: rows by the time of their change, pages of what is at or after a time.
QList<int> page(const QList<Instant> &rows, const EstackCursor &cursor, int size, bool *last)
{
    QList<int> found;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i] >= cursor.since) {
            found.append(i);
        }
    }
    *last = cursor.page * size >= found.size();
    return found.mid((cursor.page - 1) * size, size);
}

} // namespace

/// Where reading goes on: no row is skipped, and it comes to an end.
class TestEstackCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsRead_data();
    void everyRowIsRead();
    void rowChangedMeanwhileSkipsNone();
    void unorderedPeerIsReadByPages();
    void endKeepsTheNewest();
};

void TestEstackCursor::everyRowIsRead_data()
{
    QTest::addColumn<QList<int>>("times");
    QTest::newRow("all different") << QList<int>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("all the same") << QList<int>{5, 5, 5, 5, 5, 5, 5};
    QTest::newRow("a block longer than a page") << QList<int>{1, 2, 2, 2, 2, 3, 3};
    QTest::newRow("a block as long as a page") << QList<int>{1, 1, 1, 2, 2, 2, 3};
    QTest::newRow("one") << QList<int>{1};
    QTest::newRow("none") << QList<int>{};
}

void TestEstackCursor::everyRowIsRead()
{
    QFETCH(QList<int>, times);
    QList<Instant> rows;
    for (const int time : times) {
        rows.append(Instant{time});
    }
    QSet<int> read;
    EstackCursor cursor;
    bool last = false;
    int pages = 0;
    while (!last && ++pages < 20) {
        QList<Instant> came;
        for (const int row : page(rows, cursor, 3, &last)) {
            read.insert(row);
            came.append(rows[row]);
        }
        cursor = nextCursor(cursor, came, last);
    }
    QVERIFY(last);
    QCOMPARE(read.size(), rows.size());
    QCOMPARE(cursor.page, 1);
    QCOMPARE(cursor.since, rows.isEmpty() ? Instant{} : rows.last());
}

void TestEstackCursor::rowChangedMeanwhileSkipsNone()
{
    // By page numbers alone, row 3 would have slid to the page that was read already.
    QList<Instant> rows{{1}, {2}, {3}, {4}, {5}, {6}};
    QList<int> read;
    bool last = false;
    EstackCursor cursor;
    for (const int row : page(rows, cursor, 3, &last)) {
        read.append(int(rows[row].milliseconds));
    }
    cursor = nextCursor(cursor, {{1}, {2}, {3}}, last);
    rows = {{2}, {3}, {4}, {5}, {6}, {9}}; // the first was changed
    for (const int row : page(rows, cursor, 3, &last)) {
        read.append(int(rows[row].milliseconds));
    }
    QVERIFY(read.contains(4));
    QVERIFY(read.contains(5));
}

void TestEstackCursor::unorderedPeerIsReadByPages()
{
    const EstackCursor second = nextCursor({}, {{5}, {1}, {9}}, false);
    QCOMPARE(second, (EstackCursor{{0}, 2, {9}}));
    QCOMPARE(nextCursor(second, {{3}, {2}}, true), (EstackCursor{{9}, 1, {9}}));
}

void TestEstackCursor::endKeepsTheNewest()
{
    // Nothing new: the next run asks for the same again.
    const EstackCursor cursor{{7}, 1, {7}};
    QCOMPARE(nextCursor(cursor, {}, true), cursor);
    QCOMPARE(nextCursor(cursor, {{7}}, true), cursor);
}

QTEST_APPLESS_MAIN(TestEstackCursor)
#include "tst_estackcursor.moc"
