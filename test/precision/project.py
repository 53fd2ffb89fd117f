# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A project that corolint is measured on: what stands in projects/NAME.json."""

import collections
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent / "projects"
VERDICTS = ("right", "wrong", "unclear")


def all_names():
    return sorted((path.stem for path in FOLDER.glob("*.json")), key=str.lower)


class Project:
    def __init__(self, name):
        self.name = name
        self._file = FOLDER / f"{name}.json"
        self._data = json.loads(self._file.read_text())
        self.repository = self._data["repository"]
        self.commit = self._data["commit"]
        self.prepare = self._data.get("prepare")  # a command that makes generated headers, in build/
        self.flags = self._data["flags"]
        self.not_parsed = self._data.get("not_parsed", {})
        self.verdicts = self._data.get("verdicts", {})
        self.units = self._data.get("measured", {}).get("units")  # those that parse; None before the first measurement
        for key, entry in self.verdicts.items():
            if entry["verdict"] not in VERDICTS or not entry["why"]:
                raise ValueError(f"{self._file}: {key}: a verdict is one of {VERDICTS}, with a reason")

    def unit_files(self, root):
        """What "units" names and "without" doesn't, sorted; both are globs below the project's folder."""
        def matching(key):
            return {file for pattern in self._data.get(key, []) for file in root.glob(pattern)}
        return sorted(matching("units") - matching("without"))

    def counts(self):
        """How many findings have which verdict."""
        return collections.Counter(entry["verdict"] for entry in self.verdicts.values())

    def record(self, units):
        """Keeps the figures of a measurement, and sorts the verdicts."""
        self.units = units
        self._data |= {"measured": {"units": units}, "not_parsed": dict(sorted(self.not_parsed.items())),
                       "verdicts": dict(sorted(self.verdicts.items()))}
        self._file.write_text(json.dumps(self._data, indent=1) + "\n")
