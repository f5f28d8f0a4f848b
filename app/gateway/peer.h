// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/settings.h"
#include "ideal/signature.h"
#include "secrets/sealedbox.h"
#include "secrets/secretstore.h"
#include "store/database.h"

#include <QFuture>

namespace gateway {

/// IDEAL as configured: whom to talk to, and with which key.
struct Peer
{
    domain::InterfaceSettings settings;
    ideal::Credentials credentials;
};

/// Where a gateway's app key comes from: the keychain beside it, or the database, sealed to its own public
/// key.
struct KeySource
{
    secrets::SecretStore &store;
    std::optional<secrets::KeyPair> keys; ///< none: the store holds the app key itself
    qint64 gatewayId = 0;                 ///< whose sealed secrets to open; with keys only
};

/// The name of a gateway's own key pair in its secret store.
inline constexpr char gatewayKeyName[] = "gateway-key";

/// Reads settings and key. InterfaceIncomplete while nothing is configured; SecretMissing and its kin as they
/// are.
QFuture<base::Result<Peer>> loadPeer(store::Database &database, const KeySource &source);

} // namespace gateway
