// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_FILEWORDS_H
#define COROLINT_TOOL_UNITS_FILEWORDS_H

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <mutex>

/// The words in the text of files.
namespace corolint::tool {

/// Finds identifiers in the code of files, including strings, which may be
/// annotations. Each file is read once. Threads may share it.
class FileWords {
public:
  /// True as well for a file that cannot be read.
  bool contains(llvm::StringRef File, llvm::StringRef Word);

private:
  struct Words {
    bool IsReadable = false;
    llvm::DenseSet<uint64_t> Hashes;
  };
  using Shared = std::shared_ptr<const Words>;

  Shared of(llvm::StringRef File);
  static Shared read(llvm::StringRef File);

  std::mutex Guard;
  llvm::StringMap<Shared> Known;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_FILEWORDS_H
