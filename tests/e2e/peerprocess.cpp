// SPDX-License-Identifier: Apache-2.0
#include "e2e/peerprocess.h"

#include "ideal/wireerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

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
                     QStringLiteral("400"), QStringLiteral("--initial-stock"), QStringLiteral("0"),
                     QStringLiteral("--callback-base"),
                     QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(options.listenPort)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(10'000)) {
            return false;
        }
    }
    const QJsonObject ports = QJsonDocument::fromJson(m_process.readLine()).object();
    const QString base = QStringLiteral("http://127.0.0.1:%1");
    options.idealBase =
        QUrl(base.arg(ports.value(QStringLiteral("port")).toInt()) + QStringLiteral("/ideal/v1"));
    options.estackBase =
        QUrl(base.arg(ports.value(QStringLiteral("estackPort")).toInt()) + QStringLiteral("/estack/v1"));
    return true;
}

} // namespace demo
