// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_UNITREPLY_H
#define COROLINT_TOOL_RUN_UNITREPLY_H

#include "cache/Digest.h"
#include "cache/PathPrefixes.h"
#include "reach/facts/Summary.h"
#include "units/UnitAnalysis.h"
#include <string>
#include <vector>

/// The message of a worker process about one unit.
namespace corolint::tool {

/// The files of a unit, and its summary if it was analysed.
struct UnitReply {
  bool IsAnalysed = false;
  /// All files that the unit reads, system headers included.
  std::vector<std::string> Files;
  /// The bytes of the summary file, with attachments.
  std::string Summary;
  /// The names of functions that are only called; summary files omit them.
  std::vector<std::pair<uint64_t, std::string>> Names;

  /// Where the time went, for \ref addSpans.
  std::string Trace;

  /// What the cache shall keep, by key.
  std::vector<std::pair<Digest, std::string>> ToKeep;
  /// From an earlier run; not a part of the message.
  bool IsRemembered = false;

  /// Sets the summary and the names.
  void take(const reach::Summary &Facts);
  /// Adds both to \p Program; returns an error if the bytes are damaged.
  llvm::Error addTo(reach::SummaryBuilder &Program) const;

  std::string encode() const;
  /// Without an analysis if \p Bytes are damaged.
  static UnitReply decode(llvm::StringRef Bytes);
};

/// Analyses the unit, in a worker, as if directories lay where \p Moved says.
UnitReply replyOf(const Compilations &Database, llvm::StringRef File,
                  const clang::tidy::ClangTidyOptions &Options,
                  const PathPrefixes &Moved);

/// The summary of a unit that was not analysed, for a reason of one line.
reach::Summary summaryOfFailure(llvm::StringRef File, llvm::StringRef Reason);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_UNITREPLY_H
