// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings.h"

#include "ideal/signature.h"
#include "store/accountrepository.h"
#include "store/estackrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

QJsonObject auditFields(const InterfaceSettings &s)
{
    return {{QStringLiteral("appId"), s.appId},
            {QStringLiteral("ownerCode"), s.ownerCode},
            {QStringLiteral("enableDate"), s.enableDate.toString(Qt::ISODate)},
            {QStringLiteral("idealBase"), s.idealBase.toString()},
            {QStringLiteral("estackBase"), s.estackBase.toString()},
            {QStringLiteral("signatureScheme"), s.signatureScheme}};
}

/// VF orders are a clerk's daily work, all else the administrator's.
Duty dutyFor(store::CommandKind kind)
{
    return kind == store::CommandKind::VfFetch ? Duty::EditOrders : Duty::ChangeSettings;
}

store::AuditEntry entry(const Actor &actor, const char *action, OwnerId owner)
{
    return {actor, QString::fromLatin1(action), QStringLiteral("settings"), owner.value(), {}, {}, {}};
}

} // namespace

Result<InterfaceSettings> saveSettings(store::Transaction &transaction, const Actor &actor,
                                       const InterfaceSettings &settings, base::Instant now)
{
    TRY(require(actor, Duty::ChangeSettings));
    if (const QList<Error> found = problems(settings); !found.isEmpty()) {
        return found.first();
    }
    if (!ideal::schemeFromName(settings.signatureScheme)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("signatureScheme")};
    }
    store::SettingsRepository repository(transaction.connection());
    TRY_LET(const InterfaceSettings before, repository.load());
    InterfaceSettings after = settings;
    after.owner = before.owner;
    after.appKeySet = before.appKeySet; // handOverAppKey() alone says so
    TRY_LET(const OwnerId owner, repository.save(after, now));
    if (before.owner && before.ownerCode != after.ownerCode) {
        TRY(store::EstackRepository(transaction.connection(), owner).startAnew());
        transaction.announce(store::Topic::Catalogue);
    }
    store::AuditEntry audit = entry(actor, "settings.save", owner);
    audit.before = before.owner ? auditFields(before) : QJsonObject();
    audit.after = auditFields(after);
    TRY(store::writeAudit(transaction, audit, now));
    transaction.announce(store::Topic::Settings);
    return repository.load();
}

Outcome switchInterface(store::Transaction &transaction, const Actor &actor, bool enabled, base::Instant now)
{
    TRY(require(actor, Duty::SwitchInterface));
    store::SettingsRepository repository(transaction.connection());
    TRY_LET(const InterfaceSettings before, repository.load());
    if (before.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, {}};
    }
    TRY(repository.setEnabled(before.owner, enabled, now));
    TRY(store::writeAudit(transaction,
                          entry(actor, enabled ? "settings.enable" : "settings.disable", before.owner), now));
    transaction.announce(store::Topic::Settings);
    return base::done;
}

Result<CommandId> askGateway(store::Transaction &transaction, const Actor &actor, store::CommandKind kind,
                             base::Instant now)
{
    TRY(require(actor, dutyFor(kind)));
    store::GatewayRepository gateways(transaction.connection());
    if (kind != store::CommandKind::ConnectionTest) {
        TRY_LET(const std::optional<store::GatewayCommand> open, gateways.openOf(kind));
        if (open) {
            transaction.announce(store::Topic::Gateways);
            return open->id;
        }
    }
    transaction.announce(store::Topic::Gateways);
    return gateways.ask(kind, actor.account, now);
}

Outcome cancelCommand(store::Transaction &transaction, const Actor &actor, CommandId command,
                      base::Instant now)
{
    store::GatewayRepository gateways(transaction.connection());
    TRY_LET(const std::optional<store::GatewayCommand> found, gateways.find(command));
    if (!found) {
        return Error{ErrorCode::NotFound, {}};
    }
    TRY(require(actor, dutyFor(found->kind)));
    TRY_LET(const bool asked, gateways.askCancel(command));
    if (asked) {
        TRY(store::writeAudit(transaction,
                              {actor,
                               QStringLiteral("command.cancel"),
                               QStringLiteral("command"),
                               command.value(),
                               {},
                               {},
                               {{QStringLiteral("kind"), static_cast<int>(found->kind)}}},
                              now));
        transaction.announce(store::Topic::Gateways);
    }
    return base::done;
}

} // namespace workflow
