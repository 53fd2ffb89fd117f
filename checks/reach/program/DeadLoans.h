// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_DEADLOANS_H
#define COROLINT_REACH_PROGRAM_DEADLOANS_H

#include "reach/facts/Summary.h"

namespace corolint::reach {

/// An argument that dies before the last use of it, according to the program.
struct DeadLoan {
  const LentArgument *Loan = nullptr; ///< in the facts
  /// The use. `Of` and `Taker` are meaningless; `IsOwnUse` is true if the
  /// function that is called has it.
  NeedSource Use;
};

/// The loans that are dead, one for each argument, according to the needs of
/// the functions in \p Facts, in the order of the loans. What a function passes
/// on to others is followed through them; a function without facts needs
/// nothing. Time: linear in the facts, times the number of calls that take an
/// argument from function to function, which is limited. The result depends
/// only on the facts.
std::vector<DeadLoan> deadLoans(const Summary &Facts);

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_DEADLOANS_H
