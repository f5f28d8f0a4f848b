// SPDX-License-Identifier: Apache-2.0
#include "bench/benches.h"
#include "bench/copy.h"
#include "bench/measure.h"
#include "bench/replay.h"
#include "bench/world.h"
#include "workflow/returns.h"

namespace bench {

namespace {

constexpr int handsetsPerLine = 500;

/// Posts the confirmation on a copy; gives the time, and the statements if they are wanted.
double post(const store::DatabaseConfig &database, const World::Confirmed &confirmed, Recording *recording)
{
    auto connection = store::Connection::open(database);
    if (!connection) {
        qFatal("bench: can't open");
    }
    if (recording) {
        (*connection)->observe([recording](const QString &sql, const store::Values &values) {
            recording->append({sql, values});
        });
    }
    const base::SystemClock clock;
    return timed([&] {
        const auto outcome = store::inTransaction(**connection, [&](store::Transaction &transaction) {
            return workflow::settleReturn(transaction, confirmed.inbox, confirmed.serials, clock.now());
        });
        if (!outcome || outcome->kind != workflow::ReturnOutcome::Kind::Posted) {
            qFatal("bench: not posted: %s", outcome ? qPrintable(outcome->reason.detail) : "database");
        }
    });
}

} // namespace

QJsonArray serials(store::Backend backend, const Size &size)
{
    World world(backend);
    for (int i = 0; i < size.postedBefore; ++i) {
        post(world.files().config(), world.confirm(size.lines, handsetsPerLine), nullptr);
    }
    const World::Confirmed confirmed = world.confirm(size.lines, handsetsPerLine);
    world.close();
    Recording recording;
    {
        const Copy copy(world.files().config(), QStringLiteral("record"));
        post(copy.config(), confirmed, &recording);
    }
    Measurement measurement;
    measurement.name = QStringLiteral("serials");
    measurement.backend = store::Dialect(backend).name();
    measurement.reference = backend == store::Backend::Sqlite
                                ? QStringLiteral("the same statements, plain C sqlite3")
                                : QStringLiteral("the same statements, plain C libpq");
    measurement.runs = size.runs;
    measurement.ours = [&](int run) {
        const Copy copy(world.files().config(), QStringLiteral("ours%1").arg(run));
        return post(copy.config(), confirmed, nullptr);
    };
    measurement.theirs = [&](int run) {
        const Copy copy(world.files().config(), QStringLiteral("theirs%1").arg(run));
        return replay(copy.config(), recording);
    };
    return {measure(measurement)};
}

} // namespace bench
