// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace secrets {

/// Makes the cryptography ready: once, in main(), before any thread. False if the machine has no source of
/// randomness; the program must not go on then. Calling it again does nothing.
[[nodiscard]] bool initialize();

} // namespace secrets
