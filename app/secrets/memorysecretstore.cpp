// SPDX-License-Identifier: Apache-2.0
#include "secrets/memorysecretstore.h"

#include "secrets/readyanswer.h"

#include <QMutexLocker>

namespace secrets {

using base::ErrorCode;
using base::Outcome;
using base::Result;

QFuture<Result<SecretBytes>> MemorySecretStore::read(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_secrets.constFind(name);
    return readyAnswer(found == m_secrets.constEnd() ? Result<SecretBytes>(ErrorCode::SecretMissing, name)
                                                     : Result<SecretBytes>(*found));
}

QFuture<Outcome> MemorySecretStore::write(const QString &name, const SecretBytes &value)
{
    if (!isSecretName(name) || value.isEmpty()) {
        return readyAnswer(Outcome(ErrorCode::InvalidInput, name));
    }
    const QMutexLocker lock(&m_mutex);
    m_secrets.insert(name, value);
    return readyAnswer(Outcome(base::done));
}

QFuture<Outcome> MemorySecretStore::remove(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    return readyAnswer(m_secrets.remove(name) ? Outcome(base::done)
                                              : Outcome(ErrorCode::SecretMissing, name));
}

QFuture<Outcome> MemorySecretStore::probe()
{
    return readyAnswer(Outcome(base::done));
}

QString MemorySecretStore::describe() const
{
    return QStringLiteral("memory (forgotten at exit)");
}

} // namespace secrets
