// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_CHECKNAMES_H
#define COROLINT_TOOL_OPTIONS_CHECKNAMES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

/// The names of the checks, and globs that select among them.
namespace corolint::tool {

/// The prefix that all of our checks share.
inline constexpr llvm::StringLiteral CheckPrefix = "async-";

/// The names of all our checks, sorted. They register themselves, so these are
/// the checks in this binary.
std::vector<std::string> allCheckNames();

/// An error for the first glob of the comma-separated \p Globs (as clang-tidy's
/// --checks) that matches none of our checks, or if nothing remains enabled.
llvm::Error validateGlobs(llvm::StringRef Globs);

/// The globs in \p Globs that concern only our checks. `-*` in a .clang-tidy
/// file is about clang-tidy's own checks and does not turn ours off;
/// `-async-blocking-call` does.
std::string globsAboutUs(llvm::StringRef Globs);

/// The name of the check that \p Name means, with or without the prefix. The
/// error suggests the nearest name.
llvm::Expected<std::string> resolveCheckName(llvm::StringRef Name);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_CHECKNAMES_H
