// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "secrets/secretbytes.h"

#include <QFuture>
#include <QString>

namespace secrets {

/// Where secrets are kept by name: the operating system's keychain, a directory that the service manager
/// hands over, or memory. Safe from any thread; nothing here ever blocks the caller.
///
/// Errors: SecretStoreUnavailable (no such service, or it refused), SecretMissing (nothing under that name,
/// as far as one can tell), SecretUnreadable (what is there was not written by us), InvalidInput
/// (isSecretName()).
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual QFuture<base::Result<SecretBytes>> read(const QString &name) = 0;

    /// Replaces what was there. An empty secret is InvalidInput: keychains can't tell it from none.
    virtual QFuture<base::Outcome> write(const QString &name, const SecretBytes &value) = 0;

    /// Removing what is not there is either a success or SecretMissing, as the keychain sees fit.
    virtual QFuture<base::Outcome> remove(const QString &name) = 0;

    /// Whether the store works here and now, found out by using it. Ask at start-up: a store that is missing
    /// shows only when it is used.
    virtual QFuture<base::Outcome> probe() = 0;

    /// Which store this is, in English, for logs and the health report. Never a secret.
    virtual QString describe() const = 0;
};

/// A name every store can keep: letters, digits, `.`, `-` and `_`, at most 128 of them, not starting with a
/// dot.
bool isSecretName(QStringView name);

} // namespace secrets
