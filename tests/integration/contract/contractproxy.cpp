// SPDX-License-Identifier: Apache-2.0
#include "contractproxy.h"

#include <QFile>
#include <QJsonDocument>

namespace {

constexpr int startWithinMs = 120'000; // the first run on a machine fetches the tools
constexpr int stopWithinMs = 30'000;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ContractProxy::ContractProxy(quint16 upstream)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(CONTRACT_DIR "/proxy.sh"),
                    {QStringLiteral("http://127.0.0.1:%1").arg(upstream), QStringLiteral("0"),
                     QStringLiteral("--violations"), m_directory.filePath(QStringLiteral("violations")),
                     QStringLiteral("--summary"), m_directory.filePath(QStringLiteral("summary"))});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(startWithinMs)) {
    }
    m_port =
        quint16(QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("port")).toInt());
    if (m_port == 0) {
        qFatal(
            "the validating proxy does not start; it needs Node (see tests/integration/contract/README.md)");
    }
}

ContractProxy::~ContractProxy()
{
    summary();
}

QUrl ContractProxy::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

QJsonObject ContractProxy::summary()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(stopWithinMs)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    return QJsonDocument::fromJson(contentOf(m_directory.filePath(QStringLiteral("summary")))).object();
}

QByteArray ContractProxy::violations() const
{
    return contentOf(m_directory.filePath(QStringLiteral("violations")));
}
