// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

namespace domain {

using OwnerId = base::Id<struct OwnerTag>;
using AccountId = base::Id<struct AccountTag>;
using WarehouseId = base::Id<struct WarehouseTag>;
using ProductId = base::Id<struct ProductTag>;
using PartnerId = base::Id<struct PartnerTag>;
using OrderId = base::Id<struct OrderTag>;
using OrderLineId = base::Id<struct OrderLineTag>;
using StockDocumentId = base::Id<struct StockDocumentTag>;
using SerialId = base::Id<struct SerialTag>;
using OutboxId = base::Id<struct OutboxTag>;
using InboxId = base::Id<struct InboxTag>;
using CommandId = base::Id<struct CommandTag>;

} // namespace domain
