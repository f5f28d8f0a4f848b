#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command beside a real, unlocked keyring (gnome-keyring on a private D-Bus, in a home of its own), which is
# gone when the command ends. Needs the packages dbus, gnome-keyring and libsecret-1-0.
set -eu

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT...]" >&2; exit 64; }

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 700 "$dir/run"

HOME=$dir XDG_RUNTIME_DIR=$dir/run XDG_DATA_HOME=$dir/share XDG_CONFIG_HOME=$dir/config XDG_CACHE_HOME=$dir/cache \
    dbus-run-session -- sh -c '
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"' sh "$@" \
    && status=0 || status=$?
exit "$status"
