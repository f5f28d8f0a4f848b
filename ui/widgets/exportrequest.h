// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/pagedgrid.h"

#include <QEvent>

namespace ui {

/// A list wants to be exported or printed. It is sent to the list's ancestors, the nearest first, until one
/// accepts it, as Qt does it with status tips: a list knows neither the dialogs nor the notices of its
/// window.
class ExportRequest final : public QEvent
{
public:
    enum class Medium
    {
        Workbook,
        Paper
    };
    ExportRequest(PagedGrid &grid, Medium medium, PagedGrid::ExportScope scope);

    static QEvent::Type kind();

    PagedGrid &grid() const { return m_grid; }
    Medium medium() const { return m_medium; }
    PagedGrid::ExportScope scope() const { return m_scope; } ///< of a workbook

private:
    PagedGrid &m_grid;
    Medium m_medium;
    PagedGrid::ExportScope m_scope;
};

} // namespace ui
