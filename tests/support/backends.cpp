// SPDX-License-Identifier: Apache-2.0
#include "support/backends.h"

#include "support/postgresql.h"

#include <QTest>

namespace support {

using store::Backend;

namespace {
const char column[] = "backend";
}

QByteArray backendName(Backend backend)
{
    return store::Dialect(backend).name().toLatin1();
}

QList<Backend> testedBackends()
{
    QList<Backend> backends{Backend::Sqlite};
    if (PostgreSql::isAvailable()) {
        backends.append(Backend::PostgreSql);
    } else if (qEnvironmentVariableIsSet("IDEAL_TEST_REQUIRE_PG")) {
        qFatal("IDEAL_TEST_REQUIRE_PG is set, but there is no PostgreSQL to test with");
    } else {
        qWarning("no PostgreSQL here: its rows are left out");
    }
    return backends;
}

void addBackendColumn()
{
    QTest::addColumn<int>(column);
}

void addBackends()
{
    addBackendColumn();
    for (const Backend backend : testedBackends()) {
        QTest::newRow(backendName(backend).constData()) << static_cast<int>(backend);
    }
}

Backend currentBackend()
{
    QFETCH(int, backend);
    return static_cast<Backend>(backend);
}

} // namespace support
