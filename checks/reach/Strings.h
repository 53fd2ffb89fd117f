// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_STRINGS_H
#define COROLINT_REACH_STRINGS_H

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/StringSaver.h"
#include <vector>

namespace corolint::reach {

/// Each text once, known by a small number: a program of a million functions
/// names the same files and callees over and over. Number 0 is the empty text.
class Strings {
public:
  Strings() { intern(""); }

  uint32_t intern(llvm::StringRef Text) {
    auto [It, IsNew] = Numbers.try_emplace(llvm::CachedHashStringRef(Text), 0);
    if (!IsNew)
      return It->second;
    llvm::StringRef Kept = llvm::StringSaver(Memory).save(Text);
    uint32_t Number = Texts.size();
    Texts.push_back(Kept);
    Numbers.erase(It);
    Numbers[llvm::CachedHashStringRef(Kept)] = Number;
    return Number;
  }
  llvm::StringRef text(uint32_t Number) const { return Texts[Number]; }
  size_t size() const { return Texts.size(); }

private:
  llvm::BumpPtrAllocator Memory;
  std::vector<llvm::StringRef> Texts;
  llvm::DenseMap<llvm::CachedHashStringRef, uint32_t> Numbers;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_STRINGS_H
