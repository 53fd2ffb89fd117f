// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The calls of one body, and the thread on which a coroutine makes them.

#include "reach/calls/CallGraph.h"
#include "reach/calls/EdgeBuilder.h"
#include "reach/sites/ChildProcess.h"

using namespace clang;

namespace corolint::reach {

std::vector<Edge> CallGraph::compute(const FunctionDecl &Function) {
  std::vector<Edge> Edges;
  std::optional<Contents> Owners;
  const std::vector<CallSite> Sites = callSites(Function);
  const ChildProcess Child(Function, Sites, TheModel);
  for (const CallSite &Site : Sites) {
    if (Child.executes(Site))
      continue;
    size_t Before = Edges.size();
    EdgeBuilder(*this, Function, Site, Owners, Edges).build();
    if (isCoroutine(Function) && Edges.size() != Before)
      moveToThread(Threads.of(Function).at(Site),
                   llvm::MutableArrayRef(Edges).drop_front(Before));
  }
  return Edges;
}

// A runner that waits for the coroutine itself waits on every thread.
static bool isStuckAnywhere(const Edge &E) {
  return E.IsEnd && E.Roles.NestedKnown &&
         E.Roles.WhenNested == model::Nested::Hangs;
}

void CallGraph::moveToThread(Thread Executes, llvm::MutableArrayRef<Edge> Of) {
  if (Executes == Thread::Loop)
    return;
  for (Edge &E : Of)
    if (E.Context != When::Now || isStuckAnywhere(E))
      continue;
    else if (Executes == Thread::Other)
      E.Context = When::OnThread;
    else
      E.IsPossible = true;
}

} // namespace corolint::reach
