// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/demooptions.h"
#include "e2e/driver.h"
#include "e2e/peerprocess.h"
#include "e2e/scenario.h"
#include "support/company.h"

#include <QHash>

namespace demo {

/// Everything that a step needs, and what the steps before it have left.
struct Play
{
    Driver &driver;
    support::Company &company;
    PeerProcess &peer;
    QHash<QString, domain::OrderId> orders; ///< by the scenario's ids
    QStringList order;                      ///< the same ids, in the order in which they came
    qint64 pushToPostedMs = -1;             ///< the longest from a click to the last posted document

    domain::OrderId idOf(const QString &id) const { return orders.value(id); }
    void add(const QString &id, domain::OrderId order);
    domain::Order read(domain::OrderId id) const;
    /// The people of the demo company, by login; signs in unless they are at work already.
    void signIn(const char *login);
    /// The order's form, in front.
    class QWidget *openForm(domain::OrderId id);
};

// Setting up, and what is looked at behind it: play.cpp.

/// Admin: 荣耀IDEAL接口设置, connection test, first synchronisation; vendor: the switch.
void setUpInterface(Driver &driver, const Options &options, support::Company &company);
/// Admin: 荣耀IDEAL仓库设置, with a duplicate that is refused.
void mapWarehouses(Driver &driver);
/// Clerk: an order whose push is refused with every reason told.
void showPreflight(Play &play);
/// Supervisor: the push log, its filter, the raw messages.
void browseLog(Driver &driver);

/// Does one step of a scenario through the real widgets and waits for what it expects.
void playStep(Play &play, const Step &step);

// One file a group of verbs.
void playOrder(Play &play, const Step &step); ///< order, edit, copy, delete, push: playorder.cpp
/// What the step names is put in the place of what the order has: playedit.cpp.
void playEdit(Play &play, const Step &step, QWidget *form, domain::OrderId id);
void playAct(Play &play, const Step &step);    ///< approve, terminate, ask IDEAL: playacts.cpp
void playReturn(Play &play, const Step &step); ///< receive, reprocess, accept: playreturns.cpp
void playEstack(Play &play, const Step &step); ///< synchronise, fetch VF orders, simulate: playestack.cpp

// Expectations: expect.cpp.

/// Waits until the order is as expected and its form, if it is open, shows it.
void expectOrder(Play &play, const Step &step, domain::OrderId id);
/// The step must not be possible: the widget is dead, and the workflow refuses with that code.
void expectRefusal(Play &play, const Step &step, bool widgetIsLive, const QStringList &codes);
/// What summary.json says of an order.
QJsonObject summaryOf(Play &play, const QString &id);

/// `Pushed`, `Returned`, …: an enumerator's name.
template<class Enum> QString enumName(Enum value);

} // namespace demo

#include <QMetaEnum>

template<class Enum> QString demo::enumName(Enum value)
{
    return QLatin1String(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}
