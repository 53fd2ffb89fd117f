#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# REQUIRES: mkdocs
# RUN: %python %s %t
# RUN: %if chromium %{ env HOME=%t %python %S/Inputs/search_site.py %t | FileCheck %s %}
# CHECK: found: async-nested-run
"""The site builds, and each link of it leads to a page and a heading that exist."""

import html.parser
import os
import pathlib
import subprocess
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import repository


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.names = [], set()
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name in ("id", "name"):
                self.names.add(value)


site = pathlib.Path(sys.argv[1])
subprocess.run(["mkdocs", "build", "--strict", "--quiet", "--clean", "-f", repository.ROOT / "mkdocs.yml", "-d", site], check=True,
               env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
# The page for what is not found has absolute addresses: it is shown at any depth.
pages = {path: Page(path) for path in site.rglob("*.html") if path.name != "404.html"}
problems = []
for path, page in pages.items():
    for link in page.links:
        address = urllib.parse.urlparse(link)
        if address.scheme or address.netloc or not (address.path or address.fragment):
            continue
        target = (path.parent / urllib.parse.unquote(address.path)).resolve() if address.path else path
        if target.is_dir():
            target /= "index.html"
        if not target.exists():
            problems.append(f"{path.relative_to(site)}: no page {link}")
        elif address.fragment and target in pages and address.fragment not in pages[target].names:
            problems.append(f"{path.relative_to(site)}: no heading {link}")
if len(pages) < 30:
    problems.append(f"only {len(pages)} pages")
repository.finish(problems, "Links lead to pages of docs/ and to their headings.")
