#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# RUN: %python %s
"""Library names appear in checks/model/profiles and nowhere else in the analysis: a library is data, not code."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository

# Names of coroutine libraries that a check could be tempted to know, and whatever has a profile.
KNOWN = {"asyncrt", "asio", "cobalt", "cppcoro", "libcoro", "folly", "unifex", "stdexec", "concurrencpp", "qcoro",
         "seastar", "async_simple", "drogon", "winrt", "hpx", "yaclib", "corral", "libfork", "tinycoro", "coke",
         "userver", "photon", "kj"}
PROFILED = {p.stem for p in repository.files("checks/model/profiles", suffixes={".yaml"})} - {"std"}
NAME = re.compile(rf"(?<![A-Za-z0-9])({'|'.join(sorted(KNOWN | PROFILED))})(?![A-Za-z0-9])", re.IGNORECASE)

problems = []
for path in repository.files("checks", "tool"):
    code = repository.without_comments(repository.text(path))
    for number, line in enumerate(code.splitlines(), 1):
        for match in NAME.finditer(line):
            problems.append(f"{path}:{number}: names the library '{match[1]}'")
repository.finish(problems, "Say it in a profile: checks/model/profiles/*.yaml.")
