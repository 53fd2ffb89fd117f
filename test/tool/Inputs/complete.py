#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types into a real shell and expects what it completes: complete.py COROLINT SHELL

Each line is typed up to the tab; the rest of the word is the shell's to write.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

# What is typed, and what has to stand on the screen afterwards.
TYPED = [
    ("corolint --write-b", "--write-baseline="),
    ("corolint --all-u", "--all-units"),
    ("corolint --if-no-database=sk", "skip"),
    ("corolint --format sar", "sarif"),
    ("corolint --color=al", "always"),
    ("corolint expl", "explain"),
    ("corolint explain async-nested", "async-nested-run"),
    ("corolint completion fi", "fish"),
    ("corolint --config-file=only_one_", "only_one_file.txt"),
    ("corolint only_one_", "only_one_file.txt"),
]
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {script}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source {script}"),
}


class Shell:
    def __init__(self, command, directory):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(directory)
            os.environ.update(TERM="xterm", PS1="> ")
            os.execvp(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))

    def type(self, text):
        os.write(self.terminal, text.encode())

    def expect(self, text, seconds=90):
        shown, end = "", time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                shown += os.read(self.terminal, 65536).decode(errors="replace")
            # Without what a shell sends to move the cursor.
            if text in re.sub(r"\033\[[0-9;?]*[A-Za-z]|\r|\x07|\x08", "", shown):
                return
        sys.exit(f"{text!r} was expected; the terminal showed {shown!r}")

    def end(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)


def interactive(shell, script, directory):
    command, begin = START[shell]
    session = Shell(command, directory)
    session.type(begin.format(script=script) + "; echo rea''dy\n")
    session.expect("ready")
    for typed, completed in TYPED:
        session.type("\x15" + typed + "\t")
        session.expect(typed + completed.removeprefix(re.split(r"[ =]", typed)[-1]))
    session.end()


def fish(script, directory):
    """fish says what it would complete without a terminal."""
    for typed, completed in TYPED:
        said = subprocess.run(["fish", "--no-config", "-c", f"source {script}; complete -C '{typed}'"], cwd=directory,
                              capture_output=True, text=True, check=True).stdout
        words = [line.split("\t")[0] for line in said.splitlines()]
        wanted = completed.rstrip("=")
        if not any(word in (wanted, typed.split()[-1].split("=")[0] + "=" + wanted) for word in words):
            sys.exit(f"fish completes {typed!r} with {words}, and not with {wanted!r}")


def main():
    corolint, shell = sys.argv[1:]
    with tempfile.TemporaryDirectory() as directory:
        script = os.path.join(directory, "script")
        with open(script, "w") as file:
            subprocess.run([corolint, "completion", shell], stdout=file, check=True)
        open(os.path.join(directory, "only_one_file.txt"), "w").close()
        fish(script, directory) if shell == "fish" else interactive(shell, script, directory)


main()
