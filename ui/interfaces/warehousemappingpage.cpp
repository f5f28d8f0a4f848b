// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/warehousemappingpage.h"

#include "store/settingsrepository.h"
#include "ui/imports/importdialog.h"
#include "ui/interfaces/mappingview.h"
#include "ui/interfaces/warehousecodesimport.h"
#include "ui/interfaces/warehousemappingmodel.h"
#include "ui/shell/placenames.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/whendone.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>

namespace ui {

using namespace domain;
using base::Outcome;
using base::Result;
using Rows = QList<store::MappingRepository::WarehouseRow>;

namespace {

struct Mappings
{
    bool configured = false;
    Rows rows;
};

Result<Mappings> readMappings(store::Connection &connection)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    TRY_LET(const Rows all, store::MappingRepository(connection, settings.owner).warehouses());
    Mappings mappings{!settings.owner.isNull(), {}};
    for (const auto &row : all) {
        if (row.warehouse.active || !row.idealCode.isEmpty()) {
            mappings.rows.append(row);
        }
    }
    return mappings;
}

} // namespace

WarehouseMappingPage::WarehouseMappingPage(const PlaceContext &context, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_model(new WarehouseMappingModel(this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_view(new MappingView(WarehouseMappingModel::IdealCode, this)), m_filter(new QLineEdit(this)),
      m_save(new QPushButton(this)), m_revert(new QPushButton(this)), m_import(new QPushButton(this)),
      m_openSettings(new QPushButton(this)), m_title(new QLabel(this)), m_dirtyLabel(new ToneLabel(this)),
      m_problem(new ToneLabel(this)), m_summary(new ToneLabel(this))
{
    makeGrid();
    m_problem->setObjectName(QStringLiteral("mappingProblem"));
    m_problem->setContentsMargins(16, 8, 16, 8);
    m_problem->clearWords();
    m_summary->setObjectName(QStringLiteral("mappingSummary"));
    m_summary->setContentsMargins(16, 6, 16, 6);
    m_summary->setMuted(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_problem);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_summary);
    connectActions();
    retranslate();
    reload();
}

WarehouseMappingPage::~WarehouseMappingPage() = default;

QWidget *WarehouseMappingPage::makeHeader()
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_dirtyLabel->setWordWrap(false);
    m_filter->setObjectName(QStringLiteral("filterEdit"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(220);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setProperty("primary", true);
    m_revert->setObjectName(QStringLiteral("revertButton"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_openSettings->setObjectName(QStringLiteral("openSettingsButton"));
    m_openSettings->hide();
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 10, 16, 10);
    row->addWidget(m_title);
    row->addSpacing(12);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_dirtyLabel);
    row->addWidget(m_openSettings);
    row->addWidget(m_import);
    row->addWidget(m_revert);
    row->addWidget(m_save);
    return header;
}

void WarehouseMappingPage::makeGrid()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(WarehouseMappingModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setDynamicSortFilter(false); // a row must not vanish because of what is typed into it
    m_view->setObjectName(QStringLiteral("mappingView"));
    m_view->setModel(m_filtered);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegateForColumn(WarehouseMappingModel::State, new StatusDelegate(m_view));
    m_view->setColumnWidth(WarehouseMappingModel::ErpCode, 150);
    m_view->setColumnWidth(WarehouseMappingModel::Name, 240);
    m_view->setColumnWidth(WarehouseMappingModel::IdealCode, 240);
}

void WarehouseMappingPage::connectActions()
{
    const auto shortcut = [this](const QKeySequence &keys, auto &&act) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    const auto saveNow = [this] { save([](bool) {}); };
    connect(m_save, &QPushButton::clicked, this, saveNow);
    shortcut(QKeySequence::Save, [this, saveNow] {
        commitOpenEditor(m_view);
        saveNow();
    });
    shortcut(QKeySequence::Undo, [this] { m_model->undoStack().undo(); });
    const auto redo = [this] { m_model->undoStack().redo(); };
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), redo);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Y), redo);
    shortcut(QKeySequence::Find, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_import, &QPushButton::clicked, this, &WarehouseMappingPage::importCodes);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_import->click(); });
    connect(m_revert, &QPushButton::clicked, m_model, &WarehouseMappingModel::revert);
    connect(m_openSettings, &QPushButton::clicked, this,
            [this] { m_context.openPlace(QStringLiteral("interfaces.settings"), {}); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_model, &WarehouseMappingModel::edited, this, &WarehouseMappingPage::updateState);
    // A complaint stays until somebody does something about it, not until the next reading.
    connect(&m_model->undoStack(), &QUndoStack::indexChanged, m_problem, &ToneLabel::clearWords);
    connect(m_view, &MappingView::pasted, this, &WarehouseMappingPage::paste);
    connect(m_view, &MappingView::clearRequested, this, &WarehouseMappingPage::clearRows);
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics & (store::Topic::Settings | store::Topic::Catalogue)) {
            reload();
        }
    });
}

QString WarehouseMappingPage::title() const
{
    return placePath(documentKey())().last();
}

bool WarehouseMappingPage::isDirty() const
{
    return m_model->isDirty();
}

void WarehouseMappingPage::changeEvent(QEvent *event)
{
    DocumentPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
}

void WarehouseMappingPage::retranslate()
{
    m_title->setText(title());
    m_filter->setPlaceholderText(tr("Filter: code or name"));
    m_save->setText(tr("&Save"));
    m_save->setToolTip(tr("Saves all changed rows together (Ctrl+S)"));
    m_import->setText(tr("&Import …"));
    m_import->setToolTip(tr("Codes from an Excel workbook or a CSV file (Ctrl+I)"));
    m_revert->setText(tr("&Revert"));
    m_revert->setToolTip(tr("Takes back everything that is not saved; Ctrl+Z takes back one step"));
    m_openSettings->setText(tr("&Open the interface settings"));
    m_model->retranslate();
    updateState();
}

void WarehouseMappingPage::reload()
{
    const int token = ++m_readToken;
    whenDone(m_context.session.ask(readMappings), this, [this, token](const Result<Mappings> &read) {
        if (token != m_readToken) {
            return;
        }
        if (!read) {
            m_problem->say(Tone::Bad, errorText(read.error()));
            return;
        }
        m_configured = read->configured;
        m_loaded = true;
        m_model->setEditable(m_configured && m_context.session.may(Duty::ChangeMappings));
        const int row = qMax(0, m_view->currentIndex().row());
        m_model->setSaved(read->rows);
        m_view->setCurrentIndex(
            m_filtered->index(qMin(row, m_filtered->rowCount() - 1), WarehouseMappingModel::IdealCode));
        updateState();
        Q_EMIT mappingsShown();
    });
}

void WarehouseMappingPage::updateState()
{
    const bool may = m_context.session.may(Duty::ChangeMappings);
    const bool dirty = m_model->isDirty();
    m_save->setVisible(may);
    m_revert->setVisible(may);
    m_import->setVisible(may);
    m_import->setEnabled(m_configured && !m_saving);
    m_save->setEnabled(dirty && !m_saving);
    m_revert->setEnabled(dirty && !m_saving);
    m_openSettings->setVisible(m_loaded && !m_configured);
    m_dirtyLabel->say(Tone::Neutral,
                      !may       ? tr("Only an administrator can change this")
                      : m_saving ? tr("Saving…")
                      : dirty    ? tr("%n row(s) not saved yet", nullptr, int(m_model->changes().size()))
                                 : QString());
    if (m_loaded && !m_configured) {
        m_problem->say(Tone::Warning,
                       tr("The codes belong to an owner code: save the interface settings first."));
    }
    const int unmapped = m_model->unmappedCount();
    m_summary->say(Tone::Neutral, unmapped == 0
                                      ? tr("Warehouses: %1, all mapped").arg(m_model->rowCount())
                                      : tr("Warehouses: %1; not mapped: %2 (their orders cannot be pushed)")
                                            .arg(m_model->rowCount())
                                            .arg(unmapped));
    if (dirty != m_wasDirty) {
        m_wasDirty = dirty;
        Q_EMIT dirtyChanged(dirty);
    }
}

int WarehouseMappingPage::sourceRow(int viewRow) const
{
    return m_filtered->mapToSource(m_filtered->index(viewRow, 0)).row();
}

/// One column goes downwards from the cursor; two columns (ERP code, IDEAL code) go where the ERP code is.
void WarehouseMappingPage::paste(int viewRow, const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
    }
    QList<WarehouseMappingModel::Entry> entries;
    int leftOver = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList cells = lines[i].split(u'\t');
        const int target = viewRow + int(i);
        const int row = cells.size() > 1                  ? m_model->rowOfErpCode(cells.first().trimmed())
                        : target < m_filtered->rowCount() ? sourceRow(target)
                                                          : -1;
        if (row < 0) {
            ++leftOver;
        } else {
            entries.append({row, cells.last()});
        }
    }
    m_model->enter(entries, tr("Paste"));
    if (leftOver > 0) {
        m_context.toasts.show(
            {tr("%n pasted line(s) belong to no warehouse and were left out.", nullptr, leftOver),
             Tone::Warning});
    }
}

void WarehouseMappingPage::importCodes()
{
    auto *dialog = new ImportDialog(warehouseCodesImport(*m_model), m_context.prompts, this);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &ImportDialog::imported, this, [this](int rows) {
        m_context.toasts.show(
            {.text = tr("%n row(s) are taken over. They count once they are saved.", nullptr, rows)});
    });
    dialog->open();
    dialog->chooseFile();
}

void WarehouseMappingPage::clearRows(const QList<int> &viewRows)
{
    QList<WarehouseMappingModel::Entry> entries;
    for (const int row : viewRows) {
        entries.append({sourceRow(row), QString()});
    }
    m_model->enter(entries, tr("Clear"));
}

void WarehouseMappingPage::save(std::function<void(bool)> saved)
{
    if (m_saving || !m_model->isDirty()) {
        saved(!m_saving);
        return;
    }
    if (const int row = m_model->firstProblem(); row >= 0) {
        m_problem->say(Tone::Bad,
                       tr("Not saved. %1: %2.").arg(m_model->warehouseName(row), m_model->problem(row)));
        m_filter->clear();
        m_view->setCurrentIndex(
            m_filtered->mapFromSource(m_model->index(row, WarehouseMappingModel::IdealCode)));
        m_view->setFocus();
        saved(false);
        return;
    }
    m_saving = true;
    updateState();
    const QList<workflow::WarehouseCode> changes = m_model->changes();
    const auto done = m_context.session.run(
        [changes](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveWarehouseCodes(transaction, who, changes, now);
        });
    whenDone(done, this, [this, changes, saved](const Outcome &outcome) {
        if (outcome) {
            m_model->forgetSaved(changes);
        }
        finishSave(outcome, saved);
    });
}

void WarehouseMappingPage::finishSave(const Outcome &outcome, const std::function<void(bool)> &saved)
{
    m_saving = false;
    updateState();
    if (outcome) {
        m_context.toasts.showGood(tr("The warehouse settings are saved."));
        Q_EMIT mappingsSaved();
    } else {
        m_problem->say(Tone::Bad, tr("Not saved. %1").arg(errorText(outcome.error())));
    }
    saved(outcome.ok());
    reload();
}

} // namespace ui
