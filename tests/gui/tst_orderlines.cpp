// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinesmodel.h"
#include "ui/widgets/statusdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace domain;
using Model = ui::OrderLinesModel;

namespace {

Product product(int id)
{
    Product made;
    made.id = ProductId(id);
    made.code = QStringLiteral("P%1").arg(id);
    made.name = QStringLiteral("Product %1").arg(id);
    return made;
}

Model::Entry entry(int id, qint64 quantity)
{
    return {QStringLiteral("P%1").arg(id), product(id), quantity, base::Money::fromFen(100)};
}

QStringList codes(const Model &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all.append(model.index(row, Model::Code).data().toString());
    }
    return all;
}

} // namespace

class TestOrderLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangePassesTheModelTester();
    void undoTakesBackStepByStep();
    void typedValues_data();
    void typedValues();
    void sumsFollow();
    void readOnlyTakesNothing();
    void noMoreThanAnOrderHolds();
    void impossibleAmountIsMarked();
    void transferHasNoPrice();
};

void TestOrderLines::everyChangePassesTheModelTester()
{
    Model model(describe(OrderType::Purchase));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.insertLine(0), 0);
    QCOMPARE(model.paste(0, {entry(1, 1), entry(2, 2), entry(3, 3)}), 3);
    model.setProduct(1, product(9));
    model.setTyped(2, QStringLiteral("WHAT"));
    QVERIFY(model.setData(model.index(0, Model::Quantity), QStringLiteral("7"), Qt::EditRole));
    model.removeLines({0, 2});
    model.insertLine(1);
    model.removeBlankLines();
    model.setComplaining(true);
    model.setLines(model.lines(), {});
    model.setLines({}, {});
    model.retranslate();
    QCOMPARE(model.rowCount(), 0);
}

void TestOrderLines::undoTakesBackStepByStep()
{
    Model model(describe(OrderType::Purchase));
    model.paste(-1, {entry(1, 1), entry(2, 2), entry(3, 3), entry(4, 4)});
    model.removeLines({3, 0, 1});
    QCOMPARE(codes(model), QStringList{QStringLiteral("P3")});
    model.setData(model.index(0, Model::Quantity), QStringLiteral("30"), Qt::EditRole);
    model.undo();
    QCOMPARE(model.index(0, Model::Quantity).data().toString(), QStringLiteral("3"));
    while (model.rowCount() < 4) {
        QVERIFY(model.undo() >= 0);
    }
    QCOMPARE(codes(model), (QStringList{QStringLiteral("P1"), QStringLiteral("P2"), QStringLiteral("P3"),
                                        QStringLiteral("P4")}));
    model.undo(); // the paste
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.canUndo());
    QCOMPARE(model.undo(), -1);
}

void TestOrderLines::typedValues_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QString>("shown");
    QTest::newRow("quantity") << int(Model::Quantity) << "1200" << true << "1,200";
    QTest::newRow("full-width quantity") << int(Model::Quantity) << "１２" << true << "12";
    QTest::newRow("with separators") << int(Model::Quantity) << "1,200" << true << "1,200";
    QTest::newRow("negative") << int(Model::Quantity) << "-1" << false << "";
    QTest::newRow("letters") << int(Model::Quantity) << "a" << false << "";
    QTest::newRow("price") << int(Model::Price) << "3299.5" << true << "3,299.50";
    QTest::newRow("full-width price") << int(Model::Price) << "１２．５" << true << "12.50";
    QTest::newRow("three decimals") << int(Model::Price) << "1.234" << false << "0.00";
    QTest::newRow("no such stock") << int(Model::Inventory) << "7" << false << "";
}

void TestOrderLines::typedValues()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    QFETCH(QString, shown);
    Model model(describe(OrderType::Purchase));
    model.insertLine(0);
    model.setProduct(0, product(1));
    const QString before = model.index(0, column).data().toString();
    QCOMPARE(model.setData(model.index(0, column), typed, Qt::EditRole), taken);
    QCOMPARE(model.index(0, column).data().toString(), taken ? shown : before);
}

void TestOrderLines::sumsFollow()
{
    Model model(describe(OrderType::Purchase));
    QSignalSpy edited(&model, &Model::edited);
    model.paste(-1, {entry(1, 10), entry(2, 5)});
    QCOMPARE(model.totalQuantity(), 15);
    QCOMPARE(model.totalAmount(), base::Money::fromFen(1500));
    model.removeLines({0});
    QCOMPARE(model.totalQuantity(), 5);
    QCOMPARE(edited.size(), 2);
}

void TestOrderLines::readOnlyTakesNothing()
{
    Model model(describe(OrderType::Purchase));
    model.paste(-1, {entry(1, 10)});
    model.setEditable(false);
    QCOMPARE(model.insertLine(0), -1);
    model.removeLines({0});
    QCOMPARE(model.paste(0, {entry(2, 1)}), 0);
    QCOMPARE(model.undo(), -1);
    QVERIFY(!model.setData(model.index(0, Model::Quantity), QStringLiteral("1"), Qt::EditRole));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.totalQuantity(), 10);
}

void TestOrderLines::noMoreThanAnOrderHolds()
{
    Model model(describe(OrderType::Purchase));
    QCOMPARE(model.paste(-1, QList<Model::Entry>(maxOrderLines + 7, entry(1, 1))), maxOrderLines);
    QCOMPARE(model.insertLine(0), -1);
    QCOMPARE(model.rowCount(), maxOrderLines);
}

void TestOrderLines::impossibleAmountIsMarked()
{
    Model model(describe(OrderType::Purchase));
    model.paste(-1, {entry(1, maxLineQuantity)});
    QVERIFY(!model.index(0, Model::Price).data(ui::ToneRole).isValid());
    QVERIFY(model.setData(model.index(0, Model::Price), QStringLiteral("999999999999.99"), Qt::EditRole));
    QVERIFY(model.index(0, Model::Price).data(ui::ToneRole).isValid());
    QCOMPARE(model.totalAmount(), base::Money());
}

void TestOrderLines::transferHasNoPrice()
{
    Model model(describe(OrderType::Transfer));
    model.paste(-1, {entry(1, 2)});
    QVERIFY(!model.flags(model.index(0, Model::Price)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(model.totalAmount(), base::Money());
}

QTEST_MAIN(TestOrderLines)
#include "tst_orderlines.moc"
