// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_COMPLETION_H
#define COROLINT_TOOL_OPTIONS_COMPLETION_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

/// The scripts with which shells complete command lines of corolint.
namespace corolint::tool {

/// Prints the script for \p Shell (bash, zsh or fish); an error for another.
llvm::Error printCompletion(llvm::StringRef Shell, llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_COMPLETION_H
