// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"
#include "domain/stockdocument.h"
#include "store/inboxrepository.h"
#include "store/transaction.h"

namespace workflow {

/// What became of a stored callback.
struct ReturnOutcome
{
    enum class Kind
    {
        Posted,  ///< a stock document was made
        Noted,   ///< understood, nothing to post (ACCEPT and the like)
        Parked,  ///< SPEC R63; reason says why
        Already, ///< it was settled before
        Unasked, ///< nothing happened: it needs its serials after all; query them and settle it again
    };
    Kind kind = Kind::Already;
    domain::StockDocumentId document;
    base::Error reason;
};

/// What the return processor must fetch before it can settle a callback.
struct SerialQuery
{
    domain::OrderType orderType = domain::OrderType::Purchase;
    QString orderNumber;
    domain::Stage stage = domain::Stage::In;
    QString outBizCode;
};
/// None if the callback needs no serials: it moves nothing, will be parked, or no product in it has serials.
base::Result<std::optional<SerialQuery>> serialQueryFor(store::Connection &connection, domain::InboxId id);

/// Settles a stored callback: checks it (SPEC R63, R65), and posts document, serials, ledger and the order's
/// state in this one transaction, or parks it with the reason. Running it again changes nothing (SPEC R64).
/// `serials` is none when serialQueryFor() asked for none.
base::Result<ReturnOutcome> settleReturn(store::Transaction &transaction, domain::InboxId id,
                                         const std::optional<domain::SerialReport> &serials,
                                         base::Instant now);

/// Parks a callback whose serials can't be had, or puts it off.
base::Outcome parkReturn(store::Transaction &transaction, domain::InboxId id, const base::Error &reason,
                         base::Instant now);

} // namespace workflow
