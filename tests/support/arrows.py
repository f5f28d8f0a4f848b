#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails on an include, a link or a Qt module against the arrows of ARCHITECTURE.md."""
import pathlib
import re
import subprocess
import sys

# Who may include whom; a folder may always include itself.
MAY = {
    "base": set(),
    "sheets": {"base"},
    "domain": {"base"},
    "store": {"base", "domain"},
    "ideal": {"base", "domain"},
    "secrets": {"base", "domain"},
    "workflow": {"base", "domain", "store", "ideal", "secrets"},
    "gateway": {"base", "domain", "store", "ideal", "secrets", "workflow"},
    "main": {"base", "domain", "store", "ideal", "secrets", "workflow", "gateway"},
    # The desk works through workflows and reads the store's views; SecretStore and PasswordCost it only hands on.
    "ui": {"base", "domain", "sheets", "store", "workflow", "secrets"},
}
# The desk's own main() is wiring and may see everything.
WIRING = {"ui/main.cpp", "ui/deskcontents.cpp", "ui/deskcontents.h"}
FORBIDDEN_QT = [
    (re.compile(r"#include <(QtSql|QSql)"), lambda f: not f.startswith("app/store/"), "SQL outside app/store"),
    (re.compile(r"#include <(QtWidgets|QWidget|QDialog|QMainWindow|QMessageBox|QApplication)"),
     lambda f: f.startswith("app/"), "widgets under app/"),
    (re.compile(r"#include <(QtNetwork|QNetwork|QTcp)"),
     lambda f: f.startswith(("app/base", "app/domain", "app/store", "app/workflow", "app/secrets", "ui/")),
     "network outside ideal and gateway"),
    (re.compile(r"\btr\("), lambda f: f.startswith("app/"), "translation outside ui/"),
]
INCLUDE = re.compile(r'#include "([a-z]+)/')


def main() -> int:
    files = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "app", "ui"],
                           capture_output=True, text=True, check=True).stdout.split()
    wrong = []
    for name in files:
        if not name.endswith((".h", ".cpp")) or not pathlib.Path(name).exists():
            continue
        text = pathlib.Path(name).read_text(encoding="utf-8")
        parts = name.split("/")
        folder = parts[1] if parts[0] == "app" else "ui"
        for target in INCLUDE.findall(text):
            if target in MAY and target != folder and target not in MAY[folder] and name not in WIRING:
                wrong.append(f"{name}: includes {target}/")
        for pattern, concerns, what in FORBIDDEN_QT:
            if concerns(name) and pattern.search(text):
                wrong.append(f"{name}: {what}")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


sys.exit(main())
