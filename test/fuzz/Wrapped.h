// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FUZZ_WRAPPED_H
#define COROLINT_FUZZ_WRAPPED_H

#include "reach/facts/Summary.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"

/// Summary files whose head is right: the fuzzer cannot guess a checksum.
namespace corolint::fuzz {

inline std::string wrapped(llvm::StringRef Tables) {
  std::string Empty = reach::Summary().serialize();
  std::string Bytes = Empty.substr(0, Empty.find('\n') + 1);
  char Checksum[8];
  llvm::support::endian::write64le(Checksum, llvm::xxh3_64bits(Tables));
  return Bytes.append(Checksum, sizeof(Checksum)).append(Tables.str());
}

} // namespace corolint::fuzz

#endif // COROLINT_FUZZ_WRAPPED_H
