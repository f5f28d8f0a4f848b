#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Says for every rule which tests prove it. `--write` renews tests/RULES.md; without it, fails on a rule that has no
test, on a test that names a rule that there is not, and on a table that is out of date."""
import collections
import pathlib
import re
import subprocess
import sys

TABLE = pathlib.Path("tests/RULES.md")
# A test function: `void R17_R18_whatHolds()` or `void R40_to_R46_columns()`, not its `_data` twin.
TEST = re.compile(r"\bvoid ((?:R\d+_(?:to_)?)+\w*)\(\)")
NUMBER = re.compile(r"R(\d+)_")
SPAN = re.compile(r"R(\d+)_to_R(\d+)_")


def rules() -> dict[int, str]:
    found = {}
    for line in pathlib.Path("tests/rules.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, text = line.split("\t", 1)
            found[int(number[1:])] = text
    return found


def proofs(known: dict[int, str]) -> dict[int, set[tuple[str, str]]]:
    files = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "tests"],
                           capture_output=True, text=True, check=True).stdout.split()
    found = collections.defaultdict(set)
    for name in files:
        path = pathlib.Path(name)
        if not re.fullmatch(r"tst_\w+\.cpp", path.name) or not path.exists():
            continue
        for test in TEST.findall(path.read_text(encoding="utf-8")):
            if test.endswith("_data"):
                continue
            numbers = {int(n) for n in NUMBER.findall(test)}
            for first, last in SPAN.findall(test):
                numbers |= {n for n in known if int(first) <= n <= int(last)}
            for number in numbers:
                found[number].add((path.stem, test))
    return found


def table(known: dict[int, str], found: dict[int, set[tuple[str, str]]]) -> str:
    lines = ["# Which test proves which rule", "",
             "Made by `tests/support/rules.py --write` from `tests/rules.txt` and the names of the test functions.", "",
             "| rule | | proved by |", "|---|---|---|"]
    for number, text in sorted(known.items()):
        by_file = collections.defaultdict(list)
        for file, test in sorted(found.get(number, ())):
            by_file[file].append(test)
        proved = "; ".join(f"`{file}`: {', '.join(tests)}" for file, tests in by_file.items())
        lines.append(f"| R{number} | {text} | {proved} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    known = rules()
    found = proofs(known)
    if "--write" in sys.argv:
        TABLE.write_text(table(known, found), encoding="utf-8")
    wrong = [f"R{number} has no test: {text}" for number, text in sorted(known.items()) if not found.get(number)]
    wrong += [f"{test} in {file} names R{number}, which is no rule of tests/rules.txt"
              for number in sorted(found.keys() - known.keys()) for file, test in sorted(found[number])]
    if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != table(known, found):
        wrong.append(f"{TABLE} is out of date: tests/support/rules.py --write")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


sys.exit(main())
