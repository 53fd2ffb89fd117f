// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/PathSolver.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace corolint::flow {

static std::optional<bool> constantAnswer(const Expr *Condition) {
  Condition = Condition->IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot) {
    std::optional<bool> Inner = constantAnswer(Not->getSubExpr());
    return Inner ? std::optional(!*Inner) : std::nullopt;
  }
  const auto *Call = dyn_cast<CallExpr>(Condition);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && !isa<CXXMethodDecl>(Callee)
             ? model::KnownArguments(nullptr).result(Callee)
             : std::nullopt;
}

// Clang knows `while (0)`; test frameworks write `while (never())`, so that no
// compiler warns.
static void pruneConstantEdge(CFGBlock &Block) {
  const auto *Condition =
      dyn_cast_or_null<Expr>(Block.getTerminatorCondition());
  std::optional<bool> Answer = Condition && Block.succ_size() == 2
                                   ? constantAnswer(Condition)
                                   : std::nullopt;
  if (!Answer)
    return;
  CFGBlock::AdjacentBlock &Never = *(Block.succ_begin() + (*Answer ? 1 : 0));
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
  std::unique_ptr<CFG> Graph = CFG::buildCFG(
      &Function, const_cast<Stmt *>(writtenBody(Function)), &Context, Options);
  if (Graph)
    for (CFGBlock *Block : *Graph)
      pruneConstantEdge(*Block);
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
          Blocks[Try].push_back(Block);
    }
  }
}

llvm::ArrayRef<const CFGBlock *>
TryBlocks::of(const CXXCatchStmt &Handler) const {
  auto It = Blocks.find(Index.directParent(&Handler));
  return It == Blocks.end() ? llvm::ArrayRef<const CFGBlock *>() : It->second;
}

} // namespace corolint::flow
