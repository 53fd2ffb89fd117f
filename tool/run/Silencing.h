// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_SILENCING_H
#define COROLINT_TOOL_RUN_SILENCING_H

#include "findings/Finding.h"
#include "findings/Nolint.h"
#include <map>
#include <set>

/// Which comments silence which findings of a program.
namespace corolint::tool {

/// The names of what it reports; no checks, but pages explain them.
inline constexpr llvm::StringLiteral UnusedNolint = "async-unused-nolint";
inline constexpr llvm::StringLiteral UnexplainedNolint =
    "async-unexplained-nolint";

/// Is told of all files with comments, and of everything that may be silenced;
/// then it knows which comments silence nothing.
class Silencing {
public:
  explicit Silencing(SourceTexts &Texts) : Texts(Texts) {}

  void add(SearchedFile File) {
    Searched[File.File].push_back(std::move(File));
  }

  /// If a comment silences \p F, which its check found: sets what F says of
  /// that, and is true. The comment may stand at any of \p Places.
  bool silences(Finding &F, llvm::ArrayRef<Span> Places);

  /// The comments that name one of our checks and silence nothing. Without the
  /// whole program only those that one unit decides alone.
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
