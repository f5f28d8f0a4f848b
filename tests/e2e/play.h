// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/demooptions.h"
#include "e2e/driver.h"
#include "e2e/scenario.h"
#include "support/company.h"

namespace demo {

/// What became of one order, as summary.json tells it.
struct Played
{
    QJsonObject summary;
    qint64 pushToPostedMs = -1; ///< from the click to the posted document
};

// The main job, part by part, in the order in which people do it.

/// Admin: 荣耀IDEAL接口设置, connection test, first synchronisation; vendor: the switch.
void setUpInterface(Driver &driver, const Options &options, support::Company &company);

/// Admin: 荣耀IDEAL仓库设置, with a duplicate that is refused.
void mapWarehouses(Driver &driver);

/// Clerk: an order whose push is refused with every reason told.
void showPreflight(Driver &driver);

/// Clerk: enters, saves and pushes what the step says, and waits for what it expects.
Played playOrder(Driver &driver, const Step &step, support::Company &company, bool withPictures);

/// Supervisor: the push log, its filter, the raw messages.
void browseLog(Driver &driver, const QString &number);

} // namespace demo
