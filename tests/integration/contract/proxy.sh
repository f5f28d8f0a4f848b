#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# proxy.sh UPSTREAM_URL PORT [--violations FILE] [--summary FILE]
# Becomes a validating proxy (same process, so a signal to it arrives) in front of an upstream on loopback.
set -euo pipefail
if (( $# < 2 )); then
    echo "usage: $0 UPSTREAM_URL PORT [--violations FILE] [--summary FILE]" >&2
    exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CONTRACT_MODULES=$("$here/modules.sh")
export CONTRACT_MODULES
exec node "$here/validating-proxy.mjs" --upstream "$1" --port "$2" "${@:3}"
