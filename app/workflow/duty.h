// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/account.h"

namespace workflow {

/// Every verb asks first: roles are enforced here, below any screen (SPEC, "People").
inline base::Outcome require(const domain::Actor &actor, domain::Duty duty)
{
    if (!domain::may(actor.roles, duty)) {
        return base::Error{base::ErrorCode::Forbidden, {}};
    }
    return base::done;
}

} // namespace workflow
