// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_LOANMESSAGE_H
#define COROLINT_REPORT_LOANMESSAGE_H

#include "flow/answers/Dangling.h"
#include "reach/program/DeadLoans.h"
#include "report/CallCheck.h"

namespace corolint {

/// The parts of the message about an argument or object that dies too early.
/// One unit and the program make the same message from them.
struct LentObject {
  bool IsCoroutine = false; ///< the function with the use is the one called
  bool IsObject = false;    ///< of the call
  bool IsTemporary = false;
  std::string Callee; ///< in quotes
  std::string Param;  ///< in quotes; empty: of a function that is not known
  std::string Dead;   ///< the object, as `deadObject` names it
};
std::string messageOf(const LentObject &Lent);

bool isTemporary(const flow::DanglingArgument &Argument);
/// The name of the object that dies: `a temporary 'std::string'`, `'name'`.
std::string deadObject(const flow::DanglingArgument &Argument,
                       const clang::ASTContext &Context);
/// The note at the place where it dies.
std::string deathOf(bool IsTemporary, llvm::StringRef Dead);
/// The name of a parameter or capture in quotes.
std::string quotedOrUnnamed(llvm::StringRef Name);

std::string messageOf(const reach::DeadLoan &Dead, const reach::Summary &Facts);
/// The notes: where it dies, the suspension and the use, if they are known.
std::vector<ShownStep> shownSteps(const reach::DeadLoan &Dead,
                                  const reach::Summary &Facts);

} // namespace corolint

#endif // COROLINT_REPORT_LOANMESSAGE_H
