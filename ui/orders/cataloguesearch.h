// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "ui/orders/searchedit.h"
#include "workflow/session.h"

namespace ui {

/// Looks products up by code, barcode and name on a reader thread; Found::value is the domain::Product.
SearchEdit::Search productSearch(const workflow::Session &session);

/// The same for suppliers or customers, by code and name; Found::value is the domain::Partner.
SearchEdit::Search partnerSearch(const workflow::Session &session, domain::PartnerKind kind);
SearchEdit::Found foundPartner(const domain::Partner &partner);

} // namespace ui
