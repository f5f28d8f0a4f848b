// SPDX-License-Identifier: Apache-2.0
#include "support/company.h"

#include "base/error.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/matchrepository.h"
#include "store/settingsrepository.h"
#include "support/await.h"
#include "workflow/accounts.h"
#include "workflow/settings.h"

namespace support {

using namespace domain;
using base::Outcome;
using base::Result;

namespace {

template<class T> T must(const Result<T> &result, const char *what)
{
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

Outcome insertMasterData(store::Transaction &transaction)
{
    store::CatalogueRepository catalogue(transaction.connection());
    const QList<QPair<QString, QString>> warehouses{
        {QStringLiteral("CK01"), QStringLiteral("长沙中心仓")},
        {QStringLiteral("CK02"), QStringLiteral("株洲分仓")},
        {QStringLiteral("CK03"), QStringLiteral("衡阳分仓")},
        {QStringLiteral("CK04"), QStringLiteral("门店周转仓")},
    };
    for (const auto &[code, name] : warehouses) {
        TRY(catalogue.insert(Warehouse{{}, code, name, true}));
    }
    const QList<QPair<QString, QString>> suppliers{
        {QStringLiteral("GB01"), QStringLiteral("松联国包")},
        {QStringLiteral("GB02"), QStringLiteral("爱施德国包")},
        {QStringLiteral("HONOR"), QStringLiteral("荣耀终端有限公司")},
    };
    for (const auto &[code, name] : suppliers) {
        Partner supplier;
        supplier.kind = PartnerKind::Supplier;
        supplier.code = code;
        supplier.name = name;
        TRY(catalogue.insert(supplier));
    }
    transaction.announce(store::Topic::Catalogue);
    return base::done;
}

/// Maps whatever e-stack has and is not mapped to ERP's row of the same code, created where there is none.
Outcome adopt(store::Transaction &transaction, OwnerId owner, MappingKind kind)
{
    store::MatchRepository matches(transaction.connection(), owner, kind);
    QList<qint64> create;
    QList<store::MatchRepository::Pair> pairs;
    for (const MatchState state : {MatchState::Unmapped, MatchState::Proposed}) {
        TRY_LET(const QList<qint64> ids, matches.idsIn(state));
        TRY_LET(const QList<store::MatchRow> rows, matches.lock(ids));
        QStringList codes;
        for (const store::MatchRow &row : rows) {
            codes.append(row.code);
        }
        TRY_LET(const auto erpIds, matches.erpWithCodes(codes));
        for (const store::MatchRow &row : rows) {
            if (const qint64 erp = erpIds.value(row.code)) {
                pairs.append({row.id, erp});
            } else {
                create.append(row.id);
            }
        }
    }
    TRY_LET(const QList<store::MatchRepository::Pair> created, matches.createErp(create));
    return matches.map(pairs + created);
}

} // namespace

const QList<Person> &people()
{
    static const QList<Person> all{
        {"admin", "demo-admin", "林管理", Role::Admin},
        {"clerk", "demo-clerk", "周仓管", Role::Clerk},
        {"supervisor", "demo-supervisor", "陈主管", Role::Supervisor},
        {"vendor", "demo-vendor", "博远后台", Role::Vendor},
    };
    return all;
}

void Company::found(secrets::PasswordCost cost)
{
    Actor founder;
    for (const Person &person : people()) {
        workflow::AccountDraft draft{QString::fromLatin1(person.login), QString::fromUtf8(person.name),
                                     person.roles,
                                     secrets::SecretBytes::fromText(QString::fromLatin1(person.password))};
        if (founder.account.isNull()) {
            draft.roles |= Role::Vendor; // at set-up, somebody gives the vendor his role
            founder =
                must(await(workflow::createFirstAdmin(m_database, m_clock, draft, cost)), "first admin");
        } else {
            const workflow::Session session(m_database, m_clock, founder);
            must(await(workflow::createAccount(session, draft, cost)), "account");
        }
    }
    const workflow::AccountEdit settled{founder.account, 1, founder.name, people().first().roles};
    must(await(workflow::Session(m_database, m_clock, founder)
                   .run([settled](auto &transaction, const Actor &who, base::Instant now) {
                       return workflow::saveAccount(transaction, who, settled, now);
                   })),
         "founder");
    must(await(m_database.write(insertMasterData)), "master data");
}

workflow::Session Company::session(const char *login) const
{
    const auto account =
        must(await(m_database.read([login](store::Connection &connection) {
                 return store::AccountRepository(connection).findByLogin(QString::fromLatin1(login));
             })),
             "account");
    return {m_database, m_clock, {account->account.id, account->account.name, account->account.roles}};
}

void Company::configure(const CompanySettings &wanted, secrets::SecretStore &secretStore,
                        const secrets::SecretBytes &key)
{
    InterfaceSettings settings;
    settings.appId = wanted.appId;
    settings.ownerCode = wanted.ownerCode;
    settings.idealBase = wanted.idealBase;
    settings.estackBase = wanted.estackBase;
    settings.signatureScheme = wanted.signatureScheme;
    settings.enableDate = wanted.enableDate;
    const workflow::Session admin = session("admin");
    must(await(admin.run([settings](auto &transaction, const Actor &who, base::Instant now) {
             return workflow::saveSettings(transaction, who, settings, now);
         })),
         "settings");
    must(await(workflow::handOverAppKey(admin, &secretStore, key)), "app key");
    must(await(session("vendor").run([](auto &transaction, const Actor &who, base::Instant now) {
             return workflow::switchInterface(transaction, who, true, now);
         })),
         "interface status");
}

void Company::mapWarehouses()
{
    must(await(session("admin").run([](auto &transaction, const Actor &who, base::Instant now) -> Outcome {
             TRY_LET(const QList<Warehouse> all,
                     store::CatalogueRepository(transaction.connection()).warehouses());
             QList<workflow::WarehouseCode> codes;
             for (const Warehouse &warehouse : all.first(3)) { // CK04 stays outside IDEAL
                 codes.append({warehouse.id, QStringLiteral("HN-WH-0%1").arg(codes.size() + 1)});
             }
             return workflow::saveWarehouseCodes(transaction, who, codes, now);
         })),
         "warehouse mapping");
}

void Company::adoptEstack()
{
    must(await(m_database.write([](store::Transaction &transaction) -> Outcome {
             TRY_LET(const InterfaceSettings settings,
                     store::SettingsRepository(transaction.connection()).load());
             TRY(adopt(transaction, settings.owner, MappingKind::Product));
             TRY(adopt(transaction, settings.owner, MappingKind::Customer));
             transaction.announce(store::Topic::Catalogue);
             return base::done;
         }),
               std::chrono::minutes(5)), // somebody else's e-stack may hold a country
         "e-stack's catalogue");
}

void Company::ensureWarehouse(const QString &code)
{
    must(
        await(session("admin").run([code](auto &transaction, const Actor &who, base::Instant now) -> Outcome {
            store::CatalogueRepository catalogue(transaction.connection());
            TRY_LET(const std::optional<Warehouse> existing, catalogue.warehouseByCode(code));
            if (existing) {
                return base::done;
            }
            TRY_LET(const WarehouseId id, catalogue.insert(Warehouse{{}, code, code, true}));
            return workflow::saveWarehouseCodes(transaction, who, {{id, code}}, now);
        })),
        "warehouse");
}

void Company::ensureSupplier(const QString &code)
{
    must(await(m_database.write([code](store::Transaction &transaction) -> Outcome {
             store::CatalogueRepository catalogue(transaction.connection());
             TRY_LET(const std::optional<Partner> existing,
                     catalogue.partnerByCode(PartnerKind::Supplier, code));
             if (!existing) {
                 Partner supplier;
                 supplier.code = code;
                 supplier.name = code;
                 TRY(catalogue.insert(supplier));
             }
             return base::done;
         })),
         "supplier");
}

} // namespace support
