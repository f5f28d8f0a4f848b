// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/passworddialog.h"

#include "domain/account.h"
#include "ui_passworddialog.h"
#include "workflow/accounts.h"

namespace ui {

using secrets::SecretBytes;

PasswordDialog::PasswordDialog(const workflow::Session &session, secrets::PasswordCost cost, QWidget *parent)
    : FormDialog(parent), m_ui(std::make_unique<Ui::PasswordDialog>()),
      m_verb([session, cost](SecretBytes present, SecretBytes password) {
          return workflow::changeOwnPassword(session, std::move(present), std::move(password), cost);
      })
{
    setUp();
}

PasswordDialog::PasswordDialog(const QString &login, Verb reset, QWidget *parent)
    : FormDialog(parent), m_ui(std::make_unique<Ui::PasswordDialog>()), m_login(login),
      m_verb(std::move(reset))
{
    setUp();
    m_ui->presentEditLabel->hide();
    m_ui->presentEdit->hide();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::setUp()
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("passwordDialog"));
    adopt(m_ui->problemLabel, m_ui->buttonBox);
    m_ui->hintLabel->setMuted(true);
    retranslate();
}

void PasswordDialog::save()
{
    if (m_ui->passwordEdit->text() != m_ui->repeatEdit->text()) {
        complain(tr("The two passwords differ. Please repeat the password."), m_ui->repeatEdit);
        return;
    }
    finishWith(m_verb(SecretBytes::fromText(m_ui->presentEdit->text()),
                      SecretBytes::fromText(m_ui->passwordEdit->text())));
}

void PasswordDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_login.isEmpty() ? tr("Change My Password")
                                     : tr("Reset the Password of %1").arg(m_login));
    m_ui->hintLabel->say(
        Tone::Neutral,
        tr("At least %1 characters; longer beats complicated.").arg(domain::minPasswordLength));
}

} // namespace ui
