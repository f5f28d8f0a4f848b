// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"
#include "ui/orders/orderqueries.h"
#include "ui/widgets/tone.h"

#include <QString>
#include <QStringList>

namespace ui {

// What the order screens say of a type, from its description.

QString newOrderText(domain::OrderType type);                    ///< "New Purchase Order"
QString partnerText(domain::Counterparty counterparty);          ///< "Supplier", "Customer"
QString warehouseText(const domain::OrderTypeDescription &type); ///< "Warehouse", or "From warehouse"
QString toWarehouseText();

/// Why an order can't be saved, in the form's own words where a field is meant.
QString problemText(const base::Error &problem);

/// Why a wholesale order can't be terminated now.
QString whyNotTerminated(const domain::OrderState &state);

/// Where an order stands as the form's banners have to tell it.
struct OrderSituation
{
    enum class Others
    {
        Nothing,
        Changed,  ///< somebody saved it while there are changes here
        Locked,   ///< it was pushed while there are changes here
        Received, ///< goods of it were received by hand while there are changes here
        Gone,     ///< it was deleted
    };

    const OrderView *view = nullptr; ///< null: not saved yet
    bool mayEdit = true;             ///< the account's role
    Others others = Others::Nothing;
    QStringList differences; ///< on a change: in what theirs and what is entered here differ
};

/// "… changed this order at …", as far as it is known.
QString conflictSentence(const std::optional<store::LastAct> &act);

/// The state of an order as sentences, worst first: what is, why nothing can be changed, what can be done.
struct OrderStatement
{
    Tone tone = Tone::Neutral;
    QString text;
    bool aboutParkedReturns = false; ///< a supervisor can do something about it
};
QList<OrderStatement> orderStatements(const OrderSituation &situation);

} // namespace ui
