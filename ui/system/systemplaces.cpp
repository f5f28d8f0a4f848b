// SPDX-License-Identifier: Apache-2.0
#include "ui/system/systemplaces.h"

#include "ui/shell/placenames.h"
#include "ui/system/accountspage.h"
#include "ui/system/auditpage.h"

namespace ui {

std::vector<Place> systemPlaces()
{
    return {{QStringLiteral("system.accounts"), placePath(QStringLiteral("system.accounts")), Icon::User,
             [](const PlaceContext &context, const QVariantMap &) { return new AccountsPage(context); },
             domain::Duty::ManageAccounts},
            {QStringLiteral("system.audit"), placePath(QStringLiteral("system.audit")), Icon::History,
             [](const PlaceContext &context, const QVariantMap &) { return new AuditPage(context); },
             domain::Duty::ReadAudit}};
}

} // namespace ui
