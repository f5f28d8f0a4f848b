// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/matchpanel.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"
#include "ui_matchpanel.h"

#include <QEvent>
#include <QKeyEvent>

namespace ui {

using domain::MatchState;
using store::MatchDetail;
using store::MatchSide;

MatchPanel::MatchPanel(const workflow::Session &session, domain::MappingKind kind, QWidget *parent)
    : QWidget(parent), m_words(mappingWords(kind)), m_ui(std::make_unique<Ui::MatchPanel>())
{
    m_ui->setupUi(this);
    QFont bold = font();
    bold.setBold(true);
    m_ui->theirTitle->setFont(bold);
    m_ui->ourTitle->setFont(bold);
    m_ui->stateLabel->setPill(true);
    for (QWidget *label :
         {static_cast<QWidget *>(m_ui->barcodeLabel), static_cast<QWidget *>(m_ui->serialManagedLabel),
          static_cast<QWidget *>(m_ui->serialLengthLabel), static_cast<QWidget *>(m_ui->multiSerialLabel)}) {
        label->setVisible(m_words.attributes);
    }
    m_ui->searchEdit->setSearch(m_words.search(session));
    m_ui->searchEdit->setClearButtonEnabled(true);
    connectActions();
    update();
}

MatchPanel::~MatchPanel() = default;

void MatchPanel::connectActions()
{
    connect(m_ui->searchEdit, &SearchEdit::itemPicked, this, [this] {
        update();
        m_ui->mapButton->setFocus(Qt::OtherFocusReason); // Enter again maps
    });
    connect(m_ui->searchEdit, &SearchEdit::unpicked, this, &MatchPanel::update);
    connect(m_ui->searchEdit, &SearchEdit::failed, this, &MatchPanel::failed);
    connect(m_ui->mapButton, &QPushButton::clicked, this,
            [this] { Q_EMIT mapWanted(m_detail->row.id, chosenErp()); });
    connect(m_ui->createButton, &QPushButton::clicked, this,
            [this] { Q_EMIT createWanted(m_detail->row.id); });
    connect(m_ui->attributesButton, &QPushButton::clicked, this,
            [this] { Q_EMIT attributesWanted(m_detail->row.id); });
    connect(m_ui->unmapButton, &QPushButton::clicked, this, [this] { Q_EMIT unmapWanted(m_detail->row.id); });
}

void MatchPanel::show(const std::optional<MatchDetail> &detail)
{
    const bool another = !detail || !m_detail || detail->row.id != m_detail->row.id ||
                         detail->row.state != m_detail->row.state || detail->row.erpId != m_detail->row.erpId;
    m_detail = detail;
    if (another) { // what somebody is typing stays when the same is read again
        m_ui->searchEdit->setPicked(std::nullopt);
        if (m_detail && m_detail->row.state == MatchState::Proposed) {
            m_ui->searchEdit->setPicked(SearchEdit::Found{
                m_detail->row.erpId, m_detail->row.erpCode, m_detail->row.erpName, {}, {}, {}});
        }
    }
    update();
}

void MatchPanel::begin()
{
    if (m_ui->mapButton->isVisible() && m_ui->mapButton->isEnabled()) {
        m_ui->mapButton->setFocus(Qt::OtherFocusReason);
    } else if (m_ui->searchEdit->isVisible()) {
        m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
        m_ui->searchEdit->selectAll();
    } else if (m_ui->attributesButton->isVisible()) {
        m_ui->attributesButton->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT left(); // nothing to be done: an Enter too many must not remove a mapping
    }
}

void MatchPanel::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

qint64 MatchPanel::chosenErp() const
{
    return m_ui->searchEdit->picked() ? m_ui->searchEdit->picked()->id : 0;
}

void MatchPanel::update()
{
    const bool any = m_detail.has_value();
    const bool mapped = any && m_detail->row.isMapped();
    const bool free = any && !mapped && m_detail->row.valid;
    const bool differs = any && m_detail->row.state == MatchState::Differs;
    fillSides();
    m_ui->searchLabel->setText(m_words.erpName());
    m_ui->searchLabel->setVisible(free);
    m_ui->searchEdit->setVisible(free);
    m_ui->searchEdit->setPlaceholderText(m_words.searchHint());
    m_ui->mapButton->setVisible(free);
    m_ui->mapButton->setEnabled(chosenErp() != 0 && !m_busy);
    m_ui->mapButton->setText(any && m_detail->row.state == MatchState::Proposed &&
                                     chosenErp() == m_detail->row.erpId
                                 ? tr("&Confirm the proposal")
                                 : tr("&Map"));
    m_ui->createButton->setVisible(free);
    m_ui->createButton->setEnabled(!m_busy);
    m_ui->createButton->setText(m_words.create());
    m_ui->attributesButton->setVisible(differs);
    m_ui->attributesButton->setEnabled(!m_busy);
    m_ui->unmapButton->setVisible(mapped);
    m_ui->unmapButton->setEnabled(!m_busy);
    m_ui->hintLabel->say(Tone::Neutral, hint());
    m_ui->hintLabel->setMuted(!differs);
}

void MatchPanel::fillSides()
{
    const MatchSide theirs = m_detail ? m_detail->theirs : MatchSide{};
    const MatchSide ours = m_detail && m_detail->ours ? *m_detail->ours : MatchSide{};
    const bool any = m_detail.has_value();
    if (any) {
        const auto &row = m_detail->row;
        const QString reason = stateText(row.reason);
        m_ui->stateLabel->setState(stateTone(row.state),
                                   reason.isEmpty()
                                       ? stateText(row.state)
                                       : tr("%1: %2", "a state and why").arg(stateText(row.state), reason));
    } else {
        m_ui->stateLabel->setState(Tone::Neutral, {});
    }
    for (QLabel *label :
         {m_ui->theirTitle, m_ui->ourTitle, m_ui->codeLabel, m_ui->nameLabel, m_ui->modelLabel}) {
        label->setVisible(any);
    }
    m_ui->modelLabel->setText(m_words.model());
    m_ui->theirCode->say(Tone::Neutral, theirs.code);
    m_ui->ourCode->say(Tone::Neutral, any && ours.code.isEmpty() ? tr("None") : ours.code);
    m_ui->theirName->say(Tone::Neutral, theirs.name);
    m_ui->ourName->say(Tone::Neutral, ours.name);
    m_ui->theirBarcode->say(Tone::Neutral, theirs.barcode);
    m_ui->ourBarcode->say(Tone::Neutral, ours.barcode);
    m_ui->theirModel->say(Tone::Neutral, theirs.model);
    m_ui->ourModel->say(Tone::Neutral, ours.model);
    fillAttributes();
}

/// Serial attributes, the unequal ones in red on our side (R47).
void MatchPanel::fillAttributes()
{
    const bool shown = m_words.attributes && m_detail;
    for (QLabel *label :
         {m_ui->barcodeLabel, m_ui->serialManagedLabel, m_ui->serialLengthLabel, m_ui->multiSerialLabel}) {
        label->setVisible(shown);
    }
    const auto compare = [&](ToneLabel *theirLabel, ToneLabel *ourLabel, auto value, auto text) {
        const auto theirs = shown ? value(m_detail->theirs.serials) : 0;
        const bool both = shown && m_detail->ours;
        const auto ours = both ? value(m_detail->ours->serials) : 0;
        theirLabel->say(Tone::Neutral, shown ? text(theirs) : QString());
        ourLabel->say(both && ours != theirs ? Tone::Bad : Tone::Neutral, both ? text(ours) : QString());
    };
    const auto yesNo = [](int flag) { return storedYesNo(flag != 0); };
    compare(
        m_ui->theirSerialManaged, m_ui->ourSerialManaged,
        [](const domain::SerialAttributes &s) { return int(s.serialManaged); }, yesNo);
    compare(
        m_ui->theirSerialLength, m_ui->ourSerialLength,
        [](const domain::SerialAttributes &s) { return s.serialLength; },
        [](int length) { return numberText(length); });
    compare(
        m_ui->theirMultiSerial, m_ui->ourMultiSerial,
        [](const domain::SerialAttributes &s) { return int(s.multiSerial); }, yesNo);
}

QString MatchPanel::hint() const
{
    if (!m_detail) {
        return tr("Choose a row on the left to see both sides. Enter goes on here.");
    }
    switch (m_detail->row.state) {
    case MatchState::Unmapped:
        return tr("Look for the one that it is, or create it.");
    case MatchState::Proposed:
        return tr("Enter confirms. If it is another one, look for it below.");
    case MatchState::Mapped:
        return {};
    case MatchState::Differs:
        return tr("Orders that hold it are not pushed until both sides are equal.");
    case MatchState::Invalid:
        return tr("e-stack does not carry it any more: orders that hold it are not pushed.");
    }
    return {};
}

void MatchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

void MatchPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
}

} // namespace ui
