// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/mappingwords.h"

#include "ui/orders/cataloguesearch.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::MappingWords)
};

SearchEdit::Search customerSearch(const workflow::Session &session)
{
    return partnerSearch(session, domain::PartnerKind::Customer);
}

const MappingWords productWords{
    QStringLiteral("interfaces.products"),
    Icon::Stock,
    true,
    [] { return Words::tr("ERP product"); },
    [] { return Words::tr("Model and colour"); },
    [] { return Words::tr("Create the ERP product"); },
    [] { return Words::tr("Code, barcode or name of the ERP product"); },
    [] { return Words::tr("No product has come from e-stack yet. Press “Synchronise” to fetch them."); },
    [](int count) {
        return Words::tr("Create %n ERP product(s) under e-stack's codes and map them?", nullptr, count);
    },
    productSearch,
    [] { return Words::tr("Import Product Mappings"); },
    [] { return Words::tr("Product mappings"); },
};

const MappingWords customerWords{
    QStringLiteral("interfaces.customers"),
    Icon::User,
    false,
    [] { return Words::tr("ERP customer"); },
    [] { return Words::tr("Address"); },
    [] { return Words::tr("Create the ERP customer"); },
    [] { return Words::tr("Code or name of the ERP customer"); },
    [] { return Words::tr("No customer has come from e-stack yet. Press “Synchronise” to fetch them."); },
    [](int count) {
        return Words::tr("Create %n ERP customer(s) under e-stack's codes and map them?", nullptr, count);
    },
    customerSearch,
    [] { return Words::tr("Import Customer Mappings"); },
    [] { return Words::tr("Customer mappings"); },
};

} // namespace

const MappingWords &mappingWords(domain::MappingKind kind)
{
    return kind == domain::MappingKind::Product ? productWords : customerWords;
}

} // namespace ui
