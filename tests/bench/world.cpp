// SPDX-License-Identifier: Apache-2.0
#include "bench/world.h"

#include "store/cataloguerepository.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "support/await.h"
#include "workflow/pushorder.h"
#include "workflow/recordcallback.h"
#include "workflow/recordpushanswer.h"
#include "workflow/saveorder.h"
#include "workflow/synchronise.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bench {

using namespace domain;
using base::Outcome;
using base::Result;
using support::await;

namespace {

template<class T> T must(const Result<T> &result)
{
    if (!result) {
        qFatal("bench: %s %s", qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

QList<EstackProduct> phones()
{
    QList<EstackProduct> all;
    for (int i = 1; i <= 40; ++i) {
        EstackProduct phone;
        phone.itemCode = QStringLiteral("PHONE-%1").arg(i, 3, 10, QLatin1Char('0'));
        phone.name = phone.itemCode;
        phone.serials = {true, 15, true};
        all.append(phone);
    }
    return all;
}

QByteArray confirmationBody(const Order &order)
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines.append(QJsonObject{{QStringLiteral("orderLineNo"), QString::number(line.lineNo)},
                                 {QStringLiteral("itemCode"),
                                  QStringLiteral("PHONE-%1").arg(line.lineNo, 3, 10, QLatin1Char('0'))},
                                 {QStringLiteral("actualQty"), line.quantity}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("ownerCode"), support::CompanySettings().ownerCode},
                                     {QStringLiteral("outBizCode"), QStringLiteral("BIZ-") + order.number},
                                     {QStringLiteral("confirmType"), 0},
                                     {QStringLiteral("status"), QStringLiteral("FULFILLED")},
                                     {QStringLiteral("operateTime"), base::toWireTime(order.createdAt)},
                                     {QStringLiteral("entryOrderCode"), order.number},
                                     {QStringLiteral("orderType"), QStringLiteral("CGRK")},
                                     {QStringLiteral("warehouseCode"), QStringLiteral("HN-WH-01")},
                                     {QStringLiteral("orderLines"), lines}})
        .toJson(QJsonDocument::Compact);
}

/// Saves and pushes an order as a clerk does.
Result<Order> pushedOrder(store::Transaction &transaction, const Actor &who, base::Instant now, int lines,
                          int handsetsPerLine)
{
    store::CatalogueRepository catalogue(transaction.connection());
    workflow::OrderEdit edit;
    edit.draft.date = base::businessDay(now);
    TRY_LET(const auto supplier, catalogue.partnerByCode(PartnerKind::Supplier, QStringLiteral("GB01")));
    TRY_LET(const auto warehouse, catalogue.warehouseByCode(QStringLiteral("CK01")));
    edit.draft.partner = supplier->id;
    edit.draft.warehouse = warehouse->id;
    for (int i = 1; i <= lines; ++i) {
        TRY_LET(const auto product,
                catalogue.productByCode(QStringLiteral("PHONE-%1").arg(i, 3, 10, QLatin1Char('0'))));
        OrderLine line;
        line.product = product->id;
        line.quantity = handsetsPerLine;
        edit.draft.lines.append(line);
    }
    TRY_LET(const Order order, workflow::saveOrder(transaction, who, edit, now));
    TRY_LET(const workflow::PushOutcome pushed, workflow::pushOrder(transaction, who, order.id, now));
    if (!pushed.problems.isEmpty()) {
        return pushed.problems.first();
    }
    return order;
}

/// Takes IDEAL's acceptance and its confirmation as a gateway does, all but the network.
Result<InboxId> confirm(store::Transaction &transaction, const Order &order, base::Instant now)
{
    TRY_LET(const auto rows, store::OutboxRepository(transaction.connection()).ofOrder(order.id));
    workflow::PushAnswer answer;
    answer.accepted = true;
    answer.idealId = QStringLiteral("IDEAL-1");
    TRY(workflow::recordPushAnswer(transaction, rows.first().id, answer, now));
    TRY(workflow::recordCallback(
        transaction, {{}, {}, QStringLiteral("inbound-orders/confirm"), confirmationBody(order)}, now));
    TRY_LET(const auto inbox, store::InboxRepository(transaction.connection()).ofOrder(order.id));
    return inbox.first().id;
}

} // namespace

World::World(store::Backend backend) : m_testDatabase(backend), m_database(m_testDatabase.open(1))
{
    m_company = std::make_unique<support::Company>(*m_database, m_clock);
    m_company->found(secrets::PasswordCost::ForTests);
    support::CompanySettings settings;
    settings.idealBase = QUrl(QStringLiteral("http://127.0.0.1:1/ideal/v1"));
    settings.estackBase = QUrl(QStringLiteral("http://127.0.0.1:1/estack/v1"));
    m_company->configure(settings, m_secrets, secrets::SecretBytes(QByteArrayView("bench-key")));
    m_company->mapWarehouses();
    must(await(m_database->write([this](store::Transaction &transaction) {
        return workflow::takeInEstack(transaction, phones(), {}, m_clock.now());
    })));
    m_company->adoptEstack();
}

QString World::imei()
{
    QString digits = QStringLiteral("86");
    for (int i = 0; i < 12; ++i) {
        digits += QChar(u'0' + char16_t(m_random.bounded(10)));
    }
    for (char16_t check = u'0'; check <= u'9'; ++check) {
        if (domain::isImei(digits + QChar(check))) {
            return digits + QChar(check);
        }
    }
    return {};
}

World::Confirmed World::confirm(int lines, int handsetsPerLine)
{
    Confirmed out;
    const Order order = must(await(m_company->session("clerk").run(
        [=](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return pushedOrder(transaction, who, now, lines, handsetsPerLine);
        })));
    out.inbox = must(await(m_database->write([this, order](store::Transaction &transaction) {
        return bench::confirm(transaction, order, m_clock.now());
    })));
    for (int i = 1; i <= lines; ++i) {
        SerialReportLine line{i, QStringLiteral("PHONE-%1").arg(i, 3, 10, QLatin1Char('0')), {}};
        for (int h = 0; h < handsetsPerLine; ++h) {
            const QString first = imei();
            line.handsets.append({first, first, imei()});
        }
        out.serials.append(line);
    }
    return out;
}

void World::close()
{
    m_company.reset();
    m_database.reset();
}

} // namespace bench
