// SPDX-License-Identifier: Apache-2.0
#include "support/company.h"

#include "base/error.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
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

/// One e-stack row that has no ERP counterpart yet.
struct UnmappedProduct
{
    Product product;
    QString itemCode;
};

Outcome adoptProducts(store::Transaction &transaction, OwnerId owner)
{
    store::Connection &connection = transaction.connection();
    TRY_LET(const QList<UnmappedProduct> unmapped,
            connection.select(
                QStringLiteral("SELECT e.item_code, e.name, e.barcode, e.model, e.color, "
                               "e.serial_managed, e.serial_length, e.multi_serial FROM estack_product e "
                               "LEFT JOIN product_mapping m ON m.owner_id = e.owner_id AND "
                               "m.item_code = e.item_code WHERE e.owner_id = ? AND m.item_code IS NULL"),
                store::bind(owner), [](store::Row &row) {
                    UnmappedProduct u;
                    row.into(u.itemCode, u.product.name, u.product.barcode, u.product.model, u.product.color,
                             u.product.serials.serialManaged, u.product.serials.serialLength,
                             u.product.serials.multiSerial);
                    u.product.code = u.itemCode;
                    return u;
                }));
    store::CatalogueRepository catalogue(connection);
    store::MappingRepository mappings(connection, owner);
    for (const UnmappedProduct &u : unmapped) {
        TRY_LET(const std::optional<Product> existing, catalogue.productByCode(u.itemCode));
        ProductId id = existing ? existing->id : ProductId();
        if (!existing) {
            TRY_LET(id, catalogue.insert(u.product));
        }
        TRY(mappings.mapProduct(id, u.itemCode));
    }
    return base::done;
}

Outcome adoptCustomers(store::Transaction &transaction, OwnerId owner)
{
    store::Connection &connection = transaction.connection();
    TRY_LET(
        const QList<Partner> unmapped,
        connection.select(QStringLiteral("SELECT e.customer_code, e.name, e.address FROM estack_customer e "
                                         "LEFT JOIN customer_mapping m ON m.owner_id = e.owner_id AND "
                                         "m.customer_code = e.customer_code "
                                         "WHERE e.owner_id = ? AND m.customer_code IS NULL"),
                          store::bind(owner), [](store::Row &row) {
                              Partner p;
                              p.kind = PartnerKind::Customer;
                              row.into(p.code, p.name, p.address);
                              return p;
                          }));
    store::CatalogueRepository catalogue(connection);
    store::MappingRepository mappings(connection, owner);
    for (const Partner &customer : unmapped) {
        TRY_LET(const PartnerId id, catalogue.insert(customer));
        TRY(mappings.mapCustomer(id, customer.code));
    }
    return base::done;
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
             TRY(adoptProducts(transaction, settings.owner));
             TRY(adoptCustomers(transaction, settings.owner));
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
