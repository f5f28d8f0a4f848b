// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/shell/desk.h"
#include "ui/shell/firststartwizard.h"
#include "ui/shell/lookswitch.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/card.h"
#include "ui/widgets/whendone.h"
#include "workflow/accounts.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QLatin1String lastLoginKey("lastLogin");
constexpr QLatin1String geometryKey("window/geometry");
constexpr QSize smallest(960, 600);
constexpr QSize atFirst(1360, 820);

} // namespace

MainWindow::MainWindow(const DeskServices &services, DeskContents contents, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_contents(std::move(contents)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("IDEAL Desk"));
    setWindowIcon(programIcon());
    setMinimumSize(smallest);
    setCentralWidget(m_stack);
    restoreGeometryOrDefault();
}

MainWindow::~MainWindow()
{
    delete m_desk; // while the services are all there
}

void MainWindow::restoreGeometryOrDefault()
{
    if (restoreGeometry(m_services.settings.value(geometryKey).toByteArray())) {
        return;
    }
    const QRect available = screen()->availableGeometry();
    resize(atFirst.boundedTo(available.size() * 0.95));
    move(available.center() - rect().center());
}

void MainWindow::start()
{
    whenDone(m_services.database.read(
                 [](store::Connection &connection) { return workflow::hasAccounts(connection); }),
             this, [this](const base::Result<bool> &exist) {
                 if (exist && !*exist) {
                     showFirstStart();
                     return;
                 }
                 showSignIn();
                 if (!exist) {
                     m_entry->findChild<SignInPage *>()->showProblem(exist.error());
                 }
             });
}

void MainWindow::showEntry(QWidget *form)
{
    // In the middle of the window and no wider than a form wants to be; language and theme below it.
    auto *entry = new QWidget(m_stack);
    auto *card = new Card(entry);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(form);
    card->setFixedWidth(400);
    auto *layout = new QVBoxLayout(entry);
    layout->addStretch(2);
    auto *middle = new QHBoxLayout; // not by alignment: that forgets how high wrapped words are
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addSpacing(8);
    layout->addWidget(new LookSwitch(m_services.language, m_services.theme, entry), 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_stack->addWidget(entry);
    m_stack->setCurrentWidget(entry);
    if (m_entry) {
        m_entry->deleteLater();
    }
    m_entry = entry;
    setWindowTitle(QStringLiteral("IDEAL Desk"));
}

void MainWindow::showSignIn()
{
    auto *page = new SignInPage(m_services.database, m_services.clock);
    page->setDemoAccounts(m_contents.demoAccounts);
    connect(page, &SignInPage::signedIn, this, &MainWindow::enter);
    showEntry(page);
    page->start(m_services.settings.value(lastLoginKey).toString());
}

void MainWindow::showFirstStart()
{
    auto *wizard = new FirstStartWizard(m_services.database, m_services.clock, m_contents.passwordCost);
    connect(wizard, &FirstStartWizard::adminCreated, this, &MainWindow::enter);
    connect(wizard, &FirstStartWizard::accountsExist, this, &MainWindow::showSignIn);
    showEntry(wizard);
    wizard->setFocus(Qt::OtherFocusReason);
}

void MainWindow::enter(const domain::Actor &actor, const QString &login)
{
    m_services.settings.setValue(lastLoginKey, login);
    leaveDesk();
    m_desk = new Desk(m_services, m_contents, actor, login, m_stack);
    connect(m_desk, &Desk::signOutRequested, this, &MainWindow::signOut);
    connect(m_desk, &Desk::titleChanged, this, [this] { retitle(); });
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    if (m_entry) {
        m_entry->deleteLater();
        m_entry = nullptr;
    }
    if (QWidget *page = m_desk->workspace().currentPage()) {
        page->setFocus(Qt::OtherFocusReason);
    }
    retitle();
    Q_EMIT entered();
}

void MainWindow::retitle()
{
    QString title = QStringLiteral("IDEAL Desk");
    if (m_desk && m_desk->workspace().currentPage()) {
        //: Title of the window: %1 is the page, %2 the program
        title = tr("%1 – %2").arg(m_desk->workspace().currentTitle(), title);
    }
    setWindowTitle(title);
}

void MainWindow::signOut()
{
    if (!m_desk) {
        return;
    }
    m_desk->requestClose([this](bool mayClose) {
        if (mayClose && m_desk) {
            leaveDesk();
            showSignIn();
            Q_EMIT left();
        }
    });
}

void MainWindow::leaveDesk()
{
    if (Desk *gone = std::exchange(m_desk, nullptr)) {
        gone->disconnect(this);
        m_stack->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // its own button may have asked for this
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_desk && !m_mayClose && m_desk->workspace().hasDirty()) {
        event->ignore();
        m_desk->requestClose([this](bool mayClose) {
            if (mayClose) {
                m_mayClose = true;
                // Not from within this event: a window that is closing does not close again.
                QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
            }
        });
        return;
    }
    m_services.settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace ui
