// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/changefeed.h"
#include "store/connection.h"

namespace store {

/// A write transaction as a stack object: commit() it, or it is rolled back when it goes out of scope.
/// Workflows take one that is open; only the edges begin and commit (Database::write()).
class Transaction
{
public:
    static base::Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Connection &connection() { return *m_connection; }

    /// From here to its end the transaction may do no more than these roles may (SPEC, "People"): PostgreSQL
    /// sees to it where its roles are set up (see grants.h) and this login may put them on. SQLite knows no
    /// roles. Nobody may do anything without a role.
    base::Outcome actAs(domain::Roles roles);

    /// Remembers what this transaction changes; told to the change feed if and when it is committed.
    void announce(Topics topics) { m_topics |= topics; }
    Topics topics() const { return m_topics; }

    /// After an error the transaction is rolled back.
    base::Outcome commit();

private:
    explicit Transaction(Connection &connection);

    Connection *m_connection;
    Topics m_topics;
};

/// Runs `work(Transaction &)` -> Result<T> in a transaction and commits if it succeeds; does it again, a few
/// times, when another transaction was in the way. `work` must do nothing that can't be done again.
template<class F>
auto inTransaction(Connection &connection, F work) -> std::invoke_result_t<F &, Transaction &>
{
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto result = [&]() -> std::invoke_result_t<F &, Transaction &> {
            TRY_LET(Transaction transaction, Transaction::begin(connection));
            auto worked = work(transaction);
            if (worked) {
                TRY(transaction.commit());
            }
            return worked;
        }();
        if (result || result.error().code != base::ErrorCode::DatabaseBusy || attempt == attempts) {
            return result;
        }
    }
}

} // namespace store
