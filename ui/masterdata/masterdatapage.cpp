// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/masterdatapage.h"

#include "ui/imports/importdialog.h"
#include "ui/shell/placenames.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>

namespace ui {

using namespace domain;

MasterDataPage::MasterDataPage(const PlaceContext &context, const MasterDataKind &kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_filters(new FilterBar(this)),
      m_new(button("newButton", Icon::Add, QKeySequence::New)),
      m_edit(button("editButton", Icon::Document, {})),
      m_delete(button("deleteButton", Icon::Delete, QKeySequence::Delete)),
      m_import(button("importButton", Icon::Import, QKeySequence(Qt::CTRL | Qt::Key_I))),
      m_refresh(button("refreshButton", Icon::Refresh, {}))
{
    m_new->setProperty("primary", true);
    m_new->setIcon(icon(Icon::Add, palette().color(QPalette::HighlightedText)));
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addSearch(QStringLiteral("text"), m_kind.searchText);
    m_filters->addCheck(QStringLiteral("inactive"), [] { return tr("Show inactive ones"); });
    setUpGrid();
    layOutList(this, m_filters, {m_refresh, m_import, m_delete, m_edit, m_new}, m_grid);
    setFocusProxy(m_grid);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(0); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(m_grid->currentId()); });
    connect(m_delete, &QPushButton::clicked, this, &MasterDataPage::askToRemove);
    connect(m_import, &QPushButton::clicked, this, &MasterDataPage::import);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    retranslate();
    updateButtons();
}

MasterDataPage::~MasterDataPage() = default;

QPushButton *MasterDataPage::button(const char *name, Icon which, const QKeySequence &keys)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(icon(which));
    if (!keys.isEmpty()) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, made, &QPushButton::click);
        addAction(action);
    }
    return made;
}

void MasterDataPage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, m_kind.columns, this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->view().setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->remember(m_context.settings, m_kind.placeId);
    m_grid->setEmptyText([this] {
        return m_filters->isClear() ? m_kind.emptyText()
                                    : tr("Nothing matches these filters. Take one away to see more.");
    });
    m_grid->follow(store::Topic::Catalogue);
    m_grid->setQueryMaker(
        [this](const PagedGrid::Order &order) {
            return m_kind.query(
                {m_filters->text(QStringLiteral("text")), m_filters->isChecked(QStringLiteral("inactive"))},
                order.descending);
        },
        {QStringLiteral("code"), false});
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_grid, &PagedGrid::rowActivated, this, &MasterDataPage::edit);
    connect(m_grid, &PagedGrid::currentRowChanged, this, &MasterDataPage::updateButtons);
    connect(m_grid, &PagedGrid::selectionChanged, this, &MasterDataPage::updateButtons);
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void MasterDataPage::edit(qint64 id)
{
    FormDialog *dialog = m_kind.edit(m_context, id, this);
    connect(dialog, &QDialog::accepted, this, [this] { m_context.toasts.showGood(tr("Saved.")); });
    dialog->open();
}

void MasterDataPage::askToRemove()
{
    const qint64 id = m_grid->currentId();
    const auto row = m_grid->model().rowAt(m_grid->model().rowOf(id));
    if (!row) {
        return;
    }
    const QString code = row->values.first().toString();
    Question question;
    question.title = tr("Delete %1?").arg(code);
    question.text = tr("Only what no order, stock or mapping refers to can be deleted.");
    question.action = tr("Delete");
    question.destructive = true;
    m_context.prompts.confirm(this, question, [this, id, code](bool yes) {
        if (yes) {
            remove(id, code);
        }
    });
}

void MasterDataPage::remove(qint64 id, const QString &code)
{
    whenDone(m_kind.remove(m_context.session, id), this, [this, code](const base::Outcome &outcome) {
        if (outcome) {
            m_context.toasts.showGood(tr("%1 is deleted.").arg(code));
        } else {
            m_context.prompts.showError(this, tr("%1 was not deleted").arg(code), outcome.error());
        }
    });
}

void MasterDataPage::import()
{
    const auto done = [this](const workflow::ImportResult &result) {
        m_context.toasts.showGood(tr("Imported: %1 new, %2 changed, the others were so already.")
                                      .arg(numberText(result.added), numberText(result.changed)));
    };
    auto *dialog = new ImportDialog(m_kind.import(m_context.session, done), m_context.prompts, this);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
    dialog->chooseFile();
}

void MasterDataPage::updateButtons()
{
    const bool chosen = m_grid->currentId() != 0;
    m_edit->setEnabled(chosen);
    m_delete->setEnabled(chosen);
}

void MasterDataPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MasterDataPage::retranslate()
{
    m_new->setText(m_kind.newText());
    m_new->setToolTip(tr("Ctrl+N"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Enter"));
    m_delete->setText(tr("Delete"));
    m_delete->setToolTip(tr("Del"));
    m_import->setText(tr("Import …"));
    m_import->setToolTip(tr("From a spreadsheet (Ctrl+I)"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
}

std::vector<Place> masterDataPlaces()
{
    std::vector<Place> places;
    for (const MasterDataKind &kind : masterDataKinds()) {
        places.push_back({kind.placeId, placePath(kind.placeId), kind.icon,
                          [&kind](const PlaceContext &context, const QVariantMap &) {
                              return new MasterDataPage(context, kind);
                          },
                          Duty::EditMasterData});
    }
    return places;
}

} // namespace ui
