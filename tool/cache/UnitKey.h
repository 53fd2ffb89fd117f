// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_UNITKEY_H
#define COROLINT_TOOL_CACHE_UNITKEY_H

#include "cache/FileState.h"
#include "cache/PathPrefixes.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "database/Compilations.h"

/// The name under which the cache keeps the results of a unit.
namespace corolint::tool {

/// Computes keys from what decides a result and is known before the unit is
/// read: the build of the program, the environment, the configuration, the
/// profiles, the compile commands, the name of the main file and its content.
/// Equal for equal checkouts in different directories. Threads may share it.
class UnitKeys {
public:
  /// \p Root becomes the same in all checkouts; it may be empty.
  UnitKeys(const Compilations &Database, llvm::StringRef Root,
           FileStates &States);

  /// \p Purpose separates different results of one unit. Empty if a file that
  /// the key needs cannot be read.
  std::optional<Digest> of(llvm::StringRef File,
                           const clang::tidy::ClangTidyOptions &Options,
                           llvm::StringRef Purpose) const;

private:
  const Compilations &Database;
  FileStates &States;
  PathPrefixes ToMark;
  Digest OfProgram;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_UNITKEY_H
