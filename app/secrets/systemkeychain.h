// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <memory>

namespace secrets {

/// The operating system's keychain: Credential Manager on Windows, the Secret Service on Linux. `service` is
/// what the entries are filed under; only tests bring another. Never null; whether there is a keychain,
/// probe() tells. A build without keychain support gives a store that says so.
std::unique_ptr<SecretStore> openSystemKeychain(const QString &service = QStringLiteral("IDEAL Desk"));

} // namespace secrets
