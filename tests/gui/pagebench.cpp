// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"

#include "secrets/initialize.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"
#include "workflow/saveorder.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

namespace gui {

using namespace domain;
using base::ErrorCode;
using base::Result;

PageBench::PageBench(Setup setup) : toasts(&window)
{
    if (!secrets::initialize()) {
        qFatal("no randomness");
    }
    company = std::make_unique<support::Company>(*database, clock);
    company->found(secrets::PasswordCost::ForTests);
    if (setup == Setup::Configured) {
        support::CompanySettings wanted;
        wanted.idealBase = QUrl(QStringLiteral("https://ideal.example/ideal/v1"));
        wanted.estackBase = QUrl(QStringLiteral("https://estack.example/estack/v1"));
        company->configure(wanted, secretStore, secrets::SecretBytes(QByteArrayView("bench-key-0123456789")));
    }
    window.resize(1200, 760);
}

ui::PlaceContext PageBench::context(const char *login)
{
    m_sessions.push_back(company->session(login));
    return {m_sessions.back(),
            prompts,
            toasts,
            settings,
            [this](const QString &kind, qint64 id, const QVariantMap &hints) {
                documents.append({kind, id, hints});
            },
            [this](const QString &place, const QVariantMap &hints) {
                places.append({place, 0, hints});
            }};
}

void PageBench::reportGateway(int secondsAgo, ErrorCode problem)
{
    store::GatewayHealth health;
    health.name = QStringLiteral("gw-1");
    health.state = QStringLiteral("running");
    health.listening = QStringLiteral("https://desk.example:18090/callback/v1");
    health.seenAt = clock.now().plus(-1000 * secondsAgo);
    health.problem = problem;
    write([health](store::Transaction &transaction) {
        transaction.announce(store::Topic::Gateways);
        return store::GatewayRepository(transaction.connection()).report(health);
    });
}

bool PageBench::answerCommand(store::CommandState state, ErrorCode code, const QString &result)
{
    const auto answered = write([=, now = clock.now()](store::Transaction &transaction) -> Result<bool> {
        store::GatewayRepository gateways(transaction.connection());
        TRY_LET(const std::optional<store::GatewayCommand> command, gateways.claim(now, now.plus(60'000)));
        if (!command) {
            return false;
        }
        TRY(gateways.answer(command->id, state, code, result, now));
        transaction.announce(store::Topic::Gateways);
        return true;
    });
    return answered;
}

OwnerId PageBench::owner()
{
    return read([](store::Connection &connection) { return store::SettingsRepository(connection).load(); })
        .owner;
}

/// None for a transfer.
static Result<PartnerId> partnerFor(store::CatalogueRepository &catalogue, Counterparty counterparty)
{
    if (counterparty == Counterparty::None) {
        return PartnerId();
    }
    if (counterparty == Counterparty::Supplier) {
        TRY_LET(const auto supplier, catalogue.partnerByCode(PartnerKind::Supplier, QStringLiteral("GB01")));
        return supplier->id;
    }
    Partner customer;
    customer.kind = PartnerKind::Customer;
    customer.code = QStringLiteral("KH01");
    customer.name = QStringLiteral("长沙通达数码");
    TRY_LET(const auto known, catalogue.partnerByCode(customer.kind, customer.code));
    return known ? Result<PartnerId>(known->id) : catalogue.insert(customer);
}

OrderId PageBench::makeOrder(const QString &manualNumber, OrderType type)
{
    if (m_product.isNull()) {
        m_product = write([](store::Transaction &transaction) {
            Product product;
            product.code = QStringLiteral("P1");
            product.name = QStringLiteral("荣耀Magic7");
            return store::CatalogueRepository(transaction.connection()).insert(product);
        });
    }
    const auto saved = support::await(
        session("clerk").run([=, product = m_product](store::Transaction &transaction, const Actor &who,
                                                      base::Instant now) -> Result<Order> {
            store::CatalogueRepository catalogue(transaction.connection());
            workflow::OrderEdit edit;
            edit.draft.type = type;
            edit.draft.date = base::businessDay(now);
            edit.draft.manualNumber = manualNumber;
            TRY_LET(const PartnerId partner, partnerFor(catalogue, describe(type).counterparty));
            TRY_LET(const auto warehouse, catalogue.warehouseByCode(QStringLiteral("CK01")));
            TRY_LET(const auto other, catalogue.warehouseByCode(QStringLiteral("CK02")));
            edit.draft.warehouse = warehouse->id;
            if (describe(type).secondWarehouse) {
                edit.draft.toWarehouse = other->id;
            }
            edit.draft.partner = partner;
            OrderLine line;
            line.product = product;
            line.quantity = 2;
            edit.draft.lines = {line};
            return workflow::saveOrder(transaction, who, edit, now);
        }));
    if (!saved) {
        qFatal("order: %s %s", qPrintable(base::codeName(saved.error().code)),
               qPrintable(saved.error().detail));
    }
    return saved->id;
}

void PageBench::setStates(OrderId id, PushStatus push, ReturnStatus returned)
{
    write([=, now = clock.now()](store::Transaction &transaction) -> base::Outcome {
        store::OrderRepository orders(transaction.connection());
        TRY_LET(Order order, orders.lock(id));
        // The database allows no state to be skipped.
        if (push != PushStatus::NotPushed) {
            order.state.push = PushStatus::Pushing;
            TRY(orders.saveState(order, now));
        }
        order.state.push = push;
        order.state.returned = returned;
        if (push == PushStatus::Pushed) {
            order.pushedAt = now;
        }
        if (returned == ReturnStatus::Returned) {
            order.returnedAt = now;
        }
        if (push == PushStatus::Refused) {
            order.pushErrorCode = ErrorCode::PeerRefused;
            order.pushError = QStringLiteral("itemCode is not sold any more");
        }
        transaction.announce(store::Topic::Orders);
        return orders.saveState(order, now);
    });
}

void PageBench::grabAllLooks(const QString &name)
{
    if (!qEnvironmentVariableIsSet("IDEAL_GRABS")) {
        return;
    }
    for (const QString &code : ui::Language::codes()) {
        language.use(code);
        for (const ui::ThemeChoice look : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            theme.setChoice(look);
            const bool dark = look == ui::ThemeChoice::Dark;
            // New words and colours are posted to the widgets, and layouts answer with posts of their own.
            for (int round = 0; round < 5; ++round) {
                QCoreApplication::sendPostedEvents();
            }
            grab(window, QStringLiteral("%1-%2-%3")
                             .arg(name, code, dark ? QLatin1String("dark") : QLatin1String("light")));
        }
    }
    theme.setChoice(ui::ThemeChoice::Light);
    language.use(QStringLiteral("en"));
}

QByteArray PageBench::databaseBytes() const
{
    QByteArray all;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile file(testDatabase.config().file + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly)) {
            all += file.readAll();
        }
    }
    return all;
}

bool until(const std::function<bool()> &holds)
{
    bool held = holds();
    bool looking = false; // what is asked may itself wait in a loop
    QEventLoop loop;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &loop,
                     [&] {
                         if (looking || held) {
                             return;
                         }
                         looking = true;
                         held = holds();
                         looking = false;
                         if (held) {
                             loop.quit();
                         }
                     });
    QTimer::singleShot(support::deadline, &loop, &QEventLoop::quit);
    if (!held) {
        loop.exec();
    }
    return held;
}

} // namespace gui
