// SPDX-License-Identifier: Apache-2.0
#include "simulator/commandline.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace simulator {

namespace {

using base::ErrorCode;

/// One option: its name, what its value is called, what it is for, and its default.
struct Option
{
    const char *name;
    const char *value;
    const char *text;
    const char *otherwise;
};

constexpr Option options[] = {
    {"app-id", "ID", "App id of both sides.", ""},
    {"app-key-file", "FILE", "File that holds the app key; white space at its ends is left out.", ""},
    {"previous-app-key-file", "FILE", "File that holds the key before, while a key is rotated.", ""},
    {"signature", "SCHEME", "v1, top-hmac-sha256 or top-md5.", "v1"},
    {"owner", "CODE", "Owner code.", ""},
    {"port", "PORT", "Port of IDEAL (and of e-stack); 0: a free one.", "0"},
    {"estack-port", "PORT", "Port of e-stack, if it shall have its own.", ""},
    {"control-port", "PORT", "Port of the control endpoint; none without this.", ""},
    {"callback-base", "URL", "Where callbacks go, e.g. http://127.0.0.1:8080/callback/v1.", ""},
    {"delay-ms", "MS", "Before each step of an order; -1: only on control's word.", "300"},
    {"retry-scale", "FACTOR", "Shortens the pauses between the tries of a callback.", "1"},
    {"silence-ms", "MS", "How long a callback waits for its answer.", "10000"},
    {"snapshot-ms", "MS", "How long a serial snapshot can be read.", "600000"},
    {"seed", "N", "Serials, ids and codes follow from it.", "1"},
    {"warehouse", "CODE", "A warehouse; repeatable. Default HN-WH-01 to HN-WH-06.", ""},
    {"products", "N", "Products in the catalogue.", "40"},
    {"customers", "N", "Customers in the catalogue.", "25"},
    {"initial-stock", "N", "Good stock of every product in every warehouse.", "0"},
    {"short-stock", "HOW", "exception or deliver, when stock does not suffice.", "exception"},
    {"fault", "FAULT", "NAME[:ARGUMENT][@ORDERCODE][~PATHPART][*TIMES]; repeatable.", ""},
};

/// Reads values and remembers the first that can't be.
class Values
{
public:
    explicit Values(const QCommandLineParser &parser) : m_parser(parser) {}

    QString text(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }

    QString required(const char *name)
    {
        const QString value = text(name);
        return value.isEmpty() ? reject(name, value) : value;
    }

    int number(const char *name, int least, int most)
    {
        bool good = false;
        const int value = text(name).toInt(&good);
        if (!good || value < least || value > most) {
            reject(name, {});
        }
        return value;
    }

    std::optional<quint16> port(const char *name)
    {
        return text(name).isEmpty() ? std::nullopt
                                    : std::optional(static_cast<quint16>(number(name, 0, 65535)));
    }

    QByteArray fileContent(const char *name)
    {
        QFile file(text(name));
        if (!file.open(QIODevice::ReadOnly)) {
            reject(name, {});
        }
        const QByteArray content = file.readAll().trimmed();
        if (content.isEmpty()) {
            reject(name, {});
        }
        return content;
    }

    QString reject(const char *name, const QString &value)
    {
        if (m_wrong.isEmpty()) {
            m_wrong = QStringLiteral("--") + QString::fromLatin1(name);
        }
        return value;
    }

    const QString &wrong() const { return m_wrong; }

private:
    const QCommandLineParser &m_parser;
    QString m_wrong;
};

void readCredentials(Values &values, Config &config)
{
    config.credentials.appId = values.required("app-id");
    config.credentials.appKey = values.fileContent("app-key-file");
    if (!values.text("previous-app-key-file").isEmpty()) {
        config.credentials.previousAppKey = values.fileContent("previous-app-key-file");
    }
    if (const auto scheme = ideal::schemeFromName(values.text("signature"))) {
        config.credentials.scheme = *scheme;
    } else {
        values.reject("signature", {});
    }
    config.ownerCode = values.required("owner");
}

void readTimes(Values &values, Config &config)
{
    constexpr int day = 86'400'000;
    config.delayMs = values.number("delay-ms", -1, day);
    config.silenceMs = values.number("silence-ms", 1, day);
    config.snapshotMs = values.number("snapshot-ms", 0, day);
    bool good = false;
    config.retryScale = values.text("retry-scale").toDouble(&good);
    if (!good || config.retryScale < 0) {
        values.reject("retry-scale", {});
    }
}

void readWorld(Values &values, const QCommandLineParser &parser, Config &config)
{
    constexpr int many = 1'000'000;
    config.seed = static_cast<quint32>(values.number("seed", 0, std::numeric_limits<int>::max()));
    config.warehouses = parser.values(QStringLiteral("warehouse"));
    config.products = values.number("products", 1, many);
    config.customers = values.number("customers", 1, many);
    config.initialStock = values.number("initial-stock", 0, many);
    const QString shortStock = values.text("short-stock");
    if (shortStock != u"exception" && shortStock != u"deliver") {
        values.reject("short-stock", {});
    }
    config.shortStock = shortStock == u"deliver" ? ShortStock::Deliver : ShortStock::Exception;
}

} // namespace

base::Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("IDEAL and e-stack on loopback, for tests and for trying out."));
    parser.addHelpOption();
    for (const Option &option : options) {
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.text),
                          QString::fromLatin1(option.value),
                          *option.otherwise ? QString::fromLatin1(option.otherwise) : QString()});
    }
    if (!parser.parse(arguments)) {
        return {ErrorCode::InvalidInput, parser.errorText()};
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        std::exit(EXIT_SUCCESS);
    }
    Values values(parser);
    CommandLine line;
    readCredentials(values, line.config);
    readTimes(values, line.config);
    readWorld(values, parser, line.config);
    line.config.port = static_cast<quint16>(values.number("port", 0, 65535));
    line.config.estackPort = values.port("estack-port");
    line.config.controlPort = values.port("control-port");
    line.config.callbackBase = QUrl(values.required("callback-base"));
    const QStringList faults = parser.values(QStringLiteral("fault"));
    for (const QString &text : faults) {
        if (const auto fault = Fault::parse(text)) {
            line.faults.append(*fault);
        } else {
            values.reject("fault", text);
        }
    }
    if (!values.wrong().isEmpty()) {
        return {ErrorCode::InvalidInput, values.wrong()};
    }
    return line;
}

} // namespace simulator
