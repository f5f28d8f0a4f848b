#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Lints the published contract. Exit status other than 0: it has a fault.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$("$here/modules.sh")
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
exec "$modules/node_modules/.bin/redocly" lint --config "$here/redocly.yaml" \
    "$here/../../../resources/contract/ideal.openapi.yaml"
