#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails if a string of the desk is not translated, or if translations/ does not know the sources as they are.
# Run from the root of the repository; repairs nothing (cmake --build … --target update_translations does).
set -euo pipefail

lupdate=${LUPDATE:-$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)}
bad=0

for file in translations/ideal-desk_zh_CN.ts translations/ideal-desk_en.ts; do
    if grep -n 'type="unfinished"' "$file" | head -5; then
        echo "$file: $(grep -c 'type="unfinished"' "$file") unfinished"
        bad=1
    fi
done

# A copy, brought up to the sources, must hold the same source texts.
copy=$(mktemp --suffix=.ts)
trap 'rm -f "$copy"' EXIT
sources() { grep -oE '<(name|source)>.*' "$1" | sort; }
cp translations/ideal-desk_zh_CN.ts "$copy"
"$lupdate" -silent -I . -I app -recursive ui -no-obsolete -locations none -ts "$copy" >/dev/null
if ! diff <(sources translations/ideal-desk_zh_CN.ts) <(sources "$copy"); then
    echo "translations/ideal-desk_zh_CN.ts is behind the sources (< gone, > new): build update_translations"
    bad=1
fi

# A place marker that is in only one of the two languages is a value that nobody sees.
python3 - <<'PY' || bad=1
import re, sys
import xml.etree.ElementTree as ET
wrong = 0
for message in ET.parse("translations/ideal-desk_zh_CN.ts").iter("message"):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    texts = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if translation.get("type") == "unfinished":
        continue
    for text in texts:
        if set(re.findall(r"%L?[0-9n]", source)) != set(re.findall(r"%L?[0-9n]", text)):
            print(f"place markers differ: {source!r} -> {text!r}")
            wrong = 1
sys.exit(wrong)
PY
exit $bad
