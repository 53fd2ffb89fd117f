# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The lit suite: checks (what they say), tool (what the binaries do), project (what we promise about
# ourselves). lit.site.cfg.py in the build tree loads this.

import importlib.util
import os
import shutil
import sys

import lit.formats

config.name = "corolint"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test", ".py"]
config.excludes = ["Inputs", "bench", "conformance", "differential", "effects", "fuzz", "precision", "runtime", "unit",
                   "witness", "check_async.py", "library_headers.py", "lit.cfg.py", "run_lit.py", "suites.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.corolint_build, "test")

source = config.corolint_source
build = config.corolint_build
tools = config.llvm_tools
corolint = f"{build}/bin/corolint"
plugin = f"{build}/lib/CorolintTidy.so"
clang_tidy = f"{tools}/clang-tidy"
file_check = f"{tools}/FileCheck"

# A plugin with a sanitizer in it does not load into a clang-tidy without: then corolint is tested alone. What it
# shares with LLVM has no sanitizer either, so leaks and the ends of containers are not looked at.
if config.sanitized:
    config.environment["ASAN_OPTIONS"] = "detect_leaks=0:detect_container_overflow=0"
    config.environment["UBSAN_OPTIONS"] = "halt_on_error=1:print_stacktrace=1"
else:
    config.available_features.add("plugin")

# Tests of the cache say where theirs is.
config.environment["COROLINT_NO_CACHE"] = "1"

check_async = (
    f"{sys.executable} {source}/test/checks/check_async.py --corolint={corolint} --filecheck={file_check}"
)
if not config.sanitized:
    check_async += f" --clang-tidy={clang_tidy} --plugin={plugin}"

# Longer names first: lit replaces text, not words.
config.substitutions += [
    ("%check_async", check_async),
    ("%corolint_clangd", f"{build}/bin/corolint-clangd"),
    ("%corolint", corolint),
    ("%clang_tidy", f"{clang_tidy} --load={plugin}"),
    ("%plugin", plugin),
    ("%python", sys.executable),
    ("%source", source),
    ("%build", build),
    ("%tools", tools),
    ("%cmake_command", config.cmake),
    ("%cxx", config.cxx_compiler),
    ("%install_flags", "-DCMAKE_CXX_FLAGS=-fsanitize=address,undefined" if config.sanitized else ""),
    ("%tool_inputs", f"{source}/test/tool/Inputs"),
]
for name in ("FileCheck", "split-file", "not", "count"):
    config.substitutions.append((rf"(?<![\w./-]){name}(?![\w./-])", f"{tools}/{name}"))

# Validators of the formats; npm may be out of reach.
sarif_multitool = f"{source}/build/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
config.substitutions.append(("%sarif_multitool", sarif_multitool))
if os.path.exists(sarif_multitool):
    config.available_features.add("sarif-multitool")
    config.environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1"
else:
    lit_config.note("SARIF is not validated: ./dev setup could not install the validator from npm")
if importlib.util.find_spec("jsonschema"):
    config.available_features.add("jsonschema")

if os.path.exists(f"{build}/bin/corolint-portable"):
    config.available_features.add("portable")
if os.geteuid() == 0:
    config.available_features.add("root")
if shutil.which("nvim"):
    config.available_features.add("neovim")
if importlib.util.find_spec("selenium") and shutil.which("chromedriver"):
    config.available_features.add("chromium")

# Clients that ./dev setup installs where it may.
if sys.platform == "linux":
    config.available_features.add("linux")
for client in ("pre-commit", "zsh", "fish", "man", "mkdocs", "npm", "g++"):
    if shutil.which(client):
        config.available_features.add(client)
