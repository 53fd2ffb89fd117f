// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Summary.h"
#include <tuple>

namespace corolint::reach {

static auto key(const RemoteEdge &E) {
  return std::make_tuple(E.Context, E.IsVirtual, E.Callee, E.End);
}

bool operator<(const RemoteEdge &A, const RemoteEdge &B) {
  if (A.Hops != B.Hops)
    return std::lexicographical_compare(A.Hops.begin(), A.Hops.end(),
                                        B.Hops.begin(), B.Hops.end());
  return key(A) < key(B);
}

bool operator==(const RemoteEdge &A, const RemoteEdge &B) {
  return A.Hops == B.Hops && key(A) == key(B);
}

namespace {
/// Facts in the numbering of another summary's texts.
class Renumber {
public:
  Renumber(const Strings &From, Strings &To) : From(From), To(To) {}
  uint32_t operator()(uint32_t Text) { return To.intern(From.text(Text)); }
  RemoteEdge operator()(RemoteEdge Edge) {
    Edge.Callee = (*this)(Edge.Callee);
    Edge.End.Name = (*this)(Edge.End.Name);
    Edge.End.Instead = (*this)(Edge.End.Instead);
    for (RemoteHop &Hop : Edge.Hops) {
      Hop.At.File = (*this)(Hop.At.File);
      Hop.Caller = (*this)(Hop.Caller);
      Hop.Callee = (*this)(Hop.Callee);
    }
    return Edge;
  }

private:
  const Strings &From;
  Strings &To;
};
} // namespace

template <typename T> static void sortUnique(std::vector<T> &Items) {
  llvm::sort(Items);
  Items.erase(llvm::unique(Items), Items.end());
}

void Summary::merge(const Summary &Other) {
  Renumber Mine(Other.Texts, Texts);
  for (const auto &[Usr, Theirs] : Other.Functions) {
    RemoteFunction &Function = Functions[Mine(Usr)];
    Function.Name = Mine(Theirs.Name);
    Function.IsCoroutine |= Theirs.IsCoroutine;
    Function.IsOnLoop |= Theirs.IsOnLoop;
    for (uint32_t Method : Theirs.Overrides)
      Function.Overrides.push_back(Mine(Method));
    for (const RemoteEdge &Edge : Theirs.Edges)
      Function.Edges.push_back(Mine(Edge));
    sortUnique(Function.Overrides);
    sortUnique(Function.Edges);
  }
}

} // namespace corolint::reach
