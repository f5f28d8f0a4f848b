// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// A validating proxy in front of something that listens on loopback (README.md). Ends the test program if it
/// does not start: there is nothing to prove without it.
class ContractProxy
{
public:
    explicit ContractProxy(quint16 upstream);
    ~ContractProxy();

    /// The proxy's own address with this path behind it.
    QUrl url(const QString &path) const;

    /// Ends the proxy and gives its summary; once.
    QJsonObject summary();

    /// One line of JSON for each breach of the contract so far.
    QByteArray violations() const;

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};
