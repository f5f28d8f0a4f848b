// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"
#include "ui/shell/mainwindow.h"

namespace ui {

/// Every place and every kind of document of the desk: what main() puts into the shell. `keychain` is where
/// this machine keeps the app key when the gateway runs inside the desk; null when it runs elsewhere.
DeskContents deskContents(secrets::SecretStore *keychain);

/// The people of the demo company, for the box on the sign-in page.
QList<DemoAccount> demoAccounts();

} // namespace ui
