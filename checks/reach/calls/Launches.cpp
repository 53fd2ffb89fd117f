// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/Launches.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace corolint::reach {

bool Launches::isOfLibrary(const FunctionDecl &Callee) const {
  return Graph.model().context().getSourceManager().isInSystemHeader(
      Callee.getLocation());
}

const FunctionDecl *Launches::libraryCallee(const Edge &E) const {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  return E.Context == When::Now && !E.IsEnd && Callee && isOfLibrary(*Callee)
             ? Callee->getCanonicalDecl()
             : nullptr;
}

llvm::ArrayRef<const Edge *> Launches::through(const Edge &E) {
  const FunctionDecl *Callee = libraryCallee(E);
  return Callee ? through(*Callee) : llvm::ArrayRef<const Edge *>();
}

// A few functions of the library call each other in many ways.
llvm::ArrayRef<const Edge *> Launches::through(const FunctionDecl &Called) {
  if (!isOfLibrary(Called))
    return {};
  const FunctionDecl *Callee = Called.getCanonicalDecl();
  if (auto It = Known.find(Callee); It != Known.end())
    return *It->second;
  auto Found = std::make_unique<std::vector<const Edge *>>();
  llvm::SetVector<const FunctionDecl *> Queue;
  Queue.insert(Callee);
  for (size_t I = 0; I != Queue.size(); ++I)
    for (const Edge &Inner : Graph.edges(Queue[I]))
      if (isLaunch(Inner))
        Found->push_back(&Inner);
      else if (const FunctionDecl *Next = libraryCallee(Inner))
        Queue.insert(Next);
  return *(Known[Callee] = std::move(Found));
}

} // namespace corolint::reach
