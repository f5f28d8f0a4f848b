// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/passwordhash.h"
#include "ui/widgets/formdialog.h"
#include "workflow/session.h"

#include <functional>
#include <memory>

namespace Ui {
class PasswordDialog;
}

namespace ui {

/// Asks for a new password twice, and for the present one when it is one's own.
///
/// Object names: presentEdit, passwordEdit, repeatEdit, hintLabel, problemLabel, saveButton.
class PasswordDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Verb =
        std::function<QFuture<base::Outcome>(secrets::SecretBytes present, secrets::SecretBytes password)>;

    /// One's own password.
    PasswordDialog(const workflow::Session &session, secrets::PasswordCost cost, QWidget *parent);
    /// Somebody else's: `reset` gets an empty present one.
    PasswordDialog(const QString &login, Verb reset, QWidget *parent);
    ~PasswordDialog() override;

protected:
    void save() override;
    void retranslate() override;

private:
    void setUp();

    std::unique_ptr<Ui::PasswordDialog> m_ui;
    const QString m_login; ///< empty: one's own
    const Verb m_verb;
};

} // namespace ui
