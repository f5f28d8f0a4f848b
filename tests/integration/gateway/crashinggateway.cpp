// SPDX-License-Identifier: Apache-2.0
#include "gateway/gateway.h"
#include "secrets/initialize.h"
#include "secrets/memorysecretstore.h"
#include "workflow/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#endif

namespace {

/// As a power cut would: no destructor, no flush, no goodbye.
[[noreturn]] void die()
{
#ifdef Q_OS_WIN
    TerminateProcess(GetCurrentProcess(), 9);
#else
    std::raise(SIGKILL);
#endif
    std::abort(); // not reached
}

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

/// A gateway for tests: the database's address comes in $IDEAL_DATABASE, the owner code and the app key as
/// two lines on standard input. Prints `port N` and each step that it passes; dies at the one that it is
/// told.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption portOption(QStringLiteral("port"), {}, QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption nameOption(QStringLiteral("name"), {}, QStringLiteral("NAME"),
                                        QStringLiteral("crashing"));
    const QCommandLineOption stepOption(QStringLiteral("die-at"), {}, QStringLiteral("STEP"));
    const QCommandLineOption timesOption(QStringLiteral("times"), {}, QStringLiteral("N"),
                                         QStringLiteral("1"));
    const QCommandLineOption leaseOption(QStringLiteral("lease"), {}, QStringLiteral("MS"),
                                         QStringLiteral("1000"));
    const QCommandLineOption pollOption(QStringLiteral("poll"), {}, QStringLiteral("MS"),
                                        QStringLiteral("300000"));
    parser.addOptions({portOption, nameOption, stepOption, timesOption, leaseOption, pollOption});
    parser.process(application);

    QFile input;
    if (!secrets::initialize() || !input.open(stdin, QIODevice::ReadOnly)) {
        return 1;
    }
    const QString ownerCode = QString::fromUtf8(input.readLine().trimmed());
    secrets::MemorySecretStore secretStore;
    secretStore.write(workflow::appKeyName(ownerCode),
                      secrets::SecretBytes::taking(input.readLine().trimmed()));

    const auto config = store::DatabaseConfig::fromUrl(qEnvironmentVariable("IDEAL_DATABASE"));
    const auto database = config ? store::Database::open(*config)
                                 : base::Result<std::unique_ptr<store::Database>>(config.error());
    if (!database) {
        say("failed " + base::codeName(database.error().code).toLatin1());
        return 1;
    }
    gateway::GatewayConfig settings;
    settings.name = parser.value(nameOption);
    settings.port = quint16(parser.value(portOption).toUInt());
    settings.limits = {5000, 3000, 1024 * 1024};
    settings.pace.returnLeaseMs = parser.value(leaseOption).toLongLong();
    settings.pace.pushLeaseMs = 60'000;
    settings.pace.pollLeaseMs = parser.value(leaseOption).toLongLong();
    settings.pace.poll = {parser.value(pollOption).toLongLong(), parser.value(pollOption).toLongLong(), 0};
    settings.pace.pollsPerMinute = 6000;
    settings.hook = [step = parser.value(stepOption).toLatin1(),
                     left = parser.value(timesOption).toInt()](const char *reached) mutable {
        if (step == reached && --left == 0) {
            die();
        }
        say(QByteArray("step ") + reached);
    };
    const base::SystemClock clock;
    gateway::Gateway service(**database, secretStore, clock, settings);
    QObject::connect(&service, &gateway::Gateway::failed, &application, [](const base::Error &error) {
        say("failed " + base::codeName(error.code).toLatin1());
    });
    QObject::connect(&service, &gateway::Gateway::started, &application,
                     [](quint16 port) { say("port " + QByteArray::number(port)); });
    service.start();
    return application.exec();
}
