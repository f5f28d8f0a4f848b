#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints the directory whose node_modules belongs to the lock file beside this script, and fills it first if need be.
# It is outside the source tree; CONTRACT_CACHE says where.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${CONTRACT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ideal-desk/contract}
key=$(cat "$here/package.json" "$here/package-lock.json" "$here/.npmrc" | sha256sum | cut -c1-16)
modules=$cache/$key

if [[ ! -d $modules ]]; then
    mkdir -p "$cache"
    work=$(mktemp -d "$cache/.$key.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
    install() { (cd "$work" && npm ci --no-update-notifier) >&2; }
    install || { echo 'npm ci failed, trying once more' >&2; sleep 5; install; }
    # A rename is all or nothing, so a directory with this name is always complete. Of two runs at once the second
    # one finds it taken and uses it.
    mv -T "$work" "$modules" 2>/dev/null || [[ -d $modules ]]
fi
echo "$modules"
