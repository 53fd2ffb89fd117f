// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_RECORDINGS_H
#define COROLINT_TOOL_EVIDENCE_RECORDINGS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>
#include <vector>

/// The recordings that the processes of a watched program leave.
namespace corolint::tool {

/// An address in a file of code, as the file counts addresses.
struct CodeAddress {
  std::string Module; ///< empty for code without a file
  uint64_t Offset = 0;
};

/// The calls of one function that blocked with one stack.
struct RecordedStack {
  std::string Call;   ///< of the C library: "nanosleep"
  std::string Thread; ///< its name; "main" for the first of a process
  uint64_t Count = 0;
  uint64_t Longest = 0, Total = 0; ///< nanoseconds
  /// Return addresses, innermost first, without those of the recorder.
  std::vector<CodeAddress> Frames;
};

struct Recordings {
  std::vector<RecordedStack> Stacks;
  unsigned Processes = 0;
  uint64_t Dropped = 0; ///< stacks that the processes had no room for
};

/// All recordings in \p Directory. A file that its process has not finished
/// counts as far as it goes.
llvm::Expected<Recordings> readRecordings(llvm::StringRef Directory);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_RECORDINGS_H
