// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/ContainerUse.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

static bool isSubscript(const Stmt *S) {
  const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(S);
  return isa_and_nonnull<ArraySubscriptExpr>(S) ||
         (Operator && Operator->getOperator() == OO_Subscript);
}

static const CXXOperatorCallExpr *asAssignment(const Stmt *S) {
  const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(S);
  return Operator && Operator->getOperator() == OO_Equal ? Operator : nullptr;
}

// True if `E` is the target of an assignment, or an element of it.
static bool isAssignedTo(const BodyIndex &Index, const Expr *E) {
  const Stmt *Child = E, *Parent = Index.parent(E);
  if (isSubscript(Parent)) {
    Child = Parent;
    Parent = Index.parent(Parent);
  }
  const CXXOperatorCallExpr *Assigned = asAssignment(Parent);
  return Assigned && Assigned->getArg(0)->IgnoreParenImpCasts() == Child;
}

static bool isCondition(const Stmt *Parent, const Stmt *Child) {
  if (const auto *If = dyn_cast<IfStmt>(Parent))
    return If->getCond() == Child;
  if (const auto *While = dyn_cast<WhileStmt>(Parent))
    return While->getCond() == Child;
  if (const auto *Do = dyn_cast<DoStmt>(Parent))
    return Do->getCond() == Child;
  if (const auto *For = dyn_cast<ForStmt>(Parent))
    return For->getCond() == Child;
  const auto *Choice = dyn_cast<AbstractConditionalOperator>(Parent);
  return Choice && Choice->getCond() == Child;
}

// True if a branch tests `E`, perhaps negated, or together with others.
static bool isAskedByBranch(const BodyIndex &Index, const Stmt *E) {
  const Stmt *Child = E;
  while (const Stmt *Parent = Index.directParent(Child)) {
    if (isCondition(Parent, Child))
      return true;
    const auto *Binary = dyn_cast<BinaryOperator>(Parent);
    const auto *Unary = dyn_cast<UnaryOperator>(Parent);
    if (!(Binary && Binary->isLogicalOp()) &&
        !(Unary && Unary->getOpcode() == UO_LNot) &&
        !isa<ImplicitCastExpr, ParenExpr, FullExpr>(Parent))
      return false;
    Child = Parent;
  }
  return false;
}

// `all.insert(all.end(), f())`
static bool isPlaceToInsert(const BodyIndex &Index, const Stmt *Call) {
  const Stmt *Outer = Index.parent(Call);
  if (const auto *Converted = dyn_cast_or_null<CXXConstructExpr>(Outer))
    Outer = Index.parent(Converted);
  const auto *Inserts = dyn_cast_or_null<CXXMemberCallExpr>(Outer);
  return Inserts && model::means(Inserts->getMethodDecl(), Std::Adds);
}

static TaskUse useByMethod(const BodyIndex &Index, const CXXMethodDecl *Method,
                           const Expr *Call, Shape::Kind What) {
  if (!model::isStd(Method))
    return TaskUse::Escape;
  bool IsMany = What == Shape::Kind::Many;
  bool IsDropped = discarded(Index, Call) != Discard::No;
  if (isa<CXXConversionDecl>(Method) ||
      model::means(Method, Std::HasSome | Std::HasNone))
    return isAskedByBranch(Index, Call) ? TaskUse::Question : TaskUse::Escape;
  if (IsMany && model::means(Method, Std::Iterates))
    return isPlaceToInsert(Index, Call) ? TaskUse::Observe : TaskUse::Escape;
  if (model::means(Method, Std::Sizes | Std::Clears | Std::Resets) ||
      (IsDropped && model::means(Method, Std::Adds | Std::Pops | Std::Erases)))
    return TaskUse::Observe;
  return TaskUse::Escape;
}

TaskUse useOfHolder(const BodyIndex &Index, const Expr *Place,
                    Shape::Kind What) {
  if (discarded(Index, Place) != Discard::No || isAssignedTo(Index, Place) ||
      isIdleAlias(Index, Place))
    return TaskUse::Observe;
  const auto *Member = dyn_cast_or_null<MemberExpr>(Index.parent(Place));
  const auto *Method =
      Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
  const auto *Call =
      Method ? dyn_cast_or_null<Expr>(Index.parent(Member)) : nullptr;
  if (!Call || What == Shape::Kind::Parts)
    return TaskUse::Escape;
  return useByMethod(Index, Method, Call, What);
}

// `auto w = std::move(v);`, and `w` is never read.
static bool isMovedToIdle(const BodyIndex &Index, const Expr *Moved,
                          model::Model &TheModel) {
  const Stmt *Outer = Index.parent(Moved);
  if (const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Outer);
      Construct && Construct->getConstructor()->isMoveConstructor())
    Outer = Index.parent(Construct);
  const auto *Decls = dyn_cast_or_null<DeclStmt>(Outer);
  const auto *Var = Decls && Decls->isSingleDecl()
                        ? dyn_cast<VarDecl>(Decls->getSingleDecl())
                        : nullptr;
  return Var && Var->hasLocalStorage() && !TheModel.isTask(Var->getType()) &&
         !isRead(Index, *Var, TheModel);
}

// `v.push_back(f())`, `v.size()`, `v[0] = f()`, `(void)v`, `delete p`: none of
// these reads the contents.
static bool isPassive(const BodyIndex &Index, const Expr *Place,
                      model::Model &TheModel) {
  constexpr Shape::Kind What = Shape::Kind::Many;
  if (isa_and_nonnull<CXXDeleteExpr>(Index.parent(Place)) ||
      !reads(useOfHolder(Index, Place, What)))
    return true;
  const Stmt *Parent = Index.parent(Place);
  if (const auto *E = dyn_cast_or_null<Expr>(Parent); E && model::isMove(E))
    return isMovedToIdle(Index, E, TheModel);
  const auto *Member = dyn_cast_or_null<MemberExpr>(Parent);
  if (Member && isa<FieldDecl>(Member->getMemberDecl()) && !Member->isArrow())
    return !reads(useOfHolder(Index, Member, What));
  const auto *Method =
      Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
  return model::isStd(Method) &&
         (isa<CXXConversionDecl>(Method) ||
          model::means(Method, Std::HasSome | Std::HasNone | Std::Counts));
}

bool isReadAt(const BodyIndex &Index, const Expr *Place, const Shape &Form,
              model::Model &TheModel) {
  return Form.What == Shape::Kind::Task
             ? reads(classifyUse(Index, Place, Form.Type, TheModel))
             : !isPassive(Index, Place, TheModel);
}

bool isRead(const BodyIndex &Index, const ValueDecl &Variable,
            model::Model &TheModel) {
  Shape Form = shapeOf(Variable.getType(), TheModel);
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl());
    bool IsOfVariable = Ref->getDecl() == &Variable ||
                        (Binding && Binding->getDecomposedDecl() == &Variable);
    return IsOfVariable && isReadAt(Index, Ref, Form, TheModel);
  });
}

// The first argument that is a task, or may become one.
static const Expr *
taskAmong(llvm::iterator_range<CallExpr::const_arg_iterator> Args,
          model::Model &TheModel) {
  for (const Expr *Arg : Args)
    if (TheModel.isTask(model::stripMove(Arg)->getType()))
      return Arg;
  return nullptr;
}

HolderCall effectOfCall(const Stmt *S, model::Model &TheModel) {
  if (const CXXOperatorCallExpr *Assigned = asAssignment(S)) {
    const Expr *Target = model::strip(Assigned->getArg(0));
    if (!isSubscript(Target))
      return {HolderEffect::Replace, Target, Assigned->getArg(1)};
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Target);
    return {HolderEffect::Add,
            Operator ? Operator->getArg(0)
                     : cast<ArraySubscriptExpr>(Target)->getBase(),
            Assigned->getArg(1), Target};
  }
  const auto *Call = dyn_cast<CXXMemberCallExpr>(S);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !model::isStd(Method) || !Call->getImplicitObjectArgument())
    return {};
  const Expr *Object = Call->getImplicitObjectArgument();
  const bool Resets = model::means(Method, Std::Resets);
  if (Resets && Call->getNumArgs() != 0)
    return {HolderEffect::Replace, Object, Call->getArg(0)};
  if (Resets || model::means(Method, Std::Clears))
    return {HolderEffect::Clear, Object, nullptr};
  if (!model::means(Method, Std::Adds))
    return {};
  return {HolderEffect::Add, Object, taskAmong(Call->arguments(), TheModel)};
}

HolderQuestion questionOf(const Expr *Asked) {
  bool FullIfTrue = true;
  Asked = Asked->IgnoreParenImpCasts();
  while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
    if (Not->getOpcode() != UO_LNot)
      return {};
    FullIfTrue = !FullIfTrue;
    Asked = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Asked);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !model::isStd(Method))
    return {};
  if (model::means(Method, Std::HasNone))
    FullIfTrue = !FullIfTrue;
  else if (!isa<CXXConversionDecl>(Method) &&
           !model::means(Method, Std::HasSome))
    return {};
  return {Call->getImplicitObjectArgument(), FullIfTrue};
}

static llvm::StringRef wordFor(HolderEffect Value) {
  switch (Value) {
  case HolderEffect::None:
    return "none";
  case HolderEffect::Add:
    return "add";
  case HolderEffect::Replace:
    return "replace";
  case HolderEffect::Clear:
    return "clear";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, HolderEffect Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::flow
