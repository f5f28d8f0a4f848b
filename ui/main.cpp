// SPDX-License-Identifier: Apache-2.0
#include "main/platform.h"
#include "main/wiring.h"
#include "secrets/initialize.h"
#include "ui/deskcontents.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messageboxprompts.h"
#include "ui/widgets/preferences.h"

#include <QApplication>
#include <QMessageBox>

namespace {

constexpr int failure = 1;

/// Nothing works without it: says so in a box, because nobody reads the console of a desktop program.
int giveUp(const base::Error &error)
{
    QMessageBox box(QMessageBox::Critical, QStringLiteral("IDEAL Desk"), ui::errorText(error));
    box.setDetailedText(error.detail);
    return box.exec(), failure;
}

/// The gateway inside the desk, unless another machine runs it.
std::unique_ptr<gateway::GatewayThread> startGateway(const QCommandLineParser &parser,
                                                     store::Database &database,
                                                     secrets::SecretStore &keychain, const base::Clock &clock)
{
    if (parser.isSet(QStringLiteral("remote-gateway"))) {
        return nullptr;
    }
    const auto config = wiring::gatewayConfig(parser);
    if (!config) {
        qWarning("the gateway's options can't be used: %s", qPrintable(config.error().detail));
        return nullptr;
    }
    auto thread = std::make_unique<gateway::GatewayThread>(database, keychain, clock, *config);
    thread->start();
    return thread;
}

} // namespace

int main(int argc, char **argv)
{
    wiring::forbidCrashDumps();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("IDEAL Desk"));
    QCoreApplication::setApplicationName(QStringLiteral("ideal-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IDEAL_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {QStringLiteral("remote-gateway"), QStringLiteral("The gateway runs on another machine.")});
    parser.addOption({QStringLiteral("demo"), QStringLiteral("Show the demo accounts at the sign-in.")});
    wiring::addOptions(parser);
    parser.process(application);
    wiring::installLog(parser);

    ui::Preferences settings;
    ui::Theme theme(application, settings);
    ui::Language language(application, settings);
    if (!secrets::initialize()) {
        return giveUp({base::ErrorCode::Internal, QStringLiteral("no source of randomness")});
    }
    const auto databaseConfig = wiring::databaseConfig(parser);
    if (!databaseConfig) {
        return giveUp(databaseConfig.error());
    }
    const auto database = store::Database::open(*databaseConfig);
    if (!database) {
        return giveUp(database.error());
    }
    const auto secretStore = wiring::openSecrets(parser);
    if (!secretStore) {
        return giveUp(secretStore.error());
    }
    const base::SystemClock clock;
    const auto gateway = startGateway(parser, **database, **secretStore, clock);

    ui::MessageBoxPrompts prompts;
    ui::DeskContents contents = ui::deskContents(gateway ? secretStore->get() : nullptr);
    if (parser.isSet(QStringLiteral("demo"))) {
        contents.demoAccounts = ui::demoAccounts();
    }
    ui::MainWindow window({**database, clock, settings, theme, language, prompts}, std::move(contents));
    wiring::onStopSignal([&window] { window.close(); });
    window.show();
    window.start();
    return application.exec();
}
