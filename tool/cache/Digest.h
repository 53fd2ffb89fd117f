// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_DIGEST_H
#define COROLINT_TOOL_CACHE_DIGEST_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/Endian.h"
#include <string>

/// Hashes that stand for their text: two different texts with one hash cannot
/// be made, by accident or on purpose.
namespace corolint::tool {

using Digest = llvm::BLAKE3Result<16>;

inline Digest digestOf(llvm::StringRef Text) {
  return llvm::BLAKE3::hash<16>(llvm::arrayRefFromStringRef(Text));
}

inline std::string hexOf(const Digest &Of) {
  return llvm::toHex(Of, /*LowerCase=*/true);
}

/// The hash of several texts, which keeps them apart: "a", "bc" is not "ab",
/// "c".
class DigestBuilder {
public:
  DigestBuilder &add(llvm::StringRef Text) {
    uint8_t Size[8];
    llvm::support::endian::write64le(Size, Text.size());
    Hash.update(llvm::ArrayRef(Size));
    Hash.update(Text);
    return *this;
  }
  DigestBuilder &add(const Digest &Of) {
    Hash.update(llvm::ArrayRef<uint8_t>(Of));
    return *this;
  }
  Digest finish() { return Hash.final<16>(); }

private:
  llvm::BLAKE3 Hash;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_DIGEST_H
