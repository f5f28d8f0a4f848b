// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/cataloguerepository.h"
#include "store/reconciliationrepository.h"
#include "ui/shell/place.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class FilterBar;
class PagedGrid;

/// 库存对账: IDEAL's stock beside ours, warehouse by warehouse and item by item, with what is likely to be
/// the cause of a difference. The gateway compares; this asks it to and shows the last comparison.
///
/// Object names: compareButton (Ctrl+Return), stopButton, statusLabel, progressBar, filterBar, grid.
class ReconcilePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReconcilePage(const PlaceContext &context, QWidget *parent = nullptr);
    ~ReconcilePage() override;

    PagedGrid &grid() { return *m_grid; }

Q_SIGNALS:
    void runsShown(); ///< what the database says of the comparisons stands on the screen

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Runs
    {
        domain::OwnerId owner;
        std::optional<store::ReconciliationRun> last;
        std::optional<store::ReconciliationRun> finished; ///< the one whose rows are there
        QList<store::MappingRepository::WarehouseRow> warehouses;
    };
    static base::Result<Runs> readRuns(store::Connection &connection);

    void setUpFilters();
    void setUpGrid();
    void layOut();
    void read();
    void show(const Runs &runs);
    void showStatus();
    QString statusText() const;
    QString emptyText() const;
    void compare();
    void stop();
    void retranslate();
    bool isRunning() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QLabel *m_status;
    QProgressBar *m_bar;
    QPushButton *m_compare;
    QPushButton *m_stop;
    std::optional<Runs> m_runs;
    bool m_asking = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace ui
