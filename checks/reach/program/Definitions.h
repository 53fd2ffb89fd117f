// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_PROGRAM_DEFINITIONS_H
#define COROLINT_REACH_PROGRAM_DEFINITIONS_H

#include "reach/facts/Summary.h"

namespace corolint::reach {

/// Lists of numbers, one for each number below a limit, in one array.
class Lists {
public:
  /// The pairs of list and item; each list keeps its items in their order.
  Lists(size_t Limit, llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Pairs);
  llvm::ArrayRef<uint32_t> operator[](uint32_t List) const {
    return llvm::ArrayRef(Items).slice(Starts[List],
                                       Starts[List + 1] - Starts[List]);
  }

private:
  std::vector<uint32_t> Starts, Items;
};

/// The definitions that the functions of a program mean. A compilation database
/// often holds several programs, which define functions of the same name.
class Definitions {
public:
  /// \p Facts must live as long as this.
  explicit Definitions(const Summary &Facts);

  /// The definition that \p Caller means by \p Function, itself a definition or
  /// a declaration; `None` if it is unknown, or if several are as near.
  uint32_t of(uint32_t Function, uint32_t Caller) const;
  llvm::ArrayRef<uint32_t> all(uint32_t Declaration) const {
    return Known[Declaration];
  }

private:
  uint32_t nearest(llvm::ArrayRef<uint32_t> Several,
                   uint32_t CallingFile) const;

  static constexpr uint32_t Several = None - 1;
  const Summary &Facts;
  Lists Known;                 // by declaration
  std::vector<uint32_t> Meant; // by function: the only definition, or Several
};

} // namespace corolint::reach

#endif // COROLINT_REACH_PROGRAM_DEFINITIONS_H
