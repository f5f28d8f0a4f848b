// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/settings.h"
#include "secrets/secretstore.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"

#include <memory>

namespace Ui {
class IdealSettingsPage;
}

namespace ui {

class SettingsGatewayPanel;
class ToneLabel;

/// 荣耀IDEAL接口设置 (SPEC R11, R12).
///
/// Object names, for tests and scripted demonstrations: fields `appIdEdit`, `appKeyEdit` (write-only),
/// `ownerCodeEdit`, `enableDateEdit`, `idealBaseEdit`, `estackBaseEdit`, `schemeCombo`, each with a
/// `…Problem` label (`schemeWarning` for the combo); `saveButton` (Ctrl+S), `revertButton`; `statusLabel`,
/// `statusHint`, `statusSwitch` (vendor only); `gatewayLabel`, `testButton`, `testHint` (why not),
/// `testResult`; `syncedAtLabel`, `syncButton`, `syncProgress`, `syncResult`; `notice` with `noticeText`,
/// `noticeTakeButton` and `noticeKeepButton` when somebody else saved meanwhile.
class IdealSettingsPage final : public DocumentPage
{
    Q_OBJECT

public:
    /// `secretStore` is where this machine keeps the app key when a gateway runs in this very program; null
    /// when the gateway is elsewhere. It outlives the page.
    IdealSettingsPage(const PlaceContext &context, secrets::SecretStore *secretStore,
                      QWidget *parent = nullptr);
    ~IdealSettingsPage() override;

    QString title() const override;
    QString documentKey() const override { return QStringLiteral("interfaces.settings"); }
    bool isDirty() const override { return m_dirty; }
    void save(std::function<void(bool saved)> saved) override;

Q_SIGNALS:
    void settingsShown(); ///< what is saved has been read and stands in the fields
    void settingsSaved();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Saved = std::function<void(bool saved)>;

    void connectFields();
    void retranslate();
    void alignLabels();
    void reload();
    void take(domain::InterfaceSettings fresh);
    void enableFields(bool enable);
    void fillFields();
    domain::InterfaceSettings typed() const;
    QString typedKey() const;
    bool sameEntries(const domain::InterfaceSettings &other) const;
    void noteEdit();
    void updateState();
    void showStatus();

    bool showProblems(const domain::InterfaceSettings &draft);
    QString problemText(const QString &field, const domain::InterfaceSettings &draft) const;
    ToneLabel *problemLabel(const QString &field) const;
    QWidget *fieldWidget(const QString &field) const;
    QList<ToneLabel *> problemLabels() const;
    bool hasProblems() const;
    void clearProblems();

    void saveSettings(bool again, const Saved &saved);
    void saveKey(const Saved &saved);
    void finishSave(bool good, const Saved &saved);
    void meetConflict(bool again, const Saved &saved);
    void showConflict(const domain::InterfaceSettings &theirs);
    void takeTheirs(bool keepTyped);
    void switchStatus();

    PlaceContext m_context;
    secrets::SecretStore *m_secretStore;
    std::unique_ptr<Ui::IdealSettingsPage> m_ui;
    SettingsGatewayPanel *m_gateway = nullptr;
    domain::InterfaceSettings m_known; ///< as saved when typing began; its version guards the save
    std::optional<domain::InterfaceSettings> m_theirs;
    QDate m_firstDate; ///< what the enable date is proposed to be as long as nothing is saved
    int m_readToken = 0;
    bool m_loaded = false;
    bool m_dirty = false;
    bool m_saving = false;
    bool m_filling = false;
};

} // namespace ui
