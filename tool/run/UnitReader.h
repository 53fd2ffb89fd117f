// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_UNITREADER_H
#define COROLINT_TOOL_RUN_UNITREADER_H

#include "cache/UnitCache.h"
#include "run/UnitReply.h"
#include "units/Selection.h"
#include "units/UnitAnalysis.h"

/// The replies about units, from the cache where it has them.
namespace corolint::tool {

/// Reads units. Its replies are the same with and without a cache.
class UnitReader {
public:
  /// \p Cache may be null. \p ProfileFiles are those of \p Selected.
  UnitReader(const Compilations &Database, UnitCache *Cache,
             Selection &Selected, llvm::ArrayRef<std::string> ProfileFiles)
      : Database(Database), Cache(Cache), Selected(Selected) {
    if (Cache)
      Purpose = Cache->purposeOf("worth an analysis", ProfileFiles);
  }

  /// The reply about the unit \p File, if an earlier run has computed it. Not
  /// for a worker: a process that lives longer looks at each file once.
  std::optional<UnitReply>
  remembered(llvm::StringRef File, const clang::tidy::ClangTidyOptions &Options,
             bool MaySkip);

  /// The same, computed in a worker. With \p MaySkip the unit is not analysed
  /// if nothing in it shows that it is worth it.
  UnitReply read(llvm::StringRef File,
                 const clang::tidy::ClangTidyOptions &Options, bool MaySkip);

  /// Keeps what a worker has computed.
  void keep(const UnitReply &Reply);

private:
  std::unique_ptr<UnitRecord>
  record(llvm::StringRef File, const clang::tidy::ClangTidyOptions &Options,
         llvm::StringRef For) const {
    // Reading a pipe has no end; the analysis says what is wrong.
    if (!Cache || !obstacleTo(Database, File).empty())
      return nullptr;
    return Cache->record(File, Options, For);
  }
  UnitReply analyse(llvm::StringRef File,
                    const clang::tidy::ClangTidyOptions &Options);
  std::optional<UnitReply> known(const UnitRecord *Record);

  const Compilations &Database;
  UnitCache *Cache;
  Selection &Selected;
  std::string Purpose;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_UNITREADER_H
