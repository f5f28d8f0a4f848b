// SPDX-License-Identifier: Apache-2.0
#include "e2e/headless.h"

#include "e2e/peerprocess.h"
#include "e2e/play.h"
#include "gateway/gateway.h"
#include "secrets/systemkeychain.h"
#include "ui/deskcontents.h"
#include "ui/widgets/messageboxprompts.h"
#include "ui/widgets/preferences.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace demo {

namespace {

/// What summary.json is made of.
struct Report
{
    QJsonArray orders;
    qint64 pushToPostedMs = -1;
};

bool writeSummary(const Options &options, const Report &report, const Driver &driver)
{
    const QJsonObject summary{
        {QStringLiteral("orders"), report.orders},
        {QStringLiteral("pushToPostedMs"), report.pushToPostedMs},
        {QStringLiteral("guiLongestStallMs"), driver.longestStallMs()},
        {QStringLiteral("guiLongestStallAt"), driver.longestStallAt()},
        {QStringLiteral("checks"),
         QJsonObject{{QStringLiteral("failed"), QJsonArray::fromStringList(driver.failures())}}}};
    QSaveFile file(QDir(options.outputFolder).filePath(QStringLiteral("summary.json")));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(summary).toJson()) > 0 &&
           file.commit();
}

base::Result<QList<Step>> steps(const Options &options)
{
    if (options.scenarioFile.isEmpty()) {
        return builtInScenario();
    }
    QFile file(options.scenarioFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{base::ErrorCode::InvalidInput, file.errorString()};
    }
    return readScenario(file.readAll());
}

/// Adds what the scenario names and the company lacks.
void complete(support::Company &company, const QList<Step> &all)
{
    QHash<QString, domain::OrderType> types; // by the scenario's ids
    for (const Step &step : all) {
        for (const QString &warehouse : {step.warehouse, step.toWarehouse}) {
            if (!warehouse.isEmpty()) {
                company.ensureWarehouse(warehouse);
            }
        }
        // What was not entered came from a VF order.
        const domain::OrderType type =
            step.verb == Verb::Order ? step.type : types.value(step.order, domain::OrderType::Wholesale);
        types.insert(step.id, type);
        if (domain::describe(type).counterparty == domain::Counterparty::Supplier &&
            !step.partner.isEmpty()) {
            company.ensureSupplier(step.partner);
        }
    }
}

Report play(Play &play, const Options &options, const QList<Step> &all)
{
    const bool tour = options.scenarioFile.isEmpty();
    setUpInterface(play.driver, options, play.company);
    mapWarehouses(play.driver);
    complete(play.company, all);
    if (tour) {
        showPreflight(play);
    }
    for (const Step &step : all) {
        playStep(play, step);
    }
    Report report;
    for (const QString &id : std::as_const(play.order)) {
        report.orders.append(summaryOf(play, id));
    }
    report.pushToPostedMs = play.pushToPostedMs;
    browseLog(play.driver);
    return report;
}

} // namespace

int runHeadless(QApplication &application, const Options &given)
{
    Options options = given;
    if (!QDir().mkpath(options.outputFolder)) {
        std::fprintf(stderr, "ideal-demo: can't make %s\n", qPrintable(options.outputFolder));
        return 1;
    }
    const base::Result<QList<Step>> all = steps(options);
    if (!all) {
        std::fprintf(stderr, "ideal-demo: %s\n", qPrintable(all.error().detail));
        return 2;
    }
    PeerProcess peer;
    if (options.idealBase.isEmpty() && !peer.start(options)) {
        std::fprintf(stderr, "ideal-demo: the simulator does not start\n");
        return 1;
    }
    QTemporaryDir folder;
    folder.setAutoRemove(!options.keep);
    if (!options.databaseGiven) {
        options.database = store::DatabaseConfig::sqlite(folder.filePath(QStringLiteral("demo.db")));
    }
    const auto database = store::Database::open(options.database);
    if (!database) {
        std::fprintf(stderr, "ideal-demo: can't open the database: %s\n",
                     qPrintable(database.error().detail));
        return 1;
    }
    const base::SystemClock clock;
    const auto keychain = secrets::openSystemKeychain();
    support::Company company(**database, clock);
    company.found(secrets::PasswordCost::ForTests);

    gateway::GatewayConfig config;
    config.port = options.listenPort;
    gateway::GatewayThread gateway(**database, *keychain, clock, config);
    gateway.start();

    ui::Preferences settings(folder.filePath(QStringLiteral("demo.ini")));
    ui::Theme theme(application, settings);
    ui::Language language(application, settings);
    ui::MessageBoxPrompts prompts;
    ui::DeskContents contents = ui::deskContents(keychain.get());
    contents.demoAccounts = ui::demoAccounts();
    int status = 1;
    {
        ui::MainWindow window({**database, clock, settings, theme, language, prompts}, std::move(contents));
        window.resize(1360, 860);
        window.show();
        window.start();
        Driver driver(window, language, QDir(options.outputFolder));
        Play steps{driver, company, peer, {}, {}, -1};
        const Report report = play(steps, options, *all);
        driver.check(
            options.tolerateStalls || !options.scenarioFile.isEmpty() || driver.longestStallMs() < 50.0,
            QStringLiteral("the GUI thread was never deaf for 50 ms (%1)").arg(driver.longestStallMs()));
        status = writeSummary(options, report, driver) && driver.allGood() ? 0 : 1;
        for (const QString &failure : driver.failures()) {
            std::fprintf(stderr, "failed: %s\n", qPrintable(failure));
        }
    }
    if (options.keep) {
        std::printf("database: %s\n", qPrintable(options.database.toString()));
    }
    return status;
}

} // namespace demo
