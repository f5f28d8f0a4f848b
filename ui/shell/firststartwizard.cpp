// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/firststartwizard.h"

#include "domain/code.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/whendone.h"
#include "ui_firststartwizard.h"
#include "workflow/accounts.h"

#include <QAccessible>
#include <QEvent>
#include <QPushButton>

namespace ui {

namespace {

constexpr int comfortableLength = 14;

void paintIn(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->parentWidget()->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace

FirstStartWizard::FirstStartWizard(store::Database &database, const base::Clock &clock,
                                   secrets::PasswordCost cost, QWidget *parent)
    : QWidget(parent), m_database(database), m_clock(clock), m_cost(cost),
      m_ui(std::make_unique<Ui::FirstStartWizard>())
{
    m_ui->setupUi(this);
    QFont title = font();
    title.setPixelSize(22);
    title.setWeight(QFont::Medium);
    m_ui->titleLabel->setFont(title);
    m_ui->introLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->errorLabel->hide();
    connect(m_ui->createButton, &QPushButton::clicked, this, &FirstStartWizard::create);
    const QList<QLineEdit *> edits = {m_ui->nameEdit, m_ui->loginEdit, m_ui->passwordEdit, m_ui->repeatEdit};
    for (qsizetype i = 0; i < edits.size(); ++i) {
        connect(edits[i], &QLineEdit::textEdited, this, [this] {
            m_ui->errorLabel->hide();
            showStrength();
        });
        QLineEdit *next = i + 1 < edits.size() ? edits[i + 1] : nullptr;
        connect(edits[i], &QLineEdit::returnPressed, this, [this, next] {
            if (next) {
                next->setFocus(Qt::TabFocusReason);
            } else {
                create();
            }
        });
    }
    setFocusProxy(m_ui->nameEdit);
    retranslate();
}

FirstStartWizard::~FirstStartWizard() = default;

std::optional<std::pair<QString, QWidget *>> FirstStartWizard::complaint() const
{
    if (m_ui->nameEdit->text().trimmed().isEmpty()) {
        return std::pair(tr("Please enter your name."), m_ui->nameEdit);
    }
    if (!domain::isCode(m_ui->loginEdit->text().trimmed())) {
        return std::pair(tr("Please enter a login of 1 to 64 characters."), m_ui->loginEdit);
    }
    if (m_ui->passwordEdit->text().size() < domain::minPasswordLength) {
        return std::pair(errorText(base::Error{base::ErrorCode::PasswordTooWeak,
                                               QString::number(domain::minPasswordLength), false}),
                         m_ui->passwordEdit);
    }
    if (m_ui->passwordEdit->text() != m_ui->repeatEdit->text()) {
        return std::pair(tr("The two passwords differ. Please repeat the password."), m_ui->repeatEdit);
    }
    return std::nullopt;
}

void FirstStartWizard::create()
{
    if (m_busy) {
        return;
    }
    if (const auto missing = complaint()) {
        showProblem(missing->first);
        missing->second->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_ui->errorLabel->hide();
    setBusy(true);
    const QString login = m_ui->loginEdit->text().trimmed();
    workflow::AccountDraft draft;
    draft.login = login;
    draft.name = m_ui->nameEdit->text().trimmed();
    draft.roles = domain::Role::Admin;
    draft.password = secrets::SecretBytes::fromText(m_ui->passwordEdit->text());
    whenDone(workflow::createFirstAdmin(m_database, m_clock, std::move(draft), m_cost), this,
             [this, login](const base::Result<domain::Actor> &answer) { takeAnswer(answer, login); });
}

void FirstStartWizard::takeAnswer(const base::Result<domain::Actor> &answer, const QString &login)
{
    setBusy(false);
    if (answer) {
        m_ui->passwordEdit->clear();
        m_ui->repeatEdit->clear();
        Q_EMIT adminCreated(*answer, login);
    } else if (answer.error().code == base::ErrorCode::AccountsExist) {
        Q_EMIT accountsExist();
    } else {
        showProblem(errorText(answer.error()));
    }
}

void FirstStartWizard::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_ui->nameEdit, m_ui->loginEdit, m_ui->passwordEdit, m_ui->repeatEdit, m_ui->createButton}) {
        widget->setEnabled(!busy);
    }
}

void FirstStartWizard::showProblem(const QString &text)
{
    paintIn(m_ui->errorLabel, toneColor(Tone::Bad, palette()));
    m_ui->errorLabel->setText(text);
    m_ui->errorLabel->show();
    QAccessibleEvent alert(m_ui->errorLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FirstStartWizard::showStrength()
{
    const auto length = int(m_ui->passwordEdit->text().size());
    const int missing = domain::minPasswordLength - length;
    Tone tone = Tone::Neutral;
    QString text;
    if (length == 0) {
        text = tr("At least %1 characters; longer beats complicated.").arg(domain::minPasswordLength);
    } else if (missing > 0) {
        tone = Tone::Warning;
        text = tr("%Ln more character(s) needed", nullptr, missing);
    } else if (length < comfortableLength) {
        tone = Tone::Busy;
        text = tr("Long enough; a few more words make it strong");
    } else {
        tone = Tone::Good;
        text = tr("Strong");
    }
    paintIn(m_ui->strengthLabel, toneColor(tone, palette()));
    m_ui->strengthLabel->setText(text);
}

void FirstStartWizard::retranslate()
{
    m_ui->introLabel->setText(tr("There are no accounts yet. Make the administrator's; all others are made "
                                 "afterwards under System › Accounts."));
    showStrength();
}

void FirstStartWizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->errorLabel->hide();
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        showStrength();
    }
}

} // namespace ui
