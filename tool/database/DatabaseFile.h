// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_DATABASE_DATABASEFILE_H
#define COROLINT_TOOL_DATABASE_DATABASEFILE_H

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

/// A compilation database read from a directory.
namespace corolint::tool {

/// An entry that cannot be used.
struct BrokenEntry {
  std::string File; ///< absolute; that of the database if the entry has none
  std::string Reason;
};

struct DatabaseFile {
  std::unique_ptr<clang::tooling::CompilationDatabase> Commands;
  /// The entries that are left out.
  std::vector<BrokenEntry> Broken;
};

/// Reads `compile_commands.json` or `compile_flags.txt` in \p Directory. A
/// broken entry costs no other; returns an error if the file is no list of
/// entries.
llvm::Expected<DatabaseFile> readDatabase(llvm::StringRef Directory);

} // namespace corolint::tool

#endif // COROLINT_TOOL_DATABASE_DATABASEFILE_H
