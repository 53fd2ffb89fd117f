// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_DATABASESEARCH_H
#define COROLINT_TOOL_DATABASE_DATABASESEARCH_H

#include "llvm/ADT/StringRef.h"
#include <string>

/// The search for the compilation database of a build.
namespace corolint::tool {

/// The directory of the compilation database that is nearest to \p Start, a
/// file or directory; empty if there is none. In each directory upwards:
/// compile_commands.json itself, then build*/ and build*/*/ (presets), the
/// newest of several, then compile_flags.txt.
std::string findBuildDirectory(llvm::StringRef Start);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_DATABASESEARCH_H
