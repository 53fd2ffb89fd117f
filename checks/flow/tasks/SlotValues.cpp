// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/SlotValues.h"
#include "flow/tasks/Created.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

// `std::exchange(t, {})` returns the old value of `t`.
static const Expr *exchanged(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  bool Is = model::isStd(Callee, "exchange") && Call->getNumArgs() == 2;
  return Is ? Call->getArg(0) : nullptr;
}

// `task<int> t = job;` calls `job.operator task<int>()`.
static const Expr *withoutConversion(const Expr *E) {
  E = model::strip(E);
  const auto *Cast = dyn_cast<ImplicitCastExpr>(E);
  const Expr *Call = Cast ? model::strip(Cast->getSubExpr()) : nullptr;
  return isa_and_nonnull<CXXMemberCallExpr>(Call) ? Call : E;
}

TaskState SlotValues::ofTask(const Expr *Init) const {
  if (!Init)
    return TaskState::of(Empty);
  const Expr *E = withoutConversion(Init);
  const Expr *Source = exchanged(E);
  if (!Source && createdBy(E, TheModel))
    return TaskState::fresh(E);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
    TaskState State = ofTask(Choice->getTrueExpr());
    State.join(ofTask(Choice->getFalseExpr()));
    return State;
  }
  if (const auto *List = dyn_cast<InitListExpr>(E);
      List && !List->getNumInits())
    return TaskState::of(Empty);
  if (isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(E))
    return TaskState::of(Empty);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getConstructor()->isDefaultConstructor())
      return TaskState::of(Empty);
    if (Construct->getConstructor()->isMoveConstructor())
      Source = Construct->getArg(0);
  } else if (model::isMove(E)) {
    Source = E;
  }
  if (!Source)
    return TaskState::of(Unknown);
  Source = model::stripMove(Source);
  if (createdBy(Source, TheModel)) // `std::move(f())`
    return TaskState::fresh(Source);
  auto It = MovedFrom.find(Source);
  return It == MovedFrom.end() ? TaskState::of(Unknown) : It->second;
}

// The arguments of `std::make_pair(...)`, `std::tuple<...>(...)`, `{...}`.
static std::optional<llvm::SmallVector<const Expr *>> parts(const Expr *E) {
  llvm::SmallVector<const Expr *> Parts;
  if (const auto *List = dyn_cast<InitListExpr>(E)) {
    Parts.append(List->inits().begin(), List->inits().end());
    return Parts;
  }
  if (const auto *List = dyn_cast<CXXParenListInitExpr>(E)) {
    Parts.append(List->getInitExprs().begin(), List->getInitExprs().end());
    return Parts;
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && (model::isStd(Construct->getConstructor()) ||
                    Construct->getType()->isArrayType())) {
    Parts.append(Construct->arguments().begin(), Construct->arguments().end());
    return Parts;
  }
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!model::isStdMaker(Callee))
    return std::nullopt;
  Parts.append(Call->arguments().begin(), Call->arguments().end());
  return Parts;
}

static bool isNothing(const Expr *E) {
  return E->getType()->isNullPtrType() ||
         model::isStd(E->getType()->getAsCXXRecordDecl(), model::Std::Nothing);
}

// The object under casts that say its type: `std::pair(f(), 1)` deduced.
static const Expr *construction(const Expr *E) {
  E = model::strip(E);
  while (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
    E = model::strip(Cast->getSubExpr());
  return E;
}

TaskState SlotValues::ofMaybe(const Expr *Init) const {
  if (!Init)
    return TaskState::of(Empty);
  const Expr *E = construction(Init);
  if (TheModel.isTask(model::stripMove(E)->getType()))
    return ofTask(E);
  auto Parts = parts(E);
  if (!Parts)
    return TaskState::of(isNothing(E) ? Empty : Unknown);
  if (Parts->empty())
    return TaskState::of(Empty);
  const Expr *Only = Parts->front();
  if (Parts->size() != 1)
    return TaskState::of(Unknown);
  if (isNothing(model::strip(Only)))
    return TaskState::of(Empty);
  // `std::optional<task<>> o = f()` converts before it moves.
  if (!TheModel.isTask(model::stripMove(Only)->getType()) &&
      isa<CXXConstructExpr>(E))
    return Only->isPRValue() ? ofMaybe(Only) : TaskState::of(Unknown);
  return ofTask(Only);
}

TaskState SlotValues::ofMany(const Expr *Init) const {
  const Expr *E = Init ? construction(Init) : nullptr;
  const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(E);
  if (!E || (Construct && Construct->getNumArgs() == 0))
    return TaskState::of(Empty);
  return TaskState::of(Unknown);
}

// `Job job;`, if the class leaves the initialisation to its fields.
bool SlotValues::fillByDefault(const Shape &Form, const Expr *Init,
                               llvm::MutableArrayRef<TaskState> Into) const {
  const auto *Construct = dyn_cast<CXXConstructExpr>(Init);
  if (!Construct || !Construct->getConstructor()->isDefaultConstructor() ||
      Construct->getConstructor()->isUserProvided() ||
      Construct->getType()->isArrayType() || !Form.Fields.front())
    return false;
  for (unsigned I = 0; I != Form.Parts.size(); ++I)
    fill(Form.Parts[I], Form.Fields[I]->getInClassInitializer(),
         Into.drop_front(Form.firstOf(I)));
  return true;
}

bool SlotValues::fillParts(const Shape &Form, const Expr *Init,
                           llvm::MutableArrayRef<TaskState> Into) const {
  if (fillByDefault(Form, Init, Into))
    return true;
  auto Parts = parts(Init);
  if (!Parts)
    return false;
  bool IsDefault = Parts->empty() && isa<CXXConstructExpr>(Init);
  // `std::array<T, 2>{{f(), g()}}` is a list in a list.
  if (Parts->size() == 1 && Form.Parts.size() != 1 &&
      isa<InitListExpr>(model::strip(Parts->front())))
    return fillParts(Form, model::strip(Parts->front()), Into);
  if (!IsDefault && Parts->size() != Form.Parts.size() &&
      !isa<InitListExpr>(Init))
    return false;
  for (unsigned I = 0; I != Form.Parts.size(); ++I) {
    const Expr *Part = I < Parts->size() ? (*Parts)[I] : nullptr;
    if (Part && isa<CXXDefaultInitExpr>(Part))
      Part = cast<CXXDefaultInitExpr>(Part)->getExpr();
    fill(Form.Parts[I], Part, Into.drop_front(Form.firstOf(I)));
  }
  return true;
}

void SlotValues::fill(const Shape &Form, const Expr *Init,
                      llvm::MutableArrayRef<TaskState> Into) const {
  switch (Form.What) {
  case Shape::Kind::Nothing:
    return;
  case Shape::Kind::Task:
    Into[0] = ofTask(Init);
    return;
  case Shape::Kind::Maybe:
    Into[0] = ofMaybe(Init);
    return;
  case Shape::Kind::Many:
    Into[0] = ofMany(Init);
    return;
  case Shape::Kind::Parts:
    if (!Init || !fillParts(Form, construction(Init), Into))
      for (unsigned I = 0; I != Form.Slots; ++I)
        Into[I] = TaskState::of(Unknown);
    return;
  }
}

} // namespace corolint::flow
