#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Presses Ctrl-C, or sends SIGTERM if SIGNAL=TERM, while a unit waits for a header that never comes:

    interrupt.py PIPE COMMAND...

The header is the named pipe PIPE. Prints what the command prints and its status.
"""

import os
import signal
import subprocess
import sys

os.mkfifo(sys.argv[1])
running = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
# Waits until the unit reads.
writer = os.open(sys.argv[1], os.O_WRONLY)
running.send_signal(signal.SIGTERM if os.environ.get("SIGNAL") == "TERM" else signal.SIGINT)
output, _ = running.communicate(timeout=60)
os.close(writer)
os.unlink(sys.argv[1])
print(output + f"status {running.returncode}")
