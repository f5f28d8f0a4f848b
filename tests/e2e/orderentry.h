// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/driver.h"
#include "e2e/scenario.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"

namespace demo {

// How a clerk fills an order's form in, by keys alone.

void pick(Driver &driver, QWidget *form, const char *name, const QString &code);
void choose(Driver &driver, QWidget *form, const char *name, const QString &code);
/// Types into the editor of that name, once it is there, and goes on with Enter.
void typeCell(Driver &driver, const ui::OrderLinesView *view, const char *name, const QString &value);
/// Types a product into a line; false, and a failed check, if it is not found.
bool typeProduct(Driver &driver, ui::OrderLinesView *view, int row, const QString &code);
/// A new form of the step's type with everything entered; null if it did not come up.
ui::OrderForm *enter(Driver &driver, const Step &step);
domain::OrderId save(Driver &driver, ui::OrderForm *form);

} // namespace demo
