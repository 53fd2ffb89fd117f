// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Death.h"
#include "model/code/Std.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

// `list.erase(it)`, if `Of` mentions `it`.
static bool sharesVariable(const BodyIndex &Index, const Expr *Arg,
                           const Stmt *Of) {
  llvm::SmallPtrSet<const ValueDecl *, 4> Named;
  for (const DeclRefExpr *Ref : Index.references())
    if (Index.isInside(Ref, Arg))
      Named.insert(Ref->getDecl());
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    return Named.contains(Ref->getDecl()) && isa<VarDecl>(Ref->getDecl()) &&
           Index.isInside(Ref, Of);
  });
}

static bool isReserved(const BodyIndex &Index, const VarDecl *Owner) {
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    std::optional<model::Call> Called = model::asCall(E);
    return Called && Called->Object && names(Called->Object, Owner) &&
           model::nameOf(Called->Function) == "reserve";
  });
}

// A vector moves its elements when it grows. An `optional` that gets a value
// keeps its object.
bool Death::loses(const model::Call &Called, const VarDecl *Owner,
                  const TaskFate &Fate) const {
  const FunctionDecl *Method = Called.Function;
  if (model::isStd(Method,
                   Std::Clears | Std::Pops | Std::Resets | Std::Assigns))
    return true;
  const CXXRecordDecl *Class = Owner->getType()->getAsCXXRecordDecl();
  const Expr *First = Called.Args.empty() ? nullptr : Called.Args[0];
  if (Method->getOverloadedOperator() == OO_Equal)
    return model::isStd(Method) &&
           (!model::isStd(Class, "optional") ||
            model::isStd(model::strip(First)->getType()->getAsCXXRecordDecl(),
                         Std::Nothing));
  if (model::isStd(Method, Std::Erases))
    return First && sharesVariable(Index, First, Fate.Statement);
  return model::isStd(Class, "vector") && model::isStd(Method, Std::Adds) &&
         !isReserved(Index, Owner);
}

// `tasks.push_back(f(list[0])); list.clear(); co_await tasks[0];`
SourceLocation Death::ofContent(const VarDecl *Owner,
                                const TaskFate &Fate) const {
  const Stmt *Scope = scopeOf(Fate.Holder);
  auto IsRead = [&](auto When) {
    return llvm::any_of(Index.references(), [&](const DeclRefExpr *Use) {
      return Use->getDecl() == Fate.Holder && When(*Use);
    });
  };
  for (const Expr *E : Index.calls()) {
    std::optional<model::Call> Called = model::asCall(E);
    if (!Called || !Called->Function || !Called->Object ||
        !names(Called->Object, Owner) || !isAfter(*Fate.Statement, *E) ||
        // On all paths: a statement beside the declaration of the holder.
        !Scope || Index.directParent(topOf(E)) != Scope ||
        !loses(*Called, Owner, Fate))
      continue;
    bool IsReadBefore = IsRead([&](const Stmt &Use) {
      return isAfter(*Fate.Statement, Use) && isAfter(Use, *E);
    });
    if (!IsReadBefore &&
        IsRead([&](const Stmt &Use) { return isAfter(*E, Use); }))
      return E->getBeginLoc();
  }
  return {};
}

} // namespace corolint::flow
