// SPDX-License-Identifier: Apache-2.0
#include "gateway/peer.h"

#include "store/gatewayrepository.h"
#include "store/settingsrepository.h"
#include "workflow/settings.h"

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Result;
using secrets::SecretBytes;

namespace {

/// What the database alone knows.
struct Stored
{
    domain::InterfaceSettings settings;
    QByteArray sealedKey;
    QByteArray sealedPrevious;
};

Result<Stored> readStored(store::Connection &connection, qint64 gatewayId)
{
    Stored stored;
    TRY_LET(stored.settings, store::SettingsRepository(connection).load());
    if (stored.settings.owner.isNull() || !stored.settings.appKeySet) {
        return Error{ErrorCode::InterfaceIncomplete,
                     stored.settings.owner.isNull() ? QString() : QStringLiteral("appKey")};
    }
    if (gatewayId != 0) {
        store::GatewayRepository gateways(connection);
        TRY_LET(stored.sealedKey,
                gateways.sealed(gatewayId, workflow::appKeyName(stored.settings.ownerCode)));
        TRY_LET(stored.sealedPrevious,
                gateways.sealed(gatewayId, workflow::previousAppKeyName(stored.settings.ownerCode)));
    }
    return stored;
}

Result<Peer> makePeer(const domain::InterfaceSettings &settings, const Result<SecretBytes> &key,
                      const Result<SecretBytes> &previous)
{
    TRY(key);
    const auto scheme = ideal::schemeFromName(settings.signatureScheme);
    if (!scheme) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("signatureScheme")};
    }
    Peer peer;
    peer.settings = settings;
    peer.credentials.appId = settings.appId;
    peer.credentials.appKey = key->view().toByteArray();
    if (previous) {
        peer.credentials.previousAppKey = previous->view().toByteArray();
    }
    peer.credentials.scheme = *scheme;
    return peer;
}

Result<Peer> unsealPeer(const Stored &stored, const secrets::KeyPair &keys)
{
    if (stored.sealedKey.isEmpty()) {
        return Error{ErrorCode::SecretMissing, workflow::appKeyName(stored.settings.ownerCode)};
    }
    return makePeer(stored.settings, secrets::open(keys, stored.sealedKey),
                    secrets::open(keys, stored.sealedPrevious));
}

} // namespace

QFuture<Result<Peer>> loadPeer(store::Database &database, const KeySource &source)
{
    return database
        .read([id = source.keys ? source.gatewayId : 0](store::Connection &connection) {
            return readStored(connection, id);
        })
        .then([&store = source.store,
               keys = source.keys](const Result<Stored> &stored) -> QFuture<Result<Peer>> {
            if (!stored) {
                return QtFuture::makeReadyFuture(Result<Peer>(stored.error()));
            }
            if (keys) {
                return QtFuture::makeReadyFuture(unsealPeer(*stored, *keys));
            }
            const domain::InterfaceSettings settings = stored->settings;
            return store.read(workflow::appKeyName(settings.ownerCode))
                .then([&store, settings](const Result<SecretBytes> &key) -> QFuture<Result<Peer>> {
                    if (!key) {
                        return QtFuture::makeReadyFuture(Result<Peer>(key.error()));
                    }
                    return store.read(workflow::previousAppKeyName(settings.ownerCode))
                        .then([settings, key](const Result<SecretBytes> &previous) {
                            return makePeer(settings, key, previous);
                        });
                })
                .unwrap();
        })
        .unwrap();
}

} // namespace gateway
