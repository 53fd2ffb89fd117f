#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Analyses real projects and compares the findings with human verdicts.

  run.py --corolint BIN --sources DIR [--update] [-j N] [PROJECT...]
  run.py --page

projects/NAME.json has one project: repository, commit, flags and units; "not_parsed", the reason for each unit that
does not compile; "verdicts", a verdict for each finding with its reason; and "measured", the figures of the last run. A project that is not in DIR is cloned into it.

--update writes "measured" of the named projects, and then docs/precision.md from the figures of all of them. --page
writes only the page, from the files as they are, which joins measurements that were made at the same time.

Ends with 1 if a finding has no verdict or a verdict no finding, when a unit does not compile without an
explanation or compiles with one; --update writes nothing about such a project.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import page
from project import Project, all_names

HERE = pathlib.Path(__file__).resolve().parent


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("projects", nargs="*", metavar="PROJECT", help="all without")
    parser.add_argument("--corolint", type=pathlib.Path)
    parser.add_argument("--sources", type=pathlib.Path, help="where the projects are, or will be")
    parser.add_argument("--update", action="store_true", help="write the figures and docs/precision.md")
    parser.add_argument("--page", action="store_true", help="write docs/precision.md from the figures that are there")
    parser.add_argument("-j", type=int, default=2)
    options = parser.parse_args()
    if unknown := set(options.projects) - set(all_names()):
        parser.error(f"no such project: {', '.join(sorted(unknown))}")
    if not options.page and not (options.corolint and options.sources):
        parser.error("--corolint and --sources are needed")
    return options


def checkout(project, sources):
    root = sources / project.name
    if not root.exists():
        subprocess.run(["git", "clone", "-q", project.repository, root], check=True)
        subprocess.run(["git", "-C", root, "checkout", "-q", project.commit], check=True)
        subprocess.run(["git", "-C", root, "submodule", "-q", "update", "--init"], check=True)
    if project.prepare and not (root / "build").exists():
        subprocess.run(project.prepare, cwd=root, check=True, stdout=subprocess.DEVNULL)
    return root.resolve()


def write_database(project, root, sources):
    flags = [flag.replace("$SOURCES", str(sources.resolve())).replace("$SHIMS", str(HERE / "shims"))
             for flag in project.flags]
    build = root / "build"
    build.mkdir(exist_ok=True)
    commands = [{"directory": str(root), "file": str(file), "arguments": ["clang++-22", *flags, "-c", str(file)]}
                for file in project.unit_files(root)]
    (build / "compile_commands.json").write_text(json.dumps(commands, indent=1))
    return build


def analyse(corolint, build, jobs):
    result = subprocess.run([corolint, "-p", build, "--quiet", "--format=json", "--config={}", f"-j{jobs}"],
                            capture_output=True, text=True)
    if result.returncode not in (0, 1, 3):
        sys.exit(f"corolint ended with {result.returncode}\n{result.stderr}")
    return json.loads(result.stdout)


def relative(file, root):
    file = pathlib.Path(file).resolve()
    return str(file.relative_to(root) if file.is_relative_to(root) else file)


def print_finding(key, finding):
    print(f"  {key}\n      {finding['message']}")
    for hop in finding["path"]:
        print(f"      {hop['file']}:{hop['line']}: {hop['message']}")


def is_explained(project, report, root):
    """Whether the project's file knows everything in the report and nothing else; prints what it doesn't."""
    findings = {f"{relative(f['file'], root)}:{f['line']}:{f['column']} {f['check']}": f for f in report["findings"]}
    failed = {relative(unit["file"], root): unit["reason"] for unit in report["units"]["failed"]}
    for key in sorted(set(findings) - set(project.verdicts)):
        print_finding(key, findings[key])
    for key in sorted(set(project.verdicts) - set(findings)):
        print(f"  no such finding any more: {key}")
    for unit in sorted(set(failed) - set(project.not_parsed)):
        print(f"  not parsed: {unit}: {failed[unit]}")
    for unit in sorted(set(project.not_parsed) - set(failed)):
        print(f"  parses now, or is no unit: {unit}")
    return set(findings) == set(project.verdicts) and set(failed) == set(project.not_parsed)


def main():
    options = parse_arguments()
    explained = True
    for name in [] if options.page else options.projects or all_names():
        project = Project(name)
        root = checkout(project, options.sources)
        print(name, flush=True)
        report = analyse(options.corolint, write_database(project, root, options.sources), options.j)
        if not is_explained(project, report, root):
            explained = False
        elif options.update:
            project.record(report["units"]["analysed"] + report["units"]["skipped"])
    if options.page or options.update:
        page.PAGE.write_text(page.written([Project(name) for name in all_names()]))
    return 0 if explained else 1


if __name__ == "__main__":
    sys.exit(main())
