// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/body/BodyIndex.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Lookup.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

class IndexBuilder : public model::EvaluatedVisitor {
public:
  IndexBuilder(BodyIndex &Index, const ASTContext &Context)
      : EvaluatedVisitor(Context), Index(Index) {}

  bool VisitCallExpr(CallExpr *E) override {
    Index.Calls.push_back(E);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    Index.Calls.push_back(E);
    return true;
  }
  bool VisitCoawaitExpr(CoawaitExpr *E) override {
    Index.Calls.push_back(E);
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    Index.References.push_back(E);
    return true;
  }
  bool VisitDeclStmt(DeclStmt *S) override {
    for (const Decl *D : S->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        Index.Declarations[Var] = S;
    return true;
  }
  // The range is a variable of the compiler's: `auto &&range = names();`
  bool VisitCXXForRangeStmt(CXXForRangeStmt *S) override {
    return !S->getRangeStmt() || VisitDeclStmt(S->getRangeStmt());
  }
  bool VisitStmt(Stmt *S) override {
    if (isa<ReturnStmt, CoreturnStmt, CXXThrowExpr, GotoStmt, BreakStmt,
            ContinueStmt>(S))
      Index.Exits.push_back(S);
    return true;
  }
  bool VisitVarDecl(VarDecl *Var) override {
    Index.Variables.push_back(Var);
    return true;
  }

private:
  BodyIndex &Index;
};

// clang::ParentMap visits all parts of a `co_await`, which share the operand:
// nested awaits would take exponential time. Only the operand was written.
void BodyIndex::addParents(const Stmt *Root) const {
  llvm::SmallVector<const Stmt *, 32> Work{Root};
  auto Add = [&](const Stmt *Child, const Stmt *Parent) {
    if (Child && Parents.try_emplace(Child, Parent).second)
      Work.push_back(Child);
  };
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S)) {
      Add(Suspend->getOperand(), S);
      continue;
    }
    for (const Stmt *Child : S->children())
      Add(Child, S);
  }
}

// A member initialiser may store a parameter before the body begins.
static llvm::SmallVector<Stmt *, 8> rootsOf(const FunctionDecl &Function) {
  llvm::SmallVector<Stmt *, 8> Roots;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      Roots.push_back(Init->getInit());
  Roots.push_back(const_cast<Stmt *>(model::writtenBody(Function)));
  return Roots;
}

BodyIndex::BodyIndex(const FunctionDecl &Function) : Function(Function) {
  IndexBuilder Builder(*this, Function.getASTContext());
  for (Stmt *Root : rootsOf(Function))
    Builder.TraverseStmt(Root);
}

const Stmt *BodyIndex::directParent(const Stmt *S) const {
  if (Parents.empty())
    for (const Stmt *Root : rootsOf(Function))
      addParents(Root);
  return Parents.lookup(S);
}

static bool isTransparent(const Stmt *S) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    return Construct->isElidable();
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(S))
    return Cast->getCastKind() != CK_UserDefinedConversion;
  return isa<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             ParenExpr, SubstNonTypeTemplateParmExpr>(S);
}

const Stmt *BodyIndex::parent(const Stmt *S) const {
  S = directParent(S);
  while (S && isTransparent(S))
    S = directParent(S);
  return S;
}

} // namespace corolint::flow
