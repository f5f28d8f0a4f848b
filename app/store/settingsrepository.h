// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/settings.h"
#include "store/transaction.h"

namespace store {

/// The interface settings of the one owner whose desk this is.
class SettingsRepository
{
public:
    explicit SettingsRepository(Connection &connection) : m_connection(connection) {}

    /// The settings; a null owner while nothing was saved yet.
    base::Result<domain::InterfaceSettings> load();

    /// Saves the admin's part (not the status, not the synchronisation's time). Conflict if the version has
    /// moved.
    base::Result<domain::OwnerId> save(const domain::InterfaceSettings &settings, base::Instant now);

    base::Outcome setEnabled(domain::OwnerId owner, bool enabled, base::Instant now);
    base::Outcome setEstackSynced(domain::OwnerId owner, base::Instant now);

private:
    Connection &m_connection;
};

} // namespace store
