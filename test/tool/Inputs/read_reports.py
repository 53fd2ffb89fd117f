#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads the SARIF and GitLab reports of formats.test as their consumers do: read_reports.py SARIF GITLAB"""

import json
import sys
import urllib.parse


def read_sarif(path):
    run, = json.load(open(path))["runs"]
    rules = run["tool"]["driver"]["rules"]
    root = run["originalUriBaseIds"]["SRCROOT"]["uri"]
    assert root.startswith("file:///") and root.endswith("/"), root
    nested, unawaited = run["results"]
    for result in (nested, unawaited):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]
    place = nested["locations"][0]["physicalLocation"]
    assert urllib.parse.unquote(place["artifactLocation"]["uri"]) == "src/a b.cpp"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (4, 3)
    steps = nested["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [s["location"]["physicalLocation"]["region"]["startLine"] for s in steps] == [4, 2]
    # The comment before it has 8 characters, one of which takes two units of UTF-16.
    region = unawaited["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (12, 16), region
    replacement, = unawaited["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == "co_await "
    assert replacement["deletedRegion"]["startColumn"] == replacement["deletedRegion"]["endColumn"] == 12


def read_gitlab(path):
    nested, unawaited = json.load(open(path))
    assert nested["location"] == {"path": "src/a b.cpp", "lines": {"begin": 4}}
    assert nested["check_name"] == "async-nested-run" and nested["severity"] == "major"
    assert nested["fingerprint"] != unawaited["fingerprint"]


read_sarif(sys.argv[1])
read_gitlab(sys.argv[2])
