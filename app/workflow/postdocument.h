// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/serial.h"
#include "domain/stockdocument.h"
#include "store/stockrepository.h"
#include "store/transaction.h"

namespace workflow {

/// A stock document about to be posted, from a callback or by hand: everything is checked but the stock
/// itself.
struct Posting
{
    domain::Order order;
    domain::Stage stage = domain::Stage::In;
    domain::InboxId inbox; ///< none for one made by hand
    bool final = false;
    QList<domain::ExpectedSerials> lines; ///< line numbers and quantities, not all of the order's
    QList<domain::CheckedLine> handsets;
    domain::AccountId by; ///< none for the gateway
};

/// R65's second half, against the stock: nothing twice, everything where it must be. Nothing if it may be
/// posted.
base::Result<std::optional<base::Error>> postingProblem(store::Connection &connection,
                                                        const Posting &posting);

/// The same, but every problem instead of the first.
base::Result<QList<base::Error>> postingProblems(store::Connection &connection, const Posting &posting);

/// Why a handset can't go into a line of the order now, by what is known of its identities; nothing if it
/// can. Whether it comes twice in the document is not its business.
std::optional<base::Error> whereaboutsProblem(const domain::Order &order, domain::Stage stage, int lineNo,
                                              const QString &productCode, const domain::Handset &handset,
                                              const QHash<QString, store::KnownSerial> &known);

/// Writes document, lines, ledger, balances, serials, movements and the order lines' progress; the caller's
/// transaction makes them one (SPEC R64). Call postingProblem() first, in the same transaction.
base::Result<domain::StockDocumentId> postDocument(store::Transaction &transaction, const Posting &posting,
                                                   base::Instant now);

/// Works the order's 回传状态 (and a wholesale's approval) out from what is posted and parked, and saves it.
base::Outcome refreshReturnStatus(store::Transaction &transaction, domain::OrderId order, base::Instant now);

} // namespace workflow
