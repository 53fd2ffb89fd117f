// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_EVIDENCE_H
#define COROLINT_TOOL_EVIDENCE_EVIDENCE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

/// The places at which a program has blocked a thread inside a coroutine, as
/// `corolint watch` writes it and `--evidence` reads it.
namespace corolint::tool {

/// A call on the way from a coroutine to the function that blocks.
struct SeenCall {
  std::string Function; ///< demangled; empty when unknown
  std::string File;     ///< of the place in it; empty when unknown
  unsigned Line = 0, Column = 0;
  std::string Module; ///< the file of code
};

/// One place in a coroutine from which a thread has blocked.
struct Observation {
  /// The coroutine, and where the way to the blocking call leaves it.
  SeenCall At;
  unsigned FirstLine = 0; ///< of the coroutine; 0 when unknown
  /// The function that blocks, by the name that the code uses for it:
  /// `std::this_thread::sleep_for`.
  std::string Call;
  std::string Blocked; ///< and the one of the C library: `nanosleep`
  unsigned long long Count = 0;
  double LongestMs = 0, TotalMs = 0;
  std::vector<std::string> Threads; ///< their names, sorted
  /// The calls after `At`, down to the one that blocks. Of the longest time.
  std::vector<SeenCall> Path;
};

struct Evidence {
  std::vector<std::string> Program; ///< and its arguments
  double ThresholdMs = 0;
  unsigned Processes = 0;
  unsigned long long Dropped = 0; ///< stacks that were not kept
  std::vector<Observation> Seen;  ///< the longest first
};

void writeEvidence(const Evidence &TheEvidence, llvm::raw_ostream &OS);

/// Adds what the file \p Name has to \p To. The error names the file.
llvm::Error readEvidence(llvm::StringRef Name, Evidence &To);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_EVIDENCE_H
