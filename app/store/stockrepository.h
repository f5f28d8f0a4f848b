// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/serial.h"
#include "domain/stockdocument.h"
#include "store/transaction.h"

namespace store {

/// What the database knows of an identity (a serial or an IMEI).
struct KnownSerial
{
    QString value; ///< the identity that was asked for
    domain::SerialId id;
    domain::ProductId product;
    domain::Handset handset;
    domain::SerialState state = domain::SerialState::InStock;
    domain::WarehouseId warehouse;
    domain::InventoryType inventory = domain::InventoryType::Good;
    domain::OrderId lastOrder; ///< of the document that moved it last
};

/// A handset on its way into a document; `id` is none for one never seen before.
struct MovedHandset
{
    domain::SerialId id;
    int lineNo = 0;
    domain::ProductId product;
    domain::InventoryType inventory = domain::InventoryType::Good;
    domain::Handset handset;
};

class StockRepository
{
public:
    explicit StockRepository(Connection &connection) : m_connection(connection) {}

    base::Result<domain::StockDocumentId> insert(const domain::StockDocument &document,
                                                 const QString &orderNumber);
    base::Result<std::optional<domain::StockDocument>> find(domain::StockDocumentId id);

    struct DocumentHead
    {
        domain::StockDocumentId id;
        domain::DocumentType type = domain::DocumentType::PurchaseReceipt;
        QString number;
        qint64 quantity = 0;
        base::Instant postedAt;
    };
    base::Result<QList<DocumentHead>> ofOrder(domain::OrderId order);
    base::Result<qint64> countOfOrder(domain::OrderId order);

    base::Result<qint64> onHand(domain::OwnerId owner, domain::WarehouseId warehouse,
                                domain::ProductId product, domain::InventoryType inventory);

    /// Adds to the ledger and to the balance; StockInsufficient (with the balance) if it would fall below
    /// nothing.
    base::Outcome book(const domain::StockDocument &document, const domain::StockDocumentLine &line, int sign,
                       base::Instant now);

    /// What a transfer has moved out and not yet in is on its way to the second warehouse.
    base::Outcome bookInTransit(domain::OwnerId owner, domain::WarehouseId destination,
                                const domain::StockDocumentLine &line, int sign);

    /// The handsets behind these identities, those that are known, in one statement.
    base::Result<QList<KnownSerial>> known(domain::OwnerId owner, const QStringList &values);

    /// Writes the whereabouts of a document's handsets and their movements, new ones and known ones, in a
    /// fixed small number of statements whatever their count.
    base::Outcome move(const domain::StockDocument &document, domain::SerialState state,
                       const QList<MovedHandset> &handsets);

    struct DocumentSerial
    {
        int lineNo = 0;
        domain::Handset handset;
    };
    base::Result<QList<DocumentSerial>> serialsOf(domain::StockDocumentId document);

private:
    /// A row of stock_balance, held until the transaction ends.
    struct Place
    {
        qint64 id = 0;
        qint64 quantity = 0;
        QString warehouseName;
        QString productCode;
        QString productName;
    };
    base::Result<Place> lockPlace(domain::OwnerId owner, domain::WarehouseId warehouse,
                                  const domain::StockDocumentLine &line);
    base::Result<QList<qint64>> allocateSerialIds(qsizetype count);
    base::Outcome insertNew(const domain::StockDocument &document, domain::SerialState state,
                            const QList<MovedHandset> &handsets, const QList<qint64> &ids);

    Connection &m_connection;
};

} // namespace store
