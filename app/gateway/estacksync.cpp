// SPDX-License-Identifier: Apache-2.0
#include "gateway/estacksync.h"

#include "base/log.h"
#include "base/whendone.h"
#include "store/estackrepository.h"
#include "store/settingsrepository.h"
#include "workflow/vforders.h"

#include <QPointer>

#include <algorithm>

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;
using domain::EstackCursor;
using domain::EstackList;

namespace {

constexpr int maxAttempts = 6; // of one page
constexpr qint64 longestPauseMs = 60'000;

/// Where a list stands; none while there is no owner.
Result<EstackCursor> readCursor(store::Connection &connection, EstackList list)
{
    TRY_LET(const domain::InterfaceSettings settings, store::SettingsRepository(connection).load());
    return store::EstackRepository(connection, settings.owner).cursor(list);
}

/// One odd row must not keep the others out; it is told in the log.
template<class T>
void readRows(const QJsonArray &items, Result<T> (*read)(const QJsonObject &), QList<T> &rows)
{
    for (const QJsonValue &item : items) {
        Result<T> row = read(item.toObject());
        if (row) {
            rows.append(std::move(*row));
        } else {
            qCWarning(base::logGateway).noquote()
                << "e-stack row left out" << base::field("field", row.error().detail);
        }
    }
}

} // namespace

EstackSync::EstackSync(Environment &environment, const store::GatewayCommand &command, QObject *parent)
    : QObject(parent), m_environment(environment), m_kind(command.kind)
{
    m_progress.command = command.id;
    m_lists = m_kind == store::CommandKind::VfFetch
                  ? QList<EstackList>{EstackList::VfOrders}
                  : QList<EstackList>{EstackList::Products, EstackList::Customers};
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &EstackSync::ask);
}

void EstackSync::start(Done done)
{
    m_done = std::move(done);
    if (!m_environment.peer) {
        end({ErrorCode::InterfaceIncomplete, {}});
        return;
    }
    m_ownerCode = m_environment.peer->settings.ownerCode;
    openList();
}

void EstackSync::openList()
{
    m_progress.rows.append(0);
    m_progress.donePages = 0;
    m_progress.totalPages = 0;
    m_attempts = 0;
    base::whenDone(m_environment.database.read([list = m_lists.first()](store::Connection &connection) {
        return readCursor(connection, list);
    }),
                   this, [this](const Result<EstackCursor> &cursor) {
                       if (!cursor) {
                           end(cursor.error());
                           return;
                       }
                       m_cursor = *cursor;
                       ask();
                   });
}

void EstackSync::ask()
{
    if (m_ended) {
        return;
    }
    if (!m_environment.peer) { // gone between two pages
        end({ErrorCode::InterfaceIncomplete, {}});
        return;
    }
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(
        ideal::estackPageCall(peer.settings.estackBase, m_lists.first(), m_ownerCode, m_cursor),
        peer.credentials, [guard = QPointer<EstackSync>(this)](const ideal::HttpResult &result) {
            if (guard) {
                guard->takeAnswer(result);
            }
        });
}

void EstackSync::takeAnswer(const ideal::HttpResult &result)
{
    if (m_ended) {
        return;
    }
    const Result<QJsonObject> data = ideal::readAnswer(result, m_environment.clock.now());
    const Result<ideal::EstackPage> page =
        data ? ideal::readEstackPage(*data) : Result<ideal::EstackPage>(data.error());
    if (!page) {
        tryAgain(page.error(), result.retryAfterSeconds);
        return;
    }
    m_progress.totalPages =
        m_progress.donePages + 1 + int(std::max<qint64>(0, page->totalPages - m_cursor.page));
    m_environment.step("estack-page-fetched");
    keep(readPage(*page));
}

workflow::EstackPage EstackSync::readPage(const ideal::EstackPage &page) const
{
    workflow::EstackPage read;
    read.ownerCode = m_ownerCode;
    read.list = m_lists.first();
    read.from = m_cursor;
    read.last = m_cursor.page >= page.totalPages;
    switch (read.list) {
    case EstackList::Products:
        readRows(page.items, ideal::readEstackProduct, read.products);
        break;
    case EstackList::Customers:
        readRows(page.items, ideal::readEstackCustomer, read.customers);
        break;
    case EstackList::VfOrders:
        readRows(page.items, ideal::readVfOrder, read.vfOrders);
        break;
    }
    return read;
}

void EstackSync::keep(const workflow::EstackPage &page)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write(
                       [page, progress = m_progress, now,
                        lease = m_environment.pace.commandLeaseMs](store::Transaction &transaction) {
                           return workflow::takeEstackPage(transaction, page, progress, now.plus(lease), now);
                       }),
                   this, [this, page](const Result<workflow::EstackStep> &step) { takeStep(page, step); });
}

void EstackSync::takeStep(const workflow::EstackPage &page, const Result<workflow::EstackStep> &step)
{
    if (m_ended) {
        return;
    }
    if (!step) {
        tryAgain(step.error(), 0);
        return;
    }
    m_environment.step("estack-page-stored");
    m_attempts = 0;
    m_cursor = step->next;
    m_progress = step->progress;
    if (step->stop) {
        end({ErrorCode::Cancelled, {}});
    } else if (page.last && step->taken) {
        listRead();
    } else {
        ask();
    }
}

void EstackSync::tryAgain(const Error &error, int retryAfterSeconds)
{
    ++m_attempts;
    if (!error.retryable || m_attempts >= maxAttempts) {
        end(error);
        return;
    }
    const qint64 pause = std::max(m_environment.pace.estackRetryMs << (m_attempts - 1),
                                  qint64(std::max(0, retryAfterSeconds)) * 1000);
    qCWarning(base::logGateway).noquote()
        << "e-stack is asked again" << base::field("code", base::codeName(error.code))
        << base::field("attempt", m_attempts);
    m_pause.start(int(std::min(pause, longestPauseMs)));
    wake(); // the wish to stop may have come while the page was under way
    m_environment.step("estack-waits");
}

void EstackSync::listRead()
{
    m_lists.removeFirst();
    if (!m_lists.isEmpty()) {
        openList();
        return;
    }
    if (m_kind == store::CommandKind::VfFetch) {
        retryHeld(0);
        return;
    }
    base::whenDone(m_environment.database.write([owner = m_ownerCode, now = m_environment.clock.now()](
                                                    store::Transaction &transaction) {
        return workflow::finishEstack(transaction, owner, now);
    }),
                   this, [this](const Outcome &finishing) {
                       end(finishing ? Error{ErrorCode::Count_, {}} : finishing.error());
                   });
}

void EstackSync::retryHeld(qint64 afterId)
{
    base::whenDone(m_environment.database.write(
                       [afterId, now = m_environment.clock.now()](store::Transaction &transaction) {
                           return workflow::retryHeldVfOrders(transaction, afterId, now);
                       }),
                   this, [this](const Result<qint64> &last) {
                       if (!last || *last == 0) {
                           end(last ? Error{ErrorCode::Count_, {}} : last.error());
                       } else {
                           retryHeld(*last);
                       }
                   });
}

void EstackSync::wake()
{
    if (m_ended || !m_pause.isActive()) {
        return; // a page under way tells when it is stored
    }
    base::whenDone(m_environment.database.read([id = command()](store::Connection &connection) {
        return store::GatewayRepository(connection).find(id);
    }),
                   this, [this](const Result<std::optional<store::GatewayCommand>> &found) {
                       if (found && *found && (*found)->cancelAsked && m_pause.isActive()) {
                           end({ErrorCode::Cancelled, {}});
                       }
                   });
}

void EstackSync::end(const Error &error)
{
    if (m_ended) {
        return;
    }
    m_ended = true;
    m_pause.stop();
    m_done(error, m_progress.rowsText());
}

} // namespace gateway
