// SPDX-License-Identifier: Apache-2.0
#include "domain/settings.h"

#include "domain/code.h"

#include <QRegularExpression>

namespace domain {

using base::Error;
using base::ErrorCode;

namespace {

bool isLoopback(const QString &host)
{
    // The whole of it: 127.0.0.1.example.com is somebody else's machine.
    static const QRegularExpression ipv4(QStringLiteral("\\A127(\\.[0-9]{1,3}){3}\\z"));
    return host == u"localhost" || host == u"::1" || ipv4.match(host).hasMatch();
}

} // namespace

bool isAcceptableBase(const QUrl &base)
{
    if (!base.isValid() || base.host().isEmpty() || base.hasQuery() || base.hasFragment() ||
        !base.userInfo().isEmpty()) {
        return false;
    }
    return base.scheme() == u"https" || (base.scheme() == u"http" && isLoopback(base.host()));
}

QList<Error> problems(const InterfaceSettings &settings)
{
    QList<Error> found;
    const auto require = [&found](bool good, const char *field) {
        if (!good) {
            found.append({ErrorCode::InvalidInput, QString::fromLatin1(field)});
        }
    };
    require(isCode(settings.ownerCode), "ownerCode");
    require(isCode(settings.appId), "appId");
    require(settings.enableDate.isValid(), "enableDate");
    require(isAcceptableBase(settings.idealBase), "idealBase");
    require(isAcceptableBase(settings.estackBase), "estackBase");
    return found;
}

} // namespace domain
