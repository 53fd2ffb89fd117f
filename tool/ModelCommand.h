// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_MODELCOMMAND_H
#define COROLINT_TOOL_MODELCOMMAND_H

#include "options/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

/// The command `corolint dump-model`: a listing of what the model recognises in
/// one file.
namespace corolint::tool {

/// Prints the types and roles recognised in the one input of \p Line, with the
/// reason for each. Returns false if the file does not compile; the compiler's
/// errors are on standard error then. Returns an error for wrong usage.
llvm::Expected<bool> dumpModelOf(const CommandLine &Line,
                                 llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_MODELCOMMAND_H
