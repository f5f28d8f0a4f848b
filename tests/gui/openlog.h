// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/pagebench.h"
#include "ui/log/ordertrail.h"
#include "ui/log/pushlogpage.h"
#include "ui/widgets/pagedgrid.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

namespace gui {

/// The push log on a bench, and how tests read and click it.
class OpenLog
{
public:
    OpenLog(PageBench &bench, const char *login, const QVariantMap &hints = {})
        : m_page(new ui::PushLogPage(bench.context(login), hints, &bench.window))
    {
        m_page->resize(bench.window.size());
        bench.window.show();
        bench.window.activateWindow();
        m_page->show();
    }

    ui::PushLogPage *operator->() { return m_page.get(); }
    QTableView &view() { return m_page->grid().view(); }
    bool showsRows(int rows)
    {
        return until([this, rows] {
            const ui::PagedModel &model = m_page->grid().model();
            return model.isCounted() && !model.isLoading() && model.rowCount() == rows;
        });
    }
    QString cell(int row, int column) { return view().model()->index(row, column).data().toString(); }
    QPoint centre(int row, int column)
    {
        return view().visualRect(view().model()->index(row, column)).center();
    }
    /// Selects a row and waits until all that belongs to it is on the screen.
    void select(int row)
    {
        QSignalSpy shown(&m_page->trail(), &ui::OrderTrail::trailShown);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, centre(row, 2));
        QVERIFY(until([&] { return !shown.isEmpty(); }));
    }
    template<class W> W *child(const char *name)
    {
        auto *found = m_page->findChild<W *>(QString::fromLatin1(name));
        if (!found) {
            qFatal("no widget %s", name);
        }
        return found;
    }
    QStringList visibleHeaders()
    {
        QStringList headers;
        const QHeaderView *header = view().horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column)) {
                headers.append(view().model()->headerData(column, Qt::Horizontal).toString());
            }
        }
        return headers;
    }

private:
    std::unique_ptr<ui::PushLogPage> m_page;
};

} // namespace gui
