# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The documented misses, as rules about the marks of a misuse; each quotes its page."""

import dataclasses
import pathlib

from world import BLOCKING, UNAWAITED

PAGES = pathlib.Path(__file__).resolve().parents[2] / "docs/checks"


@dataclasses.dataclass(frozen=True)
class Rule:
    """A misuse of `check` with the mark may be missed, as the page's section `Known misses` says in `words`."""

    check: str
    mark: str
    words: str

    def applies(self, check, marks):
        return check == self.check and self.mark in marks

    def is_documented(self):
        section = (PAGES / f"{self.check}.md").read_text().split("## Known misses")[-1].split("\n## ")[0]
        return self.words in " ".join(section.split())


RULES = [
    Rule(UNAWAITED, "unwinding", "A task that is consumed on one path and not on another, if only an exception separates the paths"),
    Rule(UNAWAITED, "exception", "A task that is consumed on one path and not on another, if only an exception separates the paths"),
    Rule(UNAWAITED, "copied", "A scheduled task with two handles, of which only one is awaited on some path, or none"),
]
