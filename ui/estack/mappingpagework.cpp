// SPDX-License-Identifier: Apache-2.0
// What MappingPage does to the mappings.
#include "ui/estack/mappingpage.h"

#include "ui/estack/mappingimport.h"
#include "ui/estack/matchpanel.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/whendone.h"
#include "workflow/mapcatalogue.h"

#include <algorithm>

namespace ui {

using namespace domain;
using base::Instant;
using base::Outcome;
using store::Transaction;

namespace {

template<class T> Outcome outcomeOf(const base::Result<T> &result)
{
    return result ? Outcome(base::done) : Outcome(result.error());
}

} // namespace

template<class F> void MappingPage::run(F verb, std::function<QString()> said, qint64 goesOnFrom)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_goesOnFrom = goesOnFrom;
    m_goesOnRow = m_grid->view().currentIndex().row();
    updateButtons();
    const auto done = m_context.session.run([verb](Transaction &transaction, const Actor &who, Instant now) {
        return verb(transaction, who, now);
    });
    whenDone(done, this,
             [this, said](const auto &result) { finish(outcomeOf(result), result ? said() : QString()); });
}

void MappingPage::finish(const Outcome &outcome, const QString &said)
{
    m_busy = false;
    updateButtons();
    if (outcome) {
        m_context.toasts.showGood(said);
        goOn();
    } else {
        m_context.prompts.showErrors(this, tr("Nothing was changed"), {outcome.error()});
    }
    Q_EMIT done();
}

/// Somebody who maps row by row goes to the next one, unless he has gone elsewhere meanwhile; else the row is
/// read again. Under a filter what was mapped leaves the list, sooner or later than we get here.
void MappingPage::goOn()
{
    const qint64 here = m_grid->currentId();
    const bool hasLeft = here == 0;
    const int next = hasLeft ? m_goesOnRow : m_goesOnRow + 1;
    if (m_goesOnFrom == 0 || (!hasLeft && here != m_goesOnFrom)) {
        readDetail();
        return;
    }
    if (next >= m_grid->model().rowCount()) {
        m_grid->view().setFocus(); // that was the last one
        readDetail();
        return;
    }
    const QModelIndex index = m_grid->model().index(next, 0);
    m_goesOnTo = m_grid->model().idAt(next);
    m_grid->view().setCurrentIndex(index);
}

void MappingPage::connectPanel()
{
    connect(m_panel, &MatchPanel::left, m_grid, [this] { m_grid->view().setFocus(); });
    connect(m_panel, &MatchPanel::failed, &m_context.toasts, &Toasts::showError);
    connect(m_panel, &MatchPanel::mapWanted, this, [this](qint64 estackId, qint64 erpId) {
        run(
            [kind = m_kind, estackId, erpId](Transaction &t, const Actor &who, Instant now) {
                return workflow::mapTo(t, who, kind, estackId, erpId, now);
            },
            [] { return tr("Mapped."); }, estackId);
    });
    connect(m_panel, &MatchPanel::createWanted, this, [this](qint64 id) {
        run([kind = m_kind, id](Transaction &t, const Actor &who,
                                Instant now) { return workflow::createFromEstack(t, who, kind, {id}, now); },
            [] { return tr("Created in the ERP and mapped."); }, id);
    });
    connect(m_panel, &MatchPanel::attributesWanted, this, [this](qint64 id) {
        run([id](Transaction &t, const Actor &who,
                 Instant now) { return workflow::takeAttributes(t, who, {id}, now); },
            [] { return tr("The ERP product has e-stack's attributes now."); });
    });
    connect(m_panel, &MatchPanel::unmapWanted, this, [this](qint64 id) { removeMappings({id}, 1); });
}

void MappingPage::withSelected(std::initializer_list<MatchState> states, const WithRows &then)
{
    m_grid->fetchSelected(this, [this, wanted = QList<MatchState>(states),
                                 then](const base::Result<QList<store::ListRow>> &rows) {
        if (!rows) {
            if (rows.error().code == base::ErrorCode::InvalidInput) {
                m_context.toasts.show(
                    {tr("At most %1 rows at a time. Narrow the list by a filter.").arg(rows.error().detail),
                     Tone::Warning});
            } else {
                m_context.toasts.showError(rows.error());
            }
            return;
        }
        QList<qint64> ids;
        for (const store::ListRow &row : *rows) {
            const auto state =
                static_cast<MatchState>(row.values.value(int(store::MatchListColumn::State)).toInt());
            const bool mapped = !row.values.value(int(store::MatchListColumn::ErpCode)).toString().isEmpty();
            // What e-stack does not carry any more may be mapped or not.
            if (wanted.contains(state) && (state != MatchState::Invalid || mapped)) {
                ids.append(row.id);
            }
        }
        if (ids.isEmpty()) {
            m_context.toasts.show({tr("None of the selected rows is in a state for that."), Tone::Warning});
            Q_EMIT done();
            return;
        }
        then(ids, int(rows->size()));
    });
}

void MappingPage::ask(const Question &question, std::function<void()> yes)
{
    m_context.prompts.confirm(this, question, [yes = std::move(yes)](bool confirmed) {
        if (confirmed) {
            yes();
        }
    });
}

namespace {

QString othersStay(int selected, qsizetype taken)
{
    const int others = selected - int(taken);
    return others == 0
               ? QString()
               : MappingPage::tr("%n other selected row(s) are in another state and stay as they are.",
                                 nullptr, others);
}

} // namespace

void MappingPage::confirmSelected()
{
    withSelected({MatchState::Proposed}, [this](const QList<qint64> &ids, int selected) {
        const int count = int(ids.size());
        ask({tr("Confirm proposals"), tr("Confirm %n proposal(s)?", nullptr, count),
             othersStay(selected, count), tr("Confirm")},
            [this, ids, count] {
                run(
                    [kind = m_kind, ids](Transaction &t, const Actor &who, Instant now) {
                        return workflow::confirmProposals(t, who, kind, ids, now);
                    },
                    [count] { return tr("%n row(s) mapped.", nullptr, count); });
            });
    });
}

void MappingPage::confirmAll()
{
    const int count = m_counts ? int(m_counts->of.value(MatchState::Proposed)) : 0;
    ask({tr("Confirm proposals"), tr("Confirm all %n proposal(s)?", nullptr, count),
         tr("Each has the same barcode or the same name as exactly one of the ERP's."), tr("Confirm all")},
        [this, count] {
            run(
                [kind = m_kind](Transaction &t, const Actor &who, Instant now) {
                    return workflow::confirmProposals(t, who, kind, std::nullopt, now);
                },
                [count] { return tr("%n row(s) mapped.", nullptr, count); });
        });
}

void MappingPage::createSelected()
{
    withSelected(
        {MatchState::Unmapped, MatchState::Proposed}, [this](const QList<qint64> &ids, int selected) {
            const int count = int(ids.size());
            ask({m_words.create(), m_words.confirmCreate(count), othersStay(selected, count), tr("Create")},
                [this, ids, count] {
                    run(
                        [kind = m_kind, ids](Transaction &t, const Actor &who, Instant now) {
                            return workflow::createFromEstack(t, who, kind, ids, now);
                        },
                        [count] { return tr("%n row(s) created in the ERP and mapped.", nullptr, count); });
                });
        });
}

void MappingPage::unmapSelected()
{
    withSelected({MatchState::Mapped, MatchState::Differs, MatchState::Invalid},
                 [this](const QList<qint64> &ids, int selected) { removeMappings(ids, selected); });
}

void MappingPage::removeMappings(const QList<qint64> &ids, int selected)
{
    const int count = int(ids.size());
    ask({tr("Remove mappings"), tr("Remove %n mapping(s)?", nullptr, count), othersStay(selected, count),
         tr("Remove"), true},
        [this, ids, count] {
            run([kind = m_kind, ids](Transaction &t, const Actor &who,
                                     Instant now) { return workflow::unmap(t, who, kind, ids, now); },
                [count] { return tr("%n mapping(s) removed.", nullptr, count); });
        });
}

void MappingPage::importCouples()
{
    const auto mapped = [this](int count) {
        m_context.toasts.showGood(tr("%n row(s) mapped.", nullptr, count));
        readDetail();
    };
    auto *dialog =
        new ImportDialog(mappingImport(m_context.session, m_kind, mapped), m_context.prompts, this);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
    dialog->chooseFile();
}

} // namespace ui
