# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The place of the library headers that tests and benchmarks read: the system's, or those of a package that
`./dev setup` unpacks because it conflicts with an installed version."""

import pathlib

SYSTEM = pathlib.Path("/usr/include")
UNPACKED = pathlib.Path(__file__).resolve().parent.parent / "build/packages/usr/include"


def directory_of(header):
    """The include directory that has the header; None without one."""
    return next((directory for directory in (UNPACKED, SYSTEM) if (directory / header).exists()), None)


def flags():
    """What a compiler needs to find the unpacked headers before the system's."""
    return ["-isystem", str(UNPACKED)] if UNPACKED.exists() else []
