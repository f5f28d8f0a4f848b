// SPDX-License-Identifier: Apache-2.0
// IdealSettingsPage: checking and saving. The settings go first, then the key, because the key is kept under
// the owner code that the settings name.
#include "ui/interfaces/idealsettingspage.h"

#include "store/settingsrepository.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"
#include "ui_idealsettingspage.h"
#include "workflow/settings.h"

#include <algorithm>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

ToneLabel *IdealSettingsPage::problemLabel(const QString &field) const
{
    return findChild<ToneLabel *>(field + QStringLiteral("Problem"));
}

QWidget *IdealSettingsPage::fieldWidget(const QString &field) const
{
    return findChild<QWidget *>(field + QStringLiteral("Edit"));
}

QList<ToneLabel *> IdealSettingsPage::problemLabels() const
{
    return {m_ui->appIdProblem,      m_ui->appKeyProblem,    m_ui->ownerCodeProblem,
            m_ui->enableDateProblem, m_ui->idealBaseProblem, m_ui->estackBaseProblem};
}

bool IdealSettingsPage::hasProblems() const
{
    const QList<ToneLabel *> labels = problemLabels();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel *label) { return !label->text().isEmpty(); });
}

void IdealSettingsPage::clearProblems()
{
    for (ToneLabel *label : problemLabels()) {
        label->clearWords();
    }
}

QString IdealSettingsPage::problemText(const QString &field, const InterfaceSettings &draft) const
{
    if (field == u"appId") {
        return draft.appId.isEmpty() ? tr("Enter the interface ID that Honor gave you.")
                                     : tr("At most 64 characters, without control characters.");
    }
    if (field == u"ownerCode") {
        return draft.ownerCode.isEmpty() ? tr("Enter the owner code that Honor gave you.")
                                         : tr("At most 64 characters, without control characters.");
    }
    if (field == u"enableDate") {
        return tr("Enter the day from which orders may be pushed.");
    }
    const QUrl &base = field == u"idealBase" ? draft.idealBase : draft.estackBase;
    if (base.isEmpty()) {
        return tr("Enter the address that Honor gave you.");
    }
    if (base.scheme() == u"http") {
        return tr("Only https is safe; plain http may go to this very computer only.");
    }
    return tr("This is no https address without user, question mark or #.");
}

bool IdealSettingsPage::showProblems(const InterfaceSettings &draft)
{
    clearProblems();
    QWidget *first = nullptr;
    for (const Error &problem : problems(draft)) {
        if (ToneLabel *label = problemLabel(problem.detail)) {
            label->say(Tone::Bad, problemText(problem.detail, draft));
            first = first ? first : fieldWidget(problem.detail);
        }
    }
    const bool keyMoves = m_known.appKeySet && draft.ownerCode != m_known.ownerCode;
    if (keyMoves && typedKey().isEmpty()) {
        m_ui->appKeyProblem->say(Tone::Bad,
                                 tr("The APPKEY belongs to the owner code: enter it anew for the new one."));
        first = first ? first : m_ui->appKeyEdit;
    }
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
    }
    return first != nullptr;
}

void IdealSettingsPage::save(Saved saved)
{
    if (m_saving || m_theirs || showProblems(typed())) {
        saved(false);
        return;
    }
    m_saving = true;
    ++m_readToken; // an answer that is on its way is older than what is saved now
    updateState();
    saveSettings(true, saved);
}

void IdealSettingsPage::saveSettings(bool again, const Saved &saved)
{
    const InterfaceSettings draft = typed();
    if (sameEntries(draft)) {
        saveKey(saved);
        return;
    }
    const auto done =
        m_context.session.run([draft](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveSettings(transaction, who, draft, now);
        });
    whenDone(done, this, [this, again, saved](const Result<InterfaceSettings> &result) {
        if (result) {
            m_known = *result;
            saveKey(saved);
            return;
        }
        if (result.error().code == ErrorCode::Conflict) {
            meetConflict(again, saved);
            return;
        }
        if (ToneLabel *label = problemLabel(result.error().detail)) {
            label->say(Tone::Bad, errorText(result.error()));
        } else {
            m_context.prompts.showError(this, tr("The settings were not saved"), result.error());
        }
        finishSave(false, saved);
    });
}

/// The vendor's switch moves the version too: that is no reason to stop an administrator.
void IdealSettingsPage::meetConflict(bool again, const Saved &saved)
{
    const auto read = m_context.session.ask(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); });
    whenDone(read, this, [this, again, saved](const Result<InterfaceSettings> &fresh) {
        if (!fresh) {
            m_context.prompts.showError(this, tr("The settings were not saved"), fresh.error());
            finishSave(false, saved);
            return;
        }
        if (again && m_known.owner == fresh->owner && sameEntries(*fresh)) {
            m_known = *fresh;
            saveSettings(false, saved);
            return;
        }
        finishSave(false, saved);
        showConflict(*fresh);
    });
}

void IdealSettingsPage::saveKey(const Saved &saved)
{
    const QString key = typedKey();
    if (key.isEmpty()) {
        finishSave(true, saved);
        return;
    }
    const auto handed =
        workflow::handOverAppKey(m_context.session, m_secretStore, secrets::SecretBytes::fromText(key));
    whenDone(handed, this, [this, saved](const Outcome &outcome) {
        if (outcome) {
            m_ui->appKeyEdit->setText(QString());
            m_known.appKeySet = true;
        } else {
            m_ui->appKeyProblem->say(
                Tone::Bad,
                tr("The settings are saved, the APPKEY is not. %1").arg(errorText(outcome.error())));
        }
        finishSave(outcome.ok(), saved);
    });
}

void IdealSettingsPage::finishSave(bool good, const Saved &saved)
{
    m_saving = false;
    if (good && sameEntries(typed()) && typedKey().isEmpty()) {
        fillFields(); // as it was cleaned up; unless somebody has gone on typing
    }
    updateState();
    if (good) {
        m_context.toasts.showGood(tr("The settings are saved."));
        Q_EMIT settingsSaved();
    }
    saved(good);
    reload();
}

} // namespace ui
