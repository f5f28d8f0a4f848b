// SPDX-License-Identifier: Apache-2.0
// The part of PagedGrid that takes a list to Excel.
#include "ui/widgets/exportrequest.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/sheetexport.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

namespace ui {

using base::Result;
using store::ListRow;

namespace {

void send(ExportRequest &request, const QWidget &from)
{
    for (QWidget *ancestor = from.parentWidget(); ancestor && !request.isAccepted();
         ancestor = ancestor->parentWidget()) {
        QCoreApplication::sendEvent(ancestor, &request);
    }
}

} // namespace

void PagedGrid::setUpExport()
{
    const auto add = [this](const char *name, QKeySequence keys, ExportScope scope) {
        auto *action = new QAction(icon(Icon::Export), {}, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, scope] { requestExport(scope); });
        addAction(action);
        return action;
    };
    m_exportAll = add("exportAll", Qt::CTRL | Qt::Key_E, ExportScope::WholeList);
    m_exportSelected = add("exportSelected", Qt::CTRL | Qt::SHIFT | Qt::Key_E, ExportScope::SelectedRows);
    m_print = new QAction(icon(Icon::Print), {}, this);
    m_print->setObjectName(QStringLiteral("printList"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_print, &QAction::triggered, this, &PagedGrid::requestPrint);
    addAction(m_print);
    auto *menu = new QMenu(this);
    menu->addActions({m_exportAll, m_exportSelected, m_print});
    m_exportButton = new QToolButton(this);
    m_exportButton->setObjectName(QStringLiteral("exportButton"));
    m_exportButton->setIcon(icon(Icon::Export));
    m_exportButton->setAutoRaise(true);
    m_exportButton->setFocusPolicy(Qt::TabFocus);
    m_exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_exportButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_exportButton->setMenu(menu);
    connect(m_exportButton, &QToolButton::clicked, m_exportAll, &QAction::trigger);
    m_exportStrip = new ExportStrip(this);
    m_exportStrip->hide();
    connect(m_exportStrip, &ExportStrip::cancelled, this, [this] {
        if (m_export) {
            m_export->cancel();
        }
    });
    const auto noteSelection = [this] {
        const int selected = selectedCount();
        m_exportSelected->setEnabled(selected > 0 && selected <= maxSelectedRows);
    };
    connect(this, &PagedGrid::selectionChanged, this, noteSelection);
    noteSelection();
    retranslateExport();
}

void PagedGrid::retranslateExport()
{
    m_exportAll->setText(tr("Export List to Excel …"));
    m_exportSelected->setText(tr("Export Selected Rows to Excel …"));
    m_print->setText(tr("Print …"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Export the list to Excel (Ctrl+E)"));
}

void PagedGrid::requestExport(ExportScope scope)
{
    if (m_export || (scope == ExportScope::SelectedRows && selectedCount() == 0)) {
        return;
    }
    ExportRequest request(*this, ExportRequest::Medium::Workbook, scope);
    send(request, *this);
}

void PagedGrid::requestPrint()
{
    ExportRequest request(*this, ExportRequest::Medium::Paper, ExportScope::WholeList);
    send(request, *this);
}

void PagedGrid::exportTo(const QString &path, const QString &sheetName, ExportScope scope)
{
    if (m_export) {
        return;
    }
    auto *running = new SheetExport(m_session, shownColumns(), this);
    connect(running, &SheetExport::finished, this, [this, path](const Result<qint64> &rows) {
        if (rows) {
            Q_EMIT exported(path, *rows);
        } else {
            Q_EMIT exportFailed(rows.error());
        }
    });
    showExport(running);
    if (scope == ExportScope::WholeList) {
        m_exportStrip->start(m_model->rowCount());
        running->startList(m_model->query(), path, sheetName);
        return;
    }
    m_exportStrip->start(selectedCount());
    fetchSelected(running, [running, path, sheetName](const Result<QList<ListRow>> &rows) {
        if (rows) {
            running->startRows(*rows, path, sheetName);
        } else {
            Q_EMIT running->finished(rows.error());
        }
    });
}

void PagedGrid::showExport(SheetExport *running)
{
    m_export = running;
    connect(running, &SheetExport::progressed, m_exportStrip, &ExportStrip::setDone);
    connect(running, &SheetExport::finishing, m_exportStrip, &ExportStrip::setFinishing);
    connect(running, &SheetExport::finished, this, [this] {
        std::exchange(m_export, nullptr)->deleteLater();
        m_exportStrip->hide();
        m_exportButton->setEnabled(true);
    });
    m_exportButton->setEnabled(false);
}

void PagedGrid::fetchPrinted(QObject *owner, std::function<void(const Result<PrintedTable> &)> done)
{
    const QList<PagedColumn> shown = shownColumns();
    PrintedTable table;
    for (const PagedColumn &column : shown) {
        const Qt::Alignment across = column.alignment & Qt::AlignHorizontal_Mask;
        table.columns.append({column.header(), qMax(20, column.width), across});
    }
    // One row is where the cursor stands, not what somebody has picked.
    const QList<PagedModel::RowRange> ranges =
        selectedCount() > 1 ? selectedRanges() : QList<PagedModel::RowRange>{{0, m_model->rowCount()}};
    const auto total = [&ranges] {
        int rows = 0;
        for (const PagedModel::RowRange &range : ranges) {
            rows += range.count;
        }
        return rows;
    };
    if (total() > maxPrintedRows) {
        done(base::Error{base::ErrorCode::ListTooLong, QString::number(maxPrintedRows)});
        return;
    }
    m_model->fetch(ranges, owner,
                   [this, table, shown, done = std::move(done)](const Result<QList<ListRow>> &rows) mutable {
                       if (!rows) {
                           done(rows.error());
                           return;
                       }
                       for (const ListRow &row : *rows) {
                           QStringList cells;
                           for (const PagedColumn &column : shown) {
                               cells.append(m_model->text(column, row));
                           }
                           table.rows.append(cells);
                       }
                       done(table);
                   });
}

QList<PagedColumn> PagedGrid::shownColumns() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<PagedColumn> shown;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int section = header->logicalIndex(visual); !header->isSectionHidden(section)) {
            shown.append(m_model->columns()[section]);
        }
    }
    return shown;
}

} // namespace ui
