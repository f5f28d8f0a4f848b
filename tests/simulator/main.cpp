// SPDX-License-Identifier: Apache-2.0
#include "simulator/commandline.h"
#include "simulator/simulator.h"
#include "simulator/stopsignal.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

/// One line, so that whoever started us can read the ports and go on.
void announce(const simulator::Ports &ports)
{
    const QJsonObject line{{QStringLiteral("port"), ports.ideal},
                           {QStringLiteral("estackPort"), ports.estack},
                           {QStringLiteral("controlPort"), ports.control}};
    std::fputs(QJsonDocument(line).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ideal-simulator"));
    auto line = simulator::readCommandLine(QCoreApplication::arguments());
    if (!line) {
        std::fprintf(stderr, "ideal-simulator: %s\n", qPrintable(line.error().detail));
        return EXIT_FAILURE;
    }
    simulator::Simulator simulator(line->config);
    for (const simulator::Fault &fault : std::as_const(line->faults)) {
        simulator.addFault(fault);
    }
    const auto ports = simulator.start();
    if (!ports) {
        std::fprintf(stderr, "ideal-simulator: %s\n", qPrintable(ports.error().detail));
        return EXIT_FAILURE;
    }
    QObject::connect(&simulator, &simulator::Simulator::quitRequested, &application, &QCoreApplication::quit);
    simulator::onStopSignal(&application, [] { QCoreApplication::quit(); });
    announce(*ports);
    return QCoreApplication::exec();
}
