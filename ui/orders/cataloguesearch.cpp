// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/cataloguesearch.h"

#include "store/cataloguerepository.h"
#include "ui/widgets/whendone.h"

namespace ui {

using namespace domain;
using base::Result;

namespace {

constexpr int searchLimit = 50;

template<class T> using Rows = Result<QList<T>>;

template<class T>
void answer(const Rows<T> &rows, SearchEdit::Found (*found)(const T &), const SearchEdit::Answer &to)
{
    if (!rows) {
        to(rows.error());
        return;
    }
    QList<SearchEdit::Found> all;
    for (const T &row : *rows) {
        all.append(found(row));
    }
    to(all);
}

SearchEdit::Found foundProduct(const Product &product)
{
    return {product.id.value(), product.code,    product.name,
            product.barcode,    product.barcode, QVariant::fromValue(product)};
}

} // namespace

SearchEdit::Search productSearch(const workflow::Session &session)
{
    return [&session](const QString &typed, SearchEdit::Answer to) {
        const auto rows = session.ask([typed](store::Connection &connection) {
            return store::CatalogueRepository(connection).searchProducts(typed, searchLimit);
        });
        // The answer guards itself against a field that has gone; the feed lives as long as the database.
        whenDone(rows, &session.changes(), [to = std::move(to)](const Rows<Product> &found) {
            answer<Product>(found, foundProduct, to);
        });
    };
}

SearchEdit::Found foundPartner(const Partner &partner)
{
    return {partner.id.value(), partner.code, partner.name,
            partner.contact,    {},           QVariant::fromValue(partner)};
}

SearchEdit::Search partnerSearch(const workflow::Session &session, PartnerKind kind)
{
    return [&session, kind](const QString &typed, SearchEdit::Answer to) {
        const auto rows = session.ask([typed, kind](store::Connection &connection) {
            return store::CatalogueRepository(connection).searchPartners(kind, typed, searchLimit);
        });
        whenDone(rows, &session.changes(), [to = std::move(to)](const Rows<Partner> &found) {
            answer<Partner>(found, foundPartner, to);
        });
    };
}

} // namespace ui
