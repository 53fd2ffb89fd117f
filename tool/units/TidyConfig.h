// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_TIDYCONFIG_H
#define COROLINT_TOOL_UNITS_TIDYCONFIG_H

#include "clang-tidy/ClangTidyOptions.h"
#include "options/CommandLine.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <vector>

/// The configuration of each unit: .clang-tidy files, --config, --checks and
/// the other options, merged as clang-tidy does.
namespace corolint::tool {

/// Reads the configuration of units. Two things differ from clang-tidy: a file
/// that cannot be parsed is an error instead of being left out, and only globs
/// that name our checks count (see globsAboutUs), so that a .clang-tidy file
/// written for clang-tidy alone does not turn corolint off.
///
/// Not safe to share between threads.
class TidyConfig {
public:
  /// Returns an error if --config or --config-file is wrong.
  static llvm::Expected<TidyConfig> create(const CommandLine &Line);

  /// The merged options of the unit whose main file is \p File, an absolute
  /// path; an error, with file and line, if a file on the way is broken.
  llvm::Expected<clang::tidy::ClangTidyOptions>
  optionsFor(llvm::StringRef File);

private:
  TidyConfig() = default;

  /// On the heap: the provider's callbacks keep a reference.
  std::unique_ptr<std::vector<std::string>> Problems;
  std::unique_ptr<clang::tidy::ClangTidyOptionsProvider> Provider;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_TIDYCONFIG_H
