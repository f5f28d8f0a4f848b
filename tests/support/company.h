// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "secrets/passwordhash.h"
#include "secrets/secretstore.h"
#include "workflow/session.h"

namespace support {

/// The people of the demo company, each with a password that is told on the sign-in page of a demo.
struct Person
{
    const char *login;
    const char *password;
    const char *name;
    domain::Roles roles;
};
const QList<Person> &people();

/// What the demo company's interface is set up with.
struct CompanySettings
{
    QString appId = QStringLiteral("demo-app");
    QString ownerCode = QStringLiteral("HN-DEMO");
    QUrl idealBase;
    QUrl estackBase;
    QString signatureScheme = QStringLiteral("v1");
    QDate enableDate = QDate(2024, 1, 1);
};

/// A provincial distributor as the tests and the demo need one, made through the workflows as far as there
/// are any. Every function waits for the database and ends the program with the reason when something fails.
class Company
{
public:
    Company(store::Database &database, const base::Clock &clock) : m_database(database), m_clock(clock) {}

    /// Accounts, warehouses (CK01 to CK04) and suppliers (GB01 and on). First of all.
    void found(secrets::PasswordCost cost);

    /// A session of one of people(), without the sign-in.
    workflow::Session session(const char *login) const;

    /// Settings, app key and status, as the screens would do it.
    void configure(const CompanySettings &settings, secrets::SecretStore &store,
                   const secrets::SecretBytes &key);

    /// Maps the demo warehouses to HN-WH-01 and on.
    void mapWarehouses();

    /// Makes ERP products and customers of all that e-stack has and we have not, and maps them.
    void adoptEstack();

    /// Adds what is named and missing: a warehouse under the same code at IDEAL, a supplier.
    void ensureWarehouse(const QString &code);
    void ensureSupplier(const QString &code);

    store::Database &database() const { return m_database; }

private:
    store::Database &m_database;
    const base::Clock &m_clock;
};

} // namespace support
