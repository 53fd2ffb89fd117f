// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_SILENCING_H
#define COROLINT_TOOL_RUN_SILENCING_H

#include "findings/Finding.h"
#include "findings/Nolint.h"
#include <map>
#include <set>

/// The comments of a program that silence findings, and those that silence
/// nothing.
namespace corolint::tool {

/// The names of its reports. They are no checks, but have pages.
inline constexpr llvm::StringLiteral UnusedNolint = "async-unused-nolint";
inline constexpr llvm::StringLiteral UnexplainedNolint =
    "async-unexplained-nolint";

/// Collects all files with comments, and all findings that may be silenced. The
/// rest are the comments that silence nothing.
class Silencing {
public:
  explicit Silencing(SourceTexts &Texts) : Texts(Texts) {}

  void add(SearchedFile File) {
    Searched[File.File].push_back(std::move(File));
  }

  /// True if a comment at one of \p Places silences \p F; then stores the
  /// comment in \p F.
  bool silences(Finding &F, llvm::ArrayRef<Span> Places);

  /// The comments that name one of our checks and silence nothing. Without the
  /// whole program, only those that one unit alone can decide.
  std::vector<Finding> unused(bool IsWhole);

  /// The comments that name one of our checks and give no reason.
  std::vector<Finding> unexplained();

private:
  const std::vector<Nolint> &comments(llvm::StringRef File);
  bool isDecided(llvm::StringRef File, const Nolint &N, llvm::StringRef Name,
                 bool IsWhole);
  Finding finding(llvm::StringRef Check, llvm::StringRef File, const Nolint &N,
                  std::string Message);
  std::vector<Edit> removal(llvm::StringRef File, const Nolint &N);

  SourceTexts &Texts;
  std::map<std::string, std::vector<Nolint>> Comments; ///< by file
  std::map<std::string, std::vector<SearchedFile>> Searched;
  /// File, offset of the comment, the name in it.
  std::set<std::tuple<std::string, unsigned, std::string>> Used;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_SILENCING_H
