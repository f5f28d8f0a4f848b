// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"
#include "domain/serial.h"
#include "secrets/memorysecretstore.h"
#include "support/company.h"
#include "support/testdatabase.h"

#include <QRandomGenerator>

namespace bench {

/// A company with a catalogue of phones and orders that are pushed already, without any network: what the
/// benches of posting start from.
class World
{
public:
    explicit World(store::Backend backend);

    store::Database &database() { return *m_database; }
    const support::TestDatabase &files() const { return m_testDatabase; }
    support::Company &company() { return *m_company; }

    /// A pushed purchase order whose confirmation lies in the inbox, with the serials that IDEAL would
    /// report.
    struct Confirmed
    {
        domain::InboxId inbox;
        domain::SerialReport serials;
    };
    Confirmed confirm(int lines, int handsetsPerLine);

    /// Closes every connection, so that the database can be copied.
    void close();

private:
    QString imei();

    base::SystemClock m_clock;
    support::TestDatabase m_testDatabase;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<support::Company> m_company;
    secrets::MemorySecretStore m_secrets;
    QRandomGenerator m_random{20250102};
};

} // namespace bench
