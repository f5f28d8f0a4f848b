// SPDX-License-Identifier: Apache-2.0
#include "main/platform.h"
#include "main/wiring.h"
#include "secrets/initialize.h"
#include "secrets/sealedbox.h"
#include "store/gatewayrepository.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

using base::Result;

int fail(const base::Error &error)
{
    std::fprintf(stderr, "ideal-gateway: %s %s\n", qPrintable(base::codeName(error.code)),
                 qPrintable(error.detail));
    return 1;
}

/// `ideal-gateway keygen FILE`: the key pair that a credentials directory hands to the gateway.
int generateKey(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail({base::ErrorCode::InvalidInput, fileName});
    }
    const secrets::KeyPair keys = secrets::KeyPair::generate();
    const secrets::SecretBytes secret = keys.toSecret();
    file.write(secret.view().data(), secret.view().size());
    std::printf("%s\n", qPrintable(keys.publicKey().toText()));
    return 0;
}

/// `ideal-gateway status`: what every gateway of the database last said of itself; 1 if none is running.
int showStatus(const QCommandLineParser &parser)
{
    const auto config = wiring::databaseConfig(parser);
    if (!config) {
        return fail(config.error());
    }
    const auto connection = store::Connection::open(*config);
    if (!connection) {
        return fail(connection.error());
    }
    const auto all = store::GatewayRepository(**connection).all();
    if (!all) {
        return fail(all.error());
    }
    bool running = false;
    for (const store::GatewayHealth &health : *all) {
        const qint64 ago = (base::SystemClock().now().milliseconds - health.seenAt.milliseconds) / 1000;
        running = running || (health.state == u"running" && ago < 30);
        std::printf("%s %s seen %llds ago %s %s\n", qPrintable(health.name), qPrintable(health.state),
                    static_cast<long long>(ago), qPrintable(health.listening),
                    health.problem == base::ErrorCode::Count_ ? ""
                                                              : qPrintable(base::codeName(health.problem)));
    }
    return running ? 0 : 1;
}

int serve(QCoreApplication &application, const QCommandLineParser &parser)
{
    const auto databaseConfig = wiring::databaseConfig(parser);
    if (!databaseConfig) {
        return fail(databaseConfig.error());
    }
    const auto database = store::Database::open(*databaseConfig);
    if (!database) {
        return fail(database.error());
    }
    const auto secretStore = wiring::openSecrets(parser);
    if (!secretStore) {
        return fail(secretStore.error());
    }
    auto config = wiring::gatewayConfig(parser);
    if (!config) {
        return fail(config.error());
    }
    if (!parser.isSet(QStringLiteral("name"))) {
        config->name = QStringLiteral("gateway");
    }
    config->ownKeyPair = true;
    const base::SystemClock clock;
    gateway::Gateway service(**database, **secretStore, clock, *config);
    QObject::connect(&service, &gateway::Gateway::failed, &application,
                     [&application](const base::Error &error) { application.exit(fail(error)); });
    QObject::connect(&service, &gateway::Gateway::started, &application, [](quint16 port) {
        std::printf("{\"port\":%d}\n", port);
        std::fflush(stdout);
    });
    QObject::connect(&service, &gateway::Gateway::stopped, &application, &QCoreApplication::quit);
    wiring::onStopSignal([&service] { service.stop(); });
    service.start();
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    wiring::forbidCrashDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ideal-gateway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IDEAL_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Sends pushes to IDEAL, takes its callbacks and posts stock documents."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("serve, status, or keygen FILE"));
    wiring::addOptions(parser);
    parser.process(application);
    if (!secrets::initialize()) {
        return fail({base::ErrorCode::Internal, QStringLiteral("no randomness")});
    }
    wiring::installLog(parser);
    const QStringList arguments = parser.positionalArguments();
    const QString command = arguments.value(0, QStringLiteral("serve"));
    if (command == u"serve") {
        return serve(application, parser);
    }
    if (command == u"status") {
        return showStatus(parser);
    }
    if (command == u"keygen" && arguments.size() == 2) {
        return generateKey(arguments[1]);
    }
    parser.showHelp(2);
}
