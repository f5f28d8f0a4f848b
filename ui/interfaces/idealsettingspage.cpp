// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/idealsettingspage.h"

#include "domain/code.h"
#include "store/settingsrepository.h"
#include "ui/interfaces/settingsgatewaypanel.h"
#include "ui/shell/placenames.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"
#include "ui_idealsettingspage.h"
#include "workflow/settings.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QShortcut>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

const QString topMd5 = QStringLiteral("top-md5");

/// Paths are put behind a base address with a slash of their own.
QUrl baseAddress(const QString &typed)
{
    QString address = typed.trimmed();
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    return QUrl(address, QUrl::StrictMode);
}

} // namespace

IdealSettingsPage::IdealSettingsPage(const PlaceContext &context, secrets::SecretStore *secretStore,
                                     QWidget *parent)
    : DocumentPage(parent), m_context(context), m_secretStore(secretStore),
      m_ui(std::make_unique<Ui::IdealSettingsPage>()),
      m_firstDate(base::businessDay(context.session.clock().now()))
{
    m_known.enableDate = m_firstDate;
    m_ui->setupUi(this);
    QFont bold = m_ui->titleLabel->font();
    bold.setBold(true);
    m_ui->titleLabel->setFont(bold);
    m_ui->notice->hide();
    m_ui->statusHint->setMuted(true);
    m_ui->estackHint->setMuted(true);
    m_ui->dirtyLabel->setWordWrap(false);
    m_ui->testHint->setWordWrap(false);
    m_ui->schemeCombo->addItem(QString(), QStringLiteral("v1"));
    m_ui->schemeCombo->addItem(QString(), QStringLiteral("top-hmac-sha256"));
    m_ui->schemeCombo->addItem(QString(), topMd5);
    m_gateway = new SettingsGatewayPanel(context.session, *m_ui, this);

    const bool mayChange = context.session.may(Duty::ChangeSettings);
    m_ui->appIdEdit->setReadOnly(!mayChange);
    m_ui->appKeyEdit->setReadOnly(!mayChange);
    m_ui->ownerCodeEdit->setReadOnly(!mayChange);
    m_ui->enableDateEdit->setReadOnly(!mayChange);
    m_ui->idealBaseEdit->setReadOnly(!mayChange);
    m_ui->estackBaseEdit->setReadOnly(!mayChange);
    enableFields(false); // until what is saved is there: nothing typed may be overwritten by it
    m_ui->saveButton->setVisible(mayChange);
    m_ui->revertButton->setVisible(mayChange);
    m_ui->statusSwitch->setVisible(context.session.may(Duty::SwitchInterface));

    connectFields();
    connect(&context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Settings)) {
            reload();
        }
    });
    retranslate();
    reload();
}

IdealSettingsPage::~IdealSettingsPage() = default;

void IdealSettingsPage::connectFields()
{
    for (QLineEdit *edit : {m_ui->appIdEdit, m_ui->appKeyEdit, m_ui->ownerCodeEdit, m_ui->idealBaseEdit,
                            m_ui->estackBaseEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &IdealSettingsPage::noteEdit);
    }
    connect(m_ui->enableDateEdit, &QDateEdit::dateChanged, this, &IdealSettingsPage::noteEdit);
    connect(m_ui->schemeCombo, &QComboBox::currentIndexChanged, this, &IdealSettingsPage::noteEdit);
    const auto saveNow = [this] {
        if (m_ui->saveButton->isEnabled()) {
            save([](bool) {});
        }
    };
    connect(m_ui->saveButton, &QPushButton::clicked, this, saveNow);
    auto *shortcut = new QShortcut(QKeySequence::Save, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, saveNow);
    connect(m_ui->revertButton, &QPushButton::clicked, this, &IdealSettingsPage::fillFields);
    connect(m_ui->statusSwitch, &QPushButton::clicked, this, &IdealSettingsPage::switchStatus);
    connect(m_ui->noticeTakeButton, &QPushButton::clicked, this, [this] { takeTheirs(false); });
    connect(m_ui->noticeKeepButton, &QPushButton::clicked, this, [this] { takeTheirs(true); });
}

QString IdealSettingsPage::title() const
{
    return placePath(documentKey())().last();
}

void IdealSettingsPage::changeEvent(QEvent *event)
{
    DocumentPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        Q_EMIT titleChanged();
    }
}

void IdealSettingsPage::retranslate()
{
    m_ui->titleLabel->setText(title());
    m_ui->schemeCombo->setItemText(0, tr("v1: HMAC-SHA256 over the whole message (recommended)"));
    m_ui->schemeCombo->setItemText(1, tr("top-hmac-sha256: open platform, HMAC-SHA256"));
    m_ui->schemeCombo->setItemText(2, tr("top-md5: open platform, MD5"));
    alignLabels();
    if (m_theirs) {
        showConflict(*m_theirs);
    }
    if (hasProblems()) {
        showProblems(typed());
    }
    m_gateway->retranslate();
    updateState();
}

/// The fields of both groups begin at the same place.
void IdealSettingsPage::alignLabels()
{
    const std::initializer_list<QLabel *> labels{
        m_ui->appIdLabel,     m_ui->appKeyLabel,     m_ui->ownerCodeLabel, m_ui->enableDateLabel,
        m_ui->idealBaseLabel, m_ui->estackBaseLabel, m_ui->schemeLabel};
    int widest = 0;
    for (const QLabel *label : labels) {
        widest = qMax(widest, label->sizeHint().width());
    }
    for (QLabel *label : labels) {
        label->setMinimumWidth(widest);
    }
}

void IdealSettingsPage::reload()
{
    if (m_saving) {
        return; // what was saved comes back with the save
    }
    const int token = ++m_readToken;
    const auto read = m_context.session.ask(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); });
    whenDone(read, this, [this, token](const Result<InterfaceSettings> &fresh) {
        if (token != m_readToken) {
            return;
        }
        if (!fresh) {
            m_context.toasts.showError(fresh.error());
            return;
        }
        take(*fresh);
    });
}

void IdealSettingsPage::take(InterfaceSettings fresh)
{
    if (fresh.owner.isNull()) {
        fresh.enableDate = m_firstDate; // a proposal, not a change of anybody's
    }
    const bool unchanged = sameEntries(fresh) && fresh.owner == m_known.owner;
    if (m_loaded && m_dirty && !unchanged) {
        showConflict(fresh);
        return;
    }
    m_known = fresh;
    if (!m_loaded || !m_dirty) {
        m_loaded = true;
        enableFields(true);
        fillFields();
    }
    updateState();
    Q_EMIT settingsShown();
}

void IdealSettingsPage::enableFields(bool enable)
{
    const std::initializer_list<QWidget *> fields{m_ui->appIdEdit,     m_ui->appKeyEdit,
                                                  m_ui->ownerCodeEdit, m_ui->enableDateEdit,
                                                  m_ui->idealBaseEdit, m_ui->estackBaseEdit};
    for (QWidget *field : fields) {
        field->setEnabled(enable);
    }
    m_ui->schemeCombo->setEnabled(enable && m_context.session.may(Duty::ChangeSettings));
}

void IdealSettingsPage::fillFields()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_ui->appIdEdit->setText(m_known.appId);
        m_ui->appKeyEdit->setText(QString()); // setText() also forgets what could be undone
        m_ui->ownerCodeEdit->setText(m_known.ownerCode);
        m_ui->enableDateEdit->setDate(m_known.enableDate);
        m_ui->idealBaseEdit->setText(m_known.idealBase.toString());
        m_ui->estackBaseEdit->setText(m_known.estackBase.toString());
        m_ui->schemeCombo->setCurrentIndex(qMax(0, m_ui->schemeCombo->findData(m_known.signatureScheme)));
    }
    m_theirs.reset();
    m_ui->notice->hide();
    clearProblems();
    updateState();
}

/// What an administrator enters here, without what the vendor, the gateway or the database add to it.
bool IdealSettingsPage::sameEntries(const InterfaceSettings &other) const
{
    return other.ownerCode == m_known.ownerCode && other.appId == m_known.appId &&
           other.enableDate == m_known.enableDate && other.idealBase == m_known.idealBase &&
           other.estackBase == m_known.estackBase && other.signatureScheme == m_known.signatureScheme;
}

InterfaceSettings IdealSettingsPage::typed() const
{
    InterfaceSettings draft = m_known;
    draft.appId = cleanCode(m_ui->appIdEdit->text());
    draft.ownerCode = cleanCode(m_ui->ownerCodeEdit->text());
    draft.enableDate = m_ui->enableDateEdit->date();
    draft.idealBase = baseAddress(m_ui->idealBaseEdit->text());
    draft.estackBase = baseAddress(m_ui->estackBaseEdit->text());
    draft.signatureScheme = m_ui->schemeCombo->currentData().toString();
    return draft;
}

QString IdealSettingsPage::typedKey() const
{
    return m_ui->appKeyEdit->text().trimmed();
}

/// Complaints stay until somebody does something about them.
void IdealSettingsPage::noteEdit()
{
    if (!m_filling) {
        clearProblems();
        updateState();
    }
}

void IdealSettingsPage::updateState()
{
    const bool mayChange = m_context.session.may(Duty::ChangeSettings);
    const bool dirty = m_loaded && mayChange && (!sameEntries(typed()) || !typedKey().isEmpty());
    m_ui->saveButton->setEnabled(dirty && !m_saving && !m_theirs);
    m_ui->revertButton->setEnabled(dirty && !m_saving);
    m_ui->dirtyLabel->say(Tone::Neutral, !mayChange ? tr("Only an administrator can change this")
                                         : m_saving ? tr("Saving…")
                                         : dirty    ? tr("Not saved yet")
                                                    : QString());
    m_ui->appKeyEdit->setPlaceholderText(!m_known.appKeySet ? tr("Not set yet")
                                         : mayChange        ? tr("Saved; leave empty to keep it")
                                                            : tr("Saved"));
    m_ui->schemeWarning->say(Tone::Warning, m_ui->schemeCombo->currentData().toString() == topMd5
                                                ? tr("MD5 is weak: use it only if Honor asks for it.")
                                                : QString());
    m_gateway->setUnsaved(dirty);
    m_gateway->setConfigured(!m_known.owner.isNull());
    m_gateway->setSyncedAt(m_known.estackSyncedAt);
    showStatus();
    if (dirty != m_dirty) {
        m_dirty = dirty;
        Q_EMIT dirtyChanged(dirty);
    }
}

void IdealSettingsPage::showStatus()
{
    const Tone tone = m_known.enabled ? Tone::Good : Tone::Warning;
    const QString words = m_known.enabled ? tr("Enabled") : tr("Disabled");
    m_ui->statusLabel->setState(tone, words);
    m_ui->statusSwitch->setText(m_known.enabled ? tr("Switch &off") : tr("Switch &on"));
    m_ui->statusSwitch->setEnabled(m_loaded && !m_known.owner.isNull());
    m_ui->statusHint->setText(
        m_context.session.may(Duty::SwitchInterface)
            ? tr("While it is disabled nobody can push; returns of orders pushed before still arrive.")
            : tr("The Boyuan back office switches the interface on and off. Please contact your Boyuan "
                 "representative."));
}

void IdealSettingsPage::showConflict(const InterfaceSettings &theirs)
{
    m_theirs = theirs;
    m_ui->noticeText->say(Tone::Warning,
                          tr("Somebody else has saved these settings meanwhile. What you typed is "
                             "still here, but not saved."));
    m_ui->notice->show();
    updateState();
}

void IdealSettingsPage::takeTheirs(bool keepTyped)
{
    if (!m_theirs) {
        return;
    }
    m_known = *m_theirs;
    m_theirs.reset();
    m_ui->notice->hide();
    if (!keepTyped) {
        fillFields();
    }
    updateState();
    Q_EMIT settingsShown();
}

void IdealSettingsPage::switchStatus()
{
    const bool enable = !m_known.enabled;
    Question question;
    question.title = enable ? tr("Enable the IDEAL interface?") : tr("Disable the IDEAL interface?");
    question.text = enable ? tr("Orders of mapped warehouses can then be pushed to IDEAL.")
                           : tr("Nobody can push orders to IDEAL until it is enabled again.");
    question.detail = enable ? QString() : tr("Returns of orders that were pushed before still arrive.");
    question.action = enable ? tr("Enable interface") : tr("Disable interface");
    question.destructive = !enable;
    m_context.prompts.confirm(this, question, [this, enable](bool yes) {
        if (!yes) {
            return;
        }
        const auto switched = m_context.session.run(
            [enable](store::Transaction &transaction, const Actor &who, base::Instant now) {
                return workflow::switchInterface(transaction, who, enable, now);
            });
        whenDone(switched, this, [this, enable](const Outcome &outcome) {
            if (!outcome) {
                m_context.prompts.showError(this, tr("The status was not changed"), outcome.error());
                return;
            }
            m_context.toasts.showGood(enable ? tr("The interface is enabled.")
                                             : tr("The interface is disabled."));
        });
    });
}

} // namespace ui
