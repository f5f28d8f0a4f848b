// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/cataloguerepository.h"
#include "store/vforderrepository.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace ui {

class FilterBar;
class SyncStrip;
class ToneLabel;

/// e栈VF订单 (SPEC R32): what e-stack has sent, the wholesale order that each became, or why it is held.
///
/// Object names: syncStrip (its button fetches), warehouseChoice, warehouseHint, filterBar, refreshButton
/// (F5), retryButton (Ctrl+R: the selected ones again), grid (Enter opens the order). Hints: "state" (int)
/// and "number" set the filters.
class VfOrdersPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    explicit VfOrdersPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~VfOrdersPage() override;

    void takeHints(const QVariantMap &hints) override;
    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

Q_SIGNALS:
    void done(); ///< a retry or another warehouse was answered

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Setup
    {
        domain::OwnerId owner;
        domain::WarehouseId warehouse;
        QList<store::MappingRepository::WarehouseRow> warehouses;
    };

    void setUpFilters();
    void setUpGrid();
    QLayout *makeTopRow();
    void layOut();
    void readSetup();
    void showSetup();
    void chooseWarehouse(int index);
    void open(qint64 id);
    void retrySelected();
    void retry(const QList<qint64> &ids);
    void retranslate();
    QString emptyText() const;
    store::VfOrderListFilter filter() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    SyncStrip *m_sync;
    QLabel *m_warehouseLabel;
    QComboBox *m_warehouse;
    ToneLabel *m_warehouseHint;
    QPushButton *m_retry;
    QPushButton *m_refresh;
    std::optional<Setup> m_setup;
};

} // namespace ui
