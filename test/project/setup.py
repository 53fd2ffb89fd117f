#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""`./dev setup` adds packages, never removes one, and unpacks headers that it cannot install.

It runs here with stand-ins for apt and dpkg that write down how they are called.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

# Nothing is installed; what CONFLICTS names would take the place of libother-dev.
STAND_INS = {
    "id": "echo 0",
    "npm": "exit 0",
    "dpkg-query": 'for p in $INSTALLED; do echo "$p installed"; done',
    "dpkg-deb": 'mkdir -p "$3/usr/include"; touch "$3/usr/include/$(basename "$2" .deb)"',
    "apt-get": """echo "$*" >>"$LOG"
case "$*" in
*--simulate*) case "$*" in *"${CONFLICTS:-none}"*) echo "Remv libother-dev [1]" ;; esac ;;
*install*) case "$*" in *"${BROKEN:-none}"*) exit 100 ;; esac ;;
download*) touch "$3.deb" ;;
esac""",
}


def setup(directory, **environment):
    """Runs ./dev setup in a copy; what it said, the calls of apt-get, and its status."""
    tools = directory / "tools"
    tools.mkdir()
    for name, script in STAND_INS.items():
        (tools / name).write_text(f"#!/bin/bash\n{script}\n")
        (tools / name).chmod(0o755)
    shutil.copy(repository.ROOT / "dev", directory)
    log = directory / "log"
    log.touch()
    result = subprocess.run(
        [directory / "dev", "setup"], capture_output=True, text=True,
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "LOG": str(log), "INSTALLED": "", **environment})
    return result.stderr, log.read_text().splitlines(), result.returncode


def problems_of(name, expect, **environment):
    with tempfile.TemporaryDirectory() as directory:
        directory = pathlib.Path(directory)
        said, calls, status = setup(directory, **environment)
        unpacked = {p.name for p in directory.glob("build/packages/usr/include/*")}
        again = setup_again(directory, environment)
    changes = [call for call in calls if "install" in call and "--simulate" not in call]
    if any("--no-remove" not in call for call in changes):
        yield f"{name}: installs without --no-remove"
    for what, good in expect(said, changes, status, unpacked, again).items():
        if not good:
            yield f"{name}: not {what}\n{said}" + "\n".join(calls)


def setup_again(directory, environment):
    """The calls of a second run in the same place."""
    shutil.rmtree(directory / "tools")
    (directory / "log").unlink()
    return setup(directory, **environment)[1]


def beside(said, changes, status, unpacked, again):
    return {"one call for the needed, one for the optional": len(changes) == 2, "successful": status == 0,
            "nothing unpacked": not unpacked}


def in_the_way(said, changes, status, unpacked, again):
    line = "unpacked libboost1.81-dev into build/packages; to install it, apt would remove libother-dev"
    return {"unpacked": unpacked == {"libboost1.81-dev"}, "said in one line": said.count(line) == 1,
            "left uninstalled": not any("boost" in call for call in changes), "successful": status == 0,
            "remembered": not any("boost" in call for call in again)}


def needed(said, changes, status, unpacked, again):
    return {"a failure": status != 0, "said": "cannot add" in said, "the end": len(changes) == 1}


def nothing_to_do(said, changes, status, unpacked, again):
    return {"quiet": not said and not again, "successful": status == 0}


def listed(name):
    """The packages of an array in ./dev."""
    text = repository.text("dev").split(f"{name}=(", 1)[1]
    return " ".join(word for line in text.split(")\n", 1)[0].splitlines() for word in line.split("#")[0].split())


EVERYTHING = " ".join(map(listed, ("tool_packages", "test_packages", "header_packages")))
repository.finish([
    *problems_of("nothing in the way", beside),
    *problems_of("headers in the way", in_the_way, CONFLICTS="boost"),
    *problems_of("a tool that cannot be installed", needed, BROKEN="clang-22"),
    *problems_of("all there", nothing_to_do, INSTALLED=EVERYTHING),
])
