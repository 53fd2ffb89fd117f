// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_SOURCETEXTS_H
#define COROLINT_TOOL_FINDINGS_SOURCETEXTS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <vector>

/// The text of the files that findings point into.
namespace corolint::tool {

/// A line and a column, both from 1, the column in bytes, as clang counts.
struct LineColumn {
  unsigned Line = 1;
  unsigned Column = 1;
};

/// Reads each file once and answers questions about its lines. A file that
/// cannot be read counts as empty. Not safe to share between threads.
class SourceTexts {
public:
  llvm::StringRef text(llvm::StringRef File);

  /// The position of the byte at \p Offset of \p File; past the end: the end.
  LineColumn position(llvm::StringRef File, unsigned Offset);

  /// The inverse; past the end: the end.
  unsigned offset(llvm::StringRef File, LineColumn At);

  /// Line \p Line of \p File without its end; empty if there is none.
  llvm::StringRef line(llvm::StringRef File, unsigned Line);

private:
  struct Loaded {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::vector<unsigned> LineStarts;
  };
  Loaded &load(llvm::StringRef File);

  llvm::StringMap<Loaded> Files;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_SOURCETEXTS_H
