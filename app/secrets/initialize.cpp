// SPDX-License-Identifier: Apache-2.0
#include "secrets/initialize.h"

#include <sodium.h>

namespace secrets {

bool initialize()
{
    return sodium_init() >= 0;
}

} // namespace secrets
