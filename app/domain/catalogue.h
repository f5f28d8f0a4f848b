// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

namespace domain {

/// Good goods and defective ones are separate stock (CONTRACT, "Types"). The numbers are stored.
enum class InventoryType
{
    Good = 1,
    Defective = 2
};

/// What must be equal in the ERP and in IDEAL (R47).
struct SerialAttributes
{
    bool serialManaged = false; ///< 是否按串号管理
    int serialLength = 0;       ///< 串号长度; 0 when not serial-managed
    bool multiSerial = false;   ///< 是否多串号管理

    bool operator==(const SerialAttributes &) const = default;

    /// Serials of this length are IMEIs (R65).
    bool serialsAreImeis() const { return serialManaged && serialLength == 15; }
};

struct Product
{
    ProductId id;
    QString code;
    QString name;
    QString barcode;
    QString model;
    QString color;
    SerialAttributes serials;
    bool active = true;
    qint64 version = 0; ///< goes up with every change
};

struct Warehouse
{
    WarehouseId id;
    QString code;
    QString name;
    bool active = true;
    qint64 version = 0; ///< goes up with every change
};

/// The numbers are stored.
enum class PartnerKind
{
    Supplier = 1,
    Customer = 2
};

struct Partner
{
    PartnerId id;
    PartnerKind kind = PartnerKind::Supplier;
    QString code;
    QString name;
    QString contact;
    QString phone;
    QString province;
    QString city;
    QString area;
    QString address;
    bool active = true;
    qint64 version = 0; ///< goes up with every change
};

/// What keeps a thing from being saved, each with the field's name; empty if nothing does.
QList<base::Error> problems(const Product &product);
QList<base::Error> problems(const Warehouse &warehouse);
QList<base::Error> problems(const Partner &partner);

/// As it is stored: codes cleaned, blanks around names gone, no serial attributes without serials.
Product normalised(Product product);
Warehouse normalised(Warehouse warehouse);
Partner normalised(Partner partner);

/// e-stack's side of the catalogue, as last fetched (R10).
struct EstackProduct
{
    QString itemCode;
    QString name;
    QString barcode;
    QString model;
    QString color;
    SerialAttributes serials;
    bool valid = true;
    base::Instant updatedAt;
};

struct EstackCustomer
{
    QString customerCode;
    QString name;
    QString address;
    bool valid = true;
    base::Instant updatedAt;
};

} // namespace domain
