// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"

#include "domain/serial.h"
#include "store/cataloguerepository.h"
#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "support/await.h"
#include "workflow/postdocument.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"
#include "workflow/synchronise.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

namespace gui {

using namespace domain;
using base::Outcome;
using support::await;

namespace {

template<class T> T must(const base::Result<T> &result, const char *what)
{
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

EstackProduct estackProduct(const QString &code, const QString &name, const QString &barcode, bool serials)
{
    EstackProduct product;
    product.itemCode = code;
    product.name = name;
    product.barcode = barcode;
    product.serials = serials ? SerialAttributes{true, 15, true} : SerialAttributes();
    return product;
}

workflow::Posting postingOf(const Order &order, const QHash<ProductId, Product> &products)
{
    workflow::Posting posting;
    posting.order = order;
    posting.stage = describe(order.type).stages.first().stage;
    posting.final = true;
    int number = 0;
    for (const OrderLine &line : order.lines) {
        const Product product = products.value(line.product);
        posting.lines.append({line.lineNo, product.code, product.serials, line.quantity});
        CheckedLine checked{line.lineNo, {}};
        for (qint64 i = 0; product.serials.serialManaged && i < line.quantity; ++i) {
            const QString first = imei(++number);
            checked.handsets.append({first, first, imei(500'000 + number)});
        }
        posting.handsets.append(checked);
    }
    return posting;
}

/// The callback that a document of a pushed order comes from (R17).
base::Result<InboxId> storeCallback(store::Transaction &transaction, const Order &order, base::Instant now)
{
    store::InboxRow row;
    row.owner = order.owner;
    row.event = QStringLiteral("inbound-completed");
    row.outBizCode = order.number;
    row.orderNumber = order.number;
    row.order = order.id;
    row.body = "{}";
    row.bodyCanonical = QStringLiteral("{}");
    row.receivedAt = now;
    store::InboxRepository inbox(transaction.connection());
    TRY_LET(const std::optional<InboxId> id, inbox.insert(row));
    TRY(inbox.settle(id.value_or(InboxId()), describe(order.type).stages.first().stage, now));
    return id.value_or(InboxId());
}

} // namespace

QString imei(int number)
{
    const QString body = QStringLiteral("86750105%1").arg(number, 6, 10, QLatin1Char('0'));
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        if (const QString candidate = body + QChar(digit); isImei(candidate)) {
            return candidate;
        }
    }
    return {};
}

OrderBench::OrderBench(const char *login) : m_toasts(&m_window)
{
    m_company = std::make_unique<support::Company>(*m_desk.database, m_desk.clock);
    m_company->found(secrets::PasswordCost::ForTests);
    support::CompanySettings settings;
    settings.idealBase = QUrl(QStringLiteral("https://ideal.example/ideal/v1"));
    settings.estackBase = QUrl(QStringLiteral("https://estack.example/estack/v1"));
    m_company->configure(settings, m_secrets, secrets::SecretBytes::fromText(QStringLiteral("demo-app-key")));
    m_company->mapWarehouses();
    fillCatalogue();
    m_session.emplace(m_company->session(login));
    m_context.emplace(ui::PlaceContext{*m_session, m_desk.prompts, m_toasts, m_desk.settings,
                                       [this](const QString &kind, qint64 id, const QVariantMap &hints) {
                                           opened.append({kind, id, hints});
                                       },
                                       [this](const QString &place, const QVariantMap &hints) {
                                           places.append({place, 0, hints});
                                       }});
    m_window.resize(1280, 800);
    new QVBoxLayout(&m_window);
    m_window.layout()->setContentsMargins(0, 0, 0, 0);
}

void OrderBench::fillCatalogue()
{
    const QList<EstackProduct> products{
        estackProduct(phone, QStringLiteral("荣耀Magic7 12GB+256GB 绒黑色"), phoneBarcode, true),
        estackProduct(QStringLiteral("HN-MAGIC7-16-512-WH"), QStringLiteral("荣耀Magic7 16GB+512GB 雪域白"),
                      QStringLiteral("6936520811128"), true),
        estackProduct(otherPhone, QStringLiteral("荣耀X60 8GB+256GB 海洋青"), QStringLiteral("6936520822222"),
                      true),
        estackProduct(QStringLiteral("HN-CASE-M7"), QStringLiteral("荣耀Magic7 保护壳"),
                      QStringLiteral("6936520833333"), false),
    };
    EstackCustomer customer;
    customer.customerCode = QStringLiteral("C-1001");
    customer.name = QStringLiteral("长沙通达数码");
    customer.address = QStringLiteral("长沙市芙蓉区");
    change([products, customer](store::Transaction &transaction) {
        return workflow::takeInEstack(transaction, products, {customer}, {1735783200000});
    });
    m_company->adoptEstack();
}

void OrderBench::place(QWidget *page)
{
    while (QLayoutItem *item = m_window.layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_window.layout()->addWidget(page);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window)) {
        qFatal("the window does not become active");
    }
    page->setFocus();
}

void OrderBench::picture(const QString &name)
{
    if (qEnvironmentVariableIsEmpty("IDEAL_GRABS")) {
        return;
    }
    for (const QString &language : ui::Language::codes()) {
        for (const auto choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            m_desk.language.use(language);
            m_desk.theme.setChoice(choice);
            for (int layer = 0; layer < 4; ++layer) { // layouts inside layouts ask one behind the other
                QCoreApplication::sendPostedEvents();
            }
            grab(m_window, name + u'-' + language +
                               (choice == ui::ThemeChoice::Dark ? QStringLiteral("-dark") : QString()));
        }
    }
    m_desk.language.use(QStringLiteral("en"));
}

Product OrderBench::product(const QString &code)
{
    const auto found = must(await(m_desk.database->read([code](store::Connection &connection) {
                                return store::CatalogueRepository(connection).productByCode(code);
                            })),
                            "product");
    return found.value();
}

OrderDraft OrderBench::draft(OrderType type, const QString &partner, const QString &warehouse,
                             const QList<QPair<QString, qint64>> &lines, const QString &toWarehouse)
{
    const auto read = [=](store::Connection &connection) -> base::Result<OrderDraft> {
        store::CatalogueRepository catalogue(connection);
        OrderDraft draft;
        draft.type = type;
        draft.date = QDate(2025, 1, 2);
        const auto warehouseOf = [&catalogue](const QString &code) -> base::Result<WarehouseId> {
            TRY_LET(const std::optional<Warehouse> found, catalogue.warehouseByCode(code));
            return found ? found->id : WarehouseId();
        };
        TRY_LET(draft.warehouse, warehouseOf(warehouse));
        TRY_LET(draft.toWarehouse, warehouseOf(toWarehouse));
        if (!partner.isEmpty()) {
            const PartnerKind kind = describe(type).counterparty == Counterparty::Customer
                                         ? PartnerKind::Customer
                                         : PartnerKind::Supplier;
            TRY_LET(const std::optional<Partner> found, catalogue.partnerByCode(kind, partner));
            draft.partner = found ? found->id : PartnerId();
        }
        for (const auto &[code, quantity] : lines) {
            TRY_LET(const std::optional<Product> found, catalogue.productByCode(code));
            OrderLine line;
            line.lineNo = static_cast<int>(draft.lines.size()) + 1;
            line.product = found->id;
            line.quantity = quantity;
            line.price = base::Money::fromFen(329'900);
            draft.lines.append(line);
        }
        return draft;
    };
    return must(await(m_desk.database->read(read)), "draft");
}

Order OrderBench::save(const OrderDraft &draft, const Order *over)
{
    workflow::OrderEdit edit{over ? over->id : OrderId(), over ? over->version : 0, draft};
    return must(
        await(m_company->session("clerk").run([edit](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::saveOrder(transaction, who, edit, now);
        })),
        "save");
}

Order OrderBench::purchase(qint64 quantity)
{
    return save(
        draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), {{phone, quantity}}));
}

Order OrderBench::order(OrderId id)
{
    return must(await(m_desk.database->read([id](store::Connection &connection) {
                    return store::OrderRepository(connection).find(id);
                })),
                "order")
        .value_or(Order());
}

OrderId OrderBench::lastOrder()
{
    return must(await(m_desk.database->read([](store::Connection &connection) -> base::Result<OrderId> {
                    TRY_LET(const qint64 id, connection.value<qint64>(
                                                 QStringLiteral("SELECT coalesce(max(id), 0) FROM orders")));
                    return OrderId(id);
                })),
                "last order");
}

void OrderBench::push(OrderId id)
{
    const auto outcome =
        must(await(m_company->session("clerk").run([id](auto &t, const Actor &who, base::Instant now) {
                 return workflow::pushOrder(t, who, id, now);
             })),
             "push");
    if (!outcome.problems.isEmpty()) {
        qFatal("push: %s", qPrintable(base::codeName(outcome.problems.first().code)));
    }
}

void OrderBench::answer(OrderId id, const workflow::PushAnswer &given)
{
    change([id, given, now = m_desk.clock.now()](store::Transaction &transaction) -> Outcome {
        TRY_LET(const QList<store::OutboxRow> rows,
                store::OutboxRepository(transaction.connection()).ofOrder(id));
        return workflow::recordPushAnswer(transaction, rows.last().id, given, now);
    });
}

void OrderBench::accept(OrderId id)
{
    push(id);
    workflow::PushAnswer accepted;
    accepted.accepted = true;
    accepted.idealId = QStringLiteral("IDEAL-1");
    answer(id, accepted);
}

StockDocumentId OrderBench::comeBack(OrderId id)
{
    return must(
        await(m_desk.database->write(
            [id, now = m_desk.clock.now()](store::Transaction &transaction) -> base::Result<StockDocumentId> {
                TRY_LET(const std::optional<Order> order,
                        store::OrderRepository(transaction.connection()).find(id));
                TRY_LET(const auto products,
                        store::CatalogueRepository(transaction.connection()).productsOfOrder(id));
                workflow::Posting posting = postingOf(*order, products);
                TRY_LET(posting.inbox, storeCallback(transaction, *order, now));
                TRY_LET(const StockDocumentId document, workflow::postDocument(transaction, posting, now));
                TRY(workflow::refreshReturnStatus(transaction, id, now));
                transaction.announce(store::Topic::Orders | store::Topic::Stock);
                return document;
            })),
        "come back");
}

void OrderBench::change(std::function<Outcome(store::Transaction &)> work)
{
    must(await(m_desk.database->write(std::move(work))), "change");
}

void type(const QString &text)
{
    if (QApplication::focusWidget()) {
        for (const QChar c : text) { // the focus may move on the way
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c),
                                Qt::NoModifier);
        }
    }
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QApplication::focusWidget()) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
}

bool focusIsOn(const char *objectName)
{
    return QApplication::focusWidget() &&
           QApplication::focusWidget()->objectName() == QLatin1String(objectName);
}

} // namespace gui
