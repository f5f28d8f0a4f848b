// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace bench {

/// Ours against a reference that does the same work, in turn, in the same run.
struct Measurement
{
    QString name;
    QString backend;
    QString reference; ///< what the reference is, in words
    int runs = 5;
    /// Each does the work once and gives its milliseconds; what is set up outside of that is not counted.
    std::function<double(int run)> ours;
    std::function<double(int run)> theirs;
};

/// Medians of both and their ratio, as one row of the JSON file.
QJsonObject measure(const Measurement &measurement);

/// Milliseconds that `work` takes.
double timed(const std::function<void()> &work);

} // namespace bench
