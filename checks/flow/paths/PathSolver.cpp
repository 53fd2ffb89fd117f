// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/PathSolver.h"
#include "flow/paths/TestMacros.h"
#include "model/code/Lookup.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace corolint::flow {

// The only edge that a path takes, of the two out of a block. Clang knows
// `while (0)`; test frameworks write `while (never())`, so that no compiler
// warns.
static std::optional<unsigned> onlyEdge(const CFGBlock &Block,
                                        const SourceManager &SM) {
  const auto *If = dyn_cast_or_null<IfStmt>(Block.getTerminatorStmt());
  if (If && If->isConsteval() && Block.succ_size() == 2)
    return If->isNegatedConsteval() ? 0 : 1;
  const auto *Condition =
      dyn_cast_or_null<Expr>(Block.getTerminatorCondition());
  if (!Condition || Block.succ_size() != 2)
    return std::nullopt;
  if (std::optional<bool> Answer = model::constantAnswer(Condition))
    return *Answer ? 0 : 1;
  return edgeOfGiven(Block, SM);
}

static void pruneEdges(CFGBlock &Block, const SourceManager &SM) {
  std::optional<unsigned> Only = onlyEdge(Block, SM);
  if (!Only)
    return;
  CFGBlock::AdjacentBlock &Never = *(Block.succ_begin() + (1 - *Only));
  if (CFGBlock *Target = Never.getReachableBlock())
    Never = CFGBlock::AdjacentBlock(Target, /*IsReachable=*/false);
}

std::unique_ptr<CFG> buildGraph(const FunctionDecl &Function) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddLifetime = true;
  Options.AddInitializers = true;
  Options.PruneTriviallyFalseEdges = true;
  auto &Context = const_cast<ASTContext &>(Function.getASTContext());
  std::unique_ptr<CFG> Graph =
      CFG::buildCFG(&Function, const_cast<Stmt *>(model::writtenBody(Function)),
                    &Context, Options);
  if (Graph)
    for (CFGBlock *Block : *Graph)
      pruneEdges(*Block, Context.getSourceManager());
  return Graph;
}

TryBlocks::TryBlocks(const CFG &Graph, const BodyIndex &Index) : Index(Index) {
  for (const CFGBlock *Block : Graph) {
    llvm::SmallPtrSet<const Stmt *, 4> Around;
    for (const CFGElement &Element : *Block) {
      std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
      const Stmt *Child = S ? S->getStmt() : nullptr;
      for (const Stmt *Parent = Child ? Index.directParent(Child) : nullptr;
           Parent; Child = Parent, Parent = Index.directParent(Parent))
        if (const auto *Try = dyn_cast<CXXTryStmt>(Parent);
            Try && Try->getTryBlock() == Child && Around.insert(Try).second)
          Parts[Try].push_back({Block, S->getStmt()});
    }
  }
}

llvm::ArrayRef<TryBlocks::Part>
TryBlocks::of(const CXXCatchStmt &Handler) const {
  auto It = Parts.find(Index.directParent(&Handler));
  return It == Parts.end() ? llvm::ArrayRef<Part>() : It->second;
}

} // namespace corolint::flow
