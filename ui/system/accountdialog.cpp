// SPDX-License-Identifier: Apache-2.0
#include "ui/system/accountdialog.h"

#include "store/accountrepository.h"
#include "ui/widgets/statetext.h"
#include "ui_accountdialog.h"
#include "workflow/accounts.h"

namespace ui {

using namespace domain;

AccountDialog::AccountDialog(const PlaceContext &context, qint64 id, secrets::PasswordCost cost,
                             QWidget *parent)
    : FormDialog(parent), m_context(context), m_cost(cost), m_ui(std::make_unique<Ui::AccountDialog>())
{
    m_ui->setupUi(this);
    adopt(m_ui->problemLabel, m_ui->buttonBox);
    m_account.id = AccountId(id);
    const bool fresh = m_account.id.isNull();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->passwordEditLabel, m_ui->passwordEdit,
                                                            m_ui->repeatEditLabel, m_ui->repeatEdit}) {
        widget->setVisible(fresh);
    }
    m_ui->activeBox->setVisible(!fresh);
    m_ui->loginEdit->setReadOnly(!fresh);
    // Only a vendor gives this role, and only a vendor takes it.
    m_ui->vendorBox->setEnabled(m_context.session.actor().roles.testFlag(Role::Vendor));
    retranslate();
    fill(m_account);
    if (fresh) {
        return;
    }
    fillFrom(m_context.session.ask([account = m_account.id](store::Connection &connection) {
        return store::AccountRepository(connection).find(account);
    }),
             [this](const Account &found) {
                 fill(found);
                 m_ui->nameEdit->setFocus(Qt::OtherFocusReason);
             });
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::fill(const Account &account)
{
    m_account = account;
    m_ui->loginEdit->setText(account.login);
    m_ui->nameEdit->setText(account.name);
    m_ui->clerkBox->setChecked(account.roles.testFlag(Role::Clerk));
    m_ui->supervisorBox->setChecked(account.roles.testFlag(Role::Supervisor));
    m_ui->adminBox->setChecked(account.roles.testFlag(Role::Admin));
    m_ui->vendorBox->setChecked(account.roles.testFlag(Role::Vendor));
    m_ui->activeBox->setChecked(account.active);
}

Roles AccountDialog::roles() const
{
    Roles roles;
    roles.setFlag(Role::Clerk, m_ui->clerkBox->isChecked());
    roles.setFlag(Role::Supervisor, m_ui->supervisorBox->isChecked());
    roles.setFlag(Role::Admin, m_ui->adminBox->isChecked());
    roles.setFlag(Role::Vendor, m_ui->vendorBox->isChecked());
    return roles;
}

void AccountDialog::save()
{
    if (m_account.id.isNull()) {
        create();
        return;
    }
    const workflow::AccountEdit edit{m_account.id, m_account.version, m_ui->nameEdit->text(), roles(),
                                     m_ui->activeBox->isChecked()};
    finishWith(
        m_context.session.run([edit](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveAccount(transaction, who, edit, now);
        }));
}

void AccountDialog::create()
{
    if (m_ui->passwordEdit->text() != m_ui->repeatEdit->text()) {
        complain(tr("The two passwords differ. Please repeat the password."), m_ui->repeatEdit);
        return;
    }
    workflow::AccountDraft draft;
    draft.login = m_ui->loginEdit->text().trimmed();
    draft.name = m_ui->nameEdit->text();
    draft.roles = roles();
    draft.password = secrets::SecretBytes::fromText(m_ui->passwordEdit->text());
    finishWith(workflow::createAccount(m_context.session, std::move(draft), m_cost));
}

void AccountDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_account.id.isNull() ? tr("New Account") : tr("Edit Account"));
    m_ui->vendorBox->setToolTip(tr("Given and taken by the Boyuan back office only"));
}

} // namespace ui
