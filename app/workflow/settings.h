// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/settings.h"
#include "secrets/secretstore.h"
#include "store/gatewayrepository.h"
#include "workflow/session.h"

namespace workflow {

/// Saves 荣耀IDEAL接口设置 (SPEC R11), all fields together; never the status (R12). Conflict if somebody else
/// did.
base::Result<domain::InterfaceSettings> saveSettings(store::Transaction &transaction,
                                                     const domain::Actor &actor,
                                                     const domain::InterfaceSettings &settings,
                                                     base::Instant now);

/// The vendor's switch (SPEC R12).
base::Outcome switchInterface(store::Transaction &transaction, const domain::Actor &actor, bool enabled,
                              base::Instant now);

/// Names under which secrets are kept.
QString appKeyName(const QString &ownerCode);
QString previousAppKeyName(const QString &ownerCode);

/// Hands a new app key to every place that needs it, then notes that there is one: into `local` when a
/// gateway runs inside this desk, and sealed to the public key of every other gateway that the database
/// knows. The key that was valid so far is kept beside it as the previous one, so that nothing signed with it
/// is lost.
QFuture<base::Outcome> handOverAppKey(const Session &session, secrets::SecretStore *local,
                                      secrets::SecretBytes key);

/// Asks the running gateway for something; the answer comes as a row (Topic::Gateways tells when). A list of
/// e-stack that is being read already is not asked for twice: that command's id comes back.
base::Result<domain::CommandId> askGateway(store::Transaction &transaction, const domain::Actor &actor,
                                           store::CommandKind kind, base::Instant now);

/// Asks it to stop behind the page in flight; what has come is kept. Nothing happens to what is settled.
base::Outcome cancelCommand(store::Transaction &transaction, const domain::Actor &actor,
                            domain::CommandId command, base::Instant now);

struct WarehouseCode
{
    domain::WarehouseId warehouse;
    QString idealCode; ///< empty: no mapping
};

/// 荣耀IDEAL仓库设置 (SPEC R13), all changed rows together. MappingDuplicate names the code and the warehouse
/// that has it; MappingInUse the order that is still on its way under the old code.
base::Outcome saveWarehouseCodes(store::Transaction &transaction, const domain::Actor &actor,
                                 const QList<WarehouseCode> &changes, base::Instant now);

} // namespace workflow
