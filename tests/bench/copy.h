// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/database.h"

#include <QTemporaryDir>

namespace bench {

/// A copy of a closed database to work on; gone with this object.
class Copy
{
public:
    Copy(const store::DatabaseConfig &source, const QString &name);
    ~Copy();
    Q_DISABLE_COPY_MOVE(Copy)

    const store::DatabaseConfig &config() const { return m_config; }

private:
    QTemporaryDir m_directory;
    store::DatabaseConfig m_config;
};

} // namespace bench
