// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/PathFacts.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::flow {

static auto position(std::vector<std::pair<unsigned, bool>> &Known,
                     unsigned Atom) {
  return llvm::lower_bound(Known, std::pair(Atom, false));
}

std::optional<bool> PathFacts::get(unsigned Atom) const {
  for (auto [Number, Holds] : Known)
    if (Number == Atom)
      return Holds;
  return std::nullopt;
}

void PathFacts::set(unsigned Atom, bool Holds) {
  auto It = position(Known, Atom);
  if (It != Known.end() && It->first == Atom)
    It->second = Holds;
  else
    Known.insert(It, {Atom, Holds});
}

void PathFacts::forget(unsigned Atom) {
  auto It = position(Known, Atom);
  if (It != Known.end() && It->first == Atom)
    Known.erase(It);
}

void PathFacts::keepCommon(const PathFacts &Other) {
  llvm::erase_if(
      Known, [&](auto Fact) { return Other.get(Fact.first) != Fact.second; });
}

} // namespace corolint::flow
