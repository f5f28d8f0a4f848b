// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/demooptions.h"

namespace demo {

/// Makes a company that is ready to work: people, warehouses, suppliers, interface, key in the system's
/// keychain, mappings, e-stack's catalogue. Gives the exit status.
int prepareCompany(const Options &options);

} // namespace demo
