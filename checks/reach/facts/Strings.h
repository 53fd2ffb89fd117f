// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_STRINGS_H
#define COROLINT_REACH_FACTS_STRINGS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/xxhash.h"
#include <vector>

namespace corolint::reach {

/// Small numbers for 64-bit hashes, in the order of their first mention. An
/// open table of numbers: a program has millions, and one node for each costs
/// more than the rest of the link.
///
/// `Same(Number)` returns whether the entry with that number, whose hash is
/// equal, is the right one.
class HashNumbers {
public:
  HashNumbers() : Table(1024, Empty) {}

  static constexpr uint32_t None = ~0U;

  template <typename Predicate>
  uint32_t find(uint64_t Hash, Predicate Same) const {
    return Table[slot(Hash, Same)];
  }

  /// The number of \p Hash, a new one if it has none.
  template <typename Predicate> uint32_t insert(uint64_t Hash, Predicate Same) {
    size_t Slot = slot(Hash, Same);
    if (Table[Slot] != Empty)
      return Table[Slot];
    uint32_t Number = Hashes.size();
    Table[Slot] = Number;
    Hashes.push_back(Hash);
    if (Hashes.size() * 2 > Table.size())
      grow();
    return Number;
  }

  uint64_t hash(uint32_t Number) const { return Hashes[Number]; }
  const std::vector<uint64_t> &hashes() const { return Hashes; }
  size_t size() const { return Hashes.size(); }

private:
  static constexpr uint32_t Empty = None;

  template <typename Predicate>
  size_t slot(uint64_t Hash, Predicate Same) const {
    size_t Slot = Hash & (Table.size() - 1);
    while (Table[Slot] != Empty &&
           (Hashes[Table[Slot]] != Hash || !Same(Table[Slot])))
      Slot = (Slot + 1) & (Table.size() - 1);
    return Slot;
  }
  void grow() {
    Table.assign(Table.size() * 2, Empty);
    for (uint32_t Number = 0; Number != Hashes.size(); ++Number) {
      size_t Slot = Hashes[Number] & (Table.size() - 1);
      while (Table[Slot] != Empty)
        Slot = (Slot + 1) & (Table.size() - 1);
      Table[Slot] = Number;
    }
  }

  std::vector<uint32_t> Table;
  std::vector<uint64_t> Hashes;
};

/// Each text once, known by a small number: a program of a million functions
/// repeats the names of the same files and callees. Number 0 is the empty text.
class Strings {
public:
  Strings() { intern(""); }
  Strings(Strings &&) = default;
  Strings &operator=(Strings &&) = default;

  uint32_t intern(llvm::StringRef Text) {
    size_t Before = Numbers.size();
    uint32_t Number = Numbers.insert(
        llvm::xxh3_64bits(Text), [&](uint32_t N) { return Texts[N] == Text; });
    if (Number == Before)
      Texts.push_back(keep(Text));
    return Number;
  }
  llvm::StringRef text(uint32_t Number) const { return Texts[Number]; }
  size_t size() const { return Texts.size(); }

  /// The numbers in an order that depends only on the texts, not on the order
  /// of insertion; the empty text comes first.
  std::vector<uint32_t> sorted() const;

private:
  llvm::StringRef keep(llvm::StringRef Text) {
    char *Copy = Memory->Allocate<char>(Text.size());
    llvm::copy(Text, Copy);
    return {Copy, Text.size()};
  }

  // On the heap, so that texts stay where they are when this is moved.
  std::unique_ptr<llvm::BumpPtrAllocator> Memory =
      std::make_unique<llvm::BumpPtrAllocator>();
  std::vector<llvm::StringRef> Texts;
  HashNumbers Numbers;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_STRINGS_H
