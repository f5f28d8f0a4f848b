// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keepfilters.h"

#include "ui/widgets/savedfilters.h"

namespace ui {

void keepFilters(const PlaceContext &context, FilterBar &bar, const QString &placeId)
{
    const QString group =
        QStringLiteral("filters/%1/%2").arg(context.session.actor().account.value()).arg(placeId);
    new SavedFilters(bar, context.settings, context.prompts, group);
}

} // namespace ui
