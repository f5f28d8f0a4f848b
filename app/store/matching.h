// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/estack.h"
#include "store/transaction.h"

#include <functional>

namespace store {

/// The tables of one kind of mapping: everything in which products and customers differ below the screens.
struct MatchTables
{
    const char *estack;  ///< e-stack's rows
    const char *code;    ///< e-stack's code there and in the mapping
    const char *erp;     ///< the ERP's rows
    const char *erpOnly; ///< which of them, with `%1` for the table's name
    const char *mapping;
    const char *erpId;  ///< the ERP row in the mapping
    const char *differ; ///< whether ERP row `p` and e-stack row `%1` have other attributes (R47)
    bool barcodes;      ///< whether both sides have barcodes
};
const MatchTables &matchTables(domain::MappingKind kind);

/// Keeps right what is stored on e-stack's rows about their ERP rows: whether they are mapped, and what is
/// proposed. A proposal is an active, unmapped ERP row with the same barcode, else with the same name, as
/// long as there is exactly one on each side. Works on sets of rows, whatever their number.
///
/// What somebody changes may alter the proposals of its neighbours: ask for them before and after the change,
/// then rematch() both.
class Matching
{
public:
    Matching(Connection &connection, domain::MappingKind kind);

    /// The rows of these codes of an owner, and those that share a barcode or a name with them or their ERP
    /// rows.
    base::Result<QList<qint64>> around(domain::OwnerId owner, const QStringList &codes);

    /// The e-stack rows, of any owner, to which the matching of these ERP rows matters.
    base::Result<QList<qint64>> aroundErp(const QList<qint64> &erpIds);

    base::Outcome rematch(const QList<qint64> &estackIds);

    /// Makes a change to one ERP row, its removal perhaps, and rematches what it was near before and is near
    /// after.
    base::Outcome changeErp(qint64 erpId, const std::function<base::Outcome()> &change);

private:
    QString sql(const char *pattern) const;
    base::Outcome propose(const char *field, domain::MatchReason reason, const QVariant &ids);

    Connection &m_connection;
    const MatchTables &m_tables;
};

} // namespace store
