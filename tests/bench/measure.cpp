// SPDX-License-Identifier: Apache-2.0
#include "bench/measure.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace bench {

namespace {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

QJsonObject measure(const Measurement &m)
{
    QList<double> ours;
    QList<double> theirs;
    for (int run = 0; run < m.runs; ++run) {
        ours.append(m.ours(run));
        theirs.append(m.theirs(run));
    }
    const double value = median(ours);
    const double floor = median(theirs);
    std::printf("%-10s %-11s %9.2f ms   %9.2f ms   x %.2f   (%s)\n", qPrintable(m.name),
                qPrintable(m.backend), value, floor, value / floor, qPrintable(m.reference));
    std::fflush(stdout);
    return {{QStringLiteral("name"), m.name},           {QStringLiteral("backend"), m.backend},
            {QStringLiteral("value"), value},           {QStringLiteral("unit"), QStringLiteral("ms")},
            {QStringLiteral("reference"), m.reference}, {QStringLiteral("referenceValue"), floor},
            {QStringLiteral("ratio"), value / floor},   {QStringLiteral("n"), m.runs}};
}

} // namespace bench
