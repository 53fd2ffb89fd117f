// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The time for which functions need what a member of an object refers to.

#include "flow/lifetimes/Needs.h"
#include "model/code/Limits.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

// The mention is `param.field`, or `this->field`.
static bool isOfField(const BodyIndex &Index, const Expr *Mention,
                      const FieldDecl *Field) {
  const auto *Member = dyn_cast_or_null<MemberExpr>(Index.parent(Mention));
  const auto *Named =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  return Named && Named->getCanonicalDecl() == Field->getCanonicalDecl();
}

// The uses of the field in a coroutine, of the object that \p Param is; null:
// of its own object.
Need Needs::ofFieldIn(const Body &In, const ParmVarDecl *Param,
                      const FieldDecl *Field) {
  Need Result;
  if (!isCoroutine(In.Function))
    return Result;
  model::TaskType Type = TheModel.taskType(In.Function.getReturnType());
  const NamedDecl *Name = Field;
  if (Param)
    Name = Param;
  for (const Expr *Mention : In.points().mentions()) {
    const auto *Ref = dyn_cast<DeclRefExpr>(Mention);
    bool IsObject =
        Param ? Ref && Ref->getDecl() == Param : isa<CXXThisExpr>(Mention);
    if (!IsObject || !isOfField(In.Index, Mention, Field))
      continue;
    const Expr *Before = In.points().before(Mention);
    if (Before || Type.Begins == model::Start::Lazy)
      Result = longer(Result, {Type.Kind == model::TypeKind::Detached
                                   ? Need::Until::Beyond
                                   : Need::Until::Result,
                               &In.Function, Name, Mention, Before});
  }
  return Result;
}

// `next(param)`, `next(std::move(param))`: the call, and the number of its
// argument.
static std::optional<std::pair<model::Call, unsigned>>
passedAsAWhole(const BodyIndex &Index, const DeclRefExpr *Ref) {
  const Stmt *Parent = Index.parent(Ref);
  if (const auto *Move = dyn_cast_or_null<Expr>(Parent);
      Move && model::isMove(Move))
    Parent = Index.parent(Parent);
  if (const auto *Copy = dyn_cast_or_null<CXXConstructExpr>(Parent);
      Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
    Parent = Index.parent(Parent);
  const auto *E = dyn_cast_or_null<CallExpr>(Parent);
  std::optional<model::Call> Called = E ? model::asCall(E) : std::nullopt;
  for (unsigned I = 0; Called && I != Called->Args.size(); ++I)
    if (Index.isInside(Ref, Called->Args[I]))
      return std::pair(*Called, I);
  return std::nullopt;
}

Need Needs::ofField(const model::Call &Called, unsigned Index,
                    const FieldDecl *Field) {
  const FunctionDecl *Definition = nullptr;
  if (!Called.Function || !Called.Function->hasBody(Definition) ||
      Index >= Definition->getNumParams() || Depth > limits::NeedCalls)
    return {};
  const ParmVarDecl *Param = Definition->getParamDecl(Index);
  const Body &In = body(*Definition);
  Need Result = ofFieldIn(In, Param, Field);
  ++Depth;
  for (const DeclRefExpr *Ref : In.Index.references()) {
    if (Ref->getDecl() != Param)
      continue;
    auto Passed = passedAsAWhole(In.Index, Ref);
    Need Inner =
        Passed ? ofField(Passed->first, Passed->second, Field) : Need();
    if (!Inner.isShort())
      Result = longer(Result, afterCall(In, Passed->first.Node, Inner));
  }
  --Depth;
  return Result;
}

Need Needs::ofOwnField(const model::Call &Called, const FieldDecl *Field) {
  const FunctionDecl *Definition = nullptr;
  return Called.Function && Called.Function->hasBody(Definition)
             ? ofFieldIn(body(*Definition), nullptr, Field)
             : Need();
}

} // namespace corolint::flow
