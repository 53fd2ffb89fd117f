// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_WATCHEDRUN_H
#define COROLINT_TOOL_EVIDENCE_WATCHEDRUN_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>

/// The execution of a program with the recorder in it.
namespace corolint::tool {

/// The recorder, beside this program; an error if it is not there.
llvm::Expected<std::string> findRecorder();

/// Executes \p Program with its arguments until it ends, with standard input,
/// output and signals as they are. Its processes record in \p Directory the
/// calls that take at least \p Threshold nanoseconds. Returns the status that
/// waitpid gives; an error if it cannot be executed.
llvm::Expected<int> executeWatched(llvm::ArrayRef<std::string> Program,
                                   llvm::StringRef Recorder,
                                   llvm::StringRef Directory,
                                   uint64_t Threshold);

/// Ends this process as a program that ended with \p Status: returns its exit
/// status, or raises the signal that killed it.
int endLike(int Status);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_WATCHEDRUN_H
