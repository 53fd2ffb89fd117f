#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""status.py STATUS COMMAND...: succeeds when COMMAND ends with STATUS. Passes its output on."""

import subprocess
import sys

wanted, command = int(sys.argv[1]), sys.argv[2:]
result = subprocess.run(command, capture_output=True, text=True, timeout=300)
print(result.stderr, result.stdout, sep="", end="")
if result.returncode != wanted:
    sys.exit(f"exit status {result.returncode}, not {wanted}")
