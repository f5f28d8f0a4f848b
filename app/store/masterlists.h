// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "store/keysetlist.h"

namespace store {

// Master data and accounts as lists over stored columns (see listviews.h), sorted by code or login.

struct MasterFilter
{
    QString text;          ///< the beginning of a code, a name or a barcode
    bool inactive = false; ///< also what is not used any more
};

enum class ProductColumn
{
    Code,
    Name,
    Barcode,
    Model,
    Color,
    SerialManaged,
    SerialLength,
    MultiSerial,
    Active,
};
ListQuery productList(const MasterFilter &filter, bool descending);

enum class WarehouseColumn
{
    Code,
    Name,
    Active,
};
ListQuery warehouseList(const MasterFilter &filter, bool descending);

enum class PartnerColumn
{
    Code,
    Name,
    Contact,
    Phone,
    Province,
    City,
    Area,
    Address,
    Active,
};
ListQuery partnerList(domain::PartnerKind kind, const MasterFilter &filter, bool descending);

enum class AccountColumn
{
    Login,
    Name,
    Roles,
    Active,
    LockedUntil,
};
ListQuery accountList(const MasterFilter &filter, bool descending);

} // namespace store
