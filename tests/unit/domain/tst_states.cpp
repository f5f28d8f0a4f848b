// SPDX-License-Identifier: Apache-2.0
#include "domain/states.h"

#include <QTest>

using namespace domain;

Q_DECLARE_METATYPE(OrderState)

class TestStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateTable_R17_R18_R19_R20_R62_data();
    void stateTable_R17_R18_R19_R20_R62();
    void R17_R18_R19_lockedMeansLockedInEveryState();
    void R48_onlyAnUnpushedOrderIsPushedAnew();
    void R7_R8_onlyWholesaleIsTerminated();
};

namespace {

QChar letter(Permission permission)
{
    switch (permission) {
    case Permission::No:
        return u'-';
    case Permission::Yes:
        return u'Y';
    case Permission::SameKeyOnly:
        return u'K';
    case Permission::Locally:
        return u'L';
    case Permission::ByRequest:
        return u'R';
    }
    return u'!';
}

template<class F> void forEveryState(F check)
{
    for (int bits = 0; bits < 5 * 5 * 6 * 5 * 3; ++bits) {
        int rest = bits;
        const auto take = [&rest](int count) {
            const int value = rest % count;
            rest /= count;
            return value;
        };
        OrderState state;
        state.saved = true;
        state.push = static_cast<PushStatus>(take(5));
        state.returned = static_cast<ReturnStatus>(take(5));
        state.approval = static_cast<ApprovalStatus>(take(6));
        state.cancel = static_cast<CancelStatus>(take(5));
        const int byHand = take(3);
        state.receivedByHand = byHand > 0;
        state.completedByHand = byHand > 1;
        check(state);
    }
}

} // namespace

/// SPEC's table, row by row. Columns: edit, delete, 引入, push, terminate. Y yes, - no, K the same key only,
/// L locally, R by request; ? is not said there.
void TestStates::stateTable_R17_R18_R19_R20_R62_data()
{
    QTest::addColumn<OrderState>("state");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, OrderState state, const char *expected) {
        QTest::newRow(name) << state << QString::fromLatin1(expected);
    };
    const auto wholesale = [](ApprovalStatus approval, PushStatus push = PushStatus::NotPushed,
                              ReturnStatus returned = ReturnStatus::NotReturned,
                              CancelStatus cancel = CancelStatus::None) {
        return OrderState{true, push, returned, approval, cancel, false, false};
    };
    const auto other = [](PushStatus push, ReturnStatus returned = ReturnStatus::NotReturned) {
        return OrderState{true, push, returned, ApprovalStatus::None, CancelStatus::None, false, false};
    };
    using enum ApprovalStatus;

    row("unsaved", OrderState{}, "Y----");
    row("not pushed", other(PushStatus::NotPushed), "YYYY-");
    row("refused", other(PushStatus::Refused), "YYYY-");
    row("wholesale ready, not pushed", wholesale(ReadyToShip), "YYYYL");
    row("wholesale ready, refused", wholesale(ReadyToShip, PushStatus::Refused), "YYYYL");
    row("wholesale waiting for approval", wholesale(Pending), "YY?-L");
    row("pushing", other(PushStatus::Pushing), "-----");
    row("wholesale pushing", wholesale(ReadyToShip, PushStatus::Pushing), "-----");
    row("unknown", other(PushStatus::Unknown), "---K-");
    row("wholesale unknown", wholesale(ReadyToShip, PushStatus::Unknown), "---K-");
    row("pushed, nothing returned", other(PushStatus::Pushed), "-----");
    row("wholesale pushed, nothing returned", wholesale(ReadyToShip, PushStatus::Pushed), "----R");
    using R = ReturnStatus;
    using C = CancelStatus;
    row("wholesale, cancel rejected", wholesale(ReadyToShip, PushStatus::Pushed, R::NotReturned, C::Rejected),
        "----R");
    row("wholesale, cancel requested",
        wholesale(ReadyToShip, PushStatus::Pushed, R::NotReturned, C::Requested), "-----");
    row("wholesale, cancel updating", wholesale(ReadyToShip, PushStatus::Pushed, R::NotReturned, C::Updating),
        "-----");
    row("partly returned", other(PushStatus::Pushed, R::Partial), "-----");
    row("transfer out returned", other(PushStatus::Pushed, R::OutReturned), "-----");
    row("return is an exception", other(PushStatus::Pushed, R::Exception), "-----");
    row("returned", other(PushStatus::Pushed, R::Returned), "-----");
    row("wholesale partly returned", wholesale(PartlyShipped, PushStatus::Pushed, R::Partial), "-----");
    row("wholesale partly returned, cancel rejected",
        wholesale(PartlyShipped, PushStatus::Pushed, R::Partial, C::Rejected), "-----");
    row("wholesale exception", wholesale(ReadyToShip, PushStatus::Pushed, R::Exception), "-----");
    row("wholesale shipped", wholesale(Shipped, PushStatus::Pushed, R::Returned), "-----");
    row("wholesale terminated by IDEAL", wholesale(Terminated, PushStatus::Pushed, R::NotReturned, C::Done),
        "-----");
    row("wholesale terminated locally", wholesale(Terminated), "-----");

    OrderState partly = other(PushStatus::NotPushed);
    partly.receivedByHand = true;
    row("R62: received by hand in part", partly, "??Y--");
    partly.push = PushStatus::Refused;
    row("R62: refused, then received by hand in part", partly, "??Y--");
    OrderState wholly = partly;
    wholly.completedByHand = true;
    row("R62: received by hand wholly", wholly, "-----");
}

void TestStates::stateTable_R17_R18_R19_R20_R62()
{
    QFETCH(OrderState, state);
    QFETCH(QString, expected);
    const QList<OrderAction> columns{OrderAction::Edit, OrderAction::Delete, OrderAction::ReceiveByHand,
                                     OrderAction::Push, OrderAction::Terminate};
    QString actual;
    for (int i = 0; i < 5; ++i) {
        actual += expected[i] == u'?' ? QChar(u'?') : letter(permission(state, columns[i]));
    }
    QCOMPARE(actual, expected);
}

void TestStates::R17_R18_R19_lockedMeansLockedInEveryState()
{
    QVERIFY(isLocked(PushStatus::Pushing) && isLocked(PushStatus::Pushed) && isLocked(PushStatus::Unknown));
    QVERIFY(!isLocked(PushStatus::NotPushed) && !isLocked(PushStatus::Refused));
    int locked = 0;
    forEveryState([&locked](const OrderState &state) {
        if (isLocked(state.push)) {
            ++locked;
            QCOMPARE(permission(state, OrderAction::Edit), Permission::No);
            QCOMPARE(permission(state, OrderAction::Delete), Permission::No);
            QCOMPARE(permission(state, OrderAction::ReceiveByHand), Permission::No);
        }
    });
    QVERIFY(locked > 1000);
}

void TestStates::R48_onlyAnUnpushedOrderIsPushedAnew()
{
    forEveryState([](const OrderState &state) {
        const Permission push = permission(state, OrderAction::Push);
        if (push == Permission::Yes) {
            QVERIFY(state.push == PushStatus::NotPushed || state.push == PushStatus::Refused);
            QVERIFY(!state.receivedByHand);
            QVERIFY(state.approval == ApprovalStatus::None || state.approval == ApprovalStatus::ReadyToShip);
        } else if (push != Permission::No) {
            QCOMPARE(push, Permission::SameKeyOnly);
            QCOMPARE(state.push, PushStatus::Unknown);
        }
    });
}

void TestStates::R7_R8_onlyWholesaleIsTerminated()
{
    forEveryState([](const OrderState &state) {
        const Permission terminate = permission(state, OrderAction::Terminate);
        if (state.approval == ApprovalStatus::None) {
            QCOMPARE(terminate, Permission::No);
        }
        if (terminate == Permission::Locally) {
            QVERIFY(!isLocked(state.push));
        }
        if (terminate == Permission::ByRequest) {
            QCOMPARE(state.push, PushStatus::Pushed);
            QCOMPARE(state.returned, ReturnStatus::NotReturned);
        }
    });
}

QTEST_APPLESS_MAIN(TestStates)
#include "tst_states.moc"
