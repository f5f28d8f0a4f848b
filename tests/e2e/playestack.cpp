// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/settingsrepository.h"
#include "support/await.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonDocument>
#include <QTableView>

namespace demo {

using namespace domain;
using support::await;

namespace {

/// The orders that came from VF orders, oldest first.
QList<OrderId> vfOrders(Play &play)
{
    const auto ids = await(play.company.database().read([](store::Connection &connection) {
        return connection.select(
            QStringLiteral("SELECT id FROM orders WHERE vf_order_code <> '' ORDER BY id"), {},
            [](store::Row &row) { return row.take<OrderId>(); });
    }));
    return ids ? *ids : QList<OrderId>();
}

std::optional<base::Instant> syncedAt(Play &play)
{
    const auto settings = await(play.company.database().read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); }));
    return settings ? settings->estackSyncedAt : std::nullopt;
}

qint64 count(Play &play, const QString &table)
{
    const auto rows = await(play.company.database().read([table](store::Connection &connection) {
        return connection.value<qint64>(QStringLiteral("SELECT count(*) FROM ") + table);
    }));
    return rows ? *rows : -1;
}

void synchronise(Play &play, const Step &step)
{
    play.signIn("admin");
    const auto before = syncedAt(play);
    QWidget *page = play.driver.open(QStringLiteral("interfaces.settings"));
    play.driver.click(page, "syncButton");
    play.driver.waitUntil(QStringLiteral("e-stack is synchronised"), [&] {
        const auto now = syncedAt(play);
        return now && (!before || *before < *now);
    });
    play.company.adoptEstack();
    const auto has = [&play](const char *table, int wanted) {
        const qint64 there = count(play, QLatin1String(table));
        play.driver.check(
            wanted < 0 || there == wanted,
            QStringLiteral("%1 has %2 rows, it has %3").arg(QLatin1String(table)).arg(wanted).arg(there));
    };
    has("estack_product", step.expect.products);
    has("estack_customer", step.expect.customers);
}

void fetchVfOrders(Play &play, const Step &step)
{
    play.signIn("admin");
    const QList<OrderId> before = vfOrders(play);
    QWidget *page = play.driver.open(QStringLiteral("orders.vf"));
    if (!step.warehouse.isEmpty()) {
        auto *choice = play.driver.find<QComboBox>(page, "warehouseChoice");
        play.driver.waitUntil(QStringLiteral("a warehouse can be chosen"), [&] {
            return choice && choice->findText(step.warehouse, Qt::MatchContains) >= 0;
        });
        choice->setFocus();
        const int wanted = choice->findText(step.warehouse, Qt::MatchContains);
        while (choice->currentIndex() != wanted) {
            play.driver.key(choice, choice->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    play.driver.click(page, "syncButton");
    const int wanted = std::max(0, step.expect.orders);
    play.driver.waitUntil(QStringLiteral("%1 VF orders have become orders").arg(wanted),
                          [&] { return vfOrders(play).size() == before.size() + wanted; });
    int number = 0;
    for (const OrderId id : vfOrders(play).mid(before.size())) {
        // The first has the step's id, further ones a number behind it.
        const QString name = step.id.isEmpty() ? QStringLiteral("vf") : step.id;
        play.add(number == 0 ? name : QStringLiteral("%1%2").arg(name).arg(number + 1), id);
        ++number;
    }
    const auto *view = page ? page->findChild<QTableView *>() : nullptr;
    play.driver.waitUntil(QStringLiteral("the VF orders are listed without a refresh"),
                          [&] { return view && view->model()->rowCount() >= wanted; });
    if (step.pictures) {
        play.driver.picture(QStringLiteral("vf-orders"));
    }
}

/// `{a}` becomes the number of order a, everywhere.
QByteArray filledIn(Play &play, QByteArray text)
{
    for (auto order = play.orders.cbegin(); order != play.orders.cend(); ++order) {
        text.replace('{' + order.key().toUtf8() + '}', play.read(order.value()).number.toUtf8());
    }
    return text;
}

} // namespace

void playEstack(Play &play, const Step &step)
{
    if (step.verb == Verb::SyncEstack) {
        synchronise(play, step);
    } else if (step.verb == Verb::FetchVfOrders) {
        fetchVfOrders(play, step);
    } else {
        const QByteArray request = filledIn(play, step.request.toUtf8());
        const QByteArray body = filledIn(play, QJsonDocument(step.body).toJson(QJsonDocument::Compact));
        play.driver.check(play.peer.control(request, body),
                          QStringLiteral("IDEAL: %1").arg(QString::fromUtf8(request)));
    }
}

} // namespace demo
