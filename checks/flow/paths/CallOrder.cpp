// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/CallOrder.h"
#include "flow/paths/PathSolver.h"
#include "model/code/Call.h"

using namespace clang;

namespace corolint::flow {

CallOrder::CallOrder(const FunctionDecl &Function)
    : Graph(buildGraph(Function)) {
  if (!Graph)
    return;
  for (const CFGBlock *Block : *Graph) {
    unsigned Index = 0;
    for (const CFGElement &Element : *Block) {
      ++Index;
      std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
      const auto *E = S ? dyn_cast<Expr>(S->getStmt()) : nullptr;
      if (std::optional<model::Call> Called =
              E ? model::asCall(E) : std::nullopt)
        Places.try_emplace(Called->location(), Place{Block, Index});
    }
  }
}

bool CallOrder::mayFollow(SourceLocation Later, SourceLocation Earlier) const {
  Place To = Places.lookup(Later), From = Places.lookup(Earlier);
  if (!To.Block || !From.Block)
    return false;
  if (To.Block == From.Block && From.Index < To.Index)
    return true;
  llvm::SmallPtrSet<const CFGBlock *, 16> Seen;
  llvm::SmallVector<const CFGBlock *, 16> Open = {From.Block};
  while (!Open.empty())
    for (const CFGBlock *Next : Open.pop_back_val()->succs()) {
      if (Next == To.Block)
        return true;
      if (Next && Seen.insert(Next).second)
        Open.push_back(Next);
    }
  return false;
}

} // namespace corolint::flow
