// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "gui/support.h"
#include "secrets/memorysecretstore.h"
#include "support/company.h"
#include "workflow/recordpushanswer.h"

namespace gui {

/// A company with a catalogue, somebody at work, and a window for the page under test. There is no gateway:
/// what it would do to an order is done here.
class OrderBench
{
public:
    explicit OrderBench(const char *login = "clerk");

    /// A page in the window, with the focus.
    template<class Page> Page *show(Page *page)
    {
        place(page);
        return page;
    }

    domain::OrderDraft draft(domain::OrderType type, const QString &partner, const QString &warehouse,
                             const QList<QPair<QString, qint64>> &lines, const QString &toWarehouse = {});
    domain::Order save(const domain::OrderDraft &draft, const domain::Order *over = nullptr);
    domain::Order purchase(qint64 quantity = 3); ///< of `phone`, from GB01 into CK01, saved
    domain::Order order(domain::OrderId id);
    domain::OrderId lastOrder(); ///< none if there is none

    void push(domain::OrderId id); ///< 上传中
    void answer(domain::OrderId id, const workflow::PushAnswer &answer);
    void accept(domain::OrderId id);                      ///< 已上传
    domain::StockDocumentId comeBack(domain::OrderId id); ///< 已回传, with one document
    domain::Product product(const QString &code);

    /// Any change below the screens.
    void change(std::function<base::Outcome(store::Transaction &)> work);

    DeskFixture &desk() { return m_desk; }
    store::Database &database() { return *m_desk.database; }
    support::Company &company() { return *m_company; }
    const ui::PlaceContext &context() { return *m_context; }
    QWidget &window() { return m_window; }
    /// Pictures in both languages and both themes, see grab().
    void picture(const QString &name);
    struct Opened
    {
        QString kind;
        qint64 id = 0;
        QVariantMap hints;
    };
    QList<Opened> opened;
    QList<Opened> places;

    static inline const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK");
    static inline const QString phoneBarcode = QStringLiteral("6936520811111");
    static inline const QString otherPhone = QStringLiteral("HN-X60-8-256-GN");

private:
    void fillCatalogue();
    void place(QWidget *page);

    DeskFixture m_desk;
    secrets::MemorySecretStore m_secrets;
    std::unique_ptr<support::Company> m_company;
    std::optional<workflow::Session> m_session;
    QWidget m_window;
    ui::Toasts m_toasts;
    std::optional<ui::PlaceContext> m_context;
};

/// Fifteen digits that end in the right Luhn digit, another for each number.
QString imei(int number);

/// Keys into whatever has the focus, as a person's keyboard does.
void type(const QString &text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Whether the widget with the focus has this name.
bool focusIsOn(const char *objectName);

} // namespace gui
