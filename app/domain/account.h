// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"

#include <QFlags>
#include <QString>

namespace domain {

/// SPEC, "People". The numbers are stored.
enum class Role
{
    Clerk = 0x1,
    Supervisor = 0x2,
    Admin = 0x4,
    Vendor = 0x8,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// What an account may be allowed to do; each workflow names the one that it needs.
enum class Duty
{
    EditOrders, ///< enter, edit, delete, push, terminate, receive by hand
    ApproveOrders,
    BrowseLog,      ///< push log, raw messages, stuck orders
    HandleReturns,  ///< reprocess or accept parked returns
    ChangeSettings, ///< interface settings, credentials
    ChangeMappings,
    ManageAccounts,
    SwitchInterface, ///< R12
    SeeSettings,     ///< whoever changes or switches something there
    ReadOrders,
    EditMasterData, ///< products, warehouses, suppliers, customers
    ReadAudit,
};

bool may(Roles roles, Duty duty);

struct Account
{
    AccountId id;
    QString login;
    QString name;
    Roles roles;
    bool active = true;
    qint64 version = 0; ///< goes up with every change of name, roles or activity
};

/// Who is doing something: a signed-in account, or the gateway itself.
struct Actor
{
    AccountId account; ///< none for the gateway
    QString name;
    Roles roles;
};

/// At least this many characters; longer beats complicated.
inline constexpr int minPasswordLength = 8;

} // namespace domain
