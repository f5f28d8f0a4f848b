// SPDX-License-Identifier: Apache-2.0
#include "domain/account.h"

namespace domain {

bool may(Roles roles, Duty duty)
{
    switch (duty) {
    case Duty::EditOrders:
        return roles.testAnyFlags(Role::Clerk | Role::Admin);
    case Duty::ReadOrders:
        return roles.testAnyFlags(Role::Clerk | Role::Supervisor | Role::Admin);
    case Duty::ApproveOrders:
        return roles.testAnyFlags(Role::Supervisor | Role::Admin);
    case Duty::BrowseLog:
        return roles.testAnyFlags(Role::Clerk | Role::Supervisor | Role::Admin);
    case Duty::HandleReturns:
    case Duty::ReadAudit:
        return roles.testAnyFlags(Role::Supervisor | Role::Admin);
    case Duty::ChangeSettings:
    case Duty::ChangeMappings:
    case Duty::EditMasterData:
    case Duty::ManageAccounts:
        return roles.testFlag(Role::Admin);
    case Duty::SeeSettings:
        return roles.testAnyFlags(Role::Admin | Role::Vendor);
    case Duty::SwitchInterface:
        return roles.testFlag(Role::Vendor);
    }
    return false;
}

} // namespace domain
