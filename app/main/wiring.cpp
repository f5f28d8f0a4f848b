// SPDX-License-Identifier: Apache-2.0
#include "main/wiring.h"

#include "secrets/credentialsdirectorystore.h"
#include "secrets/systemkeychain.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>

#include <cstdio>

namespace wiring {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

const QString databaseOption = QStringLiteral("database");
const QString listenOption = QStringLiteral("listen");
const QString secretsOption = QStringLiteral("secrets");
const QString certificateOption = QStringLiteral("tls-certificate");
const QString keyOption = QStringLiteral("tls-key");
const QString nameOption = QStringLiteral("name");
const QString logFileOption = QStringLiteral("log-file");

/// Shared by all threads for as long as the process lives.
struct LogFile
{
    QMutex mutex;
    QFile file;
};

LogFile &logFile()
{
    static LogFile log;
    return log;
}

void writeLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, message).toUtf8() + '\n';
    LogFile &log = logFile();
    const QMutexLocker lock(&log.mutex);
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (log.file.isOpen()) {
        log.file.write(line);
        log.file.flush();
    }
}

Result<QSslConfiguration> tlsConfig(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile);
    QFile file(keyFile);
    if (chain.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::TlsFailed, chain.isEmpty() ? certificateFile : keyFile};
    }
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull()) {
        key = QSslKey(pem, QSsl::Ec);
    }
    if (key.isNull()) {
        return Error{ErrorCode::TlsFailed, keyFile};
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {databaseOption, QStringLiteral("Where the data lie: sqlite:FILE or postgresql://USER@HOST/NAME."),
         QStringLiteral("url")},
        {listenOption, QStringLiteral("Where callbacks arrive: PORT or HOST:PORT."),
         QStringLiteral("address"), QStringLiteral("127.0.0.1:18090")},
        {secretsOption, QStringLiteral("Where the app key is kept: keychain or credentials[:DIRECTORY]."),
         QStringLiteral("store"), QStringLiteral("keychain")},
        {certificateOption, QStringLiteral("Certificate chain (PEM) for callbacks over TLS."),
         QStringLiteral("file")},
        {keyOption, QStringLiteral("The certificate's private key (PEM)."), QStringLiteral("file")},
        {nameOption, QStringLiteral("Tells gateways on one database apart."), QStringLiteral("name")},
        {logFileOption, QStringLiteral("Also write the log to this file."), QStringLiteral("file")},
    });
}

Result<store::DatabaseConfig> databaseConfig(const QCommandLineParser &parser)
{
    QString url = parser.value(databaseOption);
    if (url.isEmpty()) {
        url = qEnvironmentVariable("IDEAL_DATABASE");
    }
    if (!url.isEmpty()) {
        return store::DatabaseConfig::fromUrl(url);
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder)) {
        return Error{ErrorCode::DatabaseUnavailable, folder};
    }
    return store::DatabaseConfig::sqlite(QDir(folder).filePath(QStringLiteral("ideal-desk.db")));
}

Result<std::unique_ptr<secrets::SecretStore>> openSecrets(const QCommandLineParser &parser)
{
    const QString choice = parser.value(secretsOption);
    if (choice == u"keychain") {
        return secrets::openSystemKeychain();
    }
    if (choice == u"credentials" || choice.startsWith(u"credentials:")) {
        QString directory = choice.mid(12);
        if (directory.isEmpty()) {
            directory = secrets::CredentialsDirectoryStore::directoryFromEnvironment();
        }
        if (directory.isEmpty()) {
            return Error{ErrorCode::SecretStoreUnavailable, QStringLiteral("$CREDENTIALS_DIRECTORY")};
        }
        return std::unique_ptr<secrets::SecretStore>(
            std::make_unique<secrets::CredentialsDirectoryStore>(directory));
    }
    return Error{ErrorCode::InvalidInput, QStringLiteral("--secrets")};
}

Result<gateway::GatewayConfig> gatewayConfig(const QCommandLineParser &parser)
{
    gateway::GatewayConfig config;
    const QString listen = parser.value(listenOption);
    const qsizetype colon = listen.lastIndexOf(u':');
    QString host = colon < 0 ? QString() : listen.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.mid(1, host.size() - 2);
    }
    bool isNumber = false;
    const uint port = listen.mid(colon + 1).toUInt(&isNumber);
    if (!isNumber || port > 65535 || (!host.isEmpty() && !config.address.setAddress(host))) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("--listen")};
    }
    config.port = quint16(port);
    if (!parser.value(nameOption).isEmpty()) {
        config.name = parser.value(nameOption);
    }
    if (parser.isSet(certificateOption) || parser.isSet(keyOption)) {
        TRY_LET(config.tls, tlsConfig(parser.value(certificateOption), parser.value(keyOption)));
    }
    return config;
}

void installLog(const QCommandLineParser &parser)
{
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-dd hh:mm:ss.zzz} %{type} %{category} %{message}"));
    if (const QString name = parser.value(logFileOption); !name.isEmpty()) {
        logFile().file.setFileName(name);
        if (!logFile().file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            std::fprintf(stderr, "can't write the log file\n");
        }
    }
    qInstallMessageHandler(writeLog);
}

} // namespace wiring
