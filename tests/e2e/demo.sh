#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The demo behind `./run demo`. Usage: demo.sh BIN_DIR [--headless DIR [options]]
set -euo pipefail
bin=$(cd "$1" && pwd)
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
keyring=$here/../support/with-keyring.sh # a keychain of the demo's own, gone afterwards

if [[ ${1:-} == --headless ]]; then
    [[ $# -ge 2 ]] || { echo "usage: ./run demo --headless DIR [options]" >&2; exit 2; }
    shift
    QT_QPA_PLATFORM=offscreen exec "$keyring" "$bin/ideal-demo" headless "$@"
fi

export XAUTHORITY=${XAUTHORITY:-$HOME/.Xauthority}
if [[ -n ${WAYLAND_DISPLAY:-} && $WAYLAND_DISPLAY != /* && -n ${XDG_RUNTIME_DIR:-} ]]; then
    export WAYLAND_DISPLAY=$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY
fi
exec "$keyring" "$here/clickable.sh" "$bin" "$@"
