// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/toast.h"
#include "workflow/session.h"

#include <QStringList>
#include <QVariantMap>

#include <functional>

namespace ui {

class DocumentPage;

/// What the desk gives to every page. All references outlive the page; the session is that of whoever is
/// signed in, and the page goes with it. Cheap to copy, and tests make their own without a window.
struct PlaceContext
{
    const workflow::Session &session;
    Prompts &prompts;
    Toasts &toasts;
    Preferences &settings;

    /// Opens a document in a tab, or goes to the tab that has it. `kind` is one of the DocumentKinds, `id` 0
    /// makes a new one; `hints` are for the page that is made ({"type": 4}, {"copyOf": 17}).
    std::function<void(const QString &kind, qint64 id, const QVariantMap &hints)> openDocument;

    /// Goes to a place of the navigation. `hints` are for a page that is made, and for one that is open
    /// already through PlacePage::takeHints().
    std::function<void(const QString &placeId, const QVariantMap &hints)> openPlace;
};

/// A page of the navigation that wants hints when it is gone to while it is open ("show me what is stuck").
class HintedPage
{
public:
    virtual ~HintedPage() = default;
    virtual void takeHints(const QVariantMap &hints) = 0;
};

/// One leaf of the navigation. Registered by main(); the shell knows no page.
struct Place
{
    QString id; ///< stable: `orders.purchase`; also the name of its help page
    /// Where it stands, outermost first: {"Purchasing", "Purchase Orders"}; see placenames.h for those of the
    /// manual. Asked again when the language changes. The tree keeps the order of registration.
    std::function<QStringList()> path;
    Icon icon = Icon::Document;
    /// Makes the page; the desk owns it. Called once, when it is first gone to. It may be a DocumentPage.
    std::function<QWidget *(const PlaceContext &context, const QVariantMap &hints)> make;
    domain::Duty needed = domain::Duty::ReadOrders; ///< who lacks it does not see the place
};

/// Something with many instances: an order, a stock document, the raw messages of an order.
struct DocumentKind
{
    QString id;
    std::function<DocumentPage *(const PlaceContext &context, qint64 document, const QVariantMap &hints)>
        make;
    Icon icon = Icon::Document;
    QString helpPage = {}; ///< name of its help page; empty: the id
};

} // namespace ui
