// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Roots.h"

namespace corolint::reach {

Roots::Roots(const Links &Program)
    : Contexts(Program.Facts.Functions.size()), Certain(Contexts) {
  const auto &Functions = Program.Facts.Functions;
  for (uint32_t I = 0; I != Functions.size(); ++I)
    if (Functions[I].IsOnLoop)
      Contexts[I] = Certain[I] = bit(When::Now);
  for (uint32_t I = 0; I != Program.numEdges(); ++I) {
    const RemoteEdge &Edge = Program.edge(I);
    if (!Edge.isPlain() ||
        (Edge.Context != When::OnLoop && Edge.Context != When::OnThread))
      continue;
    uint32_t Entry = Program.target(Edge);
    if (Entry != None && !Program.isDispatch(Entry) &&
        !Functions[Entry].IsCoroutine)
      (Edge.IsPossible ? Contexts : Certain)[Entry] |= bit(Edge.Context);
  }
  for (uint32_t I = 0; I != Functions.size(); ++I)
    Contexts[I] |= Certain[I];
}

} // namespace corolint::reach
