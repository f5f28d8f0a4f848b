// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/httpserver.h"
#include "simulator/simulator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

#include <functional>

namespace simulator {

/// A small peer of the simulator: sends signed requests, takes callbacks. All of it in the test's thread.
class TestBench
{
public:
    struct Answer
    {
        int status = 0; ///< 0: no answer at all
        QJsonObject envelope;
        QByteArray retryAfter;

        QString code() const { return envelope.value(QStringLiteral("code")).toString(); }
        QJsonObject data() const { return envelope.value(QStringLiteral("data")).toObject(); }
    };

    struct Received
    {
        QString event;
        QJsonObject body;
        QByteArray raw;
        QByteArray nonce;
        bool verified = false;

        QString text(const char *name) const { return body.value(QString::fromLatin1(name)).toString(); }
    };

    /// Steps of orders follow one another at once, retries within milliseconds.
    static Config config();

    explicit TestBench(Config configuration = config());

    Answer get(const QByteArray &path, const QByteArray &query = {});
    Answer post(const QByteArray &path, const QJsonObject &body);
    Answer put(const QByteArray &path, const QJsonObject &body);
    Answer send(const QByteArray &method, const QByteArray &path, const QByteArray &query,
                const QByteArray &body);
    /// As it is, unsigned.
    Answer sendRaw(const QByteArray &method, const QByteArray &pathAndQuery,
                   const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &body,
                   quint16 port = 0);

    /// The callbacks of an event, in order of arrival.
    QList<Received> of(const QString &event) const;
    QList<QString> statuses() const;

    /// All serials of a confirmation, page by page.
    QJsonArray serials(const QString &type, const QString &code, const QString &stage,
                       const QString &outBizCode, int pageSize = 500);

    simulator::Simulator simulator;
    Ports ports;
    QList<Received> received;
    /// Answers a callback; by default success, and duplicate for a known outBizCode.
    std::function<ideal::HttpAnswer(const ideal::HttpRequest &, const Received &)> respond;

private:
    void take(const ideal::HttpRequest &request, const ideal::HttpServer::Answer &answer);

    Config m_config;
    ideal::HttpServer m_callbacks;
    QNetworkAccessManager m_network;
};

/// Bodies of creates that are right in every field. Lines: `phone` has two IMEIs, `watch` a 16-character
/// serial, `cable` none.
QJsonObject line(const QString &lineNo, const QString &itemCode, int quantity);
QJsonObject phone(int quantity, const QString &lineNo = QStringLiteral("1"));
QJsonObject watch(int quantity, const QString &lineNo = QStringLiteral("2"));
QJsonObject cable(int quantity, const QString &lineNo = QStringLiteral("3"));
QJsonObject inboundOrder(const QString &type, const QString &code, const QJsonArray &lines);
QJsonObject transferOrder(const QString &code, const QJsonArray &lines);
QJsonObject salesOrder(const QString &code, const QJsonArray &lines);
QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value);
QJsonObject without(QJsonObject object, const char *name);

bool isImei(const QString &text);

} // namespace simulator
