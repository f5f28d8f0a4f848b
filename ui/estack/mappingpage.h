// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/matchrepository.h"
#include "ui/estack/mappingwords.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;
class MatchPanel;
class SyncStrip;

/// 商品映射 and 客户映射 (SPEC R10, R47): e-stack's rows, and what each of them is in the ERP. One class for
/// both; what differs is in MappingWords.
///
/// Object names: filterBar, refreshButton (F5), syncStrip, confirmButton (Ctrl+Enter: the selected
/// proposals), confirmAllButton (Ctrl+Shift+Enter), createSelectedButton (Ctrl+N), unmapSelectedButton
/// (Ctrl+Del), importButton (Ctrl+I), grid, panel. Enter in the list goes to the panel, Escape back. Hints:
/// "state" (int) and "text" set the filters.
class MappingPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    MappingPage(const PlaceContext &context, domain::MappingKind kind, QWidget *parent = nullptr);
    ~MappingPage() override;

    void takeHints(const QVariantMap &hints) override;
    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }
    MatchPanel &panel() { return *m_panel; }

Q_SIGNALS:
    void panelShown(); ///< what the chosen row is has been read
    void done();       ///< something was mapped, created, taken over or removed, or was refused

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Counts
    {
        domain::OwnerId owner;
        QHash<domain::MatchState, qint64> of;
    };
    /// Of the selected rows, those in these states.
    using WithRows = std::function<void(const QList<qint64> &ids, int selected)>;

    void setUpFilters();
    void setUpGrid();
    void setUpButtons();
    void layOut();
    void connectPanel();
    void readCounts();
    void readDetail();
    void updateButtons();
    void retranslate();
    QString emptyText() const;
    store::MatchListFilter filter() const;

    void withSelected(std::initializer_list<domain::MatchState> states, const WithRows &then);
    void ask(const Question &question, std::function<void()> yes);
    void confirmSelected();
    void confirmAll();
    void createSelected();
    void unmapSelected();
    void importCouples();
    void removeMappings(const QList<qint64> &ids, int selected);
    /// Runs a verb and says what came of it; `said` is asked for the words once it has worked. `goesOnFrom`
    /// is the row after which work goes on with the next one; 0: none.
    template<class F> void run(F verb, std::function<QString()> said, qint64 goesOnFrom = 0);
    void finish(const base::Outcome &outcome, const QString &said);
    void goOn();

    const PlaceContext m_context;
    const domain::MappingKind m_kind;
    const MappingWords &m_words;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    MatchPanel *m_panel;
    SyncStrip *m_sync;
    QPushButton *m_refresh;
    QPushButton *m_confirm;
    QPushButton *m_confirmAll;
    QPushButton *m_create;
    QPushButton *m_unmap;
    QPushButton *m_import;
    std::optional<Counts> m_counts;
    int m_selected = 0;
    quint64 m_detailToken = 0;
    bool m_busy = false;
    qint64 m_goesOnFrom = 0; ///< the row that the verb under way is about, if the next one follows it
    int m_goesOnRow = -1;    ///< where it stood
    qint64 m_goesOnTo = 0;   ///< when this row is shown the keyboard goes into the panel
};

} // namespace ui
