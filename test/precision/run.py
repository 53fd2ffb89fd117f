#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Analyses real projects and compares the findings with what people thought of each of them.

  run.py --corolint BIN --sources DIR [--update] [-j N] [PROJECT...]

projects.json names the projects: repository, commit, flags, units. A project that is not in DIR is cloned
into it. verdicts.json has, for each finding, whether it is right, and why. The table that is printed stands in
docs/precision.md; --update writes it there. Ends with 1 when a finding has no verdict, or a verdict no finding.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs/precision.md"
TABLE = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
HEADER = "| project | commit | units | not parsed | findings | right | wrong | unclear |\n|---|---|---|---|---|---|---|---|\n"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("projects", nargs="*", help="names from projects.json; all without")
    parser.add_argument("--corolint", type=pathlib.Path, required=True)
    parser.add_argument("--sources", type=pathlib.Path, required=True, help="where the projects are, or will be")
    parser.add_argument("--update", action="store_true", help="write the table into docs/precision.md")
    parser.add_argument("-j", type=int, default=2)
    return parser.parse_args()


def checkout(project, sources):
    root = sources / project["name"]
    if not root.exists():
        subprocess.run(["git", "clone", "-q", project["repository"], root], check=True)
        subprocess.run(["git", "-C", root, "checkout", "-q", project["commit"]], check=True)
    return root.resolve()


def write_database(project, root, sources):
    files = sorted({file for pattern in project["units"] for file in root.glob(pattern)}
                   - {file for pattern in project.get("without", []) for file in root.glob(pattern)})
    flags = [flag.replace("$SOURCES", str(sources.resolve())).replace("$SHIMS", str(HERE / "shims"))
             for flag in project["flags"]]
    build = root / "build"
    build.mkdir(exist_ok=True)
    commands = [{"directory": str(root), "file": str(file), "arguments": ["clang++-22", *flags, "-c", str(file)]}
                for file in files]
    (build / "compile_commands.json").write_text(json.dumps(commands, indent=1))
    return build


def analyse(corolint, build, jobs):
    result = subprocess.run([corolint, "-p", build, "--quiet", "--format=json", "--config={}", f"-j{jobs}"],
                            capture_output=True, text=True)
    if result.returncode not in (0, 1, 3):
        sys.exit(f"corolint ended with {result.returncode}\n{result.stderr}")
    return json.loads(result.stdout)


def key_of(finding, root):
    file = pathlib.Path(finding["file"]).resolve()
    file = file.relative_to(root) if file.is_relative_to(root) else file
    return f"{file}:{finding['line']}:{finding['column']} {finding['check']}"


def judge(report, verdicts, root):
    """Counts by verdict; findings without one are printed."""
    counts = collections.Counter()
    known = set()
    for finding in report["findings"]:
        key = key_of(finding, root)
        known.add(key)
        verdict = verdicts.get(key, {}).get("verdict", "unjudged")
        counts[verdict] += 1
        if verdict == "unjudged":
            print(f"  {key}\n      {finding['message']}")
            for hop in finding["path"]:
                print(f"      {hop['file']}:{hop['line']}: {hop['message']}")
    gone = sorted(set(verdicts) - known)
    for key in gone:
        print(f"  no such finding any more: {key}")
    counts["gone"] = len(gone)
    return counts


def row(name, commit, units, failed, counts):
    cells = [name, commit, units, failed, sum(counts[v] for v in ("right", "wrong", "unclear", "unjudged")), counts["right"],
             counts["wrong"], counts["unclear"]]
    return "| " + " | ".join(map(str, cells)) + " |\n"


def main():
    options = parse_arguments()
    projects = json.loads((HERE / "projects.json").read_text())
    verdicts = json.loads((HERE / "verdicts.json").read_text())
    total, rows, all_units, all_failed = collections.Counter(), [], 0, 0
    for project in projects:
        if options.projects and project["name"] not in options.projects:
            continue
        root = checkout(project, options.sources)
        print(project["name"], flush=True)
        report = analyse(options.corolint, write_database(project, root, options.sources), options.j)
        units, failed = report["units"]["analysed"], report["units"]["failed"]
        for unit in failed:
            print(f"  not parsed: {pathlib.Path(unit['file']).relative_to(root)}: {unit['reason']}")
        counts = judge(report, verdicts.get(project["name"], {}), root)
        rows.append(row(f"[{project['name']}]({project['repository']})", project["commit"], units, len(failed), counts))
        total, all_units, all_failed = total + counts, all_units + units, all_failed + len(failed)
    table = HEADER + "".join(rows) + row("**all**", "", all_units, all_failed, total)
    print(table)
    if options.update and not options.projects:
        PAGE.write_text(TABLE.sub(lambda match: match[1] + table + match[2], PAGE.read_text()))
    return 1 if total["unjudged"] or total["gone"] else 0


if __name__ == "__main__":
    sys.exit(main())
