// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_PERMISSION_H
#define COROLINT_REPORT_PERMISSION_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/NoLintDirectiveHandler.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint {

/// The permission of a check to report at a place: clang-tidy's decision about
/// a diagnostic there, without emitting one. It serves findings that need the
/// whole program, because the unit no longer exists when they are known.
class Permission {
public:
  Permission(const clang::tidy::ClangTidyContext &Tidy,
             const clang::ASTContext &Context)
      : Tidy(Tidy), Context(Context) {}

  /// True if the configuration includes the place and no comment silences it.
  bool mayReport(llvm::StringRef Check, clang::SourceLocation Loc) {
    return isWanted(Loc) && !isSilenced(Check, Loc);
  }
  /// Is the place in a file that a program has written?
  bool isGenerated(clang::SourceLocation Loc);
  /// Is it one that the configuration asks about, in a file that a person has
  /// written?
  bool isWanted(clang::SourceLocation Loc);
  /// True if a comment silences the place: NOLINT, NOLINTNEXTLINE, NOLINTBEGIN
  /// ... NOLINTEND.
  bool isSilenced(llvm::StringRef Check, clang::SourceLocation Loc);
  bool isError(llvm::StringRef Check) const { return Tidy.treatAsError(Check); }
  bool isEnabled(llvm::StringRef Check) const {
    return Tidy.isCheckEnabled(Check);
  }

private:
  const clang::tidy::ClangTidyContext &Tidy;
  const clang::ASTContext &Context;
  clang::tidy::NoLintDirectiveHandler NoLint;
  llvm::DenseMap<clang::FileID, bool> Wanted, Generated;
};

} // namespace corolint

#endif // COROLINT_REPORT_PERMISSION_H
