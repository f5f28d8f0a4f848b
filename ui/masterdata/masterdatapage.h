// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/masterdata/masterdatakind.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;

/// The list of one kind of master data; adding and editing in a dialog. What is used can't be deleted, only
/// made inactive.
///
/// Object names: filterBar, newButton (Ctrl+N), editButton (Enter), deleteButton (Delete), importButton
/// (Ctrl+I), refreshButton (F5), grid.
class MasterDataPage final : public QWidget
{
    Q_OBJECT

public:
    MasterDataPage(const PlaceContext &context, const MasterDataKind &kind, QWidget *parent = nullptr);
    ~MasterDataPage() override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *button(const char *name, Icon which, const QKeySequence &keys);
    void setUpGrid();
    void edit(qint64 id);
    void askToRemove();
    void remove(qint64 id, const QString &code);
    void import();
    void updateButtons();
    void retranslate();

    const PlaceContext m_context;
    const MasterDataKind &m_kind;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_delete;
    QPushButton *m_import;
    QPushButton *m_refresh;
};

/// A place for each kind.
std::vector<Place> masterDataPlaces();

} // namespace ui
