// SPDX-License-Identifier: Apache-2.0
#include "workflow/recordcallback.h"

#include "ideal/callbackmessages.h"
#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"

namespace workflow {

using base::Result;
using ideal::WireError;

namespace {

constexpr qint64 nonceLivesMs = 600'000; // CONTRACT: refused for 600 s

CallbackAnswer refuse(WireError error, const QString &message)
{
    CallbackAnswer answer;
    answer.refusal = error;
    answer.message = message;
    return answer;
}

/// How a callback's body came here.
enum class Source
{
    Callback,
    Query
};

Result<CallbackAnswer> storeFact(store::Transaction &transaction, const domain::InterfaceSettings &settings,
                                 const ideal::ParsedCallback &parsed, const QByteArray &body, Source source,
                                 base::Instant now)
{
    store::InboxRepository inbox(transaction.connection());
    const domain::Confirmation &confirmation = parsed.confirmation;
    TRY_LET(const std::optional<domain::Order> order,
            store::OrderRepository(transaction.connection())
                .findByNumber(settings.owner, confirmation.orderNumber));
    store::InboxRow row;
    row.owner = settings.owner;
    row.event = confirmation.event;
    row.outBizCode = confirmation.outBizCode;
    row.orderNumber = confirmation.orderNumber;
    row.order = order ? order->id : domain::OrderId();
    row.body = body;
    row.bodyCanonical = parsed.canonical;
    row.fromPoll = source == Source::Query;
    row.receivedAt = now;
    CallbackAnswer answer;
    answer.order = row.order;
    answer.orderNumber = row.orderNumber;
    TRY_LET(const std::optional<domain::InboxId> stored, inbox.insert(row));
    if (stored) {
        transaction.announce(store::Topic::Inbox);
        return answer;
    }
    TRY_LET(const std::optional<store::InboxRow> earlier,
            inbox.findByKey(row.owner, row.event, row.outBizCode));
    if (earlier && earlier->bodyCanonical == row.bodyCanonical) {
        answer.duplicate = true;
        return answer;
    }
    answer.refusal = WireError::KeyReused;
    answer.message = QStringLiteral("outBizCode was used with another body");
    return answer;
}

Result<CallbackAnswer> takeIn(store::Transaction &transaction, const QString &event, const QByteArray &body,
                              Source source, base::Instant now)
{
    const auto parsed = ideal::parseCallback(event, body);
    if (const auto *problem = std::get_if<ideal::FieldProblem>(&parsed)) {
        return refuse(problem->error, problem->field);
    }
    const auto &good = std::get<ideal::ParsedCallback>(parsed);
    TRY_LET(const domain::InterfaceSettings settings,
            store::SettingsRepository(transaction.connection()).load());
    if (good.ownerCode != settings.ownerCode) {
        return refuse(WireError::ParamInvalid, QStringLiteral("ownerCode"));
    }
    return storeFact(transaction, settings, good, body, source, now);
}

} // namespace

Result<CallbackAnswer> recordCallback(store::Transaction &transaction, const IncomingCallback &callback,
                                      base::Instant now)
{
    if (!callback.nonce.isEmpty()) {
        TRY_LET(const bool fresh, store::InboxRepository(transaction.connection())
                                      .useNonce(callback.appId, callback.nonce, now, now.plus(nonceLivesMs)));
        if (!fresh) {
            return refuse(WireError::NonceReplayed, QStringLiteral("X-Nonce was used before"));
        }
    }
    return takeIn(transaction, callback.event, callback.body, Source::Callback, now);
}

Result<CallbackAnswer> recordFound(store::Transaction &transaction, const QString &event,
                                   const QByteArray &body, base::Instant now)
{
    return takeIn(transaction, event, body, Source::Query, now);
}

} // namespace workflow
