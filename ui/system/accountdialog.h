// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "secrets/passwordhash.h"
#include "ui/shell/place.h"
#include "ui/widgets/formdialog.h"

#include <memory>

namespace Ui {
class AccountDialog;
}

namespace ui {

/// Adds an account, or edits name, roles and activity of one. Its login stays; its password is reset
/// elsewhere.
///
/// Object names: loginEdit, nameEdit, clerkBox, supervisorBox, adminBox, vendorBox, passwordEdit, repeatEdit,
/// activeBox, problemLabel, saveButton.
class AccountDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `id` 0: a new one.
    AccountDialog(const PlaceContext &context, qint64 id, secrets::PasswordCost cost, QWidget *parent);
    ~AccountDialog() override;

protected:
    void save() override;
    void retranslate() override;

private:
    void fill(const domain::Account &account);
    void create();
    domain::Roles roles() const;

    const PlaceContext m_context;
    const secrets::PasswordCost m_cost;
    std::unique_ptr<Ui::AccountDialog> m_ui;
    domain::Account m_account;
};

} // namespace ui
