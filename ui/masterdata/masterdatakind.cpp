// SPDX-License-Identifier: Apache-2.0
#include "ui/masterdata/masterdatakind.h"

#include "ui/masterdata/partnerdialog.h"
#include "ui/masterdata/productdialog.h"
#include "ui/masterdata/warehousedialog.h"
#include "ui/widgets/celltext.h"
#include "workflow/masterdata.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using store::PartnerColumn;
using store::ProductColumn;
using store::WarehouseColumn;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MasterData)
};

template<class Column>
PagedColumn column(const char *key, std::function<QString()> header, Column value, int width,
                   std::function<QString(const QVariant &)> text = {})
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    made.text = std::move(text);
    return made;
}

template<class Column> QList<PagedColumn> codeAndName(Column code, Column name)
{
    PagedColumn first = column(
        "code", [] { return Words::tr("Code"); }, code, 200);
    first.link = true;
    first.sortColumn = QStringLiteral("code");
    return {first, column(
                       "name", [] { return Words::tr("Name"); }, name, 280)};
}

template<class Column> PagedColumn activity(Column value)
{
    return column(
        "active", [] { return Words::tr("Active"); }, value, 70, storedYesNo);
}

QString storedLength(const QVariant &length)
{
    return length.toInt() == 0 ? QString() : length.toString();
}

QList<PagedColumn> productColumns()
{
    return codeAndName(ProductColumn::Code, ProductColumn::Name) +
           QList<PagedColumn>{
               column(
                   "barcode", [] { return Words::tr("Barcode"); }, ProductColumn::Barcode, 140),
               column(
                   "serials", [] { return Words::tr("By serial"); }, ProductColumn::SerialManaged, 80,
                   storedYesNo),
               column(
                   "length", [] { return Words::tr("Serial length"); }, ProductColumn::SerialLength, 100,
                   storedLength),
               column(
                   "multi", [] { return Words::tr("Several serials"); }, ProductColumn::MultiSerial, 110,
                   storedYesNo),
               activity(ProductColumn::Active),
               column(
                   "model", [] { return Words::tr("Model"); }, ProductColumn::Model, 140),
               column(
                   "color", [] { return Words::tr("Colour"); }, ProductColumn::Color, 100)};
}

QList<PagedColumn> partnerColumns()
{
    return codeAndName(PartnerColumn::Code, PartnerColumn::Name) +
           QList<PagedColumn>{
               activity(PartnerColumn::Active),
               column(
                   "contact", [] { return Words::tr("Contact"); }, PartnerColumn::Contact, 110),
               column(
                   "phone", [] { return Words::tr("Phone"); }, PartnerColumn::Phone, 130),
               column(
                   "province", [] { return Words::tr("Province"); }, PartnerColumn::Province, 90),
               column(
                   "city", [] { return Words::tr("City"); }, PartnerColumn::City, 90),
               column(
                   "area", [] { return Words::tr("District"); }, PartnerColumn::Area, 90),
               column(
                   "address", [] { return Words::tr("Address"); }, PartnerColumn::Address, 240)};
}

/// Runs one of the delete verbs.
template<class Id, class Verb> auto removal(Verb verb)
{
    return [verb](const workflow::Session &session, qint64 id) {
        return session.run([verb, id](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return verb(transaction, who, Id(id), now);
        });
    };
}

MasterDataKind products()
{
    return {QStringLiteral("master.products"),
            Icon::Stock,
            [] { return Words::tr("New Product"); },
            [] { return Words::tr("There is no product yet. Press Ctrl+N to add the first one."); },
            [] { return Words::tr("Code, name or barcode"); },
            productColumns(),
            store::productList,
            [](const PlaceContext &context, qint64 id, QWidget *parent) -> FormDialog * {
                return new ProductDialog(context, id, parent);
            },
            removal<ProductId>(workflow::deleteProduct),
            productsImport};
}

MasterDataKind warehouses()
{
    return {QStringLiteral("master.warehouses"),
            Icon::Warehouse,
            [] { return Words::tr("New Warehouse"); },
            [] { return Words::tr("There is no warehouse yet. Press Ctrl+N to add the first one."); },
            [] { return Words::tr("Code or name"); },
            codeAndName(WarehouseColumn::Code, WarehouseColumn::Name) +
                QList<PagedColumn>{activity(WarehouseColumn::Active)},
            store::warehouseList,
            [](const PlaceContext &context, qint64 id, QWidget *parent) -> FormDialog * {
                return new WarehouseDialog(context, id, parent);
            },
            removal<WarehouseId>(workflow::deleteWarehouse),
            warehousesImport};
}

MasterDataKind partners(PartnerKind kind, const char *place, std::function<QString()> newText,
                        std::function<QString()> emptyText)
{
    return {QString::fromLatin1(place),
            Icon::User,
            std::move(newText),
            std::move(emptyText),
            [] { return Words::tr("Code or name"); },
            partnerColumns(),
            [kind](const store::MasterFilter &filter, bool descending) {
                return store::partnerList(kind, filter, descending);
            },
            [kind](const PlaceContext &context, qint64 id, QWidget *parent) -> FormDialog * {
                return new PartnerDialog(context, kind, id, parent);
            },
            removal<PartnerId>(workflow::deletePartner),
            [kind](const workflow::Session &session, const ImportDone &done) {
                return partnersImport(session, kind, done);
            }};
}

} // namespace

const QList<MasterDataKind> &masterDataKinds()
{
    static const QList<MasterDataKind> all{
        products(), warehouses(),
        partners(
            PartnerKind::Supplier, "master.suppliers", [] { return Words::tr("New Supplier"); },
            [] { return Words::tr("There is no supplier yet. Press Ctrl+N to add the first one."); }),
        partners(
            PartnerKind::Customer, "master.customers", [] { return Words::tr("New Customer"); },
            [] { return Words::tr("There is no customer yet. Press Ctrl+N to add the first one."); })};
    return all;
}

} // namespace ui
