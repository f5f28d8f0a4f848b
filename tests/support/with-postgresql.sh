#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs a command beside a throw-away PostgreSQL that listens on a unix socket only:
#     with-postgresql.sh ctest -L integration
# The command finds the socket's directory in IDEAL_TEST_PG and a superuser's name in IDEAL_TEST_PG_USER. The server
# and its data are gone when the command ends, however it ends. Root may run this: the server then runs as `postgres`.
set -eu

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT...]" >&2; exit 64; }

find_bin() {
    # The newest packaged version, or whatever PATH has.
    newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$newest" ] && [ -x "$newest/initdb" ]; then
        echo "$newest"
    elif command -v initdb >/dev/null; then
        dirname "$(command -v initdb)"
    else
        echo "PostgreSQL's initdb is nowhere to be found" >&2
        exit 69
    fi
}

as_server() {
    # From a directory that the server's account may enter.
    if [ "$(id -u)" = 0 ]; then
        (cd "$dir" && exec setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        (cd "$dir" && exec "$@")
    fi
}

stop() {
    trap - EXIT HUP INT TERM
    as_server "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}

bin=$(find_bin)
dir=$(mktemp -d /tmp/idealpg.XXXXXX) # short: a socket's path has at most 107 characters
trap stop EXIT
trap 'stop; exit 129' HUP
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM
if [ "$(id -u)" = 0 ]; then
    chown postgres: "$dir"
fi
chmod 755 "$dir"

as_server "$bin/initdb" -D "$dir/data" -U ideal -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 || {
    cat "$dir/initdb.log" >&2
    exit 70
}
as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 start >/dev/null 2>&1 \
    -o "-c listen_addresses='' -c unix_socket_directories=$dir -c fsync=off -c synchronous_commit=off \
        -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB" || {
    cat "$dir/server.log" >&2
    exit 70
}

IDEAL_TEST_PG=$dir IDEAL_TEST_PG_USER=ideal "$@" && status=0 || status=$?
exit "$status"
