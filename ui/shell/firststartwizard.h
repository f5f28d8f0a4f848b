// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "secrets/passwordhash.h"
#include "store/database.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class FirstStartWizard;
}

namespace ui {

/// Makes the first administrator on an empty database (workflow::createFirstAdmin).
class FirstStartWizard final : public QWidget
{
    Q_OBJECT

public:
    FirstStartWizard(store::Database &database, const base::Clock &clock, secrets::PasswordCost cost,
                     QWidget *parent = nullptr);
    ~FirstStartWizard() override;

Q_SIGNALS:
    /// The account exists; whoever made it is signed in.
    void adminCreated(const domain::Actor &actor, const QString &login);
    /// Somebody else made the first account meanwhile: go to the sign-in.
    void accountsExist();

protected:
    void changeEvent(QEvent *event) override;

private:
    void create();
    void takeAnswer(const base::Result<domain::Actor> &answer, const QString &login);
    void setBusy(bool busy);
    /// What is missing, in words and as a field to go to; nothing if the form is complete.
    std::optional<std::pair<QString, QWidget *>> complaint() const;
    void showStrength();
    void showProblem(const QString &text);
    void retranslate();

    store::Database &m_database;
    const base::Clock &m_clock;
    const secrets::PasswordCost m_cost;
    std::unique_ptr<Ui::FirstStartWizard> m_ui;
    bool m_busy = false;
};

} // namespace ui
