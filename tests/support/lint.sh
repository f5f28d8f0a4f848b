#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every check that reads the sources instead of running them. Usage: lint.sh BUILD_DIR
set -uo pipefail
build=$1
here=$(dirname "${BASH_SOURCE[0]}")
failed=0
check() { # name, command…
    local name=$1
    shift
    if "$@"; then
        echo "lint: $name: good"
    else
        echo "lint: $name: FAILED"
        failed=1
    fi
}

formatted() {
    git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run -Werror 2>&1 | head -20
    [[ ${PIPESTATUS[1]} == 0 ]]
}

spdx() {
    local bare
    bare=$(git ls-files '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' run .ci/run | xargs grep -L 'SPDX-License-Identifier')
    [[ -z $bare ]] || { echo "$bare"; return 1; }
}

tidied() { # what differs from the last landed state, or from the commit before; everything costs minutes a dozen files
    local base files
    base=$(git rev-parse -q --verify origin/main) || base=HEAD
    git diff --quiet "$base" -- app ui && base=$(git rev-parse -q --verify HEAD~1)
    [[ -n $base ]] || return 0
    files=$(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'ui/*.cpp' \
        ':!*_windows.cpp' ':!*nokeychain.cpp' | head -"${LINT_TIDY_MOST:-6}")
    [[ -n $files ]] || return 0
    python3 "$here/tidydatabase.py" "$build" "$build/tidy" \
        && echo "$files" | xargs -P "$(nproc)" -n 1 clang-tidy -p "$build/tidy" --quiet 2>/dev/null
}

check format formatted
check spdx spdx
check arrows python3 "$here/arrows.py"
check rules python3 "$here/rules.py"
check translations "$here/check-translations.sh"
check contract "$here/../integration/contract/validate.sh"
check tidy tidied
exit $failed
