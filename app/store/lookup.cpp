// SPDX-License-Identifier: Apache-2.0
#include "store/lookup.h"

#include "store/settingsrepository.h"

namespace store {

base::Result<LookedUp> lookUp(Connection &connection, const QString &text)
{
    TRY_LET(const domain::InterfaceSettings settings, SettingsRepository(connection).load());
    const Values values = bind(settings.owner.value(), text);
    LookedUp found;
    // One index each, the likeliest first.
    for (const char *sql :
         {"SELECT id FROM orders WHERE owner_id = ? AND number = ?",
          "SELECT id FROM orders WHERE owner_id = ? AND manual_number = ? AND manual_number <> '' "
          "ORDER BY id DESC LIMIT 1"}) {
        TRY_LET(found.order, connection.value<domain::OrderId>(QString::fromLatin1(sql), values));
        if (found.order) {
            return found;
        }
    }
    TRY_LET(found.document,
            connection.value<domain::StockDocumentId>(
                QStringLiteral("SELECT id FROM stock_document WHERE owner_id = ? AND number = ?"), values));
    if (!found.document) {
        TRY_LET(found.handset,
                connection.value<domain::SerialId>(
                    QStringLiteral("SELECT serial_id FROM serial_identity WHERE owner_id = ? AND value = ?"),
                    values));
    }
    return found;
}

} // namespace store
