// SPDX-License-Identifier: Apache-2.0
#include "bench/benches.h"
#include "bench/copy.h"
#include "bench/measure.h"
#include "bench/world.h"
#include "store/cataloguerepository.h"
#include "store/matchrepository.h"
#include "store/settingsrepository.h"
#include "support/await.h"
#include "workflow/mapcatalogue.h"
#include "workflow/synchronise.h"

namespace bench {

using namespace domain;

namespace {

constexpr int names = 40; // so few that each is borne by a thousand products

template<class T> T must(base::Result<T> result)
{
    if (!result) {
        qFatal("bench: %s %s", qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return std::move(*result);
}

QList<EstackProduct> country(int size)
{
    QList<EstackProduct> all;
    for (int i = 0; i < size; ++i) {
        EstackProduct phone;
        phone.itemCode = QStringLiteral("ITEM-%1").arg(i, 6, 10, QLatin1Char('0'));
        phone.name = QStringLiteral("荣耀 %1").arg(i % names);
        phone.barcode = QStringLiteral("69%1").arg(i, 11, 10, QLatin1Char('0'));
        phone.serials = {true, 15, true};
        all.append(phone);
    }
    return all;
}

/// What is to be done, found before the watch runs.
struct Wanted
{
    Actor who;
    QList<qint64> rows; ///< of e-stack, that the ERP has nothing like
};

Wanted wantedOf(World &world)
{
    Wanted wanted;
    wanted.who = world.company().session("admin").actor();
    wanted.rows = must(support::await(
        world.database().read([](store::Connection &connection) -> base::Result<QList<qint64>> {
            TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
            return store::MatchRepository(connection, settings.owner, MappingKind::Product)
                .idsIn(MatchState::Unmapped);
        })));
    return wanted;
}

/// As many ERP products that have a barcode of e-stack's, each another.
base::Outcome stockTheErp(store::Transaction &transaction, int size)
{
    store::CatalogueRepository catalogue(transaction.connection());
    for (const EstackProduct &theirs : country(size)) {
        Product ours;
        ours.code = QStringLiteral("ERP-") + theirs.itemCode;
        ours.name = QStringLiteral("手机");
        ours.barcode = theirs.barcode;
        ours.serials = theirs.serials;
        TRY(catalogue.insert(ours));
    }
    return base::done;
}

/// In a transaction on a connection of its own, the database's opening not counted.
template<class F> double written(const store::DatabaseConfig &database, F work)
{
    const auto connection = must(store::Connection::open(database));
    return timed([&] { must(store::inTransaction(*connection, work)); });
}

/// The same rows by plain SQL, whoever may have them and whatever they are proposed to.
double writeRows(const store::DatabaseConfig &database, const QList<const char *> &statements)
{
    return written(database, [&](store::Transaction &transaction) -> base::Outcome {
        for (const char *statement : statements) {
            TRY(transaction.connection().execute(QString::fromLatin1(statement)));
        }
        return base::done;
    });
}

const QList<const char *> createdRows{
    "INSERT INTO product (code, name, barcode, model, color, serial_managed, serial_length, multi_serial) "
    "SELECT item_code, name, barcode, model, color, serial_managed, serial_length, multi_serial "
    "FROM estack_product WHERE match_state = 0",
    "INSERT INTO product_mapping (owner_id, product_id, item_code) SELECT e.owner_id, p.id, e.item_code "
    "FROM estack_product e JOIN product p ON p.code = e.item_code WHERE e.match_state = 0",
    "INSERT INTO audit (at, actor, action, entity, entity_id, summary, after_json) "
    "SELECT 1, 'bench', 'product.create', 'product', p.id, p.code, e.item_code "
    "FROM estack_product e JOIN product p ON p.code = e.item_code WHERE e.match_state = 0",
    "INSERT INTO audit (at, actor, action, entity, entity_id, summary, after_json) "
    "SELECT 1, 'bench', 'mapping.product', 'product', p.id, p.code, e.item_code "
    "FROM estack_product e JOIN product p ON p.code = e.item_code WHERE e.match_state = 0",
    "UPDATE estack_product SET match_id = p.id, match_code = p.code, match_name = p.name, match_state = 2 "
    "FROM product p WHERE p.code = estack_product.item_code AND match_state = 0"};

const QList<const char *> confirmedRows{
    "INSERT INTO product_mapping (owner_id, product_id, item_code) SELECT owner_id, match_id, item_code "
    "FROM estack_product WHERE match_state = 1",
    "INSERT INTO audit (at, actor, action, entity, entity_id, summary, after_json) "
    "SELECT 1, 'bench', 'mapping.product', 'product', match_id, match_code, item_code "
    "FROM estack_product WHERE match_state = 1",
    "UPDATE estack_product SET match_state = 2 WHERE match_state = 1"};

} // namespace

QJsonArray mapping(store::Backend backend, const Size &size)
{
    const base::SystemClock clock;
    QJsonArray rows;
    for (const bool confirms : {false, true}) {
        World world(backend);
        must(support::await(world.database().write([&](store::Transaction &transaction) -> base::Outcome {
            if (confirms) {
                TRY(stockTheErp(transaction, size.mapped));
            }
            return workflow::takeInEstack(transaction, country(size.mapped), {}, clock.now());
        }),
                            std::chrono::minutes(5)));
        const Wanted wanted = wantedOf(world);
        world.close();
        const auto work = [&](store::Transaction &transaction) -> base::Outcome {
            if (!confirms) {
                return workflow::createFromEstack(transaction, wanted.who, MappingKind::Product, wanted.rows,
                                                  clock.now());
            }
            TRY_LET(const int confirmed, workflow::confirmProposals(transaction, wanted.who,
                                                                    MappingKind::Product, {}, clock.now()));
            return confirmed == size.mapped ? base::Outcome(base::done)
                                            : base::Error{base::ErrorCode::Internal, {}};
        };
        Measurement measurement;
        measurement.name = confirms ? QStringLiteral("confirm") : QStringLiteral("create");
        measurement.backend = store::Dialect(backend).name();
        measurement.reference = QStringLiteral("the rows alone, each table's by one statement");
        measurement.runs = size.runs;
        measurement.ours = [&](int run) {
            const Copy copy(world.files().config(), QStringLiteral("ours%1").arg(run));
            return written(copy.config(), work);
        };
        measurement.theirs = [&](int run) {
            const Copy copy(world.files().config(), QStringLiteral("theirs%1").arg(run));
            return writeRows(copy.config(), confirms ? confirmedRows : createdRows);
        };
        rows.append(measure(measurement));
    }
    return rows;
}

} // namespace bench
