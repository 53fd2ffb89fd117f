#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Keeps the code and the output in the documentation up to date.

The opening fence of a block names its source:

  ```cpp FILE#REGION        the lines of FILE between `// [REGION]` and `// [/REGION]`
  ```cmake FILE#REGION      the same between `# [REGION]` and `# [/REGION]`
  ```yaml FILE#REGION       likewise
  ```text run WITNESS       what the witness prints to stderr
  ```text prints WITNESS    what the witness prints on a terminal
  ```text corolint WITNESS  what corolint prints for the witness
  ```text demo              what ./dev demo prints

Between `<!-- tour DIRECTORY -->` and `<!-- /tour -->` stands a list of the headers and checks
of DIRECTORY: a header with the first sentence of its comment, a check with the first line of
its page (a profile: its library).
Between `<!-- headers DIRECTORY -->` and `<!-- /headers -->` stands a table of the headers
of DIRECTORY: first sentence, and the page of Python's documentation that is named there.
Between `<!-- checks -->` and `<!-- /checks -->` stands a table of the checks, made of the
first lines of their pages.

Without options all blocks that can be are compared (the output needs --build);
with --update they are rewritten instead. A cpp block that names no region is an
error, and so is an example of the guide whose code or output no page shows. Exit status 1
when something differs.
"""

import argparse
import concurrent.futures
import difflib
import functools
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^```(?P<language>\w+)[ \t]*(?P<source>[^\n]*)\n(?P<body>.*?)^```$", re.M | re.S)

TOUR = re.compile(r"^<!-- tour (?P<directory>\S+) -->\n(?P<body>.*?)^<!-- /tour -->$", re.M | re.S)
HEADERS = re.compile(r"^<!-- headers (?P<directory>\S+) -->\n(?P<body>.*?)^<!-- /headers -->$", re.M | re.S)
CHECKS = re.compile(r"^<!-- checks -->\n(?P<body>.*?)^<!-- /checks -->$", re.M | re.S)
HEADERS_OF_CPP = (".h", ".hpp")


class Wrong(Exception):
    """A block whose source is not there."""


def documents():
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def region(file, name):
    """The dedented lines of one region; its expectations are part of it."""
    lines = (ROOT / file).read_text().splitlines()
    try:
        begin = next(i for i, l in enumerate(lines) if l.strip() in (f"// [{name}]", f"# [{name}]"))
        end = next(i for i, l in enumerate(lines) if l.strip() in (f"// [/{name}]", f"# [/{name}]"))
    except StopIteration:
        raise Wrong(f"{file} has no region '{name}'") from None
    return textwrap.dedent("\n".join(lines[begin + 1:end])) + "\n"


def first_sentence(file):
    """The first sentence of a file's first comment or docstring."""
    marker = r"(?://+|\"\"\")" if file.suffix in (".h", ".hpp", ".cpp", ".py") else r"#+"
    words = []
    for line in file.read_text().splitlines():
        match = re.match(rf"\s*{marker}(?!!)\s?(.*)", line)
        if words and not (match and match[1]):
            break
        if match and "SPDX-" not in line:
            words += match[1].strip('"').split()
    sentence = re.match(r".*?\.(?=\s|$)|.*", re.sub(r"\\[pc] ", "", " ".join(words)))[0]
    if len(sentence) > 110:
        sentence = re.split(r"[:;]\s", sentence)[0]
    return sentence.rstrip(".:")


def library(profile):
    """The name and the documentation of a profile's library."""
    keys = dict(re.findall(r"^(library|documentation): *(.*)$", profile.read_text(), re.M))
    name, link = keys.get("library", ""), keys.get("documentation", "")
    return f"[{name}]({link})" if "://" in link else name


def introduction(file):
    """The text of one file in a tour; None for a file that is not listed."""
    page = ROOT / "docs/checks" / f"{file.stem}.md"
    if file.suffix == ".cpp" and page.exists():
        return page.read_text().splitlines()[0].rstrip(".")
    if file.suffix == ".yaml":
        return library(file)
    return first_sentence(file) if file.suffix in HEADERS_OF_CPP else None


def tour(directory):
    """One line per header, check or profile."""
    folder = ROOT / directory
    if not folder.is_dir():
        raise Wrong(f"no directory {directory}")
    texts = [(file.name, introduction(file)) for file in sorted(folder.iterdir())]
    return "".join(f"- `{name}`: {text}\n" for name, text in texts if text)


def table_of_headers(directory):
    """A row per header; its comment names the page of Python's documentation."""
    rows = ["| header | contents | asyncio |", "|---|---|---|"]
    for header in sorted((ROOT / directory).glob("*.hpp")):
        page = re.search(r"^// (https://docs\.python\.org/\S*?([^/\s]+))$", header.read_text(), re.M)
        link = f"[{re.sub(r'^.*#(asyncio[.])?|^asyncio-|[.]html$', '', page[2])}]({page[1]})" if page else ""
        rows.append(f"| [{header.name}](../../{directory}/{header.name}) | {first_sentence(header)} | {link} |")
    return "\n".join(rows) + "\n"


def table_of_checks():
    """A row per page; the first line of a page is the summary of its check."""
    rows = ["| check | says |", "|---|---|"]
    for page in sorted((ROOT / "docs/checks").glob("*.md")):
        summary = page.read_text().splitlines()[0].rstrip(".")
        rows.append(f"| [{page.stem}](docs/checks/{page.name}) | {summary[0].lower()}{summary[1:]} |")
    return "\n".join(rows) + "\n"


class Programs:
    """The witnesses that pages show, compiled once each."""

    def __init__(self, build, work, cxxflags):
        self.harness = load_harness()
        self.work = pathlib.Path(work)
        self.options = argparse.Namespace(cxx="clang++-22", cxxflags=cxxflags, ldflags=self.harness.backtrace_archive(),
                                          limit=30, include=str(ROOT / "runtime/include"),
                                          runtime_lib=str(build / "lib/libasyncrt.a"))

    @functools.cached_property
    def header(self):
        """Flags for the precompiled header of all witnesses."""
        return self.harness.compile_header(self.options, self.work)

    def prepare(self, witnesses):
        """Compiles several at the same time. An error in one is reported by the block that shows it."""
        self.header
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for done in [pool.submit(self.program, witness) for witness in witnesses]:
                done.exception()

    @functools.cache
    def program(self, witness):
        directory = pathlib.Path(tempfile.mkdtemp(dir=self.work))
        try:
            return self.harness.build(self.harness.read_witness(ROOT / witness), self.options, self.header, directory)
        except self.harness.Failure as failure:
            raise Wrong(f"{witness}: {failure}") from failure


class Truth:
    """Produces the expected text of a block; None if that needs a build."""

    def __init__(self, build, programs):
        self.build = build
        self.programs = programs

    def of(self, language, source):
        if language == "cpp" or language in ("cmake", "yaml") and "#" in source:
            if "#" not in source:
                raise Wrong(f"a {language} block must name FILE#REGION")
            return region(*source.split("#", 1))
        kind, _, what = source.partition(" ")
        maker = {"run": self.run, "prints": self.prints, "corolint": self.corolint, "demo": self.demo}.get(kind)
        if not maker:
            return None
        return self.clean(maker(what)) if self.build else None

    def clean(self, text):
        """Removes differences from run to run: paths, durations, and spaces at line ends, which editors remove."""
        text = re.sub(r"took 0\.\d+ seconds", "took 0.150 seconds", text)
        lines = text.replace(f"{ROOT}/", "").splitlines()
        return "".join(line.rstrip() + "\n" for line in lines)

    def run(self, witness):
        return self.execute([self.programs.program(witness)], witness, stderr=subprocess.PIPE).stderr

    def prints(self, witness):
        # Line by line, as on a terminal: a pipe would get the lines of stdout after those of stderr.
        command = ["stdbuf", "--output=L", self.programs.program(witness)]
        return self.execute(command, witness, stderr=subprocess.STDOUT).stdout

    def execute(self, command, witness, stderr):
        try:
            return subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=stderr, timeout=30)
        except subprocess.TimeoutExpired as late:
            raise Wrong(f"{witness} does not end") from late

    def corolint(self, witness):
        flags = self.programs.harness.compile_flags(self.programs.options)
        path = ROOT / witness
        sources = sorted(str(s.relative_to(ROOT)) for s in path.glob("*.cpp")) if path.is_dir() else [witness]
        command = [self.build / "bin/corolint", *sources, "--", *flags, *self.programs.header]
        return subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout

    def demo(self, _):
        return subprocess.run([ROOT / "docs/demo/run.sh", self.build], text=True, stdout=subprocess.PIPE).stdout


def load_harness():
    spec = importlib.util.spec_from_file_location("witness", ROOT / "test/witness/run.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["witness"] = module
    spec.loader.exec_module(module)
    return module


def process(document, truth, update):
    """Returns the number of blocks that were wrong."""
    text, wrong = document.read_text(), 0

    def replace(match):
        nonlocal wrong
        where = f"{document.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}"
        try:
            expected = truth.of(match["language"], match["source"].strip())
        except (Wrong, OSError) as error:
            print(f"{where}: {error}")
            wrong += 1
            return match[0]
        if expected is None or expected == match["body"]:
            return match[0]
        wrong += 1
        if not update:
            print(f"{where}: the block differs from its source '{match['source'].strip()}'")
            sys.stdout.writelines(difflib.unified_diff(match["body"].splitlines(True), expected.splitlines(True),
                                                       "document", "source"))
        return f"```{match['language']} {match['source'].strip()}\n{expected}```"

    def replace_list(match, begin, end, expected):
        nonlocal wrong
        wrong += expected != match["body"]
        if expected != match["body"] and not update:
            print(f"{document.relative_to(ROOT)}: what follows '{begin}' is out of date (docs/snippets.py --update)")
        return f"{begin}\n{expected}{end}"

    def replace_tour(match):
        return replace_list(match, f"<!-- tour {match['directory']} -->", "<!-- /tour -->", tour(match["directory"]))

    def replace_checks(match):
        return replace_list(match, "<!-- checks -->", "<!-- /checks -->", table_of_checks())

    def replace_headers(match):
        directory = match["directory"]
        return replace_list(match, f"<!-- headers {directory} -->", "<!-- /headers -->", table_of_headers(directory))

    changed = CHECKS.sub(replace_checks, TOUR.sub(replace_tour, FENCE.sub(replace, text)))
    changed = HEADERS.sub(replace_headers, changed)
    if update and changed != text:
        document.write_text(changed)
    return wrong


def shown(language, kind):
    """The programs whose code (cpp, "") or output (text, "prints") the pages show."""
    blocks = [block for page in documents() for block in FENCE.finditer(page.read_text()) if block["language"] == language]
    sources = [block["source"].strip() for block in blocks]
    return {source.removeprefix(kind).split("#")[0].strip() for source in sources if source.startswith(kind)}


def unseen_examples():
    """Returns the number of examples that the guide does not show as they are."""
    examples = {str(path.relative_to(ROOT)) for path in (ROOT / "docs/guide/examples").glob("*.cpp")}
    missing = [f"{e}: no page shows its code" for e in sorted(examples - shown("cpp", ""))]
    missing += [f"{e}: no page shows what it prints" for e in sorted(examples - shown("text", "prints "))]
    print("".join(f"{line}\n" for line in missing), end="")
    return len(missing)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, help="build directory, for the blocks that show output")
    parser.add_argument("--cxxflags", default="", help="more flags for the programs, those of the build")
    parser.add_argument("--update", action="store_true", help="rewrite the blocks")
    options = parser.parse_args()
    build = options.build and options.build.resolve()
    with tempfile.TemporaryDirectory(prefix="snippets-") as work:
        programs = build and Programs(build, work, options.cxxflags)
        if build:
            programs.prepare(shown("text", "prints ") | shown("text", "run "))
        truth = Truth(build, programs)
        wrong = sum(process(d, truth, options.update) for d in documents())
    unseen = unseen_examples()
    print(f"{wrong} {'rewritten or wrong' if options.update else 'wrong'}")
    return 1 if unseen or wrong and not options.update else 0


if __name__ == "__main__":
    sys.exit(main())
