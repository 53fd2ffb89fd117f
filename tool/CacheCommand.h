// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHECOMMAND_H
#define COROLINT_TOOL_CACHECOMMAND_H

#include "options/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

/// The command `corolint cache`: the folder with the results of earlier runs.
namespace corolint::tool {

/// Prunes the cache that \p Line means, or prints its folder and size to
/// \p OS, or both. Returns true, or an error for wrong usage.
llvm::Expected<bool> runCacheCommand(const CommandLine &Line,
                                     llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHECOMMAND_H
