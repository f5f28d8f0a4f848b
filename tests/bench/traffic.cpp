// SPDX-License-Identifier: Apache-2.0
#include "bench/benches.h"
#include "bench/measure.h"
#include "flow/rig.h"
#include "ideal/httpserver.h"
#include "ideal/idealclient.h"
#include "ideal/json.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "store/settingsrepository.h"
#include "support/await.h"

#include <QEventLoop>
#include <QNetworkAccessManager>

#include <algorithm>

namespace bench {

using namespace domain;
using flow::Rig;

namespace {

const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK");

QList<OrderId> saveOrders(Rig &rig, int orders)
{
    QList<OrderId> ids;
    for (int i = 0; i < orders; ++i) {
        ids.append(
            rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), {{phone, 5}})
                .id);
    }
    return ids;
}

/// Waits until every order is as `reached` says.
void waitForAll(Rig &rig, const QList<OrderId> &ids, const std::function<bool(const Order &)> &reached)
{
    qsizetype next = 0;
    const bool all = support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed, [&] {
        // Asking handles events, and with them this may be asked again in between.
        while (next < ids.size()) {
            const qsizetype asked = next;
            if (!reached(rig.order(ids[asked]))) {
                return false;
            }
            next = std::max(next, asked + 1);
        }
        return true;
    });
    if (!all) {
        qFatal("bench: not all orders got there");
    }
}

ideal::Credentials credentials()
{
    ideal::Credentials made;
    made.appId = support::CompanySettings().appId;
    made.appKey = QByteArrayLiteral("integration-key-0123456789");
    return made;
}

/// Sends calls, six at a time as the dispatcher does, and gives the milliseconds until the last answer.
double sendAll(const QList<ideal::Call> &calls)
{
    QNetworkAccessManager network;
    network.setAutoDeleteReplies(false);
    const base::SystemClock clock;
    ideal::IdealClient client(network, clock);
    QEventLoop loop;
    qsizetype next = 0;
    qsizetype answered = 0;
    std::function<void()> sendNext = [&] {
        if (next < calls.size()) {
            client.send(calls[next++], credentials(), [&](const ideal::HttpResult &result) {
                if (result.status != 200) {
                    qFatal("bench: HTTP %d", result.status);
                }
                ++answered;
                sendNext();
                if (answered == calls.size()) {
                    loop.quit();
                }
            });
        }
    };
    return timed([&] {
        for (int i = 0; i < 6; ++i) {
            sendNext();
        }
        loop.exec();
    });
}

/// Asks for e-stack's products page by page and reads each of them.
void readProducts(const QUrl &base, int expected)
{
    QNetworkAccessManager network;
    network.setAutoDeleteReplies(false);
    const base::SystemClock clock;
    ideal::IdealClient client(network, clock);
    QEventLoop loop;
    EstackCursor cursor;
    int read = 0;
    std::function<void()> askNext = [&] {
        client.send(
            ideal::estackPageCall(base, EstackList::Products, support::CompanySettings().ownerCode, cursor),
            credentials(), [&](const ideal::HttpResult &result) {
                const auto data = ideal::readAnswer(result, clock.now());
                const auto page =
                    data ? ideal::readEstackPage(*data) : base::Result<ideal::EstackPage>(data.error());
                if (!page) {
                    qFatal("bench: HTTP %d", result.status);
                }
                for (const QJsonValue &item : page->items) {
                    read += ideal::readEstackProduct(item.toObject()).ok() ? 1 : 0;
                }
                if (cursor.page++ < page->totalPages) {
                    askNext();
                } else {
                    loop.quit();
                }
            });
    };
    askNext();
    loop.exec();
    if (read != expected) {
        qFatal("bench: %d products instead of %d", read, expected);
    }
}

InterfaceSettings settingsOf(Rig &rig)
{
    return *support::await(rig.database().read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); }));
}

/// The creates that the orders' pushes would send, under other numbers so that IDEAL takes them as new.
QList<ideal::Call> sameCreates(Rig &rig, const QList<OrderId> &ids, const QUrl &base)
{
    QList<ideal::Call> calls;
    for (const OrderId id : ids) {
        const auto rows = support::await(rig.database().read(
            [id](store::Connection &connection) { return store::OutboxRepository(connection).ofOrder(id); }));
        QByteArray body = rows->first().body;
        body.replace("\"entryOrderCode\":\"CG", "\"entryOrderCode\":\"FL");
        calls.append(ideal::keyedCall(base, rows->first().method, rows->first().path, body));
    }
    return calls;
}

} // namespace

QJsonArray push(store::Backend backend, const Size &size)
{
    Rig::Options options;
    options.delayMs = -1; // IDEAL takes the orders and does no more
    Rig rig(backend, options);
    const QUrl base = settingsOf(rig).idealBase;
    QList<OrderId> pushed;
    Measurement measurement;
    measurement.name = QStringLiteral("push");
    measurement.backend = store::Dialect(backend).name();
    measurement.runs = size.runs;
    measurement.reference = QStringLiteral("the same %1 signed requests, no database").arg(size.orders);
    measurement.ours = [&](int) {
        pushed = saveOrders(rig, size.orders);
        return timed([&] {
            for (const OrderId id : std::as_const(pushed)) {
                rig.push(id);
            }
            waitForAll(rig, pushed,
                       [](const Order &order) { return order.state.push == PushStatus::Pushed; });
        });
    };
    measurement.theirs = [&](int run) {
        QList<ideal::Call> calls = sameCreates(rig, pushed, base);
        for (ideal::Call &call : calls) {
            call.body.replace("\"entryOrderCode\":\"FL", "\"entryOrderCode\":\"F" + QByteArray::number(run));
        }
        return sendAll(calls);
    };
    return {measure(measurement)};
}

QJsonArray returns(store::Backend backend, const Size &size)
{
    Rig::Options options;
    options.delayMs = -1;
    Rig rig(backend, options);
    const QUrl base = settingsOf(rig).idealBase;
    QStringList numbers;
    const auto pushAll = [&] {
        const QList<OrderId> ids = saveOrders(rig, size.orders);
        numbers.clear();
        for (const OrderId id : ids) {
            rig.push(id);
        }
        waitForAll(rig, ids, [](const Order &order) { return order.state.push == PushStatus::Pushed; });
        for (const OrderId id : ids) {
            numbers.append(rig.order(id).number);
        }
        return ids;
    };
    const auto completeAll = [&] {
        for (const QString &number : std::as_const(numbers)) {
            rig.ideal().complete(QStringLiteral("CGRK"), number);
        }
    };
    Measurement measurement;
    measurement.name = QStringLiteral("returns");
    measurement.backend = store::Dialect(backend).name();
    measurement.runs = size.runs;
    measurement.reference =
        QStringLiteral("the same %1 callbacks and serial queries, no database").arg(size.orders);
    measurement.ours = [&](int) {
        const QList<OrderId> ids = pushAll();
        return timed([&] {
            completeAll();
            waitForAll(rig, ids,
                       [](const Order &order) { return order.state.returned == ReturnStatus::Returned; });
        });
    };
    measurement.theirs = [&](int) {
        pushAll();
        // A listener that only says yes, and the serials asked for without anything done with them.
        int left = size.orders;
        QEventLoop loop;
        QNetworkAccessManager network;
        network.setAutoDeleteReplies(false);
        const base::SystemClock clock;
        ideal::IdealClient client(network, clock);
        ideal::HttpServer server([&](const ideal::HttpRequest &request, ideal::HttpServer::Answer answer) {
            answer({200, ideal::successEnvelope(ideal::newRequestId(), {}), {}, false});
            const QJsonObject body = *ideal::parseBody(request.body);
            client.send(ideal::serialPageCall(base, support::CompanySettings().ownerCode, OrderType::Purchase,
                                              body.value(QStringLiteral("entryOrderCode")).toString(),
                                              Stage::In, body.value(QStringLiteral("outBizCode")).toString(),
                                              {}, 1, 500),
                        credentials(), [&](const ideal::HttpResult &) {
                            if (--left == 0) {
                                loop.quit();
                            }
                        });
        });
        const auto port = server.listen(QHostAddress::LocalHost, 0);
        rig.ideal().setCallbackBase(QUrl(QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(*port)));
        const double milliseconds = timed([&] {
            completeAll();
            loop.exec();
        });
        rig.ideal().setCallbackBase(rig.callbackBase());
        return milliseconds;
    };
    return {measure(measurement)};
}

QJsonArray estack(store::Backend backend, const Size &size)
{
    std::unique_ptr<Rig> rig; // a fresh one for each run: what is there already is only compared
    Measurement measurement;
    measurement.name = QStringLiteral("estack");
    measurement.backend = store::Dialect(backend).name();
    measurement.runs = size.runs;
    measurement.reference = QStringLiteral("the same pages asked for and read, no database");
    measurement.ours = [&](int) {
        Rig::Options options;
        options.delayMs = -1;
        options.synchronised = false;
        options.simulate = [&size](simulator::Config &config) {
            config.products = size.products;
            config.customers = 0;
        };
        rig.reset();
        rig = std::make_unique<Rig>(backend, options);
        return timed([&] {
            if (rig->settled(rig->ask(store::CommandKind::EstackSync)).state !=
                store::CommandState::Succeeded) {
                qFatal("bench: not synchronised");
            }
        });
    };
    measurement.theirs = [&](int) {
        const QUrl base = settingsOf(*rig).estackBase;
        return timed([&] { readProducts(base, size.products); });
    };
    return {measure(measurement)};
}

} // namespace bench
