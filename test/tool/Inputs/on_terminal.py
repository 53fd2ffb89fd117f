#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs a command on a terminal of its own and prints what that shows, escapes as \\e: on_terminal.py COMMAND...

Carriage returns are printed as line ends, so that what a progress line showed can be read.
"""

import os
import pty
import struct
import sys
import fcntl
import termios

COLUMNS = int(os.environ.get("COLUMNS", "100"))


def main():
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, COLUMNS, 0, 0))
        os.environ["TERM"] = os.environ.get("USE_TERM", "xterm-256color")
        os.execvp(sys.argv[1], sys.argv[1:])
    shown = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    _, status = os.waitpid(child, 0)
    text = shown.decode().replace("\r\n", "\n").replace("\r", "\n").replace("\033", "\\e")
    sys.stdout.write(text)
    sys.exit(os.waitstatus_to_exitcode(status))


main()
