// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/mainwindow.h"

class QLabel;

namespace ui {

class HealthWatch;
class StatusLabel;

/// The line at the bottom of the desk: how the services fare, who is signed in, language and theme.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    StatusLine(const DeskServices &services, const workflow::Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showHealth();
    void showGateway();

    const workflow::Session &m_session;
    HealthWatch *m_health;
    StatusLabel *m_gateway;
    StatusLabel *m_database;
    QLabel *m_who;
};

} // namespace ui
