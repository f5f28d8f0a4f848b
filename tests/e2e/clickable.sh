#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Inside the demo's keyring: simulator, demo company, desk. Ends with the desk.
set -euo pipefail
bin=$1
shift
dir=$(mktemp -d)
simulator=
cleanup() {
    [[ -z $simulator ]] || kill "$simulator" 2>/dev/null || true
    rm -rf "$dir"
}
trap cleanup EXIT

port=${IDEAL_DEMO_PORT:-18090}
(umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$dir/app-key")
mkfifo "$dir/ready"
"$bin/ideal-simulator" --app-id demo-app --app-key-file "$dir/app-key" --owner HN-DEMO --delay-ms 1500 \
    --control-port 0 --callback-base "http://127.0.0.1:$port/callback/v1" >"$dir/ready" &
simulator=$!
read -r ports <"$dir/ready"
number() { sed -E "s/.*\"$1\": *([0-9]+).*/\\1/" <<<"$ports"; }
ideal=http://127.0.0.1:$(number port)
echo "simulator: $ideal, control on port $(number controlPort) (tests/simulator/README.md)"

QT_QPA_PLATFORM=offscreen "$bin/ideal-demo" prepare --database "sqlite:$dir/demo.db" --ideal "$ideal/ideal/v1" \
    --estack "http://127.0.0.1:$(number estackPort)/estack/v1" --app-key-file "$dir/app-key" --listen "$port"
"$bin/ideal-desk" --demo --database "sqlite:$dir/demo.db" --listen "127.0.0.1:$port" "$@"
