// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/httpserver.h"
#include "simulator/callbacks.h"
#include "simulator/fulfilment.h"

#include <QObject>

namespace simulator {

/// What a test or a person asks of the simulator: the same verbs for the control endpoint and for the class.
class Control final : public QObject
{
    Q_OBJECT

public:
    Control(World &world, Fulfilment &fulfilment, Callbacks &callbacks, QObject *parent);

    ideal::HttpServer::Handler handler();

    QJsonObject state() const;
    /// False if there is no such order, or its lines have not all come, or it is closed.
    bool complete(const QString &orderType, const QString &orderCode, const QJsonObject &options);
    /// Adds stock; serials as given or fresh ones.
    void addStock(const QJsonObject &fields);
    void applySettings(const QJsonObject &fields);
    void sendCallback(const QString &event, QJsonObject body);

Q_SIGNALS:
    void quitRequested();

private:
    struct Answer
    {
        int status = 200;
        QJsonObject data;
    };

    Answer answer(const ideal::HttpRequest &request);
    Answer answerPost(const QStringList &path, const QJsonObject &body);
    Answer addFaults(const QJsonObject &body);
    QJsonObject stockState() const;

    World &m_world;
    Fulfilment &m_fulfilment;
    Callbacks &m_callbacks;
};

} // namespace simulator
