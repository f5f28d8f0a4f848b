// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/catalogue.h"

namespace simulator {

/// The i-th product of the built-in catalogue: phones first, then tablets and watches, then accessories;
/// beyond the hand-made ones numbered variants, so that any number can be asked for.
Product demoProduct(int i);
Customer demoCustomer(int i);
QJsonObject demoReceiver(int i);

/// HN-WH-01 ... HN-WH-06.
QStringList demoWarehouses();

} // namespace simulator
