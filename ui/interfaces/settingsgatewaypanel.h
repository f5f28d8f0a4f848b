// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/interfaces/gatewaycommandrun.h"
#include "ui/interfaces/gatewaypresence.h"
#include "ui/widgets/tone.h"

#include <functional>
#include <optional>

namespace Ui {
class IdealSettingsPage;
}

namespace ui {

/// What IdealSettingsPage shows of the running gateway: whether there is one, the connection test, and the
/// synchronisation with e-stack. Works on the page's widgets; says everything anew when the language changes.
class SettingsGatewayPanel final : public QObject
{
    Q_OBJECT

public:
    SettingsGatewayPanel(const workflow::Session &session, Ui::IdealSettingsPage &form, QObject *parent);

    /// What was typed and not saved can't be tested: the gateway knows what is saved.
    void setUnsaved(bool unsaved);
    void setConfigured(bool configured);
    void setSyncedAt(const std::optional<base::Instant> &syncedAt);
    void retranslate();
    const GatewayPresence &presence() const { return m_presence; }

Q_SIGNALS:
    void presenceRead();

private:
    using Words = std::function<QString()>;
    struct Said
    {
        Tone tone = Tone::Neutral;
        Words words;
    };

    void connectTest();
    void connectSync();
    void readPresence();
    void update();
    void sayPresence();
    QString whyNot() const;
    Said noAnswer() const;

    const workflow::Session &m_session;
    Ui::IdealSettingsPage &m_form;
    GatewayCommandRun m_test;
    GatewayCommandRun m_sync;
    QTimer m_lookAgain;
    GatewayPresence m_presence;
    std::optional<base::Instant> m_syncedAt;
    Said m_testSaid;
    Said m_syncSaid;
    bool m_allowed;
    bool m_unsaved = false;
    bool m_configured = false;
    bool m_presenceKnown = false;
};

} // namespace ui
