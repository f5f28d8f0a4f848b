// SPDX-License-Identifier: Apache-2.0
#include "secrets/credentialsdirectorystore.h"

#include "secrets/readyanswer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QOperatingSystemVersion>

namespace secrets {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// Far above any key; a bound against a file that is no secret at all.
constexpr qint64 maxSize = 64 * 1024;

bool permissionsAreKnown()
{
    return QOperatingSystemVersion::currentType() != QOperatingSystemVersion::Windows;
}

bool othersMayRead(const QFile &file)
{
    return file.permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther);
}

Outcome readOnly()
{
    return {ErrorCode::SecretStoreUnavailable, QStringLiteral("read-only")};
}

void dropLineBreak(QByteArray &content)
{
    if (content.endsWith('\n')) {
        content.chop(1);
    }
    if (content.endsWith('\r')) {
        content.chop(1);
    }
}

} // namespace

CredentialsDirectoryStore::CredentialsDirectoryStore(QString directory) : m_directory(std::move(directory)) {}

QString CredentialsDirectoryStore::directoryFromEnvironment()
{
    return qEnvironmentVariable("CREDENTIALS_DIRECTORY");
}

Result<SecretBytes> CredentialsDirectoryStore::readNow(const QString &name) const
{
    if (!isSecretName(name)) {
        return Error{ErrorCode::InvalidInput, name};
    }
    QFile file(QDir(m_directory).filePath(name));
    if (!file.exists()) {
        return Error{ErrorCode::SecretMissing, name};
    }
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{ErrorCode::SecretStoreUnavailable,
                     QStringLiteral("%1: %2").arg(name, file.errorString())};
    }
    if (permissionsAreKnown() && othersMayRead(file)) {
        return Error{ErrorCode::SecretStoreUnavailable,
                     QStringLiteral("%1: its group or others may read it").arg(name)};
    }
    QByteArray content = file.read(maxSize + 1);
    if (content.size() > maxSize) {
        wipe(content);
        return Error{ErrorCode::SecretUnreadable, QStringLiteral("%1: too large").arg(name)};
    }
    dropLineBreak(content);
    if (content.isEmpty()) {
        return Error{ErrorCode::SecretMissing, QStringLiteral("%1: empty").arg(name)};
    }
    return SecretBytes::taking(std::move(content));
}

QFuture<Result<SecretBytes>> CredentialsDirectoryStore::read(const QString &name)
{
    // A small local file, in memory with systemd: read on the spot.
    return readyAnswer(readNow(name));
}

QFuture<Outcome> CredentialsDirectoryStore::write(const QString &, const SecretBytes &)
{
    return readyAnswer(readOnly());
}

QFuture<Outcome> CredentialsDirectoryStore::remove(const QString &)
{
    return readyAnswer(readOnly());
}

QFuture<Outcome> CredentialsDirectoryStore::probe()
{
    const QFileInfo directory(m_directory);
    return readyAnswer(!m_directory.isEmpty() && directory.isDir() && directory.isReadable()
                           ? Outcome(base::done)
                           : Outcome(ErrorCode::SecretStoreUnavailable,
                                     QStringLiteral("no readable directory %1").arg(m_directory)));
}

QString CredentialsDirectoryStore::describe() const
{
    return QStringLiteral("credentials directory %1 (read-only%2)")
        .arg(m_directory,
             permissionsAreKnown() ? QString() : QStringLiteral("; who may read its files is not checked"));
}

} // namespace secrets
