// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.h"

#include "base/log.h"
#include "store/grants.h"

#include <utility>

namespace store {

using base::Outcome;
using base::Result;

Transaction::Transaction(Connection &connection) : m_connection(&connection) {}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_topics(other.m_topics)
{
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    Q_ASSERT_X(!connection.inTransaction(), "store::Transaction", "transactions don't nest");
    TRY(connection.execute(connection.dialect().beginWrite()));
    connection.m_inTransaction = true;
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (!m_connection || !m_connection->m_inTransaction) {
        return;
    }
    m_connection->m_inTransaction = false;
    if (const auto rolledBack = m_connection->execute(QStringLiteral("ROLLBACK")); !rolledBack) {
        qCWarning(base::logStore).noquote()
            << "rollback failed" << base::field("detail", rolledBack.error().detail);
    }
}

Outcome Transaction::actAs(domain::Roles roles)
{
    if (!roles) {
        return base::Error{base::ErrorCode::Forbidden, {}};
    }
    if (!m_connection->m_rolesToPutOn) {
        TRY_LET(m_connection->m_rolesToPutOn, rolesToPutOn(*m_connection));
    }
    if (m_connection->m_rolesToPutOn->contains(roles)) {
        TRY(m_connection->execute(QStringLiteral("SET LOCAL ROLE ") + databaseRole(roles)));
    }
    return base::done;
}

Outcome Transaction::commit()
{
    if (m_topics && m_connection->dialect().backend() == Backend::PostgreSql) {
        // Delivered by the server if and only if the commit succeeds; see ChangeListener.
        TRY(m_connection->forEach(QStringLiteral("SELECT pg_notify('ideal_desk', ?)"),
                                  bind(QString::number(m_topics.toInt())), [](Row &) {}));
    }
    TRY(m_connection->execute(QStringLiteral("COMMIT")));
    m_connection->m_inTransaction = false;
    return base::done;
}

} // namespace store
