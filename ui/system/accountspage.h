// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/passwordhash.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;

/// 账号管理: who may sign in and do what.
///
/// Object names: filterBar, newButton (Ctrl+N), editButton (Enter), passwordButton, unlockButton,
/// refreshButton (F5), grid.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsPage(const PlaceContext &context,
                          secrets::PasswordCost cost = secrets::PasswordCost::Interactive,
                          QWidget *parent = nullptr);
    ~AccountsPage() override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *button(const char *name, Icon which);
    void setUpGrid();
    void edit(qint64 id);
    void resetPassword();
    void unlock();
    void updateButtons();
    void retranslate();
    QString currentLogin() const;

    const PlaceContext m_context;
    const secrets::PasswordCost m_cost;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_password;
    QPushButton *m_unlock;
    QPushButton *m_refresh;
};

} // namespace ui
