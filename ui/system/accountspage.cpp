// SPDX-License-Identifier: Apache-2.0
#include "ui/system/accountspage.h"

#include "store/masterlists.h"
#include "ui/shell/passworddialog.h"
#include "ui/system/accountdialog.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/statetext.h"
#include "workflow/accounts.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>

namespace ui {

using namespace domain;
using store::AccountColumn;

namespace {

PagedColumn column(const char *key, std::function<QString()> header, AccountColumn value, int width,
                   std::function<QString(const QVariant &)> text = {})
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    made.text = std::move(text);
    return made;
}

QString storedRoles(const QVariant &roles)
{
    return stateText(Roles::fromInt(roles.toInt()));
}

} // namespace

AccountsPage::AccountsPage(const PlaceContext &context, secrets::PasswordCost cost, QWidget *parent)
    : QWidget(parent), m_context(context), m_cost(cost), m_filters(new FilterBar(this)),
      m_new(button("newButton", Icon::Add)), m_edit(button("editButton", Icon::Document)),
      m_password(button("passwordButton", Icon::Keyboard)), m_unlock(button("unlockButton", Icon::Undo)),
      m_refresh(button("refreshButton", Icon::Refresh))
{
    m_new->setProperty("primary", true);
    m_new->setIcon(icon(Icon::Add, palette().color(QPalette::HighlightedText)));
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addSearch(QStringLiteral("text"), [] { return tr("Login or name"); });
    m_filters->addCheck(QStringLiteral("inactive"), [] { return tr("Show inactive ones"); });
    setUpGrid();
    layOutList(this, m_filters, {m_refresh, m_unlock, m_password, m_edit, m_new}, m_grid);
    setFocusProxy(m_grid);
    auto *create = new QAction(this);
    create->setShortcut(QKeySequence::New);
    create->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(create, &QAction::triggered, m_new, &QPushButton::click);
    addAction(create);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(0); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(m_grid->currentId()); });
    connect(m_password, &QPushButton::clicked, this, &AccountsPage::resetPassword);
    connect(m_unlock, &QPushButton::clicked, this, &AccountsPage::unlock);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    retranslate();
    updateButtons();
}

AccountsPage::~AccountsPage() = default;

QPushButton *AccountsPage::button(const char *name, Icon which)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(icon(which));
    return made;
}

void AccountsPage::setUpGrid()
{
    PagedColumn login = column(
        "login", [] { return tr("Login"); }, AccountColumn::Login, 160);
    login.link = true;
    login.sortColumn = QStringLiteral("login");
    const auto lockedUntil = [&clock = m_context.session.clock()](const QVariant &until) {
        return until.toLongLong() > clock.now().milliseconds ? storedInstant(until) : QString();
    };
    m_grid = new PagedGrid(
        m_context.session,
        {login,
         column(
             "name", [] { return tr("Name"); }, AccountColumn::Name, 200),
         column(
             "roles", [] { return tr("Roles"); }, AccountColumn::Roles, 320, storedRoles),
         column(
             "active", [] { return tr("Active"); }, AccountColumn::Active, 80, storedYesNo),
         column(
             "locked", [] { return tr("Locked until"); }, AccountColumn::LockedUntil, 150, lockedUntil)},
        this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->remember(m_context.settings, QStringLiteral("system.accounts"));
    m_grid->setEmptyText([] { return tr("No account matches these filters. Take one away to see more."); });
    m_grid->follow(store::Topic::Accounts);
    m_grid->setQueryMaker(
        [this](const PagedGrid::Order &order) {
            return store::accountList(
                {m_filters->text(QStringLiteral("text")), m_filters->isChecked(QStringLiteral("inactive"))},
                order.descending);
        },
        {QStringLiteral("login"), false});
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_grid, &PagedGrid::rowActivated, this, &AccountsPage::edit);
    connect(m_grid, &PagedGrid::currentRowChanged, this, &AccountsPage::updateButtons);
    connect(m_grid, &PagedGrid::selectionChanged, this, &AccountsPage::updateButtons);
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

QString AccountsPage::currentLogin() const
{
    const auto row = m_grid->model().rowAt(m_grid->model().rowOf(m_grid->currentId()));
    return row ? row->values.value(static_cast<int>(AccountColumn::Login)).toString() : QString();
}

void AccountsPage::edit(qint64 id)
{
    auto *dialog = new AccountDialog(m_context, id, m_cost, this);
    connect(dialog, &QDialog::accepted, this, [this] { m_context.toasts.showGood(tr("Saved.")); });
    dialog->open();
}

void AccountsPage::resetPassword()
{
    const AccountId id(m_grid->currentId());
    const QString login = currentLogin();
    if (login.isEmpty()) {
        return;
    }
    const auto reset = [&session = m_context.session, id, cost = m_cost](secrets::SecretBytes,
                                                                         secrets::SecretBytes password) {
        return workflow::resetPassword(session, id, std::move(password), cost);
    };
    auto *dialog = new PasswordDialog(login, reset, this);
    connect(dialog, &QDialog::accepted, this,
            [this, login] { m_context.toasts.showGood(tr("The password of %1 is reset.").arg(login)); });
    dialog->open();
}

void AccountsPage::unlock()
{
    const AccountId id(m_grid->currentId());
    const QString login = currentLogin();
    const auto verb = [id](store::Transaction &transaction, const Actor &who, base::Instant now) {
        return workflow::unlockAccount(transaction, who, id, now);
    };
    whenDone(m_context.session.run(verb), this, [this, login](const base::Outcome &outcome) {
        if (outcome) {
            m_context.toasts.showGood(tr("%1 can sign in again.").arg(login));
        } else {
            m_context.toasts.showError(outcome.error());
        }
    });
}

void AccountsPage::updateButtons()
{
    const bool chosen = m_grid->currentId() != 0;
    for (QPushButton *each : {m_edit, m_password, m_unlock}) {
        each->setEnabled(chosen);
    }
}

void AccountsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AccountsPage::retranslate()
{
    m_new->setText(tr("New Account"));
    m_new->setToolTip(tr("Ctrl+N"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Enter"));
    m_password->setText(tr("Reset &Password …"));
    m_unlock->setText(tr("&Unlock"));
    m_unlock->setToolTip(tr("After too many wrong passwords"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
}

} // namespace ui
