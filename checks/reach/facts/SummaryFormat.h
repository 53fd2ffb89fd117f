// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_SUMMARYFORMAT_H
#define COROLINT_REACH_FACTS_SUMMARYFORMAT_H

#include "llvm/ADT/StringRef.h"

/// The file format of summaries: magic, version, checksum of the rest; then the
/// tables of a Summary one after the other. Ids are eight bytes, other numbers
/// ULEB128. No pointer, no address, no time: equal facts give equal bytes.
namespace corolint::reach {

inline constexpr llvm::StringLiteral Magic = "corolint-summary ";
inline constexpr llvm::StringLiteral Version = "8\n";

/// The parts of an edge in a file, beside its callee.
enum EdgeFlag : uint16_t {
  ContextBits = 3, // the values of When
  Virtual = 4,
  OfObject = 8,
  HasEnd = 16,
  HasTarget = 32,
  OfParameter = 64,
  Gift = 128,
  Possible = 256,
  Awaited = 512,
};

/// The parts of a source in a file, and those of a loan.
enum SourceFlag : uint8_t {
  OfOther = 1,
  HasTaker = 2,
  OfPointee = 4,
  OwnUse = 8,
  Used = 16, // names and places of a use
  OfTemporary = 32,
  LentObject = 64,
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_SUMMARYFORMAT_H
