// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"
#include "ideal/json.h"

#include <variant>

namespace ideal {

/// A callback that keeps the contract's form.
struct ParsedCallback
{
    domain::Confirmation confirmation;
    QString ownerCode;
    QString canonical; ///< see canonicalJson()
};

/// Whether a path behind the callback base is one of the contract's five.
bool isCallbackEvent(const QString &event);

/// What a callback is about, as its path says it; for lists, which read no bodies.
struct EventMeaning
{
    std::optional<domain::OrderType> type; ///< none: only the body says
    domain::Stage stage = domain::Stage::In;
    bool cancelResult = false;
};
std::optional<EventMeaning> meaningOf(const QString &event);

/// Reads a callback's body (CONTRACT, "IDEAL -> gateway"). `event` is the path behind the callback base,
/// without the slash before it: `inbound-orders/confirm`.
std::variant<ParsedCallback, FieldProblem> parseCallback(const QString &event, const QByteArray &body);

/// The event of a body that came in an order status query, where nothing names it; empty if it is none.
QString eventOf(const QJsonObject &body);

} // namespace ideal
