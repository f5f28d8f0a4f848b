// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/signinpage.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"
#include "ui_signinpage.h"
#include "workflow/accounts.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

namespace ui {

SignInPage::SignInPage(store::Database &database, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_database(database), m_clock(clock), m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    QFont title = font();
    title.setPixelSize(22);
    title.setWeight(QFont::Medium);
    m_ui->titleLabel->setFont(title);
    m_ui->subtitleLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->demoLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->demoBox->hide();
    m_ui->capsLabel->hide();
    m_ui->errorLabel->hide();
    m_ui->passwordEdit->installEventFilter(this);
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::signIn);
    // Enter in the login goes on to the password, as scanners and clerks expect it.
    connect(m_ui->loginEdit, &QLineEdit::returnPressed, this, [this] {
        if (m_ui->passwordEdit->text().isEmpty()) {
            m_ui->passwordEdit->setFocus(Qt::TabFocusReason);
        } else {
            signIn();
        }
    });
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, this, &SignInPage::signIn);
}

SignInPage::~SignInPage() = default;

void SignInPage::setDemoAccounts(const QList<DemoAccount> &accounts)
{
    m_demoAccounts = accounts;
    qDeleteAll(m_demoButtons);
    m_demoButtons.clear();
    for (const DemoAccount &account : accounts) {
        auto *button = new QPushButton(m_ui->demoBox);
        button->setObjectName(QStringLiteral("demo.") + account.login);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, account] {
            m_ui->loginEdit->setText(account.login);
            m_ui->passwordEdit->setText(account.password);
            signIn();
        });
        m_ui->demoLayout->addWidget(button);
        m_demoButtons.append(button);
    }
    m_ui->demoBox->setVisible(!accounts.isEmpty());
    retranslate();
}

void SignInPage::start(const QString &lastLogin)
{
    m_ui->loginEdit->setText(lastLogin);
    (lastLogin.isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus(Qt::OtherFocusReason);
}

void SignInPage::showProblem(const base::Error &error)
{
    m_problem = error;
    retranslate();
    m_ui->errorLabel->show();
    QAccessibleEvent alert(m_ui->errorLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SignInPage::signIn()
{
    const QString login = m_ui->loginEdit->text().trimmed();
    if (m_busy || login.isEmpty() || m_ui->passwordEdit->text().isEmpty()) {
        (login.isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_problem.reset();
    m_ui->errorLabel->hide();
    setBusy(true);
    whenDone(workflow::signIn(m_database, m_clock, login,
                              secrets::SecretBytes::fromText(m_ui->passwordEdit->text())),
             this, [this, login](const base::Result<domain::Actor> &answer) { takeAnswer(answer, login); });
}

void SignInPage::takeAnswer(const base::Result<domain::Actor> &answer, const QString &login)
{
    setBusy(false);
    if (!answer) {
        showProblem(answer.error());
        m_ui->passwordEdit->setFocus(Qt::OtherFocusReason);
        m_ui->passwordEdit->selectAll();
        return;
    }
    m_ui->passwordEdit->clear();
    Q_EMIT signedIn(*answer, login);
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->loginEdit, m_ui->passwordEdit,
                                                            m_ui->signInButton, m_ui->demoBox}) {
        widget->setEnabled(!busy);
    }
    retranslate();
}

void SignInPage::retranslate()
{
    m_ui->signInButton->setText(m_busy ? tr("Signing in …") : tr("Sign In"));
    m_ui->capsLabel->setText(tr("Caps Lock is on."));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, toneColor(Tone::Warning, palette()));
    m_ui->capsLabel->setPalette(warning);
    QPalette bad = palette();
    bad.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    m_ui->errorLabel->setPalette(bad);
    if (m_problem) {
        m_ui->errorLabel->setText(errorText(*m_problem));
    }
    for (qsizetype i = 0; i < m_demoButtons.size(); ++i) {
        //: %1 is a login, %2 the roles
        m_demoButtons[i]->setText(
            tr("%1 – %2").arg(m_demoAccounts[i].login, stateText(m_demoAccounts[i].roles)));
    }
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

bool SignInPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_ui->passwordEdit && event->type() == QEvent::KeyPress) {
        noteCapsLock(*static_cast<QKeyEvent *>(event));
    }
    return QWidget::eventFilter(object, event);
}

void SignInPage::noteCapsLock(const QKeyEvent &event)
{
    // There is no portable way to ask for the key's state, but a letter tells it.
    const QString text = event.text();
    if (event.key() == Qt::Key_CapsLock) {
        m_capsLock = false;
    } else if (text.size() == 1 && text.at(0).isLetter() && text.at(0).toLower() != text.at(0).toUpper()) {
        m_capsLock = text.at(0).isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
    }
    m_ui->capsLabel->setVisible(m_capsLock);
}

} // namespace ui
