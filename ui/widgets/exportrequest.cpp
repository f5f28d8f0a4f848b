// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/exportrequest.h"

namespace ui {

QEvent::Type ExportRequest::kind()
{
    static const auto registered = static_cast<QEvent::Type>(QEvent::registerEventType());
    return registered;
}

ExportRequest::ExportRequest(PagedGrid &grid, Medium medium, PagedGrid::ExportScope scope)
    : QEvent(kind()), m_grid(grid), m_medium(medium), m_scope(scope)
{
    ignore();
}

} // namespace ui
