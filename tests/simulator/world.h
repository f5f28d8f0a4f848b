// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "simulator/catalogue.h"
#include "simulator/config.h"
#include "simulator/faults.h"
#include "simulator/fields.h"
#include "simulator/journal.h"
#include "simulator/serialfactory.h"
#include "simulator/stock.h"

#include <map>
#include <memory>

namespace simulator {

/// What a service answers: data, or why not.
struct Reply
{
    QJsonObject data;
    std::optional<Refusal> refusal;
    int status = 0; ///< instead of the one that goes with the error

    static Reply success(QJsonObject data) { return {std::move(data), std::nullopt, 0}; }
    static Reply failure(ideal::WireError error, const QString &message, int status = 0)
    {
        return {{}, Refusal{error, message}, status};
    }
    static Reply failure(const Refusal &refusal) { return {{}, refusal, 0}; }
};

/// Everything the simulated IDEAL knows and remembers. One thread's.
class World
{
public:
    explicit World(Config configuration);

    base::Instant now() const { return clock.now(); }
    QString wireNow() const { return base::toWireTime(clock.now()); }

    Order *order(const QString &type, const QString &code);
    bool hasWarehouse(const QString &code) const { return config.warehouses.contains(code); }
    /// A code that no other run and no other use repeats, yet the same seed does.
    QString derivedCode(const QString &prefix, const QStringList &parts) const;

    /// Puts good or defective goods somewhere; a product with serials gets fresh ones.
    void conjure(const Stock::Place &place, qint64 quantity);
    Holding makeGoods(const QString &itemCode, qint64 quantity);

    Config config;
    base::SystemClock clock;
    Catalogue catalogue;
    SerialFactory serials;
    Stock stock;
    FaultBook faults;
    Journal journal;
    std::map<QString, std::unique_ptr<Order>> orders; ///< by type and code
    std::map<QString, CancelRequest> cancels;         ///< by id
};

} // namespace simulator
