// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "domain/estack.h"
#include "store/keysetlist.h"
#include "store/matching.h"

namespace store {

/// One e-stack row and the ERP row that it is mapped to, or that is proposed.
struct MatchRow
{
    qint64 id = 0;
    QString code;
    QString name;
    bool valid = true;
    domain::MatchState state = domain::MatchState::Unmapped;
    domain::MatchReason reason = domain::MatchReason::None;
    qint64 erpId = 0;
    QString erpCode;
    QString erpName;

    bool isMapped() const { return erpId != 0 && state != domain::MatchState::Proposed; }
};

/// Both sides of a row, as the mapping screen shows them. A customer has no barcode and no serials; an
/// address stands in `model`'s place.
struct MatchSide
{
    QString code;
    QString name;
    QString barcode;
    QString model; ///< with the colour; a customer's address
    domain::SerialAttributes serials;
};
struct MatchDetail
{
    MatchRow row;
    MatchSide theirs;
    std::optional<MatchSide> ours; ///< mapped or proposed
};

/// What is mapped to what, of one kind and one owner (SPEC R10, R47): asked by the screen, changed by the
/// workflow, which has checked by then that it may be. Every change works on many rows at once.
class MatchRepository
{
public:
    MatchRepository(Connection &connection, domain::OwnerId owner, domain::MappingKind kind);

    base::Result<QHash<domain::MatchState, qint64>> counts();
    base::Result<std::optional<MatchDetail>> detail(qint64 id);

    /// The rows, by id; nobody else changes them until this transaction ends. Those that are gone are left
    /// out.
    base::Result<QList<MatchRow>> lock(const QList<qint64> &ids);
    base::Result<QList<qint64>> idsIn(domain::MatchState state);

    /// The rows that have one of these codes; not locked.
    base::Result<QList<MatchRow>> withCodes(const QStringList &codes);
    /// The ids of the ERP rows that have one of these codes and may be mapped, by code.
    base::Result<QHash<QString, qint64>> erpWithCodes(const QStringList &codes);
    /// Nobody else maps, changes or removes what has one of these codes, on either side, until this
    /// transaction ends.
    base::Outcome hold(const QStringList &estackCodes, const QStringList &erpCodes);
    /// What these ERP rows are mapped to: e-stack's code, by the ERP row's id.
    base::Result<QHash<qint64, QString>> mappingsOf(const QList<qint64> &erpIds);

    /// The e-stack row that an ERP row is mapped to already; nothing if it is free.
    base::Result<std::optional<MatchRow>> mappedTo(qint64 erpId);
    /// Code and name of an ERP row that may be mapped: there, active, and of the kind.
    base::Result<std::optional<MatchSide>> erpRow(qint64 erpId);

    struct Pair
    {
        qint64 estackId = 0;
        qint64 erpId = 0;
    };
    base::Outcome map(const QList<Pair> &pairs);
    base::Outcome unmap(const QList<qint64> &estackIds);

    /// A code that an ERP row of the kind has already, of those that these rows would get; empty if none.
    base::Result<QString> takenCode(const QList<qint64> &estackIds);
    /// Makes an ERP row of each, under e-stack's code and with its attributes. Does not map them.
    base::Result<QList<Pair>> createErp(const QList<qint64> &estackIds);

    /// An order that left for a warehouse with one of these ERP rows in it and has not come back wholly, as
    /// `code: order`; empty if there is none.
    base::Result<QString> underWay(const QList<qint64> &erpIds);

    /// The code of a product of which there is stock or a serial, of those that are mapped to these rows.
    base::Result<QString> productInStock(const QList<qint64> &erpIds);
    /// Products only: takes e-stack's serial attributes over (R47).
    base::Outcome takeAttributes(const QList<qint64> &estackIds);

private:
    QString sql(const char *pattern) const;
    base::Result<QList<qint64>> neighbours(const QList<qint64> &estackIds, const QList<qint64> &erpIds);

    Connection &m_connection;
    domain::OwnerId m_owner;
    domain::MappingKind m_kind;
    const MatchTables &m_tables;
};

/// Columns of matchList(), in this order. A customer's address stands in Model's place, Barcode is empty.
enum class MatchListColumn
{
    Code,
    Name,
    Barcode,
    Model,
    State,
    Reason,
    ErpCode,
    ErpName,
    UpdatedAt,
};
struct MatchListFilter
{
    std::optional<domain::MatchState> state;
    QString text; ///< the beginning of a code or barcode on either side, or a part of a name
};
ListQuery matchList(domain::OwnerId owner, domain::MappingKind kind, const MatchListFilter &filter,
                    bool ascending = true);

} // namespace store
