// SPDX-License-Identifier: Apache-2.0
#include "secrets/sealedbox.h"
#include "store/accountrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"
#include "workflow/settings.h"

#include <QCryptographicHash>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using secrets::SecretBytes;

namespace {

QString secretName(const char *prefix, const QString &ownerCode)
{
    const QString plain = QString::fromLatin1(prefix) + u'.' + ownerCode;
    if (secrets::isSecretName(plain)) {
        return plain;
    }
    const QByteArray digest = QCryptographicHash::hash(ownerCode.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(prefix) + u'.' + QString::fromLatin1(digest.toHex());
}

/// What keeping the key locally needs to go on with.
struct Handover
{
    secrets::SecretStore *local;
    QString ownerCode;
    SecretBytes key;
};

QFuture<Outcome> keepLocally(const Handover &handover)
{
    if (!handover.local) {
        return QtFuture::makeReadyFuture(Outcome(base::done));
    }
    secrets::SecretStore *store = handover.local;
    const QString name = appKeyName(handover.ownerCode);
    const QString previousName = previousAppKeyName(handover.ownerCode);
    return store->read(name)
        .then([store, previousName, key = handover.key](const Result<SecretBytes> &current) {
            if (current && !(*current == key)) {
                return store->write(previousName, *current);
            }
            return QtFuture::makeReadyFuture(Outcome(base::done));
        })
        .unwrap()
        .then([store, name, key = handover.key](const Outcome &kept) {
            return kept ? store->write(name, key) : QtFuture::makeReadyFuture(Outcome(kept));
        })
        .unwrap();
}

/// Seals the key to every gateway that has a public key, and notes in the settings that there is one.
Outcome sealAndNote(store::Transaction &transaction, const Actor &actor, const Handover &handover,
                    base::Instant now)
{
    TRY(require(actor, Duty::ChangeSettings));
    store::GatewayRepository gateways(transaction.connection());
    TRY_LET(const QList<store::GatewayHealth> all, gateways.all());
    const QString name = appKeyName(handover.ownerCode);
    for (const store::GatewayHealth &gateway : all) {
        if (gateway.publicKey.isEmpty()) {
            continue;
        }
        TRY_LET(const secrets::PublicKey publicKey, secrets::PublicKey::fromText(gateway.publicKey));
        TRY_LET(const QByteArray sealed, secrets::seal(publicKey, handover.key));
        TRY_LET(const QByteArray before, gateways.sealed(gateway.id, name));
        if (!before.isEmpty()) {
            TRY(gateways.putSealed(gateway.id, previousAppKeyName(handover.ownerCode), before, now));
        }
        TRY(gateways.putSealed(gateway.id, name, sealed, now));
    }
    store::SettingsRepository settings(transaction.connection());
    TRY_LET(InterfaceSettings current, settings.load());
    if (current.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, {}};
    }
    current.appKeySet = true;
    TRY(settings.save(current, now));
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("settings.app-key"),
                           QStringLiteral("settings"),
                           current.owner.value(),
                           {},
                           {},
                           {}},
                          now));
    transaction.announce(store::Topic::Settings | store::Topic::Gateways);
    return base::done;
}

} // namespace

QString appKeyName(const QString &ownerCode)
{
    return secretName("app-key", ownerCode);
}

QString previousAppKeyName(const QString &ownerCode)
{
    return secretName("app-key-previous", ownerCode);
}

QFuture<Outcome> handOverAppKey(const Session &session, secrets::SecretStore *local, SecretBytes key)
{
    if (const Outcome allowed = require(session.actor(), Duty::ChangeSettings); !allowed) {
        return QtFuture::makeReadyFuture(allowed);
    }
    return session
        .ask([](store::Connection &connection) { return store::SettingsRepository(connection).load(); })
        .then([session, local, key](const Result<InterfaceSettings> &settings) -> QFuture<Outcome> {
            if (!settings) {
                return QtFuture::makeReadyFuture(Outcome(settings.error()));
            }
            const Handover handover{local, settings->ownerCode, key};
            return keepLocally(handover)
                .then([session, handover](const Outcome &kept) -> QFuture<Outcome> {
                    if (!kept) {
                        return QtFuture::makeReadyFuture(kept);
                    }
                    return session.run(
                        [handover](store::Transaction &transaction, const Actor &actor, base::Instant now) {
                            return sealAndNote(transaction, actor, handover, now);
                        });
                })
                .unwrap();
        })
        .unwrap();
}

} // namespace workflow
