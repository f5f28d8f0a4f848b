// SPDX-License-Identifier: Apache-2.0
#include "e2e/demooptions.h"

#include "ideal/signature.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>

namespace demo {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Error wrong(const QString &words)
{
    return {ErrorCode::InvalidInput, words};
}

const QStringList &peerOptions()
{
    static const QStringList names{QStringLiteral("ideal"), QStringLiteral("estack"),
                                   QStringLiteral("app-key-file")};
    return names;
}

base::Outcome readPeer(const QCommandLineParser &parser, Options &options)
{
    options.idealBase = QUrl(parser.value(QStringLiteral("ideal")));
    options.estackBase = QUrl(parser.value(QStringLiteral("estack")));
    for (const QString &name : peerOptions()) {
        if (!parser.isSet(name)) {
            return wrong(QStringLiteral("--%1 is needed with another IDEAL").arg(name));
        }
    }
    QFile file(parser.value(QStringLiteral("app-key-file")));
    if (!file.open(QIODevice::ReadOnly)) {
        return wrong(QStringLiteral("can't read %1").arg(file.fileName()));
    }
    options.appKey = file.readAll().trimmed();
    if (options.listenPort == 0) {
        return wrong(QStringLiteral("--listen PORT is needed with another IDEAL"));
    }
    return base::done;
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *help, const char *value) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value)});
    };
    add("scenario", "Plays this file.", "file");
    add("database", "sqlite:FILE or postgresql://…; must be empty.", "url");
    add("ideal", "Base address of another IDEAL.", "url");
    add("estack", "Base address of its e-stack.", "url");
    add("app-id", "The app id.", "id");
    add("app-key-file", "A file that holds the app key.", "file");
    add("owner", "The owner code.", "code");
    add("signature", "v1, top-hmac-sha256 or top-md5.", "scheme");
    add("listen", "The port that callbacks come to.", "port");
    parser.addOption({QStringLiteral("keep"), QStringLiteral("Leave the database there.")});
    parser.addOption(
        {QStringLiteral("tolerate-stalls"), QStringLiteral("Measure the GUI's stalls, judge them not.")});
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("headless DIR, or prepare"));
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    const QStringList what = parser.positionalArguments();
    Options options;
    options.headless = what.value(0) == u"headless";
    if ((options.headless && what.size() != 2) ||
        (!options.headless && what != QStringList{QStringLiteral("prepare")})) {
        return wrong(QStringLiteral("say: headless DIR, or prepare"));
    }
    options.outputFolder = what.value(1);
    options.scenarioFile = parser.value(QStringLiteral("scenario"));
    options.keep = parser.isSet(QStringLiteral("keep"));
    options.tolerateStalls = parser.isSet(QStringLiteral("tolerate-stalls"));
    const auto replace = [&parser](const char *name, QString &target) {
        if (parser.isSet(QString::fromLatin1(name))) {
            target = parser.value(QString::fromLatin1(name));
        }
    };
    replace("app-id", options.appId);
    replace("owner", options.ownerCode);
    replace("signature", options.signature);
    if (!ideal::schemeFromName(options.signature)) {
        return wrong(QStringLiteral("--signature: v1, top-hmac-sha256 or top-md5"));
    }
    options.listenPort = parser.value(QStringLiteral("listen")).section(u':', -1).toUShort();
    if (parser.isSet(QStringLiteral("database"))) {
        TRY_LET(options.database, store::DatabaseConfig::fromUrl(parser.value(QStringLiteral("database"))));
        options.databaseGiven = true;
    }
    if (parser.isSet(QStringLiteral("ideal"))) {
        TRY(readPeer(parser, options));
    }
    return options;
}

} // namespace demo
