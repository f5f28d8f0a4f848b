// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/signature.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace simulator {

/// What the warehouse does when an outbound order asks for more than it holds.
enum class ShortStock
{
    Exception, ///< reports EXCEPTION and keeps the order open
    Deliver,   ///< delivers what there is, as the final confirmation
};

/// Everything a simulated IDEAL is started with. Plain data.
struct Config
{
    ideal::Credentials credentials;
    QString ownerCode;

    quint16 port = 0;                   ///< 0: a free one
    std::optional<quint16> estackPort;  ///< e-stack on a listener of its own; else it shares `port`
    std::optional<quint16> controlPort; ///< no control endpoint if absent

    QUrl callbackBase;       ///< `http://127.0.0.1:PORT/callback/v1`, without a slash at the end
    int delayMs = 300;       ///< before each step of an order; negative: only on control's word
    double retryScale = 1.0; ///< shortens the retry schedule of callbacks
    int silenceMs = 10'000;  ///< how long a callback waits for its answer

    quint32 seed = 1;
    QStringList warehouses; ///< empty: HN-WH-01 ... HN-WH-06
    int products = 40;
    int customers = 25;
    int initialStock = 0; ///< good stock of every product in every warehouse
    ShortStock shortStock = ShortStock::Exception;
    int snapshotMs = 600'000; ///< how long a serial snapshot can be read
};

} // namespace simulator
