// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/pagedgrid.h"

#include <QEvent>

namespace ui {

/// A list wants to be exported. It is sent to the list's ancestors, the nearest first, until one accepts it,
/// as Qt does it with status tips: a list knows neither the dialogs nor the notices of its window.
class ExportRequest final : public QEvent
{
public:
    ExportRequest(PagedGrid &grid, PagedGrid::ExportScope scope);

    static QEvent::Type kind();

    PagedGrid &grid() const { return m_grid; }
    PagedGrid::ExportScope scope() const { return m_scope; }

private:
    PagedGrid &m_grid;
    PagedGrid::ExportScope m_scope;
};

} // namespace ui
