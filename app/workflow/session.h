// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "store/database.h"
#include "workflow/currentactor.h"

namespace workflow {

/// Somebody at work: who it is, and the database that he works on. What a screen is given instead of a
/// database.
///
///     m_session.run([draft](auto &transaction, const auto &who, auto now) {
///         return workflow::saveOrder(transaction, who, draft, now);
///     }).then(this, [this](const base::Result<domain::Order> &saved) { … });
class Session
{
public:
    Session(store::Database &database, const base::Clock &clock, domain::Actor actor)
        : m_database(database), m_clock(clock), m_actor(std::move(actor))
    {
    }

    const domain::Actor &actor() const { return m_actor; }
    bool may(domain::Duty duty) const { return domain::may(m_actor.roles, duty); }
    store::ChangeFeed &changes() const { return m_database.changes(); }
    const base::Clock &clock() const { return m_clock; }
    store::Database &database() const { return m_database; }

    /// Runs `verb(Transaction &, const Actor &, Instant)` -> Result<T> in a write transaction that may
    /// do what the actor's roles may, off this thread. The actor is the one of that moment: what was taken
    /// away from an account while it is signed in is gone with its next verb.
    template<class F> auto run(F verb) const
    {
        return m_database.write(
            [verb = std::move(verb), actor = m_actor,
             &clock = m_clock](store::Transaction &transaction) mutable
            -> std::invoke_result_t<F &, store::Transaction &, const domain::Actor &, base::Instant> {
                TRY_LET(const domain::Actor current, currentActor(transaction, actor));
                TRY(transaction.actAs(current.roles));
                return verb(transaction, current, clock.now());
            });
    }

    /// Runs `query(Connection &)` -> Result<T> on a reader, off this thread.
    template<class F> auto ask(F query) const { return m_database.read(std::move(query)); }

private:
    store::Database &m_database;
    const base::Clock &m_clock;
    domain::Actor m_actor;
};

} // namespace workflow
