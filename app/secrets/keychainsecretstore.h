// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QObject>

namespace secrets {

/// The operating system's keychain by way of QtKeychain. Its jobs run in a thread of their own with an event
/// loop, so that an unlock prompt or a slow service never holds up a caller.
///
/// "Not found" is also what a locked or empty keyring answers: SecretMissing never proves that nothing is
/// there.
class KeychainSecretStore final : public SecretStore
{
public:
    explicit KeychainSecretStore(QString service);
    /// Open questions end with Cancelled.
    ~KeychainSecretStore() override;

    QFuture<base::Result<SecretBytes>> read(const QString &name) override;
    QFuture<base::Outcome> write(const QString &name, const SecretBytes &value) override;
    QFuture<base::Outcome> remove(const QString &name) override;
    /// Writes an entry of its own and reads it back.
    QFuture<base::Outcome> probe() override;
    QString describe() const override;

private:
    QString m_service;
    QObject *m_context; ///< lives in the keychain's thread and is deleted there
};

} // namespace secrets
