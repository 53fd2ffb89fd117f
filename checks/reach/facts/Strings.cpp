// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/Strings.h"

namespace corolint::reach {

std::vector<uint32_t> Strings::sorted() const {
  std::vector<std::pair<uint64_t, uint32_t>> ByHash;
  ByHash.reserve(Texts.size());
  for (uint32_t Number = 1; Number < Texts.size(); ++Number)
    ByHash.push_back({Numbers.hash(Number), Number});
  llvm::sort(ByHash, [&](const auto &A, const auto &B) {
    return A.first != B.first ? A.first < B.first
                              : Texts[A.second] < Texts[B.second];
  });
  std::vector<uint32_t> Result{0};
  Result.reserve(Texts.size());
  for (const auto &[Hash, Number] : ByHash)
    Result.push_back(Number);
  return Result;
}

} // namespace corolint::reach
