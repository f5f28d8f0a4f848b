// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/desk.h"

#include "ui/shell/helppage.h"
#include "ui/shell/navigation.h"
#include "ui/shell/passworddialog.h"
#include "ui/shell/printorigin.h"
#include "ui/shell/quicksearch.h"
#include "ui/shell/shortcutlist.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/gridexporter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int navigationWidth = 260;

QString placeKey(const QString &id)
{
    return QStringLiteral("place:") + id;
}

Workspace::Tab tabOf(const Place &place)
{
    return {placeKey(place.id), [path = place.path] { return path().last(); }, place.icon, place.id,
            place.id};
}

QToolButton *flatButton(Icon which, const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(which));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

Desk::Desk(const DeskServices &services, const DeskContents &contents, const domain::Actor &actor,
           const QString &login, QWidget *parent)
    : QWidget(parent), m_services(services), m_contents(contents), m_login(login),
      m_session(services.database, services.clock, actor), m_toasts(new Toasts(this)),
      m_context(makeContext())
{
    setObjectName(QStringLiteral("desk"));
    m_navigation = new Navigation(contents.places, actor.roles, this);
    m_workspace = new Workspace(services.prompts, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_navigation);
    m_splitter->addWidget(m_workspace);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({navigationWidth, 1000});
    m_splitter->restoreState(services.settings.value(QLatin1String("desk/splitter")).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(new StatusLine(services, m_session, this));
    connect(m_navigation, &Navigation::placeChosen, this, [this](const QString &id) { openPlace(id); });
    connect(m_workspace, &Workspace::currentChanged, this, &Desk::noteCurrentPage);
    new GridExporter(
        services.prompts, *m_toasts, [this] { return m_workspace->currentTitle(); },
        [this] { return printOrigin(m_session); }, this);
    addShortcuts();
    retranslate();
    reopenPlaces();
}

Desk::~Desk()
{
    m_workspace->disconnect(this);
    rememberOpenPlaces();
    m_services.settings.setValue(QLatin1String("desk/splitter"), m_splitter->saveState());
    // The pages go before the session that they work with.
    delete m_workspace;
}

PlaceContext Desk::makeContext()
{
    return {
        m_session,
        m_services.prompts,
        *m_toasts,
        m_services.settings,
        [this](const QString &kind, qint64 id, const QVariantMap &hints) { openDocument(kind, id, hints); },
        [this](const QString &id, const QVariantMap &hints) { openPlace(id, hints); }};
}

QWidget *Desk::makeHeader()
{
    auto *header = new QWidget(this);
    m_toggle = flatButton(Icon::Menu, "toggleNavigation", header);
    m_toggle->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_toggle, &QToolButton::clicked, this,
            [this] { m_navigation->setVisible(!m_navigation->isVisible()); });
    auto *name = new QLabel(QStringLiteral("IDEAL Desk"), header);
    QFont font = name->font();
    font.setPixelSize(15);
    font.setWeight(QFont::Medium);
    name->setFont(font);
    m_search = new QuickSearch(header);
    m_search->setVisible(bool(m_contents.quickSearch));
    connect(m_search, &QuickSearch::searched, this, &Desk::search);
    m_help = flatButton(Icon::Help, "helpMenu", header);
    m_user = flatButton(Icon::User, "userMenu", header);
    addHelpMenu();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(8, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_toggle);
    layout->addWidget(name);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addStretch(1);
    layout->addWidget(m_help);
    layout->addWidget(m_user);
    return header;
}

void Desk::addHelpMenu()
{
    auto *help = new QMenu(m_help);
    m_menuActions = {help->addAction(icon(Icon::Help), QString(), this, &Desk::showHelp),
                     help->addAction(icon(Icon::Keyboard), QString(), this, &Desk::showShortcuts)};
    m_menuActions[0]->setShortcut(QKeySequence(Qt::Key_F1));
    m_menuActions[0]->setShortcutContext(Qt::WindowShortcut);
    addAction(m_menuActions[0]); // so that the key works while the menu is closed
    m_help->setMenu(help);
    m_help->setPopupMode(QToolButton::InstantPopup);
    auto *user = new QMenu(m_user);
    QAction *password = user->addAction(icon(Icon::User), QString(), this, &Desk::changePassword);
    password->setObjectName(QStringLiteral("changePassword"));
    m_menuActions.append(user->addAction(icon(Icon::SignOut), QString(), this, &Desk::signOutRequested));
    m_menuActions.last()->setObjectName(QStringLiteral("signOut"));
    m_menuActions.append(password);
    m_user->setMenu(user);
    m_user->setPopupMode(QToolButton::InstantPopup);
    m_user->setText(m_session.actor().name);
}

void Desk::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_toggle->click(); });
    add(QKeySequence(Qt::Key_F6), [this] {
        m_navigation->show();
        m_navigation->setFocus(Qt::ShortcutFocusReason);
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_J), [this] { m_toasts->focusNewest(); });
}

bool Desk::openPlace(const QString &id, const QVariantMap &hints)
{
    const Place *place = m_navigation->place(id);
    if (!place) {
        return false;
    }
    if (QWidget *open = m_workspace->focusPage(placeKey(id))) {
        if (auto *hinted = dynamic_cast<HintedPage *>(open); hinted && !hints.isEmpty()) {
            hinted->takeHints(hints);
        }
        return true;
    }
    m_workspace->add(place->make(m_context, hints), tabOf(*place));
    return true;
}

void Desk::openDocument(const QString &kind, qint64 id, const QVariantMap &hints)
{
    if (id != 0 && m_workspace->focusPage(QStringLiteral("%1:%2").arg(kind).arg(id))) {
        return;
    }
    for (const DocumentKind &known : m_contents.documentKinds) {
        if (known.id == kind) {
            m_workspace->add(known.make(m_context, id, hints),
                             {{}, {}, known.icon, known.helpPage.isEmpty() ? kind : known.helpPage});
            return;
        }
    }
    Q_ASSERT_X(false, "Desk", "a kind of document that main() did not register");
}

void Desk::requestClose(std::function<void(bool)> answered)
{
    m_workspace->requestCloseAll(std::move(answered));
}

void Desk::search(const QString &typed)
{
    m_contents.quickSearch(m_context, typed, [this, typed] {
        m_toasts->show({.text = tr("Nothing was found for “%1”.").arg(typed), .tone = Tone::Warning});
    });
}

void Desk::showHelp()
{
    const QString page = m_workspace->currentHelpPage();
    if (auto *open = qobject_cast<HelpPage *>(m_workspace->focusPage(HelpPage::key))) {
        open->showPage(page);
        return;
    }
    auto *help = new HelpPage;
    help->showPage(page);
    connect(help, &HelpPage::placeRequested, this, [this](const QString &id) { openPlace(id); });
    m_workspace->add(help, {HelpPage::key, {}, Icon::Help, QStringLiteral("index")});
}

void Desk::showShortcuts()
{
    (new ShortcutList(this))->open();
}

void Desk::changePassword()
{
    auto *dialog = new PasswordDialog(m_session, m_contents.passwordCost, this);
    connect(dialog, &QDialog::accepted, this,
            [this] { m_toasts->showGood(tr("Your password is changed.")); });
    dialog->open();
}

void Desk::noteCurrentPage()
{
    m_navigation->setCurrentPlace(m_workspace->currentPlaceId());
    Q_EMIT titleChanged(m_workspace->currentTitle());
}

void Desk::rememberOpenPlaces()
{
    QStringList open;
    for (int i = 0; i < m_workspace->count(); ++i) {
        if (const QString id = m_workspace->placeId(i); !id.isEmpty()) {
            open.append(id);
        }
    }
    open += m_toReopen;
    open.removeDuplicates();
    m_services.settings.setValue(QStringLiteral("desk/open/") + m_login, open);
}

void Desk::reopenPlaces()
{
    m_toReopen = m_services.settings.value(QStringLiteral("desk/open/") + m_login).toStringList();
    m_toReopen.removeAll(m_contents.startPlace);
    m_toReopen.prepend(m_contents.startPlace);
    reopenNext();
}

/// One a turn of the event loop, the start page first: the frame is on the screen before its pages are made.
void Desk::reopenNext()
{
    if (m_toReopen.isEmpty()) {
        return;
    }
    QTimer::singleShot(0, this, [this] {
        const QString id = m_toReopen.takeFirst();
        const Place *place = m_navigation->place(id);
        if (place && m_workspace->count() == 0) {
            openPlace(id);
        } else if (place && !m_workspace->has(placeKey(id))) {
            m_workspace->addBehind(place->make(m_context, {}), tabOf(*place));
        }
        reopenNext();
    });
}

void Desk::retranslate()
{
    m_toggle->setToolTip(tr("Show or hide the navigation (Ctrl+B)"));
    m_toggle->setAccessibleName(m_toggle->toolTip());
    m_help->setText(tr("Help"));
    m_menuActions[0]->setText(tr("Help on This Page"));
    m_menuActions[1]->setText(tr("Keyboard Shortcuts"));
    m_menuActions[2]->setText(tr("Sign Out"));
    m_menuActions[3]->setText(tr("Change My Password …"));
    m_user->setAccessibleName(tr("Signed in as %1").arg(m_session.actor().name));
}

void Desk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        noteCurrentPage();
    }
}

} // namespace ui
