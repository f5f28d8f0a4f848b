// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

namespace secrets {

/// Secrets as files of a directory that somebody else fills: systemd's $CREDENTIALS_DIRECTORY, or a mounted
/// secret. A file's name is the secret's name; one line break at its end is not part of the secret.
///
/// Read-only: write() and remove() give SecretStoreUnavailable with the detail "read-only". A file that its
/// group or others may read is refused, not read; where the system can't tell (Windows: Qt reads no access
/// lists), describe() says so.
class CredentialsDirectoryStore final : public SecretStore
{
public:
    explicit CredentialsDirectoryStore(QString directory);

    /// The directory that the service manager handed to this process; empty if none.
    static QString directoryFromEnvironment();

    QFuture<base::Result<SecretBytes>> read(const QString &name) override;
    QFuture<base::Outcome> write(const QString &name, const SecretBytes &value) override;
    QFuture<base::Outcome> remove(const QString &name) override;
    /// Whether the directory is there and can be looked into.
    QFuture<base::Outcome> probe() override;
    QString describe() const override;

private:
    base::Result<SecretBytes> readNow(const QString &name) const;

    QString m_directory;
};

} // namespace secrets
