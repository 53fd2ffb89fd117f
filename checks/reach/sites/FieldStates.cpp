// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/FieldStates.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "reach/sites/GuardedVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

using model::Std;

namespace {
/// The object that an expression is, or the object and field.
struct Target {
  bool IsKnown = false;
  const VarDecl *Object = nullptr;
  const FieldDecl *Field = nullptr;
};
} // namespace

// Of `h.options.wait` the field is `options`.
static Target targetOf(const Expr *E) {
  E = model::stripMove(E);
  while (const auto *Cast = dyn_cast<CastExpr>(E))
    E = model::strip(Cast->getSubExpr());
  if (isa<CXXThisExpr>(E))
    return {true, nullptr, nullptr};
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->getOpcode() == UO_Deref)
    return targetOf(Unary->getSubExpr());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return {Var != nullptr, Var, nullptr};
  }
  if (const VarDecl *Owner = ownerOfObject(E))
    return {true, Owner, nullptr};
  const auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member)
    return {};
  Target Of = targetOf(Member->getBase());
  if (Of.IsKnown && !Of.Field)
    Of.Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  return Of;
}

/// The effect of a function, or of the body of a constructor, on its object and
/// on those that it gets by reference.
class FieldStates::Effect : public GuardedVisitor {
public:
  Effect(const FunctionDecl &Function, unsigned Depth)
      : GuardedVisitor(Function.getASTContext()), Function(Function) {
    enter(Function, Depth);
    TraverseStmt(Function.getBody());
    leave();
  }
  bool VisitReturnStmt(ReturnStmt *) override {
    leave();
    return true;
  }
  FieldState of(const FieldDecl &Field, unsigned Parameter) {
    const VarDecl *Object = Parameter < Function.getNumParams()
                                ? Function.getParamDecl(Parameter)
                                : nullptr;
    std::optional<FieldState> All;
    if (!fields() || fields()->IsFull || Exits.size() > limits::FieldExits)
      return {FieldState::Unknown};
    for (const Exit &From : Exits) {
      FieldState Here = fields()->judge(From.Events, Object, Field);
      if (Here.Kind == FieldState::Initial)
        Here = refined(From.Known, Field, Parameter);
      if (All && (All->Kind != Here.Kind || All->Value != Here.Value))
        return {FieldState::Unknown};
      All = Here;
    }
    return All.value_or(FieldState{FieldState::Unknown});
  }

private:
  struct Exit {
    std::vector<Event> Events;
    Guards Known;
  };
  void leave() {
    if (fields() && Exits.size() <= limits::FieldExits)
      Exits.push_back({fields()->Events, guards()});
  }
  // `if (done) return;`: there it is true.
  static FieldState refined(const Guards &Known, const FieldDecl &Field,
                            unsigned Parameter) {
    const unsigned Asked = fieldOf(Parameter, numberOf(Field));
    for (const Guard &G : Known)
      if (G.Parameter == Asked) {
        if (G.Kind == Comparison::Equal)
          return {FieldState::Known, {0, Passed::Constant, G.Value}};
        if (G.Kind == Comparison::NotEqual && G.Value == 0 &&
            Field.getType()->isBooleanType())
          return {FieldState::Known, {0, Passed::Constant, 1}};
      }
    return {};
  }
  const FunctionDecl &Function;
  std::vector<Exit> Exits;
};

FieldStates::FieldStates(Conditions &Asked, unsigned Depth)
    : Asked(Asked), Depth(Depth) {}

FieldStates::~FieldStates() = default;

void FieldStates::endBranch(size_t Mark, bool IsLeft) {
  if (IsLeft)
    Events.resize(Mark);
  for (size_t I = Mark; I < Events.size(); ++I)
    Events[I].IsConditional = true;
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
    if (Unary.isIncrementDecrementOp() || Unary.getOpcode() == UO_AddrOf)
      add(*Unary.getSubExpr());
    return;
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return arguments(*model::asCall(&cast<CXXConstructExpr>(S)));
  case Stmt::LambdaExprClass:
    return captures(cast<LambdaExpr>(S));
  case Stmt::DeclStmtClass:
    for (const Decl *D : cast<DeclStmt>(S).decls())
      if (const auto *Var = dyn_cast<VarDecl>(D);
          Var && Var->getInit() && model::isMutableReference(Var->getType()))
        add(*Var->getInit());
    return;
  default:
    return;
  }
}

void FieldStates::add(const Expr &Changed, const Expr *Value) {
  const Target To = targetOf(&Changed);
  if (!To.IsKnown)
    return;
  const auto *Member = dyn_cast<MemberExpr>(model::strip(&Changed));
  const bool IsWhole = Member && Member->getMemberDecl() == To.Field;
  push({To.Object, To.Field,
        IsWhole && Value ? Asked.value(Value) : std::nullopt});
}

void FieldStates::captures(const LambdaExpr &Lambda) {
  for (const LambdaCapture &Capture : Lambda.captures())
    if (Capture.getCaptureKind() == LCK_This)
      push({});
    else if (Capture.getCaptureKind() == LCK_ByRef)
      push({dyn_cast<VarDecl>(Capture.getCapturedVar())});
}

void FieldStates::arguments(const model::Call &Called) {
  for (unsigned I = 0; Called.Function && I != Called.Args.size(); ++I) {
    if (I >= Called.Function->getNumParams() ||
        !model::isMutableReference(Called.Function->getParamDecl(I)->getType()))
      continue;
    const Target Given = targetOf(Called.Args[I]);
    if (Given.Object && !Given.Field)
      push({Given.Object, nullptr, std::nullopt, Called, I});
    else if (Given.Field)
      add(*Called.Args[I]);
  }
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
  add(*Called.Object,
      IsGiven && !Called.Args.empty() ? Called.Args.front() : nullptr);
  if (!IsFull && Called.Args.empty() &&
      (model::means(&Method, Std::Resets | Std::Clears | Std::GivesUp) ||
       Name == "detach" || Name == "join"))
    Events.back().Value = Passed{0, Passed::Constant, 0};
}

void FieldStates::call(const CallExpr &E) {
  const model::Call Called = *model::asCall(&E);
  arguments(Called);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (!Method || !Called.Object)
    return;
  const Target On = targetOf(Called.Object);
  if (!On.IsKnown)
    return;
  if (On.Field)
    return methodOfField(Called, *Method);
  const bool IsPointer = model::isStd(Method, "get"); // it may go anywhere
  if ((!Method->isConst() || IsPointer) && !isa<CXXConversionDecl>(Method))
    push({On.Object, nullptr, std::nullopt, Called});
}

FieldState FieldStates::after(const FunctionDecl &Function,
                              const FieldDecl &Field, unsigned Parameter) {
  const FunctionDecl *Definition = nullptr;
  if (Depth >= limits::FieldEffects || !Function.hasBody(Definition) ||
      isa<CoroutineBodyStmt>(Definition->getBody()) || model::isStd(&Function))
    return {FieldState::Unknown};
  std::unique_ptr<Effect> &Known = Effects[Definition];
  if (!Known)
    Known = std::make_unique<Effect>(*Definition, Depth + 1);
  return Known->of(Field, Parameter);
}

// The state after a call, in terms of the caller.
FieldState FieldStates::afterCall(const Event &Of, const FieldDecl &Field) {
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

FieldState FieldStates::judge(llvm::ArrayRef<Event> Happened,
                              const VarDecl *Object, const FieldDecl &Field) {
  for (const Event &E : llvm::reverse(Happened)) {
    if (E.Object != Object || (E.Field && E.Field != &Field))
      continue;
    FieldState State{FieldState::Unknown};
    if (E.Called)
      State = afterCall(E, Field);
    else if (E.Value)
      State = {FieldState::Known, *E.Value};
    if (State.Kind == FieldState::Initial)
      continue;
    return E.IsConditional ? FieldState{FieldState::Unknown} : State;
  }
  return {};
}

FieldState FieldStates::of(const VarDecl *Object, const FieldDecl &Field) {
  return IsFull ? FieldState{FieldState::Unknown}
                : judge(Events, Object, Field);
}

bool FieldStates::isTouched(const VarDecl *Object) {
  return IsFull || llvm::any_of(Events, [&](const Event &E) {
           return E.Object == Object;
         });
}

} // namespace corolint::reach
