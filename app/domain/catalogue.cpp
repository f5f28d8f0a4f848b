// SPDX-License-Identifier: Apache-2.0
#include "domain/catalogue.h"

#include "domain/code.h"

namespace domain {

using base::Error;
using base::ErrorCode;

namespace {

constexpr int maxSerialLength = 64;

void want(bool good, const char *field, QList<Error> &problems)
{
    if (!good) {
        problems.append({ErrorCode::InvalidInput, QString::fromLatin1(field)});
    }
}

void wantCodeAndName(const QString &code, const QString &name, QList<Error> &problems)
{
    want(isCode(code), "code", problems);
    want(!name.isEmpty() && isFreeText(name, maxNameLength), "name", problems);
}

} // namespace

QList<Error> problems(const Product &product)
{
    QList<Error> found;
    wantCodeAndName(product.code, product.name, found);
    want(product.barcode.isEmpty() || isCode(product.barcode), "barcode", found);
    want(isFreeText(product.model, maxNameLength), "model", found);
    want(isFreeText(product.color, maxNameLength), "color", found);
    want(!product.serials.serialManaged ||
             (product.serials.serialLength > 0 && product.serials.serialLength <= maxSerialLength),
         "serialLength", found);
    return found;
}

QList<Error> problems(const Warehouse &warehouse)
{
    QList<Error> found;
    wantCodeAndName(warehouse.code, warehouse.name, found);
    return found;
}

QList<Error> problems(const Partner &partner)
{
    QList<Error> found;
    wantCodeAndName(partner.code, partner.name, found);
    want(isFreeText(partner.contact, maxNameLength), "contact", found);
    want(isFreeText(partner.phone, maxNameLength), "phone", found);
    for (const QString *part : {&partner.province, &partner.city, &partner.area, &partner.address}) {
        want(isFreeText(*part, maxNameLength), "address", found);
    }
    return found;
}

Product normalised(Product product)
{
    product.code = cleanCode(product.code);
    product.name = product.name.trimmed();
    product.barcode = cleanCode(product.barcode);
    product.model = product.model.trimmed();
    product.color = product.color.trimmed();
    if (!product.serials.serialManaged) {
        product.serials = {};
    }
    return product;
}

Warehouse normalised(Warehouse warehouse)
{
    warehouse.code = cleanCode(warehouse.code);
    warehouse.name = warehouse.name.trimmed();
    return warehouse;
}

Partner normalised(Partner partner)
{
    partner.code = cleanCode(partner.code);
    for (QString *text : {&partner.name, &partner.contact, &partner.phone, &partner.province, &partner.city,
                          &partner.area, &partner.address}) {
        *text = text->trimmed();
    }
    return partner;
}

} // namespace domain
