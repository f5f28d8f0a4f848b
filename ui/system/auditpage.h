// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/auditlist.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class AuditChangesModel;
class FilterBar;
class GridView;

/// 操作日志: who did what to which thing and when, the newest first; below it what the selected act changed,
/// field by field. Enter opens the order, where it was one.
///
/// Object names: filterBar, refreshButton (F5), grid, changesView.
class AuditPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~AuditPage() override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

Q_SIGNALS:
    void changesShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpGrid();
    void setUpChanges();
    void readAccounts();
    void showChanges(qint64 id);
    void open(qint64 id);
    void retranslate();
    store::AuditFilter filter() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_refresh;
    GridView *m_changesView;
    AuditChangesModel *m_changes;
    QList<domain::Account> m_accounts;
};

} // namespace ui
