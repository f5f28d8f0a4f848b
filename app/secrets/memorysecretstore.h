// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QMutex>

namespace secrets {

/// Keeps secrets as long as it lives: for tests, and for a demonstration on a machine without a keychain.
class MemorySecretStore final : public SecretStore
{
public:
    QFuture<base::Result<SecretBytes>> read(const QString &name) override;
    QFuture<base::Outcome> write(const QString &name, const SecretBytes &value) override;
    QFuture<base::Outcome> remove(const QString &name) override;
    QFuture<base::Outcome> probe() override;
    QString describe() const override;

private:
    QMutex m_mutex;
    QHash<QString, SecretBytes> m_secrets;
};

} // namespace secrets
