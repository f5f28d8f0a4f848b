// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "domain/estack.h"
#include "domain/ordertype.h"
#include "domain/serial.h"
#include "domain/states.h"
#include "ui/widgets/tone.h"

#include <QString>

namespace ui {

// The words of the manual for what is stored as a number, in the language of the screen. Empty where there is
// nothing to say (ApprovalStatus::None), and "?" with the number for one that a newer program stored.

QString stateText(domain::PushStatus status);
QString stateText(domain::ReturnStatus status);
QString stateText(domain::ApprovalStatus status);
QString stateText(domain::CancelStatus status);
QString stateText(domain::OrderType type);
QString stateText(domain::DocumentType type);
QString stateText(domain::InventoryType type);
QString stateText(domain::SerialState state);
QString stateText(domain::MatchState state);
QString stateText(domain::MatchReason reason);
QString stateText(domain::VfState state);
QString stateText(domain::Role role);
/// All roles, separated as the language does it.
QString stateText(domain::Roles roles);

Tone stateTone(domain::PushStatus status);
Tone stateTone(domain::ReturnStatus status);
Tone stateTone(domain::ApprovalStatus status);
Tone stateTone(domain::CancelStatus status);
Tone stateTone(domain::SerialState state);
Tone stateTone(domain::MatchState state);
Tone stateTone(domain::VfState state);

/// For grid columns: the stored number of an `E` as text or tone.
///
///     column.text = storedText<domain::PushStatus>;
///     column.tone = storedTone<domain::PushStatus>;
template<class E> QString storedText(const QVariant &stored)
{
    return stored.isNull() ? QString() : stateText(static_cast<E>(stored.toInt()));
}
template<class E> Tone storedTone(const QVariant &stored)
{
    return stateTone(static_cast<E>(stored.toInt()));
}

} // namespace ui
