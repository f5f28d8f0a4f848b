// SPDX-License-Identifier: Apache-2.0
#include "ui/system/auditpage.h"

#include "store/accountrepository.h"
#include "ui/system/auditchangesmodel.h"
#include "ui/system/auditwords.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QPushButton>
#include <QSplitter>

namespace ui {

using namespace domain;
using base::Result;
using store::AuditColumn;

namespace {

PagedColumn column(const char *key, std::function<QString()> header, AuditColumn value, int width,
                   std::function<QString(const QVariant &)> text = {})
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    made.text = std::move(text);
    return made;
}

FilterBar::Choices choices(const QStringList &stored, QString (*words)(const QString &))
{
    return [stored, words] {
        QList<FilterBar::Choice> all;
        for (const QString &value : stored) {
            all.append({value, words(value)});
        }
        return all;
    };
}

} // namespace

AuditPage::AuditPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filters(new FilterBar(this)), m_refresh(new QPushButton(this)),
      m_changesView(new GridView(this)), m_changes(new AuditChangesModel(this))
{
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    setUpFilters();
    setUpGrid();
    setUpChanges();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_grid);
    splitter->addWidget(m_changesView);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({480, 220});
    layOutList(this, m_filters, {m_refresh}, splitter);
    setFocusProxy(m_grid);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Accounts)) {
            readAccounts();
        }
    });
    readAccounts();
    m_grid->setQueryMaker(
        [this](const PagedGrid::Order &order) { return store::auditTrail(filter(), order.descending); },
        {QStringLiteral("at"), true});
}

AuditPage::~AuditPage() = default;

void AuditPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addDateRange(QStringLiteral("date"), [] { return tr("Date"); });
    m_filters->addChoice(
        QStringLiteral("account"), [] { return tr("Account"); },
        [this] {
            QList<FilterBar::Choice> all;
            for (const Account &account : m_accounts) {
                all.append({account.id.value(), account.name + QStringLiteral(" (%1)").arg(account.login)});
            }
            return all;
        });
    m_filters->addChoice(
        QStringLiteral("action"), [] { return tr("Action"); }, choices(auditActions(), auditActionText));
    m_filters->addChoice(
        QStringLiteral("entity"), [] { return tr("Thing"); }, choices(auditEntities(), auditEntityText));
    m_filters->addSearch(QStringLiteral("summary"), [] { return tr("Number, code or login"); });
}

void AuditPage::setUpGrid()
{
    PagedColumn at = column(
        "at", [] { return tr("Time"); }, AuditColumn::At, 160, storedInstantWithSeconds);
    at.sortColumn = QStringLiteral("at");
    const auto words = [](QString (*text)(const QString &)) {
        return [text](const QVariant &stored) { return text(stored.toString()); };
    };
    m_grid = new PagedGrid(
        m_context.session,
        {at,
         column(
             "actor", [] { return tr("Who"); }, AuditColumn::Actor, 140),
         column(
             "action", [] { return tr("Action"); }, AuditColumn::Action, 220, words(auditActionText)),
         column(
             "entity", [] { return tr("Thing"); }, AuditColumn::Entity, 120, words(auditEntityText)),
         column(
             "summary", [] { return tr("Number, code or login"); }, AuditColumn::Summary, 220)},
        this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("system.audit"));
    m_grid->setEmptyText([this] {
        return m_filters->isClear() ? tr("Nothing has been done yet.")
                                    : tr("Nothing that was done matches these filters. Take one away to see "
                                         "more.");
    });
    m_grid->follow(store::Topics::fromInt(store::allTopics));
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    connect(m_grid, &PagedGrid::currentRowChanged, this, &AuditPage::showChanges);
    connect(m_grid, &PagedGrid::rowActivated, this, &AuditPage::open);
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void AuditPage::setUpChanges()
{
    m_changesView->setObjectName(QStringLiteral("changesView"));
    m_changesView->setModel(m_changes);
    m_changesView->setColumnWidth(AuditChangesModel::Field, 200);
    m_changesView->setColumnWidth(AuditChangesModel::Before, 360);
    m_changesView->setEmptyText([this] {
        return m_grid->currentId() == 0 ? tr("Choose a row to see what it changed.")
                                        : tr("This act changed no field.");
    });
    connect(m_changesView, &GridView::copyRequested, this, [this] { copySelectedRows(*m_changesView); });
}

void AuditPage::readAccounts()
{
    const auto read = m_context.session.ask(
        [](store::Connection &connection) { return store::AccountRepository(connection).all(); });
    whenDone(read, this, [this](const Result<QList<Account>> &accounts) {
        if (accounts) { // without them it can't be filtered by account, and that is all
            m_accounts = *accounts;
            m_filters->refreshChoices();
        }
    });
}

void AuditPage::showChanges(qint64 id)
{
    const auto read = m_context.session.ask(
        [id](store::Connection &connection) { return store::auditRecord(connection, id); });
    whenDone(read, this, [this, id](const Result<std::optional<store::AuditRecord>> &record) {
        if (!record) {
            m_context.toasts.showError(record.error());
        } else if (id == m_grid->currentId()) {
            m_changes->show(record->value_or(store::AuditRecord()));
            Q_EMIT changesShown();
        }
    });
}

void AuditPage::open(qint64 id)
{
    const PagedModel &model = m_grid->model();
    const auto row = model.rowAt(model.rowOf(id));
    const auto value = [&row](AuditColumn column) { return row->values.value(static_cast<int>(column)); };
    if (row && value(AuditColumn::Entity).toString() == QLatin1String("order")) {
        m_context.openDocument(QStringLiteral("order"), value(AuditColumn::EntityId).toLongLong(), {});
    }
}

store::AuditFilter AuditPage::filter() const
{
    store::AuditFilter filter;
    filter.account = AccountId(m_filters->choice(QStringLiteral("account")).toLongLong());
    filter.action = m_filters->choice(QStringLiteral("action")).toString();
    filter.entity = m_filters->choice(QStringLiteral("entity")).toString();
    const DateRange range = m_filters->dateRange(QStringLiteral("date"));
    filter.from = range.from;
    filter.to = range.to;
    filter.summary = m_filters->text(QStringLiteral("summary"));
    return filter;
}

void AuditPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AuditPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
    m_changes->retranslate();
}

} // namespace ui
