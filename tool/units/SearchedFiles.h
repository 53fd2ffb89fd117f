// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_SEARCHEDFILES_H
#define COROLINT_TOOL_UNITS_SEARCHEDFILES_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "findings/Nolint.h"
#include "clang/Frontend/CompilerInstance.h"

/// The files of a unit with comments that name our checks, and the lines of
/// them that the unit shows.
namespace corolint::tool {

/// Records the lines that the preprocessor leaves out.
class LeftOutLines : public clang::PPCallbacks {
public:
  explicit LeftOutLines(std::vector<clang::SourceRange> &Ranges)
      : Ranges(Ranges) {}
  void SourceRangeSkipped(clang::SourceRange Range,
                          clang::SourceLocation) override {
    Ranges.push_back(Range);
  }

private:
  std::vector<clang::SourceRange> &Ranges;
};

/// The files of the unit that \p Compiler has parsed, headers of the system and
/// those that the header filter leaves out excepted. \p LeftOut is what the
/// preprocessor skipped.
std::vector<SearchedFile>
searchedFiles(const clang::CompilerInstance &Compiler,
              const clang::tidy::ClangTidyContext &Tidy,
              llvm::ArrayRef<clang::SourceRange> LeftOut);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_SEARCHEDFILES_H
