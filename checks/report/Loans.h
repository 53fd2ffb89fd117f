// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_LOANS_H
#define COROLINT_REPORT_LOANS_H

#include "flow/answers/Loans.h"
#include "reach/facts/Summary.h"

namespace corolint {

/// The facts of one unit about what its functions need and what its calls lend
/// to functions of other units. Here `flow`, which knows the needs, and
/// `reach`, which joins units, meet.
class UnitLoans {
public:
  explicit UnitLoans(flow::Needs &Known) : Needs(Known) {}

  /// The AST of a loan.
  struct Origin {
    clang::SourceLocation Loc, Dies;
    const clang::FunctionDecl *Function = nullptr;
  };

  /// Adds the body of \p Function, which belongs to the user; \p Reported are
  /// the findings in it. Removes those that are only assumed and that the
  /// program decides.
  void add(const clang::FunctionDecl &Function,
           std::vector<flow::DanglingArgument> &Reported);
  /// Writes the facts of all bodies that were added.
  void extract(reach::SummaryBuilder &To);
  const Origin &origin(const reach::LentArgument &Loan) const {
    return Origins[Loan.Origin];
  }

private:
  class Extraction;

  flow::ForeignNeeds Needs;
  std::vector<const clang::FunctionDecl *> Functions;
  std::vector<std::pair<const clang::FunctionDecl *, flow::Loan>> AllLent;
  /// As in AsyncCheck: an instantiation does not repeat another one's findings.
  llvm::DenseMap<clang::SourceLocation, const clang::FunctionDecl *> SaidOf;
  std::vector<Origin> Origins;
};

} // namespace corolint

#endif // COROLINT_REPORT_LOANS_H
