// SPDX-License-Identifier: Apache-2.0
#include "e2e/peerprocess.h"

#include "ideal/wireerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>

namespace demo {

namespace {

/// A port that nobody has this moment; the gateway takes it a moment later.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

} // namespace

PeerProcess::~PeerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

bool PeerProcess::start(Options &options)
{
    options.appKey = ideal::newRequestId().toLatin1();
    if (options.listenPort == 0) {
        options.listenPort = freePort();
    }
    QFile key(m_folder.filePath(QStringLiteral("app-key")));
    if (!key.open(QIODevice::WriteOnly) || key.write(options.appKey) < 0) {
        return false;
    }
    key.close();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("ideal-simulator")),
                    {QStringLiteral("--app-id"), options.appId, QStringLiteral("--app-key-file"),
                     key.fileName(), QStringLiteral("--owner"), options.ownerCode,
                     QStringLiteral("--signature"), options.signature, QStringLiteral("--delay-ms"),
                     QStringLiteral("400"), QStringLiteral("--control-port"), QStringLiteral("0"),
                     QStringLiteral("--initial-stock"), QStringLiteral("0"),
                     QStringLiteral("--callback-base"),
                     QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(options.listenPort)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(10'000)) {
            return false;
        }
    }
    const QJsonObject ports = QJsonDocument::fromJson(m_process.readLine()).object();
    m_controlPort = quint16(ports.value(QStringLiteral("controlPort")).toInt());
    const QString base = QStringLiteral("http://127.0.0.1:%1");
    options.idealBase =
        QUrl(base.arg(ports.value(QStringLiteral("port")).toInt()) + QStringLiteral("/ideal/v1"));
    options.estackBase =
        QUrl(base.arg(ports.value(QStringLiteral("estackPort")).toInt()) + QStringLiteral("/estack/v1"));
    return true;
}

bool PeerProcess::control(const QByteArray &request, const QByteArray &body)
{
    if (m_controlPort == 0) {
        return false;
    }
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest asked(QUrl(QStringLiteral("http://127.0.0.1:%1%2")
                                   .arg(m_controlPort)
                                   .arg(QString::fromUtf8(request.mid(request.indexOf(' ') + 1)))));
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    QNetworkReply *reply = network.sendCustomRequest(asked, request.left(request.indexOf(' ')), body);
    constexpr int patience = 10'000;
    const bool answered = QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
    return answered && reply->error() == QNetworkReply::NoError;
}

} // namespace demo
