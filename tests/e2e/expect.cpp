// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/stockrepository.h"
#include "support/await.h"
#include "ui/orders/orderform.h"
#include "ui/shell/desk.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

#include <QJsonArray>

namespace demo {

using namespace domain;
using support::await;

namespace {

/// What the database has of an order, as far as scenarios ask.
struct Found
{
    Order order;
    QStringList numbers;   ///< of its documents, in the order of posting
    QStringList documents; ///< their types
    int serials = 0;
    QStringList reasons; ///< every reason that is known, by code and in words
};

const char *documentName(DocumentType type)
{
    switch (type) {
    case DocumentType::PurchaseReceipt:
        return "PurchaseReceipt";
    case DocumentType::PurchaseReturn:
        return "PurchaseReturn";
    case DocumentType::TransferOut:
        return "TransferOut";
    case DocumentType::TransferIn:
        return "TransferIn";
    case DocumentType::WholesaleIssue:
        return "WholesaleIssue";
    case DocumentType::WholesaleReturn:
        return "WholesaleReturn";
    }
    return "";
}

void addReason(QStringList &reasons, base::ErrorCode code, const QString &words)
{
    if (code != base::ErrorCode::Count_) {
        reasons.append(base::codeName(code) + u' ' + words);
    }
}

base::Result<Found> find(store::Connection &connection, OrderId id)
{
    Found found;
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(id));
    found.order = order.value_or(Order());
    store::StockRepository stock(connection);
    TRY_LET(const auto documents, stock.ofOrder(id));
    for (const auto &document : documents) {
        found.numbers.append(document.number);
        found.documents.append(QLatin1String(documentName(document.type)));
        TRY_LET(const auto serials, stock.serialsOf(document.id));
        found.serials += int(serials.size());
    }
    addReason(found.reasons, found.order.pushErrorCode, found.order.pushError);
    addReason(found.reasons, found.order.cancelErrorCode, found.order.cancelError);
    TRY_LET(const auto inbox, store::InboxRepository(connection).ofOrder(id));
    for (const store::InboxRow &row : inbox) {
        if (row.state == store::InboxState::Parked || row.state == store::InboxState::Dismissed) {
            addReason(found.reasons, row.reasonCode, row.reason);
        }
    }
    return found;
}

Found read(Play &play, OrderId id)
{
    const auto found = await(
        play.company.database().read([id](store::Connection &connection) { return find(connection, id); }));
    return found ? *found : Found{};
}

bool fits(const Expectation &expect, const Found &found)
{
    const auto is = [](const QString &wanted, const QString &actual) {
        return wanted.isEmpty() || wanted == actual;
    };
    const OrderState &state = found.order.state;
    return is(expect.push, enumName(state.push)) && is(expect.returned, enumName(state.returned)) &&
           is(expect.approval, enumName(state.approval)) && is(expect.cancel, enumName(state.cancel)) &&
           (!expect.documentsGiven || expect.documents == found.documents) &&
           (expect.serials < 0 || expect.serials == found.serials) &&
           (expect.reason.isEmpty() || found.reasons.join(u'\n').contains(expect.reason));
}

QString told(const Found &found)
{
    const OrderState &state = found.order.state;
    return QStringLiteral("%1 %2 %3 %4 %5 %6 [%7]")
        .arg(enumName(state.push), enumName(state.returned), enumName(state.approval), enumName(state.cancel),
             found.documents.join(u','))
        .arg(found.serials)
        .arg(found.reasons.join(QStringLiteral("; ")));
}

bool showsState(ui::OrderForm *form, const Order &order)
{
    const auto shows = [form](const char *name, const QString &label) {
        const auto *widget = form->findChild<ui::StatusLabel *>(QLatin1String(name));
        return widget && widget->text().contains(label);
    };
    return shows("pushStatus", ui::stateText(order.state.push)) &&
           (order.state.receivedByHand || shows("returnStatus", ui::stateText(order.state.returned)));
}

} // namespace

void Play::add(const QString &id, OrderId made)
{
    orders.insert(id, made);
    order.append(id);
}

Order Play::read(OrderId id) const
{
    const auto found = await(company.database().read(
        [id](store::Connection &connection) { return store::OrderRepository(connection).find(id); }));
    return found && *found ? **found : Order();
}

void Play::signIn(const char *login)
{
    for (const support::Person &person : support::people()) {
        const bool wanted = QByteArrayView(person.login) == login;
        if (wanted && (!driver.window().desk() ||
                       driver.window().desk()->session().actor().name != QString::fromUtf8(person.name))) {
            driver.signIn(QString::fromLatin1(person.login), QString::fromLatin1(person.password));
        }
    }
}

QWidget *Play::openForm(OrderId id)
{
    if (!driver.check(!id.isNull() && driver.window().desk(), QStringLiteral("there is such an order"))) {
        return nullptr;
    }
    driver.window().desk()->openDocument(QStringLiteral("order"), id.value());
    ui::OrderForm *form = nullptr;
    driver.waitUntil(QStringLiteral("the order opens"), [&] {
        form = qobject_cast<ui::OrderForm *>(driver.currentPage());
        return form && form->orderId() == id && showsState(form, read(id));
    });
    return form;
}

void expectOrder(Play &play, const Step &step, OrderId id)
{
    if (step.expect.isEmpty()) {
        return;
    }
    constexpr int patience = 30'000;
    const QString name =
        QStringLiteral("%1 %2").arg(verbName(step.verb), step.order.isEmpty() ? step.id : step.order);
    Found found;
    const bool reached = play.driver.waitUntil(
        QStringLiteral("%1: as expected").arg(name),
        [&] {
            found = read(play, id);
            return fits(step.expect, found);
        },
        patience);
    if (!reached) {
        play.driver.check(false, QStringLiteral("%1 ended as %2").arg(name, told(found)));
    }
    if (auto *form = qobject_cast<ui::OrderForm *>(play.driver.currentPage());
        form && form->orderId() == id) {
        play.driver.waitUntil(QStringLiteral("%1: the form shows it without a refresh").arg(name),
                              [&] { return showsState(form, play.read(id)); });
    }
}

void expectRefusal(Play &play, const Step &step, bool widgetIsLive, const QStringList &codes)
{
    const QString name =
        QStringLiteral("%1 %2").arg(verbName(step.verb), step.order.isEmpty() ? step.id : step.order);
    play.driver.check(!widgetIsLive, QStringLiteral("%1: the screen does not offer it").arg(name));
    const bool refused =
        step.expect.refusal == u"any" ? !codes.isEmpty() : codes.contains(step.expect.refusal);
    play.driver.check(refused, QStringLiteral("%1: refused with %2 (%3)")
                                   .arg(name, step.expect.refusal, codes.join(QStringLiteral(", "))));
}

QJsonObject summaryOf(Play &play, const QString &id)
{
    const Found found = read(play, play.idOf(id));
    const QJsonArray numbers = QJsonArray::fromStringList(found.numbers);
    return {{QStringLiteral("id"), id},
            {QStringLiteral("number"), found.order.number},
            {QStringLiteral("type"), typeName(found.order.type)},
            {QStringLiteral("pushStatus"), enumName(found.order.state.push)},
            {QStringLiteral("returnStatus"), enumName(found.order.state.returned)},
            {QStringLiteral("approvalStatus"), enumName(found.order.state.approval)},
            {QStringLiteral("cancelStatus"), enumName(found.order.state.cancel)},
            {QStringLiteral("reason"), found.reasons.join(QStringLiteral("; "))},
            {QStringLiteral("stockDocument"), numbers.isEmpty() ? QJsonValue() : numbers.first()},
            {QStringLiteral("stockDocuments"), numbers},
            {QStringLiteral("documentTypes"), QJsonArray::fromStringList(found.documents)},
            {QStringLiteral("serials"), found.serials}};
}

} // namespace demo
