// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/PathSolver.h"
#include "clang/AST/ASTContext.h"

using namespace clang;

namespace corolint::flow {

std::unique_ptr<CFG> buildGraph(const FunctionDecl &Function) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddLifetime = true;
  Options.AddInitializers = true;
  Options.PruneTriviallyFalseEdges = true;
  auto &Context = const_cast<ASTContext &>(Function.getASTContext());
  return CFG::buildCFG(&Function, const_cast<Stmt *>(writtenBody(Function)),
                       &Context, Options);
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
