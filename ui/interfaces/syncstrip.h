// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/interfaces/gatewaycommandrun.h"
#include "ui/interfaces/gatewaypresence.h"
#include "ui/widgets/tone.h"

#include <QWidget>

#include <functional>

class QProgressBar;
class QPushButton;

namespace ui {

class ToneLabel;

/// A button that has e-stack's lists read, and how far that is: for the head of the pages that show them.
///
/// Object names: syncButton, syncProgress, syncCancel, syncWords.
class SyncStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `buttonText` is asked again when the language changes.
    SyncStrip(const workflow::Session &session, store::CommandKind kind, std::function<QString()> buttonText,
              domain::Duty needed, QWidget *parent = nullptr);

    GatewayCommandRun &run() { return m_run; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectRun();
    void readPresence();
    void update();
    QString whyNot() const;

    const workflow::Session m_session;
    const store::CommandKind m_kind;
    const std::function<QString()> m_buttonText;
    const bool m_allowed;
    GatewayCommandRun m_run;
    QTimer m_lookAgain;
    GatewayPresence m_presence;
    bool m_presenceKnown = false;
    Tone m_saidTone = Tone::Neutral;
    std::function<QString()> m_said;
    QPushButton *m_button;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    ToneLabel *m_words;
};

} // namespace ui
