// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/FixIts.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint {

static bool isInMacro(const Expr *E) {
  return E->getBeginLoc().isMacroID() || E->getEndLoc().isMacroID();
}

static bool canAwaitAt(const Expr *E, const FunctionDecl &Function,
                       Unit &Here) {
  if (!reach::CallGraph::isCoroutine(Function) ||
      Here.Model.taskType(Function.getReturnType()).Kind ==
          model::TypeKind::Generator)
    return false;
  const flow::BodyIndex &Index = Here.flow(Function).index();
  for (const Stmt *S = Index.directParent(E); S; S = Index.directParent(S))
    if (isa<CXXCatchStmt, LambdaExpr>(S))
      return false;
  return true;
}

static SourceLocation endOf(const Expr *E, const ASTContext &Context) {
  return Lexer::getLocForEndOfToken(
      E->getEndLoc(), 0, Context.getSourceManager(), Context.getLangOpts());
}

// `run(x).y` has to become `(co_await x).y`.
static bool needsParentheses(const Expr *E, const flow::BodyIndex &Index) {
  const Stmt *Parent = Index.parent(E);
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Parent))
    return Operator->getOperator() == OO_Subscript ||
           Operator->getOperator() == OO_Arrow ||
           Operator->getOperator() == OO_Call;
  return isa_and_nonnull<MemberExpr, ArraySubscriptExpr, CallExpr>(Parent) &&
         !(isa<CallExpr>(Parent) &&
           llvm::is_contained(cast<CallExpr>(Parent)->arguments(), E));
}

// True if an expression binds tightly enough to be the operand of `co_await`.
static bool isOperand(const Expr *E) {
  E = E->IgnoreImplicit();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() == OO_Call;
  return isa<CallExpr, DeclRefExpr, MemberExpr, ParenExpr>(E);
}

// The `T` of a `task<T>`; null when the type is no template over one.
static QualType valueType(QualType Task) {
  const DeclContext *In = Task.getNonReferenceType()->getAsCXXRecordDecl();
  for (; In && In->isRecord(); In = In->getParent())
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(In))
      if (Spec->getTemplateArgs().size() != 0 &&
          Spec->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
        return Spec->getTemplateArgs()[0].getAsType();
  return {};
}

// Some runners wrap the result of the task: `std::optional<std::tuple<T>>`.
static bool givesWhatAwaitGives(const Expr *Run, QualType Task) {
  QualType Value = valueType(Task);
  return Run->getType()->isVoidType() || Value.isNull() ||
         Value.getNonReferenceType().getCanonicalType() ==
             Run->getType().getCanonicalType();
}

std::vector<FixItHint> awaitInsteadOfRun(const model::Call &Called,
                                         const model::FunctionRoles &Roles,
                                         const FunctionDecl &Coroutine,
                                         Unit &Here) {
  auto Written = llvm::make_filter_range(Called.Args, [](const Expr *Arg) {
    return !isa<CXXDefaultArgExpr>(Arg);
  });
  const auto *Run = dyn_cast_or_null<CallExpr>(Called.Node);
  if (!Run || std::distance(Written.begin(), Written.end()) != 1 ||
      !Roles.Instead.empty() || isInMacro(Run))
    return {};
  const Expr *Arg = *Written.begin();
  const Expr *Task = model::stripMove(Arg);
  if (!isOperand(Arg) ||
      !Here.Model.isAwaitableIn(Coroutine, Task->getType()) ||
      !givesWhatAwaitGives(Run, Task->getType()) ||
      !canAwaitAt(Run, Coroutine, Here))
    return {};
  const ASTContext &Context = Here.Model.context();
  bool Wrap = needsParentheses(Run, Here.flow(Coroutine).index());
  return {
      FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(Called.location(), Arg->getBeginLoc()),
          Wrap ? "(co_await " : "co_await "),
      FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(endOf(Arg, Context),
                                        endOf(Run, Context)),
          Wrap ? ")" : "")};
}

// `static_cast<task<> &&>(f())` requires a task.
static bool isCast(const Expr *E, const flow::BodyIndex &Index) {
  return isa_and_nonnull<ExplicitCastExpr>(Index.parent(E));
}

std::vector<FixItHint> awaitCreated(const Expr *Created,
                                    const model::TaskType &Type,
                                    const FunctionDecl &Function, Unit &Here) {
  if (!Type.Awaitable || isInMacro(Created) || !isOperand(Created) ||
      isCast(Created, Here.flow(Function).index()) ||
      !Here.Model.isAwaitableIn(Function, Created->getType()) ||
      !canAwaitAt(Created, Function, Here))
    return {};
  return {FixItHint::CreateInsertion(Created->getBeginLoc(), "co_await ")};
}

std::vector<FixItHint> awaitKept(const flow::LostTask &Lost,
                                 const FunctionDecl &Function, Unit &Here) {
  const auto *Var = dyn_cast_or_null<VarDecl>(Lost.Variable);
  const Expr *Created = Lost.Creation;
  if (!Var || !Created || !Var->getInit() ||
      model::strip(Var->getInit()) != model::strip(Created) ||
      !Var->getTypeSourceInfo()->getType()->getAs<AutoType>() ||
      Var->getType()->isReferenceType())
    return {};
  const flow::BodyIndex &Index = Here.flow(Function).index();
  for (const DeclRefExpr *Ref : Index.references())
    if (Ref->getDecl() == Var)
      return {};
  QualType Value = valueType(Created->getType());
  if (Value.isNull() || Value->isVoidType())
    return {};
  return awaitCreated(Created, Lost.Type, Function, Here);
}

bool awaitChangesBehaviour(const model::FunctionRoles &OfRunner) {
  return !OfRunner.NestedKnown || (OfRunner.WhenNested != model::Nested::Errs &&
                                   OfRunner.WhenNested != model::Nested::Hangs);
}

bool awaitChangesBehaviour(const model::TaskType &Created) {
  return Created.Begins != model::Start::Lazy;
}

std::vector<FixItHint> callIt(const Expr *Callable, Unit &Here) {
  if (isInMacro(Callable))
    return {};
  return {
      FixItHint::CreateInsertion(endOf(Callable, Here.Model.context()), "()")};
}

} // namespace corolint
