// SPDX-License-Identifier: Apache-2.0
#include "gateway/crashsteps.h"

#include "support/backends.h"

#include <QTest>

namespace gatewayprocess {

flow::Rig::Options patientIdeal()
{
    flow::Rig::Options options;
    options.simulate = [](simulator::Config &config) { config.retryScale = 0.05; };
    return options;
}

void addStepColumns()
{
    support::addBackendColumn();
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<int>("times");
}

void addStepRows(std::span<const char *const> steps, std::initializer_list<int> occasions)
{
    for (const store::Backend backend : support::testedBackends()) {
        for (const char *step : steps) {
            for (const int times : occasions) {
                QTest::addRow("%s, %s %d", support::backendName(backend).constData(), step, times)
                    << int(backend) << QByteArray(step) << times;
            }
        }
    }
}

void addSteps(std::span<const char *const> steps, std::initializer_list<int> occasions)
{
    addStepColumns();
    addStepRows(steps, occasions);
}

} // namespace gatewayprocess
