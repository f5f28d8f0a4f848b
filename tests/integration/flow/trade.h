// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/rig.h"

#include <QJsonObject>

namespace flow {

inline const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK"); ///< two IMEIs
inline const QString watch = QStringLiteral("HN-WATCH5-46-BK");     ///< a serial of 16 characters
inline const QString cable = QStringLiteral("HN-CABLE-C-C");        ///< no serials

/// What a warehouse does all day, in the words of the trade. Failing to get an order out ends the test
/// program.
class Trade
{
public:
    /// IDEAL carries an order out only when the test says so.
    explicit Trade(store::Backend backend, Rig::Options options = {});

    Rig rig;

    using Lines = QList<QPair<QString, qint64>>;
    domain::Order purchase(const Lines &lines);        ///< into CK01
    domain::Order purchaseReturn(const Lines &lines);  ///< from CK01
    domain::Order transfer(const Lines &lines);        ///< from CK01 to CK02
    domain::Order wholesale(const Lines &lines);       ///< from CK01, approved
    domain::Order wholesaleReturn(const Lines &lines); ///< into CK01

    /// Pushes and waits until IDEAL has it.
    void push(const domain::Order &order);

    /// A wholesale order of so many phones that are in stock at both, pushed.
    domain::Order pushedWholesale(qint64 quantity = 2);
    /// 终止 by the clerk.
    base::Result<domain::OrderState> terminate(const domain::Order &order,
                                               const QString &reason = QStringLiteral("客户不要了"));
    bool waitForCancel(const domain::Order &order, domain::CancelStatus status);
    /// IDEAL sends this callback; true once the gateway has acknowledged it and nothing in the inbox waits.
    bool sendAndSettle(const QString &event, const QJsonObject &body);

    /// IDEAL confirms part of the first line, or (quantity 0) all that is left of a stage.
    bool confirm(const domain::Order &order, qint64 quantity, bool final, const char *stage = "");

    /// IDEAL does all that is left at once.
    bool complete(const domain::Order &order);

    /// Everything: pushed, carried out, posted.
    bool run(const domain::Order &order);

    bool waitFor(const domain::Order &order, domain::ReturnStatus status);

    /// The reason of the order's only parked callback; Count_ if there is not exactly one.
    base::ErrorCode parkedReason(const domain::Order &order);

    qint64 onHand(const char *warehouse, const QString &product);
    qint64 serials(domain::SerialState state);
    QStringList contradictions();
};

} // namespace flow
