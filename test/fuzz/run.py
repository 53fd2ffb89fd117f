#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a libFuzzer target on its corpus.

    ./dev fuzz NAME [SECONDS]

NAME.cpp in this folder is the target, corpus/NAME has the kept inputs. The target is compiled with the address and
undefined behaviour sanitizers into build/fuzz; new inputs are collected there. A crash ends the run with status 1 and the
name of its input: mend it, and keep the input in corpus/NAME, which a test gives to corolint.
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HERE, BUILD = ROOT / "test/fuzz", ROOT / "build/fuzz"
ROLES = [f"model/roles/{name}.cpp" for name in ("Nesting", "Profile", "ProfileWords", "Role")]
SOURCES = sorted((ROOT / "checks/reach").glob("facts/*.cpp")) + sorted((ROOT / "checks/reach").glob("program/*.cpp"))
SOURCES += [ROOT / "checks" / name for name in ROLES]
FLAGS = ["-std=c++20", "-O1", "-g", "-fno-exceptions", "-Wno-deprecated-declarations", f"-I{ROOT}/checks",
         "-fno-sanitize-recover=all", "-fno-sanitize=vptr,function"]


def compiled(source, sanitizers):
    object_file = BUILD / (source.relative_to(ROOT).as_posix().replace("/", "-") + ".o")
    headers = [*(ROOT / "checks").rglob("*.h"), *HERE.glob("*.h"), source]
    if not object_file.exists() or object_file.stat().st_mtime < max(path.stat().st_mtime for path in headers):
        llvm = subprocess.run(["llvm-config-22", "--includedir"], capture_output=True, text=True, check=True).stdout.strip()
        subprocess.run(["clang++-22", *FLAGS, f"-fsanitize={sanitizers}", "-isystem", llvm, "-c", source, "-o", object_file],
                       check=True)
    return object_file


def main():
    targets = sorted(path.stem for path in HERE.glob("*.cpp"))
    if len(sys.argv) < 2 or sys.argv[1] not in targets:
        sys.exit(f"./dev fuzz: one of: {' '.join(targets)}")
    name, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "60"
    found = BUILD / "corpus" / name
    found.mkdir(parents=True, exist_ok=True)
    objects = [compiled(source, "fuzzer-no-link,address,undefined") for source in [*SOURCES, HERE / f"{name}.cpp"]]
    program = BUILD / name
    libraries = subprocess.run(["llvm-config-22", "--ldflags", "--libs"], capture_output=True, text=True, check=True).stdout
    subprocess.run(["clang++-22", "-fsanitize=fuzzer,address,undefined", *objects, *libraries.split(), "-o", program], check=True)
    done = subprocess.run([program, f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2048", "-max_len=65536",
                           "-print_final_stats=1", f"-artifact_prefix={BUILD}/{name}-", found, HERE / "corpus" / name])
    sys.exit(1 if done.returncode else 0)


main()
