// SPDX-License-Identifier: Apache-2.0
#include "e2e/demooptions.h"
#include "e2e/headless.h"
#include "e2e/prepare.h"
#include "secrets/initialize.h"

#include <QApplication>

#include <cstdio>

/// `ideal-demo prepare` makes the demo company that a person then opens with ideal-desk; `ideal-demo headless
/// DIR` plays a scenario through the real widgets.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ideal-demo"));
    QCoreApplication::setOrganizationName(QStringLiteral("IDEAL Desk"));
    const base::Result<demo::Options> options = demo::readOptions(application.arguments());
    if (!options) {
        std::fprintf(stderr, "ideal-demo: %s\n", qPrintable(options.error().detail));
        return 2;
    }
    if (!secrets::initialize()) {
        std::fprintf(stderr, "ideal-demo: no source of randomness\n");
        return 1;
    }
    return options->headless ? demo::runHeadless(application, *options) : demo::prepareCompany(*options);
}
