// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "gateway/childgateway.h"
#include "store/gatewayrepository.h"
#include "support/backends.h"
#include "workflow/settings.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace domain;
using flow::phone;
using flow::Rig;
using flow::Trade;
using support::await;

namespace {

/// All that is logged while it lives, debug messages too.
class LogCapture
{
public:
    LogCapture()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("ideal.*=true"));
        lines().clear();
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
            const QMutexLocker lock(&mutex());
            lines().append(message);
        });
    }
    ~LogCapture()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules(QString());
    }
    static QString text()
    {
        const QMutexLocker lock(&mutex());
        return lines().join(u'\n');
    }

private:
    static QMutex &mutex()
    {
        static QMutex one;
        return one;
    }
    static QStringList &lines()
    {
        static QStringList all;
        return all;
    }
    QtMessageHandler m_before;
};

/// Every row of every table as text, and a SQLite file's bytes besides.
QByteArray everything(Rig &rig)
{
    const bool sqlite = rig.databaseConfig().backend == store::Backend::Sqlite;
    QByteArray all;
    if (sqlite) {
        for (const char *suffix : {"", "-wal"}) {
            QFile file(rig.databaseConfig().file + QLatin1String(suffix));
            if (file.open(QIODevice::ReadOnly)) {
                all += file.readAll();
            }
        }
        return all;
    }
    const auto rows =
        await(rig.database().read([](store::Connection &connection) -> base::Result<QByteArray> {
            QByteArray dump;
            TRY_LET(const QStringList tables,
                    connection.select(
                        QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"), {},
                        [](store::Row &row) { return row.take<QString>(); }));
            for (const QString &table : tables) {
                TRY(connection.forEach(
                    QStringLiteral("SELECT CAST(t AS text) FROM %1 t").arg(table), {},
                    [&dump](store::Row &row) { dump += row.take<QString>().toUtf8() + '\n'; }));
            }
            return dump;
        }));
    return rows ? *rows : QByteArray();
}

/// A remote gateway as installed on a server: `ideal-gateway serve` with a credentials directory.
struct RemoteGateway
{
    RemoteGateway()
    {
        QProcess keygen;
        keygen.start(QStringLiteral(IDEAL_GATEWAY), {QStringLiteral("keygen"), keyFile()});
        if (!keygen.waitForFinished() || keygen.exitCode() != 0) {
            qFatal("keygen: %s", keygen.readAllStandardError().constData());
        }
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process,
                         [this] { output += process.readAllStandardOutput(); });
        QObject::connect(&process, &QProcess::readyReadStandardError, &process,
                         [this] { log += process.readAllStandardError(); });
    }
    ~RemoteGateway()
    {
        process.terminate();
        if (!process.waitForFinished(10'000)) {
            process.kill();
            process.waitForFinished();
        }
    }
    QString keyFile() const { return directory.filePath(QStringLiteral("gateway-key")); }
    void start(const store::DatabaseConfig &database)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("IDEAL_DATABASE"), gatewayprocess::databaseUrl(database));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(IDEAL_GATEWAY),
                      {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                       QStringLiteral("--secrets"), QStringLiteral("credentials:") + directory.path()});
    }
    quint16 port() const
    {
        const qsizetype at = output.indexOf("{\"port\":");
        return at < 0 || !output.contains('}')
                   ? 0
                   : quint16(output.mid(at + 8, output.indexOf('}', at) - at - 8).toUInt());
    }

    QTemporaryDir directory;
    QProcess process;
    QByteArray output;
    QByteArray log;
};

} // namespace

/// The app key is where it must be and nowhere else (SPEC R11).
class TestSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R11_keyIsNeitherKeptNorLogged_data();
    void R11_keyIsNeitherKeptNorLogged();
    void R11_remoteGatewayIsHandedTheKeySealed();
    void R11_keyFileThatOthersMayReadIsRefused();
};

void TestSecrecy::R11_keyIsNeitherKeptNorLogged_data()
{
    support::addBackendColumn();
    QTest::addColumn<QString>("scheme");
    for (const store::Backend backend : support::testedBackends()) {
        for (const char *scheme : {"v1", "top-hmac-sha256", "top-md5"}) {
            QTest::addRow("%s, %s", support::backendName(backend).constData(), scheme)
                << int(backend) << QString::fromLatin1(scheme);
        }
    }
}

void TestSecrecy::R11_keyIsNeitherKeptNorLogged()
{
    QFETCH(QString, scheme);
    const QByteArray key = flow::rigCredentials().appKey;
    LogCapture log;
    Rig::Options options;
    options.scheme = scheme;
    Trade trade(support::currentBackend(), options);
    Rig &rig = trade.rig;
    // The good way, and a few in which an error is told at length.
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    for (const char *fault : {"refuse:isv.sign-invalid", "redirect", "malformed-answer", "drop-answer"}) {
        QVERIFY(rig.ideal().addFault(QLatin1String(fault) + QStringLiteral("~inbound-orders*1")));
        const Order order = trade.purchase({{phone, 1}});
        QCOMPARE(rig.push(order.id), QList<base::Error>());
        QVERIFY(rig.waitFor(order.id, [&](const Order &) { return !rig.exchanges(order.id).isEmpty(); }));
    }
    const QByteArray kept = everything(rig);
    QVERIFY(kept.contains("HN-DEMO"));
    QVERIFY(!kept.contains(key));
    QVERIFY(!kept.contains(key.toHex()));
    QVERIFY(!kept.contains(key.toBase64()));
    const QString logged = log.text();
    QVERIFY(logged.contains(u"inbound-orders"));
    QVERIFY(!logged.contains(QString::fromLatin1(key)));

    // Nor is what the key has signed: a signature that leaks can be replayed as long as its window is open.
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM exchange WHERE request_headers LIKE '%v1=%' "
                                      "OR (target LIKE '%sign=%' AND target NOT LIKE '%sign=***%')")),
             0);
    QVERIFY(rig.count(QStringLiteral("SELECT count(*) FROM exchange WHERE direction = 1")) > 4);
    static const QRegularExpression digest(QStringLiteral("sign=(?!\\*)|v1=[0-9a-f]"));
    QVERIFY2(!digest.match(logged).hasMatch(), qPrintable(digest.match(logged).captured()));
}

void TestSecrecy::R11_remoteGatewayIsHandedTheKeySealed()
{
    if (!support::testedBackends().contains(store::Backend::PostgreSql)) {
        QSKIP("a remote gateway needs PostgreSQL");
    }
    Trade trade(store::Backend::PostgreSql);
    Rig &rig = trade.rig;
    rig.stopGateway();
    RemoteGateway remote;
    remote.start(rig.databaseConfig());
    QVERIFY2(support::awaitSignal(&remote.process, &QProcess::readyReadStandardOutput,
                                  [&remote] { return remote.port() != 0; }),
             remote.log);
    rig.ideal().setCallbackBase(QUrl(QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(remote.port())));

    // It knows who it is, and says that it has no key yet.
    const auto problem = [&rig] {
        const auto all = await(rig.database().read(
            [](store::Connection &connection) { return store::GatewayRepository(connection).all(); }));
        for (const store::GatewayHealth &health : *all) {
            if (health.name == u"gateway" && !health.publicKey.isEmpty() && health.state == u"running") {
                return health.problem;
            }
        }
        return base::ErrorCode::Internal;
    };
    QVERIFY(support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed,
                                 [&] { return problem() == base::ErrorCode::SecretMissing; }));

    const QByteArray key = flow::rigCredentials().appKey;
    QVERIFY(
        await(workflow::handOverAppKey(rig.company().session("admin"), nullptr, secrets::SecretBytes(key))));
    const Order order = trade.purchase({{phone, 2}});
    trade.push(order);
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(problem(), base::ErrorCode::Count_);

    const QByteArray kept = everything(rig);
    QVERIFY(!kept.contains(key));
    QVERIFY(!kept.contains(key.toHex()));
    QVERIFY2(!remote.log.contains(key), "the log");
    for (const char *what : {"cmdline", "environ"}) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(remote.process.processId()).arg(QLatin1String(what)));
        if (file.open(QIODevice::ReadOnly)) { // there is none on Windows
            QVERIFY2(!file.readAll().contains(key), what);
        }
    }
}

void TestSecrecy::R11_keyFileThatOthersMayReadIsRefused()
{
#ifdef Q_OS_WIN
    QSKIP("access lists are not checked on Windows");
#endif
    const RemoteGateway unused; // keygen makes the file private by itself
    QVERIFY(!QFile(unused.keyFile()).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));

    Trade trade(support::testedBackends().last());
    trade.rig.stopGateway();
    RemoteGateway remote;
    QVERIFY(QFile::setPermissions(remote.keyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    remote.start(trade.rig.databaseConfig());
    QVERIFY(support::awaitSignal(&remote.process, &QProcess::finished,
                                 [&remote] { return remote.process.state() == QProcess::NotRunning; }));
    QCOMPARE(remote.process.exitStatus(), QProcess::NormalExit);
    QVERIFY(remote.process.exitCode() != 0);
    QVERIFY2(remote.log.contains("SecretStoreUnavailable"), remote.log);
    QCOMPARE(remote.port(), 0);
}

QTEST_GUILESS_MAIN(TestSecrecy)
#include "tst_secrecy.moc"
