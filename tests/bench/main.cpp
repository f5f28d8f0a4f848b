// SPDX-License-Identifier: Apache-2.0
#include "bench/benches.h"
#include "secrets/initialize.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <cstdio>
#include <map>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("ideal.*.info=false\nideal.*.warning=false"));
    const std::map<QString, QJsonArray (*)(store::Backend, const bench::Size &)> all{
        {QStringLiteral("serials"), bench::serials},
        {QStringLiteral("push"), bench::push},
        {QStringLiteral("returns"), bench::returns},
        {QStringLiteral("estack"), bench::estack},
        {QStringLiteral("mapping"), bench::mapping}};
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures us against floors of the same run."));
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("Write the rows to this file."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("backend"), QStringLiteral("sqlite or postgresql; both by default."),
                      QStringLiteral("name")});
    parser.addPositionalArgument(QStringLiteral("names"),
                                 QStringLiteral("serials, push, returns, estack, mapping"));
    parser.addOption(
        {QStringLiteral("small"),
         QStringLiteral("Little work, once: shows that a bench runs, its figures mean nothing.")});
    parser.process(application);
    if (!secrets::initialize()) {
        return 1;
    }
    const bench::Size size =
        parser.isSet(QStringLiteral("small")) ? bench::Size{1, 2, 1, 3, 600, 600} : bench::Size{};
    QStringList names = parser.positionalArguments();
    if (names.isEmpty()) {
        for (const auto &[name, function] : all) {
            names.append(name);
        }
    }
    std::printf("%-10s %-11s %12s   %12s   ratio\n", "bench", "backend", "ours", "reference");
    QJsonArray rows;
    for (const QString &name : std::as_const(names)) {
        const auto found = all.find(name);
        if (found == all.end()) {
            std::fprintf(stderr, "no bench of that name: %s\n", qPrintable(name));
            return 2;
        }
        for (const store::Backend backend : {store::Backend::Sqlite, store::Backend::PostgreSql}) {
            if (!parser.isSet(QStringLiteral("backend")) ||
                parser.value(QStringLiteral("backend")) == store::Dialect(backend).name()) {
                for (const QJsonValue &row : found->second(backend, size)) {
                    rows.append(row);
                }
            }
        }
    }
    if (parser.isSet(QStringLiteral("json"))) {
        QSaveFile file(parser.value(QStringLiteral("json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(rows).toJson()) < 0 ||
            !file.commit()) {
            std::fprintf(stderr, "can't write %s\n", qPrintable(file.fileName()));
            return 1;
        }
    }
    return 0;
}
