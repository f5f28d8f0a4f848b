// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/placenames.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct PlaceName
{
    const char *id;
    const char *path; ///< English, outermost first, `|` between
};

/// One context for all names, so that the same word is the same everywhere.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Places)
};

// The order of the navigation. Names and order of the manual's places are the manual's own.
constexpr PlaceName names[] = {
    {"home", QT_TRANSLATE_NOOP("ui::Places", "Home")},
    {"orders.purchase", QT_TRANSLATE_NOOP("ui::Places", "Purchasing|Purchase Orders")},
    {"orders.purchase-return", QT_TRANSLATE_NOOP("ui::Places", "Purchasing|Purchase Return Orders")},
    {"orders.transfer", QT_TRANSLATE_NOOP("ui::Places", "Stock|Transfers|Transfer Orders")},
    {"stock.documents", QT_TRANSLATE_NOOP("ui::Places", "Stock|Stock Documents")},
    {"stock.on-hand", QT_TRANSLATE_NOOP("ui::Places", "Stock|Stock on Hand")},
    {"stock.ledger", QT_TRANSLATE_NOOP("ui::Places", "Stock|Stock Ledger")},
    {"stock.serial", QT_TRANSLATE_NOOP("ui::Places", "Stock|Serial History")},
    {"orders.wholesale", QT_TRANSLATE_NOOP("ui::Places", "Wholesale|Wholesale Orders")},
    {"orders.vf", QT_TRANSLATE_NOOP("ui::Places", "Wholesale|e-stack VF Orders")},
    {"orders.wholesale-return", QT_TRANSLATE_NOOP("ui::Places", "Wholesale|Wholesale Return Orders")},
    {"master.products", QT_TRANSLATE_NOOP("ui::Places", "Master Data|Products")},
    {"master.warehouses", QT_TRANSLATE_NOOP("ui::Places", "Master Data|Warehouses")},
    {"master.suppliers", QT_TRANSLATE_NOOP("ui::Places", "Master Data|Suppliers")},
    {"master.customers", QT_TRANSLATE_NOOP("ui::Places", "Master Data|Customers")},
    {"interfaces.settings",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|IDEAL Interface Settings")},
    {"interfaces.warehouses",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|IDEAL Warehouse Settings")},
    {"interfaces.log", QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|IDEAL Push Log")},
    {"interfaces.products",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|e-stack Product Mapping")},
    {"interfaces.customers",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|e-stack Customer Mapping")},
    {"interfaces.stuck",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|Stuck Documents")},
    {"interfaces.returns",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|Return Exceptions")},
    {"interfaces.reconcile",
     QT_TRANSLATE_NOOP("ui::Places", "System|Interfaces|Honor Interfaces|Stock Reconciliation")},
    {"system.accounts", QT_TRANSLATE_NOOP("ui::Places", "System|Accounts")},
    {"system.audit", QT_TRANSLATE_NOOP("ui::Places", "System|Audit Trail")},
};

} // namespace

std::function<QStringList()> placePath(const QString &id)
{
    return [id]() -> QStringList {
        for (const PlaceName &name : names) {
            if (id == QLatin1String(name.id)) {
                return Words::tr(name.path).split(QLatin1Char('|'));
            }
        }
        return {id};
    };
}

QStringList placeOrder()
{
    QStringList ids;
    for (const PlaceName &name : names) {
        ids.append(QLatin1String(name.id));
    }
    return ids;
}

} // namespace ui
