// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace sheets {

/// The parts of a zip file, read as streams. What comes out of it is counted against a budget, because a zip
/// says nothing true about what it holds.
class ZipArchive
{
public:
    /// `file` is open and outlives the archive. SheetBroken if it is no zip.
    static base::Result<std::unique_ptr<ZipArchive>> open(QIODevice &file, qint64 budget);
    ~ZipArchive();

    bool contains(const QString &name) const;

    /// Lets `use` read the part from a sequential device; the part's check sum and the budget are looked at
    /// behind it. SheetBroken or SheetTooLarge, or what `use` gives.
    base::Outcome read(const QString &name, const std::function<base::Outcome(QIODevice &)> &use);

private:
    class Part;
    explicit ZipArchive(qint64 budget);

    void *m_handle = nullptr; ///< minizip's unzFile
    qint64 m_budget;
};

} // namespace sheets
