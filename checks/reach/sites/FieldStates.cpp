// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/FieldStates.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "reach/sites/FieldEffect.h"
#include "reach/values/Askable.h"
#include "reach/values/FieldTarget.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

using model::Std;

FieldStates::FieldStates(Conditions &Asked, unsigned Depth)
    : Asked(Asked), Depth(Depth) {}

FieldStates::~FieldStates() = default;

// Is the value that \p E gives a field the one that \p Otherwise says?
bool FieldStates::isSame(const Event &E, const Guards &Otherwise) const {
  std::optional<unsigned> Of = Asked.numberedObject(E.Object);
  return Of && !E.Field.empty() && E.Value &&
         E.Value->Kind == Passed::Constant &&
         llvm::is_contained(Otherwise,
                            Guard{fieldOf(*Of, numberOf(E.Field)),
                                  Comparison::Equal, E.Value->Value});
}

void FieldStates::endBranch(size_t Mark, bool IsLeft, const Guards &Otherwise) {
  if (IsLeft)
    Events.resize(Mark);
  for (Event &E : llvm::drop_begin(Events, Mark))
    E.IsConditional |= !isSame(E, Otherwise);
}

void FieldStates::Branches::next() {
  if (!Of)
    return;
  Hidden.insert(Hidden.end(),
                std::make_move_iterator(Of->Events.begin() + Mark),
                std::make_move_iterator(Of->Events.end()));
  Of->Events.resize(Mark);
}

FieldStates::Branches::~Branches() {
  next();
  for (Event &E : Hidden)
    Of->push(std::move(E));
}

void FieldStates::push(Event E) {
  IsFull |= Events.size() == limits::FieldEvents;
  if (!IsFull)
    Events.push_back(std::move(E));
}

void FieldStates::enterLoop(const Stmt &Loop) {
  const size_t Mark = Events.size();
  model::forEachStatement(&Loop, [&](const Stmt &S) { after(S); });
  endBranch(Mark, /*IsLeft=*/false);
}

void FieldStates::after(const Stmt &S) {
  if (IsFull)
    return;
  if (const auto *Call = dyn_cast<CallExpr>(&S))
    return call(*Call);
  switch (S.getStmtClass()) {
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto &Binary = cast<BinaryOperator>(S);
    if (Binary.isAssignmentOp())
      add(*Binary.getLHS(),
          Binary.getOpcode() == BO_Assign ? Binary.getRHS() : nullptr);
    return;
  }
  case Stmt::UnaryOperatorClass: {
    const auto &Unary = cast<UnaryOperator>(S);
    if (Unary.isIncrementDecrementOp())
      add(*Unary.getSubExpr());
    else if (Unary.getOpcode() == UO_AddrOf)
      escape(*Unary.getSubExpr());
    return;
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return arguments(*model::asCall(&cast<CXXConstructExpr>(S)));
  case Stmt::LambdaExprClass:
    return captures(cast<LambdaExpr>(S));
  case Stmt::DeclStmtClass:
    for (const Decl *D : cast<DeclStmt>(S).decls())
      if (const auto *Var = dyn_cast<VarDecl>(D); Var && Var->getInit())
        declare(*Var);
    return;
  default:
    return;
  }
}

void FieldStates::add(const Expr &Changed, const Expr *Value) {
  const FieldTarget To = targetOf(&Changed);
  if (To.IsKnown)
    push({To.Object, To.Field, Value ? Asked.value(Value) : std::nullopt});
}

void FieldStates::escape(const Expr &Object) {
  const size_t Mark = mark();
  add(Object);
  if (mark() != Mark)
    Events.back().Escapes = true;
}

void FieldStates::declare(const VarDecl &Variable) {
  const QualType Type = Variable.getType();
  if (model::isMutableReference(Type)) {
    if (!Variable.isImplicit() && !aliased(Variable))
      escape(*Variable.getInit());
  } else if (Variable.hasLocalStorage() &&
             (isAnswer(Type) || Type->isAnyPointerType()) &&
             !Asked.keepsValue(Variable)) {
    push({&Variable, {}, Asked.value(Variable.getInit())});
  }
}

void FieldStates::captures(const LambdaExpr &Lambda) {
  for (const LambdaCapture &Capture : Lambda.captures())
    if (Capture.getCaptureKind() == LCK_This)
      push({});
    else if (const auto *Var = Capture.getCaptureKind() == LCK_ByRef
                                   ? dyn_cast<VarDecl>(Capture.getCapturedVar())
                                   : nullptr) {
      const Expr *Other = aliased(*Var);
      const FieldTarget Of = Other ? targetOf(Other) : FieldTarget{true, Var};
      if (Of.IsKnown)
        push({.Object = Of.Object, .Field = Of.Field, .Escapes = true});
    }
}

void FieldStates::arguments(const model::Call &Called) {
  for (unsigned I = 0; Called.Function && I != Called.Args.size(); ++I) {
    if (I >= Called.Function->getNumParams() ||
        !model::isMutableReference(Called.Function->getParamDecl(I)->getType()))
      continue;
    const FieldTarget Given = targetOf(Called.Args[I]);
    if (!Given.IsKnown)
      continue;
    push({Given.Object, Given.Field, std::nullopt, Called, I});
    if (!IsFull && I == 0 && model::isStd(Called.Function, "exchange") &&
        Called.Args.size() == 2)
      Events.back().Value = Asked.value(Called.Args[1]);
  }
}

// `result = 3;`
static bool isValueOfOptional(const Expr &Given, const CXXMethodDecl &Method) {
  return model::isStd(Method.getParent(), "optional") &&
         !model::isStd(Given.getType()->getAsCXXRecordDecl(), "optional");
}

// `done.store(true)`, `action = nullptr`, `timer.reset()`
void FieldStates::methodOfField(const model::Call &Called,
                                const CXXMethodDecl &Method) {
  if (Method.isConst() || isa<CXXConversionDecl>(Method) ||
      Method.getOverloadedOperator() == OO_Arrow ||
      Method.getOverloadedOperator() == OO_Star)
    return;
  const llvm::StringRef Name = model::nameOf(&Method);
  const bool IsGiven = Method.getOverloadedOperator() == OO_Equal ||
                       Name == "store" || Name == "exchange" ||
                       model::means(&Method, Std::Resets);
  const Expr *Given =
      !Called.Args.empty() && !isa<CXXDefaultArgExpr>(Called.Args.front())
          ? Called.Args.front()
          : nullptr;
  add(*Called.Object, IsGiven ? Given : nullptr);
  if (IsFull || Events.back().Value)
    return;
  if (Name == "emplace" ? model::isStd(Method.getParent(), "optional")
                        : IsGiven && Given && isValueOfOptional(*Given, Method))
    Events.back().Value = Passed{0, Passed::NotNull, 0};
  else if (!Given &&
           (model::means(&Method, Std::Resets | Std::Clears | Std::GivesUp) ||
            Name == "detach" || Name == "join"))
    Events.back().Value = Passed{0, Passed::Constant, 0};
}

// `options = Options{};`
void FieldStates::whole(const CXXOperatorCallExpr &Assignment) {
  const FieldTarget To = targetOf(Assignment.getArg(0));
  const Expr *From = model::strip(Assignment.getArg(1));
  if (To.IsKnown)
    push({.Object = To.Object,
          .Field = To.Field,
          .Whole = isa<CXXConstructExpr, InitListExpr>(From) ? From : nullptr});
}

// `Options &options() { return options_; }`: what the caller does with that is
// unknown. A fluent method gives the object itself.
static bool givesAway(const CXXMethodDecl &Method) {
  QualType Given = Method.getReturnType();
  const bool IsPointer = Given->isPointerType();
  if (!model::isMutableReference(Given) &&
      !(IsPointer && !Given->getPointeeType().isConstQualified()))
    return false;
  Given = IsPointer ? Given->getPointeeType() : Given.getNonReferenceType();
  const CXXRecordDecl *Class = Given->getAsCXXRecordDecl();
  return !Class ||
         (Class->getCanonicalDecl() != Method.getParent()->getCanonicalDecl() &&
          !Method.getParent()->isDerivedFrom(Class));
}

void FieldStates::call(const CallExpr &E) {
  const model::Call Called = *model::asCall(&E);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&E);
      Operator && Method && !Method->isUserProvided() &&
      !model::isStd(Method) &&
      (Method->isCopyAssignmentOperator() ||
       Method->isMoveAssignmentOperator()))
    return whole(*Operator);
  arguments(Called);
  if (!Method || !Called.Object)
    return;
  const FieldTarget On = targetOf(Called.Object);
  if (!On.IsKnown)
    return;
  if (model::isStd(Method, "get")) // the pointer may go anywhere
    return push({.Object = On.Object, .Field = On.Field, .OfContent = true});
  if (model::isStd(Method))
    return methodOfField(Called, *Method);
  if (Method->isConst() || isa<CXXConversionDecl>(Method))
    return;
  push({On.Object, On.Field, std::nullopt, Called});
  if (givesAway(*Method))
    push({.Object = On.Object, .Field = On.Field});
}

FieldState FieldStates::after(const FunctionDecl &Function, FieldRef Field,
                              unsigned Parameter) {
  const FunctionDecl *Definition = nullptr;
  if (Depth >= limits::FieldEffects || !Function.hasBody(Definition) ||
      model::isStd(&Function))
    return {FieldState::Unknown};
  std::unique_ptr<Effect> &Known = Effects[Definition];
  if (!Known)
    Known = std::make_unique<Effect>(*Definition, Depth + 1);
  return Known->of(Field, Parameter);
}

// The state after a call, in terms of the caller.
FieldState FieldStates::afterCall(const Event &Of, FieldRef Field) {
  const model::Call &Called = *Of.Called;
  FieldState State = after(*Called.Function, Field, Of.Parameter);
  if (State.Kind != FieldState::Known || State.Value.Kind == Passed::Constant ||
      State.Value.Kind == Passed::NotNull)
    return State;
  std::optional<Passed> Value;
  if (auto Index = static_cast<size_t>(State.Value.Value);
      Index < Called.Args.size())
    Value = Asked.value(Called.Args[Index]);
  if (Value && State.Value.Kind == Passed::NoParameter)
    Value = negated(*Value);
  return Value ? FieldState{FieldState::Known, *Value}
               : FieldState{FieldState::Unknown};
}

// The state after all events. What may have happened or not leaves a state that
// is known only if it is the same either way.
FieldState
FieldStates::last(llvm::ArrayRef<Event> Happened,
                  llvm::function_ref<FieldState(const Event &)> Leaves) {
  std::optional<FieldState> All;
  for (const Event &E : llvm::reverse(Happened)) {
    FieldState State = Leaves(E);
    if (State.Kind == FieldState::Initial)
      continue;
    if (State.Kind == FieldState::Unknown || (All && All->Value != State.Value))
      return {FieldState::Unknown};
    if (!E.IsConditional)
      return State;
    All = State;
  }
  return All ? FieldState{FieldState::Unknown} : FieldState();
}

FieldState FieldStates::afterEvent(const Event &E, FieldRef Field) {
  if (E.Field.size() > Field.size())
    return {FieldState::Unknown};
  const FieldRef Rest = Field.drop_front(E.Field.size());
  if (Rest.empty() && E.OfContent)
    return {};
  if (Rest.empty())
    return E.Value ? FieldState{FieldState::Known, *E.Value}
                   : FieldState{FieldState::Unknown};
  if (E.Called)
    return afterCall(E, Rest);
  std::optional<Passed> Value =
      E.Whole ? Asked.fieldIn(*E.Whole, Rest) : std::nullopt;
  return Value && Value->Kind == Passed::Constant
             ? FieldState{FieldState::Known, *Value}
             : FieldState{FieldState::Unknown};
}

FieldState FieldStates::judge(llvm::ArrayRef<Event> Happened,
                              const VarDecl *Object, FieldRef Field) {
  return last(Happened, [&](const Event &E) -> FieldState {
    if (E.Object != Object || !overlap(E.Field, Field))
      return {};
    return afterEvent(E, Field);
  });
}

FieldState FieldStates::ofVariable(const VarDecl &Variable) {
  if (IsFull || llvm::any_of(Events, [&](const Event &E) {
        return E.Object == &Variable && E.Escapes;
      }))
    return {FieldState::Unknown};
  return last(Events, [&](const Event &E) -> FieldState {
    if (E.Object != &Variable || E.OfContent)
      return {};
    return E.Field.empty() && E.Value ? FieldState{FieldState::Known, *E.Value}
                                      : FieldState{FieldState::Unknown};
  });
}

FieldState FieldStates::of(const VarDecl *Object, FieldRef Field) {
  return IsFull ? FieldState{FieldState::Unknown}
                : judge(Events, Object, Field);
}

bool FieldStates::isTouched(const VarDecl *Object) {
  return IsFull || llvm::any_of(Events, [&](const Event &E) {
           return E.Object == Object;
         });
}

} // namespace corolint::reach
