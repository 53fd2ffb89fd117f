#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s --server=%corolint_clangd
"""Half-typed code: every prefix of some files, cut between tokens, is analysed.

  every-prefix.py --server FILE [--jobs N] [--each N] [--most N] [FILE...]

The files are witnesses, the smallest of each group (what their names begin
with): 32 files and two thousand prefixes, which take about a minute on two
idle cores. A resident corolint-clangd parses the headers of all of them once.
What is said about a prefix does not matter; the server must neither crash nor
take more than LIMIT seconds for one. `prefixes.py` draws from longer files.
"""

import argparse
import collections
import os
import pathlib
import re
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "test/tool/Inputs")]
import lsp
import prefixes

LIMIT = 60.0
LEAST = 30
FLAGS = ["-std=c++20", "-w", f"-I{ROOT / 'runtime/include'}", f"-I{ROOT / 'test/witness'}"]


def tokens(path):
    return len(prefixes.cuts(path.read_text()))


def group(path):
    """`ok_lock_async.cpp` belongs to `ok_lock`."""
    words = path.stem.split("_")
    return "_".join(words[: 2 if words[0] == "ok" else 1])


def default_files(each, most):
    """The smallest `most` of the smallest `each` of all groups."""
    groups = collections.defaultdict(list)
    for path in (ROOT / "test/witness").glob("*.cpp"):
        groups[group(path)].append((tokens(path), path))
    chosen = sorted(pair for found in groups.values() for pair in sorted(found)[:each])
    return [path for _, path in chosen[:most]]


def split(path):
    """The lines of the #includes, and the rest."""
    lines = path.read_text().splitlines(keepends=True)
    includes = {line for line in lines if line.startswith("#include")}
    return includes, "".join(line for line in lines if line not in includes)


class Editor:
    """One document in a language server that is typed again and again."""

    def __init__(self, command, directory, headers):
        self.uri = (pathlib.Path(directory) / "typed.cpp").as_uri()
        self.headers, self.version = headers, 0
        self.server = lsp.Server(command, 3600)
        options = {"capabilities": {}, "initializationOptions": {"fallbackFlags": FLAGS}}
        self.server.request("initialize", options)
        document = {"uri": self.uri, "languageId": "cpp", "version": 0, "text": headers}
        self.server.send("textDocument/didOpen", {"textDocument": document})
        self.wait()

    def wait(self):
        timer = threading.Timer(LIMIT, self.server.process.kill)
        timer.start()
        while self.server.notification("textDocument/publishDiagnostics").get("version") != self.version:
            pass
        timer.cancel()

    def show(self, text):
        self.version += 1
        document = {"uri": self.uri, "version": self.version}
        changes = [{"text": self.headers + text}]
        self.server.send("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        self.wait()


def type_all(command, directory, headers, bodies, failures, counts):
    editor = Editor(command, directory, headers)
    for path, body in bodies:
        for length in prefixes.cuts(body):
            try:
                editor.show(body[:length])
            except (SystemExit, OSError, ValueError) as error:
                failures.append(f"{path}, its first {length} characters without #includes: {error}\n...{body[:length][-300:]}")
                return
            counts.append(length)
    editor.server.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--server", required=True)
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--each", type=int, default=2, help="files of each group")
    parser.add_argument("--most", type=int, default=32, help="files")
    options = parser.parse_args()
    files = options.files or default_files(options.each, options.most)
    parts = [(path, *split(path)) for path in sorted(files)]
    headers = "".join(sorted(set().union(*(includes for _, includes, _ in parts))))
    command = [options.server, "--enable-config=false", "--sync", "--log=error"]
    failures, counts = [], []
    with tempfile.TemporaryDirectory() as directory:
        shards = [[(path, body) for path, _, body in parts[n :: options.jobs]] for n in range(options.jobs)]
        threads = [threading.Thread(target=type_all, args=(command, directory, headers, shard, failures, counts))
                   for shard in shards]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if failures:
        sys.exit("\n".join(failures))
    if not options.files and len(files) < LEAST:
        sys.exit(f"{len(files)} files are fewer than {LEAST}")
    print(f"{len(counts)} prefixes of {len(files)} files")


if __name__ == "__main__":
    main()
