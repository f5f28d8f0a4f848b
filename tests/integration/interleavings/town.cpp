// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "flow/books.h"
#include "flow/rig.h"
#include "ideal/answers.h"
#include "secrets/initialize.h"
#include "store/orderrepository.h"
#include "workflow/synchronise.h"

#include <QJsonArray>

#include <algorithm>

namespace interleavings {

using namespace domain;

namespace {

template<class T> T must(const base::Result<T> &result, const char *what)
{
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

simulator::Config idealConfig(quint64 seed)
{
    simulator::Config config;
    config.credentials = flow::rigCredentials();
    config.ownerCode = support::CompanySettings().ownerCode;
    config.delayMs = -1;
    config.seed = quint32(seed);
    config.shortStock = simulator::ShortStock::Deliver;
    return config;
}

} // namespace

const QList<Town::Chance> &Town::chances()
{
    static const QList<Chance> all{
        {6, &Town::saveNew},      {3, &Town::edit},       {6, &Town::push},    {3, &Town::approve},
        {1, &Town::removeOrder},  {2, &Town::terminate},  {1, &Town::receive}, {1, &Town::reprocess},
        {30, &Town::gatewayStep}, {1, &Town::crash},      {2, &Town::poll},    {8, &Town::warehouseWorks},
        {14, &Town::mailArrives}, {3, &Town::timePasses}, {1, &Town::copy},    {1, &Town::accept},
    };
    return all;
}

Town::Town(store::Backend backend, quint64 seed)
    : m_random(seed), m_testDatabase(backend),
      m_idealBase(QUrl(QStringLiteral("http://127.0.0.1:1/ideal/v1")))
{
    if (!secrets::initialize()) {
        qFatal("no randomness");
    }
    m_database = m_testDatabase.open(1);
    m_company = std::make_unique<support::Company>(*m_database, m_clock);
    m_company->found(secrets::PasswordCost::ForTests);
    support::CompanySettings settings;
    settings.idealBase = m_idealBase;
    settings.estackBase = QUrl(QStringLiteral("http://127.0.0.1:1/estack/v1"));
    m_company->configure(settings, m_secrets, secrets::SecretBytes(flow::rigCredentials().appKey));
    m_company->mapWarehouses();
    m_ideal = std::make_unique<InProcessIdeal>(idealConfig(seed));
    takeInCatalogue();
    m_company->adoptEstack();
    m_clerk.emplace(m_company->session("clerk"));
    m_supervisor.emplace(m_company->session("supervisor"));
    m_gateways[0].name = QStringLiteral("one");
    m_gateways[1].name = QStringLiteral("two");
}

Town::~Town() = default;

void Town::takeInCatalogue()
{
    QList<EstackProduct> products;
    QList<EstackCustomer> customers;
    for (const EstackList list : {EstackList::Products, EstackList::Customers}) {
        const ideal::HttpResult result =
            m_ideal->call(ideal::estackPageCall(QUrl(QStringLiteral("http://127.0.0.1:1/estack/v1")), list,
                                                support::CompanySettings().ownerCode, EstackCursor{}));
        const auto page =
            must(ideal::readEstackPage(must(ideal::readAnswer(result, m_clock.now()), "answer")), "page");
        for (const QJsonValue &item : page.items) {
            if (list == EstackList::Products) {
                products.append(must(ideal::readEstackProduct(item.toObject()), "product"));
            } else {
                customers.append(must(ideal::readEstackCustomer(item.toObject()), "customer"));
            }
        }
    }
    must(write([&](store::Transaction &transaction) {
             return workflow::takeInEstack(transaction, products, customers, m_clock.now());
         }),
         "e-stack");
}

QString Town::step()
{
    int all = 0;
    for (const Chance &chance : chances()) {
        all += chance.weight;
    }
    int left = dice(all);
    for (const Chance &chance : chances()) {
        left -= chance.weight;
        if (left < 0) {
            m_diary.append((this->*chance.act)());
            return m_diary.last();
        }
    }
    return {};
}

void Town::settle()
{
    constexpr int rounds = 400;
    constexpr qint64 longerThanAnyPause = 3'600'000;
    m_calm = true;
    qint64 posted = -1;
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        bool fresh = false;
        while (simulator::Order *open = m_ideal->openOrder([this](int n) { return dice(n); })) {
            moved = fresh = true;
            if (!m_ideal->work(*open, 0, true)) {
                break;
            }
        }
        for (Mail &mail : m_ideal->mail()) {
            if (mail.delivered == 0) {
                moved = fresh = true;
                deliver(mail);
            }
        }
        m_clock.skip(longerThanAnyPause);
        for (GatewayMemory &gateway : m_gateways) {
            QString told;
            do {
                told.clear();
                dispatch(gateway, told);
                returns(gateway, told);
                moved = moved || !told.isEmpty();
            } while (!told.isEmpty());
        }
        // What can't be posted though nothing new has come since the last attempt is given up, one by one.
        const qint64 before =
            std::exchange(posted, count(QStringLiteral("SELECT count(*) FROM stock_document")));
        const bool stuck = !fresh && posted == before;
        moved = (stuck && acceptOne(true)) || moved;
        moved = reprocessAll() || moved;
        if (!moved) {
            return;
        }
    }
    m_broken.append(QStringLiteral("it does not come to rest"));
}

Order Town::orderById(OrderId id)
{
    return must(read([id](store::Connection &connection) {
                    return store::OrderRepository(connection).find(id);
                }),
                "order")
        .value_or(Order());
}

QList<Order> Town::orders()
{
    return must(read([](store::Connection &connection) -> base::Result<QList<Order>> {
                    TRY_LET(const QList<OrderId> ids,
                            connection.select(QStringLiteral("SELECT id FROM orders ORDER BY id"), {},
                                              [](store::Row &row) { return row.take<OrderId>(); }));
                    QList<Order> all;
                    for (const OrderId id : ids) {
                        TRY_LET(const auto order, store::OrderRepository(connection).find(id));
                        all.append(*order);
                    }
                    return all;
                }),
                "orders");
}

std::optional<Order> Town::anyOrder(const char *where)
{
    const QString condition = QString::fromLatin1(oneIn(4) ? "1 = 1" : where);
    const QList<OrderId> ids = must(
        read([condition](store::Connection &connection) {
            return connection.select(
                QStringLiteral("SELECT id FROM orders WHERE %1 ORDER BY id DESC LIMIT 12").arg(condition), {},
                [](store::Row &row) { return row.take<OrderId>(); });
        }),
        "orders");
    return ids.isEmpty() ? std::nullopt : std::optional(orderById(ids[dice(int(ids.size()))]));
}

qint64 Town::count(const QString &sql)
{
    return must(read([sql](store::Connection &connection) { return connection.value<qint64>(sql); }),
                "count");
}

QString Town::fingerprint(const Order &order) const
{
    QString text = QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8")
                       .arg(order.number, order.date.toString(Qt::ISODate))
                       .arg(order.partner.value())
                       .arg(order.warehouse.value())
                       .arg(order.toWarehouse.value())
                       .arg(order.manualNumber, order.remark)
                       .arg(order.version);
    for (const OrderLine &line : order.lines) {
        text += QStringLiteral("|%1:%2:%3:%4:%5")
                    .arg(line.lineNo)
                    .arg(line.product.value())
                    .arg(line.quantity)
                    .arg(line.price.fen())
                    .arg(static_cast<int>(line.inventory));
    }
    return text;
}

void Town::watchLocks(const QList<Order> &all, QStringList &found)
{
    QHash<OrderId, Locked> gone = std::exchange(m_locked, {});
    for (const Order &order : all) {
        const bool pushed = isLocked(order.state.push);
        const Locked now{order.number, fingerprint(order), order.state.push};
        const auto before = gone.constFind(order.id);
        const bool wasLocked = before != gone.cend();
        if (pushed && !m_clicked.contains(order.number)) {
            found.append(QStringLiteral("R48: %1 was pushed without a click").arg(order.number));
        }
        if (wasLocked && before->fingerprint != now.fingerprint) {
            found.append(QStringLiteral("R19: %1 changed while it was locked").arg(order.number));
        }
        if (wasLocked && before->push == PushStatus::Pushed && now.push != PushStatus::Pushed) {
            found.append(QStringLiteral("R20: the push of %1 was taken back").arg(order.number));
        }
        if (wasLocked && now.push == PushStatus::NotPushed) {
            found.append(QStringLiteral("R20: %1 was never pushed all at once").arg(order.number));
        }
        if (pushed) {
            m_locked.insert(order.id, now);
        }
        gone.remove(order.id);
    }
    for (const Locked &order : std::as_const(gone)) {
        found.append(QStringLiteral("R18: %1 vanished while it was locked").arg(order.number));
    }
}

QStringList Town::wrongs()
{
    QStringList found = m_broken;
    found += must(read(flow::contradictions), "books");
    watchLocks(orders(), found);
    if (count(QStringLiteral("SELECT count(*) FROM (SELECT serial_id FROM serial_identity GROUP BY serial_id "
                             "HAVING count(*) > 2) AS s")) != 0) {
        found.append(QStringLiteral("R65: a handset with three identities"));
    }
    for (const auto &[key, order] : m_ideal->world().orders) {
        if (!m_clicked.contains(order->code)) {
            found.append(QStringLiteral("R48: IDEAL has %1, which nobody pushed").arg(order->code));
        }
    }
    return found;
}

QStringList Town::leftOver()
{
    QStringList found = wrongs();
    for (const Mail &mail : m_ideal->mail()) {
        if (!mail.movesStock) {
            continue;
        }
        const qint64 documents =
            count(QStringLiteral("SELECT count(*) FROM stock_document d JOIN inbox i ON i.id = "
                                 "d.inbox_id WHERE i.out_biz_code = '%1' AND i.event = '%2'")
                      .arg(mail.outBizCode, mail.event));
        if (mail.spoilt && documents != 0) {
            found.append(QStringLiteral("R63: %1 of %2 can't be and was posted")
                             .arg(mail.outBizCode, mail.orderNumber));
        }
        if (documents != (isDismissed(mail) ? 0 : 1)) {
            found.append(QStringLiteral("R64: %1 of %2 was posted %3 times")
                             .arg(mail.outBizCode, mail.orderNumber)
                             .arg(documents));
        }
    }
    for (const Order &order : orders()) {
        if (order.state.push == PushStatus::Pushing || order.state.push == PushStatus::Unknown) {
            found.append(QStringLiteral("R20: %1 hangs").arg(order.number));
        }
    }
    found += stockDifferences();
    found += handsetDifferences();
    return found;
}

} // namespace interleavings
