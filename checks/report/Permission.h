// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_PERMISSION_H
#define COROLINT_REPORT_PERMISSION_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang-tidy/NoLintDirectiveHandler.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint {

/// Whether a check may speak at a place: what clang-tidy would say to a
/// diagnostic there, without one. For findings that only the whole program
/// shows: by then the unit is gone.
class Permission {
public:
  Permission(const clang::tidy::ClangTidyContext &Tidy,
             const clang::ASTContext &Context)
      : Tidy(Tidy), Context(Context) {}

  /// Is the place one that the configuration asks about, and not silenced?
  bool mayReport(llvm::StringRef Check, clang::SourceLocation Loc) {
    return isWanted(Loc) && !isSilenced(Check, Loc);
  }
  /// By a comment: NOLINT, NOLINTNEXTLINE, NOLINTBEGIN ... NOLINTEND.
  bool isSilenced(llvm::StringRef Check, clang::SourceLocation Loc);
  bool isError(llvm::StringRef Check) const { return Tidy.treatAsError(Check); }
  bool isEnabled(llvm::StringRef Check) const {
    return Tidy.isCheckEnabled(Check);
  }

private:
  bool isWanted(clang::SourceLocation Loc);

  const clang::tidy::ClangTidyContext &Tidy;
  const clang::ASTContext &Context;
  clang::tidy::NoLintDirectiveHandler NoLint;
  llvm::DenseMap<clang::FileID, bool> Wanted;
};

} // namespace corolint

#endif // COROLINT_REPORT_PERMISSION_H
