# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""signalled.py SIGNAL [--send] COMMAND...: succeeds if SIGNAL kills the command, after it was sent with --send."""

import subprocess
import sys
import time

expected, command = int(sys.argv[1]), sys.argv[2:]
sends = command[0] == "--send"
process = subprocess.Popen(command[sends:])
if sends:
    time.sleep(0.5)
    process.send_signal(expected)
status = process.wait()
sys.exit(None if status == -expected else f"status {status}")
