// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Any tables as a summary file: an error, or facts that survive a second file.

#include "Wrapped.h"

using namespace corolint;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  const llvm::StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  reach::SummaryBuilder Raw;
  llvm::consumeError(Raw.add(Bytes));
  reach::SummaryBuilder First, Second;
  if (llvm::Error E = First.add(fuzz::wrapped(Bytes))) {
    llvm::consumeError(std::move(E));
    return 0;
  }
  const std::string Once = First.finish().serialize();
  if (llvm::Error E = Second.add(Once))
    __builtin_trap();
  if (Second.finish().serialize() != Once)
    __builtin_trap();
  return 0;
}
