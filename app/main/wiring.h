// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "gateway/gateway.h"
#include "secrets/secretstore.h"
#include "store/database.h"

#include <QCommandLineParser>

#include <memory>

/// What ideal-desk and ideal-gateway put together in the same way.
namespace wiring {

/// Adds `--database`, `--listen`, `--secrets`, `--tls-certificate`, `--tls-key`, `--name` and `--log-file`.
void addOptions(QCommandLineParser &parser);

/// `sqlite:FILE` or `postgresql://…` from the option, else from $IDEAL_DATABASE (which, unlike a command
/// line, other users of the machine don't see), else a file in the program's own data folder.
base::Result<store::DatabaseConfig> databaseConfig(const QCommandLineParser &parser);

/// `keychain` (the default), or `credentials[:DIRECTORY]` for a headless server; chosen by the option alone,
/// never by what happens to be there.
base::Result<std::unique_ptr<secrets::SecretStore>> openSecrets(const QCommandLineParser &parser);

/// Address, port, name and TLS of the gateway. `HOST:PORT`, `[v6]:PORT` or `PORT`.
base::Result<gateway::GatewayConfig> gatewayConfig(const QCommandLineParser &parser);

/// Log lines with time, level and category; to standard error, and to the file if one is named.
void installLog(const QCommandLineParser &parser);

} // namespace wiring
