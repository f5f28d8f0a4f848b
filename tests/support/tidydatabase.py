#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Copies a build's compile_commands.json into a folder of its own, for clang-tidy: it takes GCC's precompiled headers
for broken ones of its own, so it gets the headers themselves. Usage: tidydatabase.py BUILD_DIR FOLDER"""

import json
import pathlib
import re
import shutil
import sys

build, folder = map(pathlib.Path, sys.argv[1:3])
folder.mkdir(parents=True, exist_ok=True)
copies = {}


def copied(match):
    header = match.group(1)
    if header not in copies:
        copies[header] = folder / f"pch{len(copies)}.hxx"
        shutil.copyfile(header, copies[header])
    return f"-include {copies[header]}"


commands = json.loads((build / "compile_commands.json").read_text())
for each in commands:
    each["command"] = re.sub(r"-include (\S*cmake_pch\.hxx)", copied, each["command"].replace("-Winvalid-pch", ""))
(folder / "compile_commands.json").write_text(json.dumps(commands))
