// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/mappingpage.h"

#include "store/settingsrepository.h"
#include "ui/estack/matchpanel.h"
#include "ui/interfaces/syncstrip.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using namespace domain;
using Column = store::MatchListColumn;

namespace {

FilterBar::Choices matchStates()
{
    return [] {
        QList<FilterBar::Choice> choices;
        for (const MatchState state : {MatchState::Unmapped, MatchState::Proposed, MatchState::Mapped,
                                       MatchState::Differs, MatchState::Invalid}) {
            choices.append({static_cast<int>(state), stateText(state)});
        }
        return choices;
    };
}

} // namespace

MappingPage::MappingPage(const PlaceContext &context, MappingKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_words(mappingWords(kind)),
      m_filters(new FilterBar(this)), m_panel(new MatchPanel(context.session, kind, this)),
      m_sync(new SyncStrip(
          context.session, store::CommandKind::EstackSync, [] { return tr("Synchronise"); },
          Duty::ChangeSettings, this)),
      m_refresh(new QPushButton(this)), m_confirm(new QPushButton(this)), m_confirmAll(new QPushButton(this)),
      m_create(new QPushButton(this)), m_unmap(new QPushButton(this)), m_import(new QPushButton(this))
{
    setUpFilters();
    setUpGrid();
    setUpButtons();
    layOut();
    connectPanel();
    setFocusProxy(m_grid);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics & (store::Topic::Catalogue | store::Topic::Settings)) {
            readCounts();
            readDetail();
        }
    });
    readCounts();
}

MappingPage::~MappingPage() = default;

void MappingPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addChoice(
        QStringLiteral("state"), [] { return tr("State"); }, matchStates());
    m_filters->addSearch(QStringLiteral("text"), [this] {
        return m_words.attributes ? tr("Code, barcode or name") : tr("Code or name");
    });
}

void MappingPage::setUpGrid()
{
    const auto column = [](const char *key, std::function<QString()> header, Column value, int width) {
        PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
        made.width = width;
        return made;
    };
    QList<PagedColumn> all;
    all.append(column(
        "code", [] { return tr("e-stack code"); }, Column::Code, 170));
    all.last().sortColumn =
        m_words.attributes ? QStringLiteral("item_code") : QStringLiteral("customer_code");
    all.append(column(
        "name", [] { return tr("e-stack name"); }, Column::Name, 210));
    all.append(column(
        "state", [] { return tr("State"); }, Column::State, 120));
    all.last().text = storedText<MatchState>;
    all.last().tone = storedTone<MatchState>;
    all.append(column(
        "erpCode", [] { return tr("ERP code"); }, Column::ErpCode, 150));
    all.append(column(
        "erpName", [] { return tr("ERP name"); }, Column::ErpName, 190));
    all.append(column(
        "reason", [] { return tr("Proposed because"); }, Column::Reason, 132));
    all.last().text = storedText<MatchReason>;
    if (m_words.attributes) {
        all.append(column(
            "barcode", [] { return tr("Barcode"); }, Column::Barcode, 120));
    }
    all.append(column("model", m_words.model, Column::Model, 180));
    all.append(column(
        "updatedAt", [] { return tr("Changed in e-stack"); }, Column::UpdatedAt, 130));
    all.last().text = storedInstant;
    m_grid = new PagedGrid(m_context.session, all, this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, m_words.placeId);
    m_grid->setEmptyText([this] { return emptyText(); });
    m_grid->follow(store::Topic::Catalogue);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_grid, &PagedGrid::rowActivated, m_panel, [this] { m_panel->begin(); });
    connect(m_grid, &PagedGrid::currentRowChanged, this, &MappingPage::readDetail);
    connect(m_grid, &PagedGrid::selectionChanged, this, [this](int rows) {
        m_selected = rows;
        updateButtons();
    });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void MappingPage::setUpButtons()
{
    const auto shortcut = [this](const QKeySequence &keys, QPushButton *button) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, button, &QPushButton::click);
    };
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_confirm->setIcon(icon(Icon::Approve));
    connect(m_confirm, &QPushButton::clicked, this, &MappingPage::confirmSelected);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_confirm);
    m_confirmAll->setObjectName(QStringLiteral("confirmAllButton"));
    connect(m_confirmAll, &QPushButton::clicked, this, &MappingPage::confirmAll);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), m_confirmAll);
    m_create->setObjectName(QStringLiteral("createSelectedButton"));
    m_create->setIcon(icon(Icon::Add));
    connect(m_create, &QPushButton::clicked, this, &MappingPage::createSelected);
    shortcut(QKeySequence::New, m_create);
    m_unmap->setObjectName(QStringLiteral("unmapSelectedButton"));
    m_unmap->setIcon(icon(Icon::Undo));
    connect(m_unmap, &QPushButton::clicked, this, &MappingPage::unmapSelected);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_unmap);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setIcon(icon(Icon::Import));
    connect(m_import, &QPushButton::clicked, this, &MappingPage::importCouples);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_I), m_import);
}

void MappingPage::layOut()
{
    m_panel->setObjectName(QStringLiteral("panel"));
    m_sync->setObjectName(QStringLiteral("syncStrip"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_filters, 1);
    head->addWidget(m_refresh);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    for (QPushButton *button : {m_confirm, m_confirmAll, m_create, m_unmap}) {
        actions->addWidget(button);
    }
    actions->addStretch(1);
    actions->addWidget(m_import);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_grid);
    splitter->addWidget(m_panel);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    auto *sync = new QHBoxLayout;
    sync->addWidget(m_sync);
    sync->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(sync);
    layout->addLayout(head);
    layout->addLayout(actions);
    layout->addWidget(splitter, 1);
}

void MappingPage::readCounts()
{
    const auto read = [kind = m_kind](store::Connection &connection) -> base::Result<Counts> {
        TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
        Counts counts{settings.owner, {}};
        TRY_LET(counts.of, store::MatchRepository(connection, settings.owner, kind).counts());
        return counts;
    };
    whenDone(m_context.session.ask(read), this, [this](const base::Result<Counts> &counts) {
        if (!counts) {
            m_context.toasts.showError(counts.error());
            return;
        }
        const bool first = !m_counts || m_counts->owner != counts->owner;
        m_counts = *counts;
        updateButtons();
        if (first) {
            m_grid->setQueryMaker(
                [this](const PagedGrid::Order &order) {
                    return store::matchList(m_counts->owner, m_kind, filter(), !order.descending);
                },
                {m_words.attributes ? QStringLiteral("item_code") : QStringLiteral("customer_code"), false});
        }
    });
}

void MappingPage::readDetail()
{
    const quint64 token = ++m_detailToken;
    const qint64 id = m_grid->currentId();
    if (id == 0 || !m_counts) {
        m_panel->show(std::nullopt);
        return;
    }
    using Detail = base::Result<std::optional<store::MatchDetail>>;
    const auto read = [id, owner = m_counts->owner, kind = m_kind](store::Connection &connection) {
        return store::MatchRepository(connection, owner, kind).detail(id);
    };
    whenDone(m_context.session.ask(read), this, [this, token, id](const Detail &detail) {
        if (token != m_detailToken) {
            return;
        }
        m_panel->show(detail ? *detail : std::nullopt);
        if (std::exchange(m_goesOnTo, 0) == id) {
            m_panel->begin();
        }
        Q_EMIT panelShown();
    });
}

store::MatchListFilter MappingPage::filter() const
{
    store::MatchListFilter filter;
    const QVariant state = m_filters->choice(QStringLiteral("state"));
    if (state.isValid()) {
        filter.state = static_cast<MatchState>(state.toInt());
    }
    filter.text = m_filters->text(QStringLiteral("text"));
    return filter;
}

QString MappingPage::emptyText() const
{
    if (!m_counts) {
        return {};
    }
    if (m_counts->owner.isNull()) {
        return tr("There is nothing to map before the interface settings are saved.");
    }
    return m_filters->isClear() ? m_words.empty()
                                : tr("Nothing matches these filters. Take one away to see more.");
}

void MappingPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filters->clear();
    if (hints.contains(QStringLiteral("state"))) {
        m_filters->setChoice(QStringLiteral("state"), hints.value(QStringLiteral("state")));
    }
    if (const QString text = hints.value(QStringLiteral("text")).toString(); !text.isEmpty()) {
        m_filters->setText(QStringLiteral("text"), text);
    }
    m_grid->reload();
}

void MappingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MappingPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
    m_confirm->setText(tr("Confirm selected proposals"));
    m_confirm->setToolTip(tr("Ctrl+Enter"));
    m_confirmAll->setToolTip(tr("Ctrl+Shift+Enter"));
    m_create->setText(tr("Create selected in the ERP"));
    m_create->setToolTip(tr("Ctrl+N"));
    m_unmap->setText(tr("Remove selected mappings"));
    m_unmap->setToolTip(tr("Ctrl+Del"));
    m_import->setText(tr("Import …"));
    m_import->setToolTip(tr(
        "Mappings from a spreadsheet, e.g. from this list, exported and filled in; a proposed code that is "
        "left in it is confirmed (Ctrl+I)"));
    updateButtons();
}

void MappingPage::updateButtons()
{
    const auto count = [this](MatchState state) { return m_counts ? m_counts->of.value(state) : 0; };
    const qint64 proposed = count(MatchState::Proposed);
    const bool some = m_selected > 0 && !m_busy;
    m_confirm->setEnabled(some);
    m_create->setEnabled(some);
    m_unmap->setEnabled(some);
    m_confirmAll->setText(tr("Confirm all proposals (%1)").arg(numberText(proposed)));
    m_confirmAll->setEnabled(proposed > 0 && !m_busy);
    m_import->setEnabled(m_counts && !m_counts->of.isEmpty() && !m_busy);
    m_panel->setBusy(m_busy);
    if (!m_counts) {
        return;
    }
    QStringList parts;
    for (const MatchState state : {MatchState::Unmapped, MatchState::Proposed, MatchState::Mapped,
                                   MatchState::Differs, MatchState::Invalid}) {
        if (count(state) > 0) {
            //: A state and how many rows are in it
            parts.append(tr("%1 %2").arg(stateText(state), numberText(count(state))));
        }
    }
    m_grid->setNote(parts.join(QStringLiteral(" · ")));
}

} // namespace ui
