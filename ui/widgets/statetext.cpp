// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statetext.h"

#include "ui/widgets/ordertypelooks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

using namespace domain;

namespace {

/// The words live in one context, so that a translator sees them together.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StateText)
};

template<class E> QString unknown(E value)
{
    return QStringLiteral("?%1").arg(static_cast<int>(value));
}

} // namespace

QString stateText(PushStatus status)
{
    switch (status) {
    case PushStatus::NotPushed:
        return Words::tr("Not pushed");
    case PushStatus::Pushing:
        return Words::tr("Pushing");
    case PushStatus::Pushed:
        return Words::tr("Pushed");
    case PushStatus::Refused:
        return Words::tr("Push failed");
    case PushStatus::Unknown:
        return Words::tr("Result unknown");
    }
    return unknown(status);
}

QString stateText(ReturnStatus status)
{
    switch (status) {
    case ReturnStatus::NotReturned:
        return Words::tr("Not returned");
    case ReturnStatus::Partial:
        return Words::tr("Partly returned");
    case ReturnStatus::OutReturned:
        return Words::tr("Moved out, returned");
    case ReturnStatus::Returned:
        return Words::tr("Returned");
    case ReturnStatus::Exception:
        return Words::tr("Return exception");
    }
    return unknown(status);
}

QString stateText(ApprovalStatus status)
{
    switch (status) {
    case ApprovalStatus::None:
        return {};
    case ApprovalStatus::Pending:
        return Words::tr("To be approved");
    case ApprovalStatus::ReadyToShip:
        return Words::tr("Ready to ship");
    case ApprovalStatus::PartlyShipped:
        return Words::tr("Partly shipped");
    case ApprovalStatus::Shipped:
        return Words::tr("Shipped");
    case ApprovalStatus::Terminated:
        return Words::tr("Terminated");
    }
    return unknown(status);
}

QString stateText(CancelStatus status)
{
    switch (status) {
    case CancelStatus::None:
        return {};
    case CancelStatus::Requested:
        return Words::tr("Termination requested");
    case CancelStatus::Updating:
        return Words::tr("Termination being carried out");
    case CancelStatus::Done:
        return Words::tr("Terminated");
    case CancelStatus::Rejected:
        return Words::tr("Termination rejected");
    }
    return unknown(status);
}

const OrderTypeLook *lookOf(OrderType type)
{
    const std::span<const OrderTypeLook> looks = orderTypeLooks();
    const auto found =
        std::find_if(looks.begin(), looks.end(), [type](const OrderTypeLook &l) { return l.type == type; });
    return found == looks.end() ? nullptr : &*found;
}

QString stateText(OrderType type)
{
    const OrderTypeLook *look = lookOf(type);
    return look ? Words::tr(look->label) : unknown(type);
}

QString stateText(DocumentType type)
{
    switch (type) {
    case DocumentType::PurchaseReceipt:
        return Words::tr("Purchase receipt");
    case DocumentType::PurchaseReturn:
        return Words::tr("Purchase return");
    case DocumentType::TransferOut:
        return Words::tr("Transfer out");
    case DocumentType::TransferIn:
        return Words::tr("Transfer in");
    case DocumentType::WholesaleIssue:
        return Words::tr("Wholesale issue");
    case DocumentType::WholesaleReturn:
        return Words::tr("Wholesale return");
    }
    return unknown(type);
}

QString stateText(InventoryType type)
{
    switch (type) {
    case InventoryType::Good:
        return Words::tr("Good");
    case InventoryType::Defective:
        return Words::tr("Defective");
    }
    return unknown(type);
}

QString stateText(SerialState state)
{
    switch (state) {
    case SerialState::InStock:
        return Words::tr("In stock");
    case SerialState::InTransit:
        return Words::tr("In transit");
    case SerialState::Sold:
        return Words::tr("Sold");
    case SerialState::ReturnedToSupplier:
        return Words::tr("Returned to the supplier");
    }
    return unknown(state);
}

QString stateText(MatchState state)
{
    switch (state) {
    case MatchState::Unmapped:
        return Words::tr("Not mapped");
    case MatchState::Proposed:
        return Words::tr("Proposed");
    case MatchState::Mapped:
        return Words::tr("Mapped");
    case MatchState::Differs:
        return Words::tr("Attributes differ");
    case MatchState::Invalid:
        return Words::tr("No longer valid");
    }
    return unknown(state);
}

QString stateText(MatchReason reason)
{
    switch (reason) {
    case MatchReason::None:
        return {};
    case MatchReason::SameBarcode:
        return Words::tr("Same barcode");
    case MatchReason::SameName:
        return Words::tr("Same name");
    }
    return unknown(reason);
}

QString stateText(VfState state)
{
    switch (state) {
    case VfState::Held:
        return Words::tr("Held");
    case VfState::Ordered:
        return Words::tr("Order made");
    case VfState::Canceled:
        return Words::tr("Cancelled");
    case VfState::Terminated:
        return Words::tr("Cancelled, order terminated");
    case VfState::CanceledLate:
        return Words::tr("Cancelled after the push");
    case VfState::OrderDeleted:
        return Words::tr("Order deleted");
    }
    return unknown(state);
}

QString stateText(Role role)
{
    switch (role) {
    case Role::Clerk:
        return Words::tr("Clerk");
    case Role::Supervisor:
        return Words::tr("Supervisor");
    case Role::Admin:
        return Words::tr("Administrator");
    case Role::Vendor:
        return Words::tr("Vendor");
    }
    return unknown(role);
}

QString stateText(Roles roles)
{
    QStringList all;
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Admin, Role::Vendor}) {
        if (roles.testFlag(role)) {
            all.append(stateText(role));
        }
    }
    //: Between the roles of an account
    return all.join(Words::tr(", "));
}

Tone stateTone(PushStatus status)
{
    switch (status) {
    case PushStatus::NotPushed:
        return Tone::Neutral;
    case PushStatus::Pushing:
        return Tone::Busy;
    case PushStatus::Pushed:
        return Tone::Good;
    case PushStatus::Refused:
        return Tone::Bad;
    case PushStatus::Unknown:
        return Tone::Warning;
    }
    return Tone::Warning;
}

Tone stateTone(ReturnStatus status)
{
    switch (status) {
    case ReturnStatus::NotReturned:
        return Tone::Neutral;
    case ReturnStatus::Partial:
    case ReturnStatus::OutReturned:
        return Tone::Busy;
    case ReturnStatus::Returned:
        return Tone::Good;
    case ReturnStatus::Exception:
        return Tone::Bad;
    }
    return Tone::Warning;
}

Tone stateTone(ApprovalStatus status)
{
    switch (status) {
    case ApprovalStatus::None:
    case ApprovalStatus::Terminated:
        return Tone::Neutral;
    case ApprovalStatus::Pending:
        return Tone::Warning;
    case ApprovalStatus::ReadyToShip:
    case ApprovalStatus::PartlyShipped:
        return Tone::Busy;
    case ApprovalStatus::Shipped:
        return Tone::Good;
    }
    return Tone::Warning;
}

Tone stateTone(MatchState state)
{
    switch (state) {
    case MatchState::Unmapped:
    case MatchState::Invalid:
        return Tone::Neutral;
    case MatchState::Proposed:
        return Tone::Busy;
    case MatchState::Mapped:
        return Tone::Good;
    case MatchState::Differs:
        return Tone::Bad;
    }
    return Tone::Warning;
}

Tone stateTone(VfState state)
{
    switch (state) {
    case VfState::Ordered:
        return Tone::Good;
    case VfState::Canceled:
    case VfState::Terminated:
        return Tone::Neutral;
    case VfState::Held:
    case VfState::OrderDeleted:
        return Tone::Warning;
    case VfState::CanceledLate:
        return Tone::Bad;
    }
    return Tone::Warning;
}

Tone stateTone(CancelStatus status)
{
    switch (status) {
    case CancelStatus::None:
    case CancelStatus::Done:
        return Tone::Neutral;
    case CancelStatus::Requested:
    case CancelStatus::Updating:
        return Tone::Busy;
    case CancelStatus::Rejected:
        return Tone::Bad;
    }
    return Tone::Warning;
}

Tone stateTone(SerialState state)
{
    switch (state) {
    case SerialState::InStock:
        return Tone::Good;
    case SerialState::InTransit:
        return Tone::Busy;
    case SerialState::Sold:
    case SerialState::ReturnedToSupplier:
        return Tone::Neutral;
    }
    return Tone::Warning;
}

} // namespace ui
