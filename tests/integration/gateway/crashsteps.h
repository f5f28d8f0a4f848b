// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/rig.h"

#include <span>

namespace gatewayprocess {

/// IDEAL works at once and does not lose patience while the gateway is dead.
flow::Rig::Options patientIdeal();

/// Adds the columns of a test in which a gateway dies at a `step`'s nth time.
void addStepColumns();

/// A row for each step and each occasion of it, on each database.
void addStepRows(std::span<const char *const> steps, std::initializer_list<int> occasions);

/// Both.
void addSteps(std::span<const char *const> steps, std::initializer_list<int> occasions);

} // namespace gatewayprocess
