// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace ui {

class MappingView;
class ToneLabel;
class WarehouseMappingModel;

/// 荣耀IDEAL仓库设置 (SPEC R13).
///
/// Object names: `mappingView` (a QTableView; column 2 is typed), `filterEdit` (Ctrl+F), `saveButton`
/// (Ctrl+S), `revertButton`, `importButton` (Ctrl+I), `mappingProblem` (why it was not saved),
/// `mappingSummary`, `openSettingsButton` (only while nothing is set up). Ctrl+Z and Ctrl+Shift+Z undo and
/// redo what was typed.
class WarehouseMappingPage final : public DocumentPage
{
    Q_OBJECT

public:
    explicit WarehouseMappingPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~WarehouseMappingPage() override;

    QString title() const override;
    QString documentKey() const override { return QStringLiteral("interfaces.warehouses"); }
    bool isDirty() const override;
    void save(std::function<void(bool saved)> saved) override;

Q_SIGNALS:
    void mappingsShown(); ///< what is saved has been read and stands in the grid
    void mappingsSaved();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeGrid();
    void connectActions();
    void retranslate();
    void reload();
    void updateState();
    void paste(int viewRow, const QString &text);
    void importCodes();
    void clearRows(const QList<int> &viewRows);
    int sourceRow(int viewRow) const;
    void finishSave(const base::Outcome &outcome, const std::function<void(bool)> &saved);

    PlaceContext m_context;
    WarehouseMappingModel *m_model;
    QSortFilterProxyModel *m_filtered;
    MappingView *m_view;
    QLineEdit *m_filter;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_import;
    QPushButton *m_openSettings;
    QLabel *m_title;
    ToneLabel *m_dirtyLabel;
    ToneLabel *m_problem;
    ToneLabel *m_summary;
    int m_readToken = 0;
    bool m_configured = false;
    bool m_loaded = false;
    bool m_wasDirty = false;
    bool m_saving = false;
};

} // namespace ui
