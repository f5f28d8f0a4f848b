// SPDX-License-Identifier: Apache-2.0
#include "bench/copy.h"

#include "support/postgresql.h"

#include <QFile>

namespace bench {

Copy::Copy(const store::DatabaseConfig &source, const QString &name) : m_config(source)
{
    if (source.backend == store::Backend::Sqlite) {
        m_config.file = m_directory.filePath(name);
        if (!QFile::copy(source.file, m_config.file)) {
            qFatal("can't copy the database");
        }
    } else {
        m_config.name = source.name + u'_' + name;
        support::PostgreSql::administrate(
            {QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_config.name, source.name)});
    }
}

Copy::~Copy()
{
    if (m_config.backend == store::Backend::PostgreSql) {
        support::PostgreSql::administrate({QStringLiteral("DROP DATABASE %1").arg(m_config.name)});
    }
}

} // namespace bench
