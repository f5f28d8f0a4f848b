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
    auto *menu = new QMenu(this);
    menu->addActions({m_exportAll, m_exportSelected});
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
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Export the list to Excel (Ctrl+E)"));
}

void PagedGrid::requestExport(ExportScope scope)
{
    if (m_export || (scope == ExportScope::SelectedRows && selectedCount() == 0)) {
        return;
    }
    ExportRequest request(*this, scope);
    for (QWidget *ancestor = parentWidget(); ancestor && !request.isAccepted();
         ancestor = ancestor->parentWidget()) {
        QCoreApplication::sendEvent(ancestor, &request);
    }
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
