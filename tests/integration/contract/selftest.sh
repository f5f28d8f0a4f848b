#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves that the proxy reports what breaks the contract, lets the rest pass, and changes no byte.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CONTRACT_MODULES=$("$here/modules.sh")
export CONTRACT_MODULES
exec node --test "$@" "$here/selftest.mjs"
