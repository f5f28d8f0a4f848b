// SPDX-License-Identifier: Apache-2.0
#include "store/masterlists.h"

#include "store/listconditions.h"

namespace store {

using namespace domain;

namespace {

ListQuery masterList(const char *table, const QStringList &columns, const QStringList &searched,
                     const MasterFilter &filter, bool descending)
{
    ListQuery query;
    query.table = QString::fromLatin1(table);
    query.columns = columns;
    query.sortColumn = columns.first();
    query.descending = descending;
    addPrefix(query, searched, filter.text);
    if (!filter.inactive) {
        query.conditions.append({QStringLiteral("active = ?"), bind(true)});
    }
    return query;
}

const QString code = QStringLiteral("code");
const QString name = QStringLiteral("name");
const QString active = QStringLiteral("active");

} // namespace

ListQuery productList(const MasterFilter &filter, bool descending)
{
    const QString barcode = QStringLiteral("barcode");
    return masterList("product",
                      {code, name, barcode, QStringLiteral("model"), QStringLiteral("color"),
                       QStringLiteral("serial_managed"), QStringLiteral("serial_length"),
                       QStringLiteral("multi_serial"), active},
                      {code, name, barcode}, filter, descending);
}

ListQuery warehouseList(const MasterFilter &filter, bool descending)
{
    return masterList("warehouse", {code, name, active}, {code, name}, filter, descending);
}

ListQuery partnerList(PartnerKind kind, const MasterFilter &filter, bool descending)
{
    ListQuery query = masterList("partner",
                                 {code, name, QStringLiteral("contact"), QStringLiteral("phone"),
                                  QStringLiteral("province"), QStringLiteral("city"), QStringLiteral("area"),
                                  QStringLiteral("address"), active},
                                 {code, name}, filter, descending);
    query.conditions.prepend({QStringLiteral("kind = ?"), bind(kind)});
    return query;
}

ListQuery accountList(const MasterFilter &filter, bool descending)
{
    const QString login = QStringLiteral("login");
    return masterList(
        "account",
        {login, name, QStringLiteral("roles"), active, QStringLiteral("coalesce(locked_until, 0)")},
        {login, name}, filter, descending);
}

} // namespace store
