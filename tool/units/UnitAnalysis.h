// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_UNITANALYSIS_H
#define COROLINT_TOOL_UNITS_UNITANALYSIS_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "database/Compilations.h"
#include "findings/HopNames.h"
#include "findings/Nolint.h"
#include "reach/facts/Summary.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <functional>
#include <string>
#include <vector>

/// The analysis of one translation unit.
namespace corolint::tool {

/// The result for one unit.
struct UnitResult {
  enum class Outcome {
    Analysed, ///< completely
    Skipped,  ///< see Reason
    Failed,   ///< see Reason; Diagnostics has the findings up to then
  };

  std::string File;
  Outcome What = Outcome::Analysed;
  std::string Reason;
  /// Findings, the compiler's errors and complaints about the configuration,
  /// as clang-tidy filtered them.
  std::vector<clang::tidy::ClangTidyError> Diagnostics;
  HopNames Names;
  /// The files whose comments name our checks.
  std::vector<SearchedFile> Searched;
  /// All files that were read, system headers included, in their spelling.
  std::vector<std::string> Read;
  /// It depends on nothing but the files that were read as text; false with
  /// modules and precompiled headers.
  bool IsRepeatable = true;
  /// The facts of this unit; empty if no check that follows calls is enabled,
  /// or if the unit has no function that matters.
  reach::SummaryBuilder Facts;
};

/// Observers of an analysis.
struct UnitWatch {
  /// The file system through which the unit is read, as for UnitTool.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files;
  /// Receives the texts behind the numbers of functions.
  std::function<void(uint64_t Id, llvm::StringRef Text)> Ids;
};

/// Analyses the unit whose main file is \p File, an absolute path. It changes
/// nothing in the process, not even the working directory. It is the work of a
/// WorkerPool: code of some units makes clang or a check crash.
UnitResult analyseUnit(const Compilations &Database, llvm::StringRef File,
                       const clang::tidy::ClangTidyOptions &Options,
                       const UnitWatch &Watch = UnitWatch());

/// The reason why the unit \p File cannot be read at all, in one line; empty if
/// it can.
std::string obstacleTo(const Compilations &Database, llvm::StringRef File);

/// The results for a unit that is not analysed, with the reason in one line.
UnitResult skippedUnit(llvm::StringRef File, llvm::StringRef Reason);
UnitResult failedUnit(llvm::StringRef File, llvm::StringRef Reason);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_UNITANALYSIS_H
