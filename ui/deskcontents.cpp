// SPDX-License-Identifier: Apache-2.0
#include "ui/deskcontents.h"

#include "store/lookup.h"
#include "ui/estack/estackplaces.h"
#include "ui/interfaces/idealsettingspage.h"
#include "ui/interfaces/reconcilepage.h"
#include "ui/interfaces/warehousemappingpage.h"
#include "ui/log/parkedreturnspage.h"
#include "ui/log/pushlogpage.h"
#include "ui/log/stuckpage.h"
#include "ui/masterdata/masterdatapage.h"
#include "ui/orders/orderplaces.h"
#include "ui/overview/overviewpage.h"
#include "ui/receipts/receiptplaces.h"
#include "ui/shell/placenames.h"
#include "ui/stock/stockplaces.h"
#include "ui/system/systemplaces.h"
#include "ui/widgets/whendone.h"

#include <algorithm>

namespace ui {

namespace {

std::vector<Place> interfacePlaces(secrets::SecretStore *keychain)
{
    return {
        {QStringLiteral("interfaces.settings"), placePath(QStringLiteral("interfaces.settings")),
         Icon::Settings,
         [keychain](const PlaceContext &context, const QVariantMap &) {
             return new IdealSettingsPage(context, keychain);
         },
         domain::Duty::SeeSettings},
        {QStringLiteral("interfaces.warehouses"), placePath(QStringLiteral("interfaces.warehouses")),
         Icon::Warehouse,
         [](const PlaceContext &context, const QVariantMap &) { return new WarehouseMappingPage(context); },
         domain::Duty::ChangeMappings},
        {QStringLiteral("interfaces.log"), placePath(QStringLiteral("interfaces.log")), Icon::Log,
         [](const PlaceContext &context, const QVariantMap &hints) {
             return new PushLogPage(context, hints);
         },
         domain::Duty::BrowseLog},
        {QStringLiteral("interfaces.returns"), placePath(QStringLiteral("interfaces.returns")), Icon::Warning,
         [](const PlaceContext &context, const QVariantMap &hints) {
             return new ParkedReturnsPage(context, hints);
         },
         domain::Duty::HandleReturns},
        {QStringLiteral("interfaces.stuck"), placePath(QStringLiteral("interfaces.stuck")), Icon::Warning,
         [](const PlaceContext &context, const QVariantMap &) { return new StuckPage(context); },
         domain::Duty::BrowseLog},
        {QStringLiteral("interfaces.reconcile"), placePath(QStringLiteral("interfaces.reconcile")),
         Icon::Stock,
         [](const PlaceContext &context, const QVariantMap &) { return new ReconcilePage(context); },
         domain::Duty::BrowseLog},
    };
}

/// Opens what the search field was given: an order, a stock document, or the history of a handset.
void search(const PlaceContext &context, const QString &typed, const std::function<void()> &notFound)
{
    whenDone(context.session.ask(
                 [typed](store::Connection &connection) { return store::lookUp(connection, typed); }),
             &context.toasts, [context, typed, notFound](const base::Result<store::LookedUp> &found) {
                 if (!found) {
                     context.toasts.showError(found.error());
                 } else if (found->order) {
                     context.openDocument(orderKindId, found->order.value(), {});
                 } else if (found->document) {
                     context.openDocument(stockDocumentKindId, found->document.value(), {});
                 } else if (found->handset) {
                     context.openPlace(serialHistoryPlaceId, {{QStringLiteral("serial"), typed}});
                 } else {
                     notFound();
                 }
             });
}

/// In the navigation's own order, whatever order they come in.
void sortAsNavigation(std::vector<Place> &places)
{
    const QStringList order = placeOrder();
    std::stable_sort(places.begin(), places.end(), [&order](const Place &a, const Place &b) {
        return order.indexOf(a.id) < order.indexOf(b.id);
    });
}

} // namespace

DeskContents deskContents(secrets::SecretStore *keychain)
{
    DeskContents contents;
    for (std::vector<Place> places : {orderPlaces(), stockPlaces(), masterDataPlaces(),
                                      interfacePlaces(keychain), estackPlaces(), systemPlaces()}) {
        std::move(places.begin(), places.end(), std::back_inserter(contents.places));
    }
    contents.places.push_back(
        {QStringLiteral("home"), placePath(QStringLiteral("home")), Icon::Home,
         [](const PlaceContext &context, const QVariantMap &) { return new OverviewPage(context); },
         domain::Duty::ReadOrders});
    sortAsNavigation(contents.places);
    contents.documentKinds = stockDocumentKinds();
    contents.documentKinds.push_back(orderKind());
    contents.documentKinds.push_back(receiptKind());
    contents.quickSearch = search;
    return contents;
}

QList<DemoAccount> demoAccounts()
{
    using domain::Role;
    return {{QStringLiteral("admin"), QStringLiteral("demo-admin"), Role::Admin},
            {QStringLiteral("clerk"), QStringLiteral("demo-clerk"), Role::Clerk},
            {QStringLiteral("supervisor"), QStringLiteral("demo-supervisor"), Role::Supervisor},
            {QStringLiteral("vendor"), QStringLiteral("demo-vendor"), Role::Vendor}};
}

} // namespace ui
