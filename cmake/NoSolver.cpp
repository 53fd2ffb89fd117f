// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The portable corolint has no Z3, which only clang's static analyser asks for
// and which Debian has as a shared library alone. These definitions keep LLVM's
// own out of the program.

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/SMTAPI.h"

namespace llvm {

SMTSolverRef CreateZ3Solver() {
  report_fatal_error("this program was built without Z3");
}

LLVM_DUMP_METHOD void SMTSort::dump() const {}
LLVM_DUMP_METHOD void SMTExpr::dump() const {}
LLVM_DUMP_METHOD void SMTSolver::dump() const {}
LLVM_DUMP_METHOD void SMTSolverStatistics::dump() const {}

} // namespace llvm
