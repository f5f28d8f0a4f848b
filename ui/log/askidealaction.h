// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "ui/interfaces/gatewaycommandrun.h"
#include "ui/shell/place.h"

#include <QAction>

namespace ui {

/// 查询IDEAL (SPEC R68): has the gateway ask what IDEAL has reported of one order, and tells what came of it.
/// Its state and tooltip say for which order it can be used, and why not.
class AskIdealAction final : public QAction
{
    Q_OBJECT

public:
    explicit AskIdealAction(const PlaceContext &context, QObject *parent = nullptr);

    /// The order that it is about from now on; none while no row is chosen.
    void setOrder(const std::optional<domain::Order> &order);
    void retranslate();

private:
    void showState();
    void tell(const QString &result);
    void tellUnanswered();

    PlaceContext m_context;
    domain::OrderId m_order; ///< null: none that IDEAL may have
    QString m_number;
    bool m_mayHave = false;
    domain::OrderId m_askedOrder;
    QString m_askedNumber;
    GatewayCommandRun m_run;
};

} // namespace ui
