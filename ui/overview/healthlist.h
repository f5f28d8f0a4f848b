// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/settings.h"
#include "store/outboxrepository.h"
#include "ui/interfaces/gatewaypresence.h"
#include "ui/shell/place.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class StatusLabel;
class ToneLabel;

/// How gateway, IDEAL and e-stack fare, and what to do where one of them does not.
///
/// Object names: `gatewayHealthRow`, `idealHealthRow`, `estackHealthRow`, `strayHealthRow` (StatusLabels),
/// each with an `…Hint` label that may hold a link to a place.
class HealthList final : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        domain::InterfaceSettings settings;
        GatewayPresence gateway;
        std::optional<store::Exchange> latest;
        qint64 strayCallbacks = 0;
    };

    explicit HealthList(const PlaceContext &context, QWidget *parent = nullptr);

    void showFacts(const Facts &facts);

private:
    struct Row
    {
        StatusLabel *state = nullptr;
        ToneLabel *hint = nullptr;
    };

    Row addRow(const char *name);
    void say(const Row &row, Tone tone, const QString &state, const QString &hint);
    QString settingsLink() const;
    void showGateway(const Facts &facts);
    void showIdeal(const Facts &facts);
    void showEstack(const Facts &facts);

    PlaceContext m_context;
    QVBoxLayout *m_rows;
    Row m_gateway;
    Row m_ideal;
    Row m_estack;
    Row m_stray;
};

} // namespace ui
