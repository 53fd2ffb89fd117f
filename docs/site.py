# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A hook of MkDocs: the pages link to sources of the repository, which the site does not have."""

import pathlib
import posixpath
import re

LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)")


USE = ["install", "adopt", "command-line", "gate", "editors", "clang-tidy", "ci", "codechecker", "troubleshooting"]


def on_config(config):
    """The menu: what is not about use explains; new pages find their place by their folder."""
    docs = pathlib.Path(config.docs_dir)

    def pages(folder):
        return sorted(str(page.relative_to(docs)) for page in (docs / folder).glob("*.md"))

    use = [f"{name}.md" for name in USE]
    config.nav = [{"Start": "README.md"}, {"Use": use}, {"Checks": pages("checks")},
                  {"Explained": [page for page in pages(".") if page not in use and page != "README.md"]},
                  {"asyncrt": pages("guide")}, {"Design": pages("design")}]
    return config


def on_files(files, config):
    """Pages and schemas: the programs that pages quote are no part of the site."""
    for file in list(files):
        is_ours = file.abs_src_path.startswith(config.docs_dir)  # others belong to the theme
        if is_ours and not file.src_uri.endswith((".md", ".json")):
            files.remove(file)
    return files


def on_page_markdown(markdown, page, config, files):
    def link(match):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), match[2]))
        return match[0] if files.get_file_from_path(target) else match[1]

    # Behind the language of a code block our pages name its source, which Python's Markdown does not know.
    return LINK.sub(link, re.sub(r"^(```\w+) .*$", r"\1", markdown, flags=re.MULTILINE))
