// SPDX-License-Identifier: Apache-2.0
#include "store/settingsrepository.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using domain::InterfaceSettings;
using domain::OwnerId;

Result<InterfaceSettings> SettingsRepository::load()
{
    TRY_LET(
        const std::optional<InterfaceSettings> found,
        m_connection.first(
            QStringLiteral(
                "SELECT s.owner_id, o.code, s.app_id, s.enable_date, s.ideal_base, s.estack_base, "
                "s.signature_scheme, s.app_key_set, s.enabled, s.estack_synced_at, s.version "
                "FROM interface_settings s JOIN owner o ON o.id = s.owner_id ORDER BY s.owner_id LIMIT 1"),
            {}, [](Row &row) {
                InterfaceSettings s;
                row.into(s.owner, s.ownerCode, s.appId, s.enableDate, s.idealBase, s.estackBase,
                         s.signatureScheme, s.appKeySet, s.enabled, s.estackSyncedAt, s.version);
                return s;
            }));
    return found.value_or(InterfaceSettings{});
}

Result<OwnerId> SettingsRepository::save(const InterfaceSettings &s, base::Instant now)
{
    if (s.owner.isNull()) {
        TRY_LET(const OwnerId owner,
                m_connection.value<OwnerId>(
                    QStringLiteral("INSERT INTO owner (code) VALUES (?) RETURNING id"), bind(s.ownerCode)));
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO interface_settings (owner_id, app_id, enable_date, ideal_base, estack_base, "
                "signature_scheme, app_key_set, version, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)"),
            bind(owner, s.appId, s.enableDate, s.idealBase, s.estackBase, s.signatureScheme, s.appKeySet,
                 now)));
        return owner;
    }
    TRY_LET(
        const qint64 changed,
        m_connection.execute(
            QStringLiteral("UPDATE interface_settings SET app_id = ?, enable_date = ?, ideal_base = ?, "
                           "estack_base = ?, signature_scheme = ?, app_key_set = ?, version = version + 1, "
                           "updated_at = ? WHERE owner_id = ? AND version = ?"),
            bind(s.appId, s.enableDate, s.idealBase, s.estackBase, s.signatureScheme, s.appKeySet, now,
                 s.owner, s.version)));
    if (changed == 0) {
        return Error{ErrorCode::Conflict, {}};
    }
    TRY(m_connection.execute(QStringLiteral("UPDATE owner SET code = ? WHERE id = ? AND code <> ?"),
                             bind(s.ownerCode, s.owner, s.ownerCode)));
    return s.owner;
}

Outcome SettingsRepository::setEnabled(OwnerId owner, bool enabled, base::Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE interface_settings SET enabled = ?, version = version + 1, "
                       "updated_at = ? WHERE owner_id = ?"),
        bind(enabled, now, owner)));
    return base::done;
}

Outcome SettingsRepository::setEstackSynced(OwnerId owner, base::Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE interface_settings SET estack_synced_at = ? WHERE owner_id = ?"),
        bind(now, owner)));
    return base::done;
}

} // namespace store
