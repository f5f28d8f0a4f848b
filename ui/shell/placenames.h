// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

namespace ui {

/// The manual's own names and paths, in the language of the screen, for Place::path:
///
///     home, orders.purchase, orders.purchase-return, orders.transfer, stock.documents, orders.wholesale,
///     orders.wholesale-return, interfaces.settings, interfaces.warehouses, interfaces.log
///
/// and beside the manual: stock.on-hand, stock.ledger, stock.serial, interfaces.products,
/// interfaces.customers, interfaces.stuck, interfaces.returns, interfaces.reconcile,
/// system.accounts, system.audit, master.products, master.warehouses, master.suppliers, master.customers. A
/// path of one element, the id itself, for an id that is none of these.
std::function<QStringList()> placePath(const QString &id);

/// The ids above in the order of the navigation.
QStringList placeOrder();

} // namespace ui
