// SPDX-License-Identifier: Apache-2.0
#include "e2e/prepare.h"

#include "gateway/gateway.h"
#include "secrets/systemkeychain.h"
#include "store/gatewayrepository.h"
#include "support/await.h"
#include "support/company.h"
#include "workflow/settings.h"

#include <cstdio>

namespace demo {

using support::await;

namespace {

/// Has a gateway fetch e-stack's catalogue once.
bool synchronise(store::Database &database, secrets::SecretStore &keychain, const base::Clock &clock,
                 support::Company &company)
{
    gateway::GatewayConfig config;
    config.port = 0;
    gateway::GatewayThread gateway(database, keychain, clock, config);
    bool ready = false;
    QObject::connect(&gateway, &gateway::GatewayThread::ready, &gateway, [&ready] { ready = true; });
    gateway.start();
    if (!support::awaitSignal(&gateway, &gateway::GatewayThread::ready, [&ready] { return ready; })) {
        return false;
    }
    const auto command = await(company.session("admin").run([](auto &transaction, const auto &who, auto now) {
        return workflow::askGateway(transaction, who, store::CommandKind::EstackSync, now);
    }));
    const auto state = [&] {
        const auto found = await(database.read([&command](store::Connection &connection) {
            return store::GatewayRepository(connection).find(*command);
        }));
        return found && *found ? (*found)->state : store::CommandState::Failed;
    };
    support::awaitSignal(&database.changes(), &store::ChangeFeed::changed,
                         [&] { return state() != store::CommandState::Open; });
    return state() == store::CommandState::Succeeded;
}

} // namespace

int prepareCompany(const Options &options)
{
    const base::SystemClock clock;
    const auto database = store::Database::open(options.database);
    if (!database) {
        std::fprintf(stderr, "ideal-demo: can't open the database: %s\n",
                     qPrintable(database.error().detail));
        return 1;
    }
    const auto keychain = secrets::openSystemKeychain();
    support::Company company(**database, clock);
    company.found(secrets::PasswordCost::Interactive);
    support::CompanySettings settings;
    settings.appId = options.appId;
    settings.ownerCode = options.ownerCode;
    settings.idealBase = options.idealBase;
    settings.estackBase = options.estackBase;
    settings.signatureScheme = options.signature;
    company.configure(settings, *keychain, secrets::SecretBytes(options.appKey));
    company.mapWarehouses();
    if (!synchronise(**database, *keychain, clock, company)) {
        std::fprintf(stderr, "ideal-demo: e-stack could not be synchronised\n");
        return 1;
    }
    company.adoptEstack();
    return 0;
}

} // namespace demo
