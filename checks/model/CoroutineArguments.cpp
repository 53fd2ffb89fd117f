// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The arguments in which functions take their coroutines.

#include "model/Model.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::model {

namespace {
/// True if a function calls the argument for one of its parameters.
class CallsParameter : public ConstDynamicRecursiveASTVisitor {
public:
  explicit CallsParameter(const ParmVarDecl *Param) : Param(Param) {}
  bool Found = false;
  bool VisitCallExpr(const CallExpr *E) override {
    const Expr *Callee = E->getCallee();
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
      Callee =
          Operator->getOperator() == OO_Call ? Operator->getArg(0) : Callee;
    Found |= isParam(Callee);
    // std::invoke(param, ...), in a template still unresolved
    if (E->getNumArgs() != 0 && calleeNamed(E->getCallee(), "invoke"))
      Found |= isParam(E->getArg(0));
    return !Found;
  }

private:
  static bool calleeNamed(const Expr *Callee, llvm::StringRef Name) {
    Callee = Callee->IgnoreParenImpCasts();
    if (const auto *Lookup = dyn_cast<UnresolvedLookupExpr>(Callee))
      return Lookup->getName().getAsString() == Name;
    const auto *Ref = dyn_cast<DeclRefExpr>(Callee);
    return Ref && Ref->getDecl()->getIdentifier() &&
           Ref->getDecl()->getName() == Name;
  }
  bool isParam(const Expr *E) const {
    E = stripMove(E);
    // std::forward<F>(f)() in a template
    if (const auto *Forward = dyn_cast<CallExpr>(E);
        Forward && Forward->getNumArgs() == 1 &&
        (calleeNamed(Forward->getCallee(), "forward") ||
         calleeNamed(Forward->getCallee(), "move")))
      E = stripMove(Forward->getArg(0));
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == Param;
  }
  const ParmVarDecl *Param;
};
} // namespace

static bool callsParameter(const FunctionDecl &Function,
                           const ParmVarDecl *Param) {
  const FunctionDecl *Written = Function.getTemplateInstantiationPattern();
  const Stmt *Body = (Written ? Written : &Function)->getBody();
  if (!Body)
    return false;
  CallsParameter Visitor(Param);
  Visitor.TraverseStmt(Body);
  return Visitor.Found;
}

// `T`, `T &&`, `const T &` of a function template: takes any argument.
static bool isGeneric(QualType Type) {
  Type = Type.getNonReferenceType();
  if (const auto *Pack = Type->getAs<PackExpansionType>())
    Type = Pack->getPattern().getNonReferenceType();
  return Type->isTemplateTypeParmType();
}

bool Model::takesCoroutineAt(const Call &Called, unsigned Index) {
  if (!Called.Function || isa<CXXDefaultArgExpr>(Called.Args[Index]))
    return false;
  const ParmVarDecl *Param = writtenParam(*Called.Function, Index);
  return Param && isGeneric(Param->getType()) &&
         !callsParameter(*Called.Function, Param);
}

llvm::SmallVector<const Expr *, 4>
Model::coroutineArguments(const Call &Called, const FunctionRoles &Roles) {
  llvm::SmallVector<const Expr *, 4> Result;
  if (Roles.Accepted == Accepts::Anything)
    return Result;
  if (Roles.Argument) {
    if (*Roles.Argument < Called.Args.size())
      Result.push_back(Called.Args[*Roles.Argument]);
    return Result;
  }
  bool TakesMany = Roles.Roles.has(Role::Combinator);
  for (const Expr *Arg : Called.Args)
    if (isTask(stripMove(Arg)->getType()))
      Result.push_back(Arg);
  if (!Result.empty() && !TakesMany)
    return Result;
  // A profile that names no argument says that none is known.
  if (!TakesMany && !Roles.Name.empty())
    return Result;
  Result.clear();
  for (unsigned I = 0; I != Called.Args.size(); ++I) {
    bool IsTask = isTask(stripMove(Called.Args[I])->getType());
    if ((IsTask || takesCoroutineAt(Called, I)) &&
        (TakesMany || Result.empty()))
      Result.push_back(Called.Args[I]);
  }
  return Result;
}

} // namespace corolint::model
