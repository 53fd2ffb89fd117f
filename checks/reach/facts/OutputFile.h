// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_OUTPUTFILE_H
#define COROLINT_REACH_FACTS_OUTPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

/// A file that is written completely or not at all.
namespace corolint::reach {

/// Writes \p Bytes to \p Path, `-` for standard output. Readers see the old or
/// the new content. A link, a device or a pipe stays what it is and is written
/// through. Returns an error if the disk is full.
llvm::Error writeOutput(llvm::StringRef Path, llvm::StringRef Bytes);

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_OUTPUTFILE_H
