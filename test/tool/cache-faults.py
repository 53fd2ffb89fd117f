#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: rm -rf %t && mkdir %t && cd %t && %python %tool_inputs/many_units.py 12 && %python %s %corolint
"""Nothing that happens to the folder of the cache changes a report: kills, damage, a folder that cannot be written, many
runs at a time, clocks."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

corolint, cache = sys.argv[1], pathlib.Path("cache").absolute()
chance = random.Random(2026)


def command(*options, folder=cache):
    return [corolint, "-p", ".", "--format=json", f"--cache-dir={folder}", *options]


def run(*options, folder=cache, **more):
    return subprocess.run(command(*options, folder=folder), capture_output=True, text=True, **more)


def entries():
    return sorted(cache.glob("llvmcache-*"))


def check(what, done=None):
    done = done or run()
    if (done.stdout, done.returncode) != (expected.stdout, expected.returncode):
        sys.exit(f"{what}: {done}")
    return done.stderr


def is_warm(text):
    return "12 of them in earlier runs" in text


expected = subprocess.run([corolint, "-p", ".", "--format=json", "--no-cache"], capture_output=True, text=True)

# Kills at any moment.
for attempt in range(8):
    running = subprocess.Popen(command("-j2"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0.05, 1.0))
    running.send_signal(signal.SIGKILL)
    running.wait()
    check("after a kill") if attempt % 4 == 3 else None
check("after kills")
if not is_warm(check("after all")):
    sys.exit("the cache does not fill")

# Entries that are cut off, changed, swapped, empty, enormous or no files at all.
whole = {file: file.read_bytes() for file in entries()}
files = list(whole)
for file, text in whole.items():
    kind = chance.randrange(5)
    if kind == 0:
        file.write_bytes(text[: chance.randrange(len(text))])
    elif kind == 1:
        at = chance.randrange(len(text))
        file.write_bytes(text[:at] + bytes([text[at] ^ 1 << chance.randrange(8)]) + text[at + 1 :])
    elif kind == 2:
        file.write_bytes(whole[chance.choice(files)])
    elif kind == 3:
        file.write_bytes(b"")
    else:
        file.unlink()
        file.mkdir()
check("damaged entries")
for file in entries():
    if file.is_dir():
        file.rmdir()
    else:
        with file.open("r+b") as sparse:
            sparse.truncate(1 << 40)
check("enormous entries")
for file in entries():
    file.unlink()
    file.symlink_to("/dev/zero" if chance.random() < 0.5 else "/absent")
check("links instead of entries")
shutil.rmtree(cache)

# Folders that cannot be written: a note, once.
pathlib.Path("file").write_text("")
note = check("no folder", run(folder="file/cache"))
if note.count("corolint: note: results are not kept in the cache") != 1:
    sys.exit(f"no note: {note}")


# A disk of two pages, where the system allows one to make it.
cache.mkdir()
small_disk = ["unshare", "-rm", "sh", "-c", 'mount -t tmpfs -o size=8k none cache && exec "$@"', "sh"]
if subprocess.run([*small_disk, "true"], capture_output=True).returncode == 0:
    note = check("full disk", subprocess.run([*small_disk, *command()], capture_output=True, text=True))
    if note.count("corolint: note: results are not kept in the cache") != 1:
        sys.exit(f"no note: {note}")
read_only = [*small_disk[:-2], 'mount -t tmpfs -o ro none cache && exec "$@"', "sh"]
if subprocess.run([*read_only, "true"], capture_output=True).returncode == 0:
    note = check("read-only", subprocess.run([*read_only, *command()], capture_output=True, text=True))
    if note.count("corolint: note: results are not kept in the cache") != 1:
        sys.exit(f"no note: {note}")
shutil.rmtree(cache)

# Many runs at a time.
running = [subprocess.Popen(command("-j2"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
for each in running:
    out, err = each.communicate()
    check("at a time", subprocess.CompletedProcess([], each.returncode, out, err))
if not is_warm(check("afterwards")) or list(cache.glob("*.tmp")):
    sys.exit("runs at a time leave something behind, or nothing")

# Clocks that go backwards: all times are in the future.
later = time.time() + 10**8
for file in cache.iterdir():
    os.utime(file, (later, later))
if not is_warm(check("times in the future")):
    sys.exit("the clock decides about results")

# The bound holds after each run, whatever the clock says.
if not check("bounds", run("--cache-policy=cache_size_bytes=12k:prune_interval=0s")):
    sys.exit("no summary line")
for file in entries():
    file.unlink()
check("bounds", run("--cache-policy=cache_size_bytes=12k:prune_interval=0s"))
if sum(file.stat().st_size for file in entries()) > 12 << 10 or not entries():
    sys.exit(f"the bound does not hold: {entries()}")
