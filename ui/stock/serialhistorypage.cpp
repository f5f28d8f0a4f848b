// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/serialhistorypage.h"

#include "domain/code.h"
#include "store/settingsrepository.h"
#include "ui/stock/handsetmodels.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

using namespace domain;
using base::Result;

namespace {

constexpr int maxPasted = SerialHistoryPage::maxAsked * 80;
constexpr qsizetype imeiLength = 15;

/// What was typed, scanned or pasted, one identity each; none twice.
QStringList identitiesIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、]+"));
    QStringList values;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        values.append(cleanCode(part));
    }
    values.removeDuplicates();
    return values;
}

/// Serials are written in capitals, people write them as it comes.
QList<AskedHandset> matched(const QStringList &values, const QList<store::TracedHandset> &traced)
{
    QHash<QString, store::TracedHandset> byValue;
    for (const store::TracedHandset &handset : traced) {
        byValue.insert(handset.serial.value, handset);
    }
    QList<AskedHandset> all;
    for (const QString &value : values) {
        AskedHandset asked{value, {}};
        for (const QString &spelling : {value, value.toUpper()}) {
            if (const auto found = byValue.constFind(spelling); !asked.found && found != byValue.cend()) {
                asked.found = *found;
            }
        }
        all.append(asked);
    }
    return all;
}

Result<QList<AskedHandset>> read(store::Connection &connection, const QStringList &values)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    QStringList spellings = values;
    for (const QString &value : values) {
        spellings.append(value.toUpper());
    }
    spellings.removeDuplicates();
    TRY_LET(const QList<store::TracedHandset> traced,
            store::traceHandsets(connection, settings.owner, spellings));
    return matched(values, traced);
}

void setWidths(QTableView &view, std::initializer_list<std::pair<int, int>> widths)
{
    for (const auto &[column, width] : widths) {
        view.setColumnWidth(column, width);
    }
}

} // namespace

SerialHistoryPage::SerialHistoryPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_askedView(new GridView(this)),
      m_asked(new AskedHandsetsModel(this)), m_movementsView(new GridView(this)),
      m_movements(new HandsetMovementsModel(this))
{
    setUpTables();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_askedView, 3);
    layout->addWidget(makeFacts());
    layout->addWidget(m_movementsView, 4);
    setFocusProxy(m_edit);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Stock) && !m_values.isEmpty()) {
            trace();
        }
    });
}

SerialHistoryPage::~SerialHistoryPage() = default;

QWidget *SerialHistoryPage::makeHead()
{
    auto *head = new QWidget(this);
    m_edit = new QLineEdit(head);
    m_edit->setObjectName(QStringLiteral("serialEdit"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(maxPasted);
    m_edit->setMinimumWidth(360);
    m_edit->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_find = new QPushButton(head);
    m_find->setObjectName(QStringLiteral("findButton"));
    m_find->setProperty("primary", true);
    m_hint = new ToneLabel(head);
    m_hint->setObjectName(QStringLiteral("hintLabel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_find);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    connect(m_find, &QPushButton::clicked, this, &SerialHistoryPage::find);
    connect(m_edit, &QLineEdit::returnPressed, this, &SerialHistoryPage::find);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u'\n')) { // a column was pasted: nothing more is going to be typed
            find();
        }
    });
    auto *go = new QShortcut(QKeySequence::Find, this);
    go->setContext(Qt::WidgetWithChildrenShortcut);
    connect(go, &QShortcut::activated, this, [this] {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
    });
    return head;
}

QWidget *SerialHistoryPage::makeFacts()
{
    m_facts = new QWidget(this);
    m_state = new StatusLabel(m_facts);
    m_state->setObjectName(QStringLiteral("stateLabel"));
    m_state->setPill(true);
    auto *layout = new QHBoxLayout(m_facts);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(16);
    layout->addWidget(m_state);
    const auto add = [&](const char *name) {
        auto *label = new QLabel(m_facts);
        label->setObjectName(QString::fromLatin1(name));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
        return label;
    };
    m_where = add("whereLabel");
    QFont bold = m_where->font();
    bold.setBold(true);
    m_where->setFont(bold);
    m_product = add("productLabel");
    m_identity = add("identityLabel");
    layout->addStretch(1);
    m_facts->hide();
    return m_facts;
}

void SerialHistoryPage::setUpTables()
{
    m_askedView->setObjectName(QStringLiteral("askedView"));
    m_askedView->setModel(m_asked);
    m_askedView->setItemDelegateForColumn(AskedHandsetsModel::State, new StatusDelegate(m_askedView));
    m_askedView->hide();
    setWidths(*m_askedView, {{AskedHandsetsModel::Asked, 170},
                             {AskedHandsetsModel::State, 150},
                             {AskedHandsetsModel::Warehouse, 130},
                             {AskedHandsetsModel::ProductCode, 190},
                             {AskedHandsetsModel::ProductName, 220},
                             {AskedHandsetsModel::Serial, 150},
                             {AskedHandsetsModel::Imei1, 140},
                             {AskedHandsetsModel::Imei2, 140},
                             {AskedHandsetsModel::LastDocument, 150}});
    m_movementsView->setObjectName(QStringLiteral("movementsView"));
    m_movementsView->setModel(m_movements);
    m_movementsView->setLinkColumns({HandsetMovementsModel::Document, HandsetMovementsModel::Order});
    setWidths(*m_movementsView, {{HandsetMovementsModel::At, 160},
                                 {HandsetMovementsModel::Document, 170},
                                 {HandsetMovementsModel::Type, 130},
                                 {HandsetMovementsModel::From, 200},
                                 {HandsetMovementsModel::To, 200}});
    m_movementsView->setEmptyText([this] {
        return m_values.isEmpty() ? tr("Scan a serial or an IMEI, or paste a column of them.") : QString();
    });
    for (GridView *view : {m_askedView, m_movementsView}) {
        connect(view, &GridView::copyRequested, this, [view] { copySelectedRows(*view); });
    }
    connect(m_askedView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SerialHistoryPage::showCurrent);
    const auto open = [this](const QModelIndex &index) { openFrom(index.row(), index.column()); };
    connect(m_movementsView, &GridView::linkClicked, this, open);
    connect(m_movementsView, &QAbstractItemView::activated, this, open);
}

void SerialHistoryPage::takeHints(const QVariantMap &hints)
{
    if (const QString serial = hints.value(QStringLiteral("serial")).toString(); !serial.isEmpty()) {
        m_edit->setText(serial);
        find();
    }
}

void SerialHistoryPage::find()
{
    QStringList values = identitiesIn(m_edit->text());
    m_leftOut = qMax(0, static_cast<int>(values.size()) - maxAsked);
    m_values = values.mid(0, maxAsked);
    m_edit->selectAll(); // the next scan replaces it
    m_askedView->setCurrentIndex({});
    trace();
}

void SerialHistoryPage::trace()
{
    const int token = ++m_token;
    const auto asked = m_context.session.ask(
        [values = m_values](store::Connection &connection) { return read(connection, values); });
    whenDone(asked, this, [this, token](const Result<QList<AskedHandset>> &handsets) {
        if (token != m_token) {
            return;
        }
        if (!handsets) {
            m_context.toasts.showError(handsets.error());
            return;
        }
        show(*handsets);
    });
}

void SerialHistoryPage::show(const QList<AskedHandset> &handsets)
{
    const int row =
        qBound(0, m_askedView->currentIndex().row(), qMax(0, static_cast<int>(handsets.size()) - 1));
    m_asked->show(handsets);
    m_askedView->setVisible(handsets.size() > 1);
    const QString words = hint();
    m_hint->say(words.isEmpty() ? Tone::Neutral : Tone::Warning, words);
    if (handsets.isEmpty()) {
        showCurrent();
    } else {
        m_askedView->setCurrentIndex(m_asked->index(row, 0));
    }
}

void SerialHistoryPage::showCurrent()
{
    const int row = m_askedView->currentIndex().row();
    if (row < 0 && !m_asked->handsets().isEmpty()) {
        return; // between two answers
    }
    const AskedHandset *current = row < 0 ? nullptr : &m_asked->handsets().at(row);
    showFacts(current);
    if (current && current->found) {
        readMovements(current->found->serial.id);
    } else {
        m_movements->show({});
        Q_EMIT shown();
    }
}

void SerialHistoryPage::showFacts(const AskedHandset *current)
{
    m_facts->setVisible(current != nullptr);
    if (!current) {
        return;
    }
    if (!current->found) {
        m_state->setState(Tone::Bad, tr("Never seen"));
        m_where->setText(current->asked);
        m_product->setText(tr("No posted document holds it as a serial or an IMEI. Check that it was scanned "
                              "whole and from the right label."));
        m_identity->clear();
        return;
    }
    const store::TracedHandset &handset = *current->found;
    m_state->setState(stateTone(handset.serial.state), stateText(handset.serial.state));
    switch (handset.serial.state) {
    case SerialState::InStock:
        m_where->setText(tr("%1, %2").arg(handset.warehouseName, stateText(handset.serial.inventory)));
        break;
    case SerialState::InTransit:
        m_where->setText(tr("on its way from %1").arg(handset.warehouseName));
        break;
    default:
        m_where->setText(tr("left from %1").arg(handset.warehouseName));
    }
    m_product->setText(handset.productCode + u' ' + handset.productName);
    const Handset &identity = handset.serial.handset;
    m_identity->setText(identity.imei1.isEmpty()
                            ? tr("Serial %1").arg(identity.sn)
                            : tr("Serial %1, IMEI %2 / %3").arg(identity.sn, identity.imei1, identity.imei2));
}

void SerialHistoryPage::readMovements(SerialId serial)
{
    const auto asked = m_context.session.ask(
        [serial](store::Connection &connection) { return store::movementsOf(connection, serial); });
    whenDone(asked, this, [this, serial](const Result<QList<store::HandsetMovement>> &movements) {
        const int row = m_askedView->currentIndex().row();
        const AskedHandset *current = row < 0 ? nullptr : &m_asked->handsets().at(row);
        if (!current || !current->found || current->found->serial.id != serial) {
            return; // somebody has gone on
        }
        if (!movements) {
            m_context.toasts.showError(movements.error());
            return;
        }
        m_movements->show(*movements);
        m_movementsView->selectRow(m_movements->rowCount() - 1);
        Q_EMIT shown();
    });
}

void SerialHistoryPage::openFrom(int row, int column)
{
    const store::HandsetMovement &movement = m_movements->movement(row);
    if (column == HandsetMovementsModel::Order) {
        m_context.openDocument(QStringLiteral("order"), movement.order.value(), {});
    } else {
        m_context.openDocument(stockDocumentKindId, movement.document.value(), {});
    }
}

QString SerialHistoryPage::hint() const
{
    if (m_leftOut > 0) {
        return tr("The first %Ln are shown; %1 more were left out.", nullptr, maxAsked).arg(m_leftOut);
    }
    QStringList wrong;
    int unknown = 0;
    for (const AskedHandset &handset : m_asked->handsets()) {
        const bool digits =
            handset.asked.size() == imeiLength &&
            std::all_of(handset.asked.begin(), handset.asked.end(), [](QChar c) { return c.isDigit(); });
        if (!handset.found && digits && !isImei(handset.asked)) {
            wrong.append(handset.asked);
        }
        unknown += handset.found ? 0 : 1;
    }
    if (!wrong.isEmpty()) {
        return tr("%1 is no valid IMEI: its last digit does not fit the others. A digit was probably "
                  "misread.")
            .arg(wrong.first());
    }
    return unknown > 0 && m_asked->rowCount() > 1 ? tr("%n of them were never seen.", nullptr, unknown)
                                                  : QString();
}

void SerialHistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SerialHistoryPage::retranslate()
{
    m_edit->setPlaceholderText(tr("Serial or IMEI, whole; or a column of them"));
    m_edit->setAccessibleName(tr("Serial or IMEI"));
    m_edit->setToolTip(tr("Ctrl+F. Paste up to %L1 at a time.").arg(maxAsked));
    m_find->setText(tr("&Find"));
    m_asked->retranslate();
    m_movements->retranslate();
    const QString words = hint();
    m_hint->say(words.isEmpty() ? Tone::Neutral : Tone::Warning, words);
    const int row = m_askedView->currentIndex().row();
    showFacts(row < 0 || row >= m_asked->rowCount() ? nullptr : &m_asked->handsets().at(row));
}

} // namespace ui
