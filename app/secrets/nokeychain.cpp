// SPDX-License-Identifier: Apache-2.0
#include "secrets/readyanswer.h"
#include "secrets/systemkeychain.h"

namespace secrets {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// Stands in for the keychain in a build without one (IDEAL_KEYCHAIN=OFF).
class NoKeychain final : public SecretStore
{
public:
    QFuture<Result<SecretBytes>> read(const QString &) override
    {
        return readyAnswer(Result<SecretBytes>(reason()));
    }
    QFuture<Outcome> write(const QString &, const SecretBytes &) override
    {
        return readyAnswer(Outcome(reason()));
    }
    QFuture<Outcome> remove(const QString &) override { return readyAnswer(Outcome(reason())); }
    QFuture<Outcome> probe() override { return readyAnswer(Outcome(reason())); }
    QString describe() const override { return QStringLiteral("no keychain (built without)"); }

private:
    static Error reason()
    {
        return {ErrorCode::SecretStoreUnavailable, QStringLiteral("built without keychain support")};
    }
};

} // namespace

std::unique_ptr<SecretStore> openSystemKeychain(const QString &)
{
    return std::make_unique<NoKeychain>();
}

} // namespace secrets
