// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Conditions.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "reach/values/Askable.h"
#include "reach/values/Changes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace corolint::reach {

Conditions::Conditions(const FunctionDecl &Function)
    : Function(Function), Context(Function.getASTContext()) {}

bool Conditions::keepsValue(const ValueDecl &Variable) {
  if (Variable.getType().isVolatileQualified())
    return false;
  if (!Changed) {
    Changed = changedIn(*Function.getBody());
  }
  return !Changed->contains(&Variable);
}

// `bool(x)`, `static_cast<int>(mode)`: the same as far as guards can see.
static const Expr *withoutCasts(const Expr *E) {
  for (;;) {
    E = model::stripMove(E);
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
      E = Default->getExpr();
    else if (const auto *Cast = dyn_cast<CastExpr>(E);
             Cast && isAnswer(Cast->getType()) &&
             isAnswer(Cast->getSubExpr()->getType()))
      E = Cast->getSubExpr();
    else
      return E;
  }
}

// The index of a parameter that keeps its value.
std::optional<unsigned> Conditions::numbered(const ValueDecl &Decl) const {
  const auto *Param = dyn_cast<ParmVarDecl>(&Decl);
  if (!Param)
    return std::nullopt;
  unsigned Index = Param->getFunctionScopeIndex();
  bool IsOwn = Param->getDeclContext() == &Function &&
               Index < Function.getNumParams() &&
               Function.getParamDecl(Index) == Param;
  return IsOwn ? std::optional(Index) : std::nullopt;
}

std::optional<unsigned> Conditions::ownParameter(const ValueDecl &Decl) {
  std::optional<unsigned> Index = numbered(Decl);
  return Index && keepsValue(Decl) ? Index : std::nullopt;
}

std::optional<Passed> Conditions::valueOf(const ValueDecl &Decl,
                                          unsigned Depth) {
  if (std::optional<unsigned> Index = ownParameter(Decl))
    return Passed{0, Passed::OwnParameter, *Index};
  if (const Expr *Init = valueOfLocal(Decl))
    return value(Init, Depth + 1);
  if (std::optional<Passed> Captured = valueOfCaptured(Decl))
    return Captured;
  const auto *Var = dyn_cast<VarDecl>(&Decl);
  return Var ? valueNow(*Var, Depth) : std::nullopt;
}

// A variable that changes somewhere: `for (int i = 0; i < n; ++i)` begins only
// if `0 < n`.
std::optional<Passed> Conditions::valueNow(const VarDecl &Variable,
                                           unsigned Depth) {
  if (!Fields || Variable.getDeclContext() != &Function ||
      !Variable.hasLocalStorage() || Variable.getType().isVolatileQualified())
    return std::nullopt;
  const FieldState Now = Fields->ofVariable(Variable);
  if (Now.Kind != FieldState::Initial)
    return Now.Kind == FieldState::Known ? std::optional(Now.Value)
                                         : std::nullopt;
  if (std::optional<unsigned> Index = numbered(Variable))
    return Passed{0, Passed::OwnParameter, *Index};
  std::optional<Passed> Born =
      Variable.getType()->isRecordType() && Variable.getInit()
          ? value(Variable.getInit(), Depth + 1)
          : std::nullopt;
  return Born && Born->Kind == Passed::Constant ? Born : std::nullopt;
}

// Tests whether a function object, optional or smart pointer holds something.
std::optional<Passed> Conditions::valueOfObject(const Expr *E, unsigned Depth) {
  const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  if (Class && Class->isLambda())
    return Passed{0, Passed::NotNull, 0};
  if (model::isStd(Class, model::Std::Nothing))
    return Passed{0, Passed::Constant, 0};
  const bool IsContainer = Class && isContainer(*Class);
  if (!Class || (!isNullable(*Class) && !IsContainer))
    return std::nullopt;
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return value(Cast->getSubExpr(), Depth + 1);
  if (const auto *List = dyn_cast<InitListExpr>(E);
      List && !List->getNumInits())
    return Passed{0, Passed::Constant, 0};
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (!Construct)
    return std::nullopt;
  if (Construct->getNumArgs() == 0 ||
      isa<CXXDefaultArgExpr>(Construct->getArg(0)))
    return Passed{0, Passed::Constant, 0};
  const Expr *Arg = model::stripMove(Construct->getArg(0));
  if (Construct->getConstructor()->isCopyOrMoveConstructor() ||
      model::nameOf(Class) == "atomic")
    return value(Arg, Depth + 1);
  if (IsContainer)
    return std::nullopt;
  if (Arg->getType()->isArithmeticType() || Arg->getType()->isEnumeralType())
    return Passed{0, Passed::NotNull, 0};
  return value(Arg, Depth + 1);
}

std::optional<Passed> Conditions::value(const Expr *E, unsigned Depth) {
  if (Depth > limits::ConditionSteps)
    return std::nullopt;
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    E = Default->getExpr();
  if (std::optional<int64_t> Known = constantOf(*E, Context))
    return Passed{0, Passed::Constant, *Known};
  E = withoutCasts(E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (isa<FunctionDecl>(Ref->getDecl()))
      return Passed{0, Passed::NotNull, 0};
    return valueOf(*Ref->getDecl(), Depth);
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    if (isa<FieldDecl>(Member->getMemberDecl()))
      return valueOfField(E, {}, Depth);
  if (const Expr *Number = durationIn(*E))
    return value(Number, Depth + 1);
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const Expr *Object = contentAsked(*Call))
      return value(Object, Depth + 1);
    if (const Expr *Given = givenBy(*Call))
      return valueGiven(*Call, *Given, Depth);
  }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (isa<CXXThisExpr, CXXNewExpr, StringLiteral>(E) ||
      (Unary && Unary->getOpcode() == UO_AddrOf))
    return Passed{0, Passed::NotNull, 0};
  if (Unary && Unary->isPostfix())
    return value(Unary->getSubExpr(), Depth + 1);
  if (Unary && Unary->getOpcode() == UO_LNot) {
    std::optional<Passed> Of = value(Unary->getSubExpr(), Depth + 1);
    return Of ? negated(*Of) : std::nullopt;
  }
  // In a unit with errors an expression may have no type.
  if (QualType Type = E->getType(); !Type.isNull() && Type->isRecordType())
    return valueOfObject(E, Depth);
  return std::nullopt;
}

Arguments Conditions::passed(const model::Call &Called) {
  Arguments Known;
  for (unsigned I = 0; Called.Function && I != Called.Args.size(); ++I) {
    if (I >= Called.Function->getNumParams())
      break;
    QualType Type =
        Called.Function->getParamDecl(I)->getType().getNonReferenceType();
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (Class)
      passFields(Called.Args[I], *Class, I, Known);
    passClass(Called.Args[I], I, Known);
    if (!isAskable(Type) && !isDuration(Type))
      continue;
    if (std::optional<Passed> Value = value(Called.Args[I])) {
      Value->Parameter = I;
      Known.push_back(*Value);
    }
  }
  if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
      Method && Called.Object && Fields && !model::isStd(Method))
    passObject(Called.Object, *Method, Known);
  return Known;
}

std::optional<Comparison> comparisonOf(BinaryOperatorKind Kind) {
  static constexpr std::pair<BinaryOperatorKind, Comparison> Known[] = {
      {BO_EQ, Comparison::Equal},   {BO_NE, Comparison::NotEqual},
      {BO_LT, Comparison::Less},    {BO_LE, Comparison::LessEqual},
      {BO_GT, Comparison::Greater}, {BO_GE, Comparison::GreaterEqual},
      {BO_And, Comparison::AnyBit}};
  for (auto [Operator, Meaning] : Known)
    if (Operator == Kind)
      return Meaning;
  return std::nullopt;
}

static bool isEquality(Comparison Kind) {
  return Kind == Comparison::Equal || Kind == Comparison::NotEqual;
}

namespace {
struct Compared {
  Comparison Kind;
  const Expr *Left, *Right;
};
} // namespace

// An overloaded operator: of durations any, of other classes an equality.
static std::optional<Compared> comparedBy(const Expr &E) {
  CXXRewrittenBinaryOperator::DecomposedForm Form{};
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(&E))
    Form = Rewritten->getDecomposedForm();
  else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(&E);
           Call && Call->getNumArgs() == 2 && Call->isComparisonOp())
    Form = {BinaryOperator::getOverloadedOpcode(Call->getOperator()),
            Call->getArg(0), Call->getArg(1), nullptr};
  const auto Kind = Form.LHS ? comparisonOf(Form.Opcode) : std::nullopt;
  if (!Kind)
    return std::nullopt;
  const QualType Left = Form.LHS->getType(), Right = Form.RHS->getType();
  const bool IsKnown = isDuration(Left) || isDuration(Right)
                           ? ASTContext::hasSameUnqualifiedType(Left, Right)
                           : isEquality(*Kind);
  return IsKnown ? std::optional<Compared>({*Kind, Form.LHS, Form.RHS})
                 : std::nullopt;
}

// The value of a number that the compiler knows, or that is one here.
std::optional<int64_t> Conditions::constant(const Expr &E) {
  if (std::optional<int64_t> Known = constantOf(E, Context))
    return Known;
  std::optional<Passed> Value = value(&E);
  return Value && Value->Kind == Passed::Constant
             ? std::optional<int64_t>(Value->Value)
             : std::nullopt;
}

Assumption Conditions::compare(const Expr *Left, const Expr *Right,
                               Comparison Kind) {
  std::optional<int64_t> Against = constant(*Right);
  if (!Against) {
    if (!constant(*Left))
      return {};
    return compare(Right, Left, mirrored(Kind));
  }
  if (isEquality(Kind) &&
      (*Against == 0 || withoutCasts(Left)->getType()->isBooleanType()))
    return assume(Left, (Kind == Comparison::Equal) == (*Against != 0));
  return against(*Left, Kind, *Against);
}

Assumption Conditions::against(const Expr &Left, Comparison Kind,
                               int64_t Right) {
  std::optional<Passed> Value = value(&Left);
  if (!Value || Value->Kind == Passed::NoParameter)
    return {};
  if (Value->Kind == Passed::NotNull)
    return {Right != 0 || Kind != Comparison::Equal};
  if (Value->Kind == Passed::Constant)
    return {holds(Value->Value, Kind, Right)};
  return {true, {{static_cast<unsigned>(Value->Value), Kind, Right}}};
}

static Assumption joined(Assumption A, const Assumption &B) {
  A.IsPossible &= B.IsPossible;
  if (std::optional<Guards> All = both(A.Known, B.Known))
    A.Known = *All;
  else
    A.IsPossible = false;
  return A;
}

// `Left || Right` is true, or `Left && Right` is false: one side is enough.
Assumption Conditions::either(const Expr *Left, const Expr *Right,
                              bool Result) {
  Assumption A = assume(Left, Result), B = assume(Right, Result);
  if (!A.IsPossible)
    return B;
  return B.IsPossible ? Assumption() : A;
}

static Assumption onLoop(bool Is) {
  return {true, {{IsOnLoop, Is ? Comparison::NotEqual : Comparison::Equal, 0}}};
}

// What a variable was made of, or a function returns. The budget is for all of
// that behind one part of a condition.
Assumption Conditions::lookInto(const Expr &Inner, bool Result) {
  if (Inlined == 0)
    Looks = 0;
  if (++Looks > limits::ConditionLooks || Inlined == limits::ConditionSteps)
    return {};
  llvm::SaveAndRestore Deeper(Inlined, Inlined + 1);
  return assume(&Inner, Result);
}

// `slow(n)` with `bool slow(int n) { return n > 3; }`: what its arguments are
// then.
Assumption Conditions::ofArguments(const CallExpr &Call, const Expr &Given,
                                   bool Result) {
  const FunctionDecl *Callee = Call.getDirectCallee(), *Definition = nullptr;
  if (Callee->getNumParams() == 0 || !Callee->hasBody(Definition) ||
      ++Looks > limits::ConditionLooks || Inlined == limits::ConditionSteps)
    return {};
  Conditions Inside(*Definition);
  Inside.Inlined = Inlined + 1;
  Inside.Looks = Looks;
  Assumption All = Inside.assume(&Given, Result);
  Looks = Inside.Looks;
  const Guards Known = std::exchange(All.Known, {});
  for (const Guard &G : Known)
    if (G.Parameter < Call.getNumArgs())
      All = joined(All, against(*Call.getArg(G.Parameter), G.Kind, G.Value));
  return All;
}

// `const bool here = loop.is_in_loop_thread(); if (here) ...`: the answer, as
// long as it is about the path or about parameters.
Assumption Conditions::ofVariable(const Expr &E, bool Result) {
  const auto *Ref = dyn_cast<DeclRefExpr>(&E);
  const Expr *Init = Ref && E.getType()->isBooleanType()
                         ? valueOfLocal(*Ref->getDecl())
                         : nullptr;
  Assumption Of = Init ? lookInto(*Init, Result) : Assumption();
  const bool Stays = llvm::all_of(
      Of.Known, [](const Guard &G) { return G.Parameter < FirstField; });
  return Stays && Of.IsPossible ? Of : Assumption();
}

Assumption Conditions::assume(const Expr *Condition, bool Result) {
  if (Condition->isTypeDependent() || Condition->isValueDependent())
    return {};
  if (std::optional<int64_t> Known = constantOf(*Condition, Context))
    return {(*Known != 0) == Result};
  const Expr *E = withoutCasts(Condition);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->getOpcode() == UO_LNot)
    return assume(Unary->getSubExpr(), !Result);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    const Expr *Left = Binary->getLHS(), *Right = Binary->getRHS();
    if (Binary->isLogicalOp()) {
      if (Result != (Binary->getOpcode() == BO_LAnd))
        return either(Left, Right, Result);
      return joined(assume(Left, Result), assume(Right, Result));
    }
    if (std::optional<Comparison> Kind = comparisonOf(Binary->getOpcode()))
      return compare(Left, Right, Result ? *Kind : opposite(*Kind));
    return {};
  }
  if (std::optional<Compared> Of = comparedBy(*E)) {
    const Comparison Kind = Result ? Of->Kind : opposite(Of->Kind);
    return isThisThread(Of->Left) || isThisThread(Of->Right)
               ? onLoop(Kind == Comparison::Equal)
               : compare(Of->Left, Of->Right, Kind);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_expect)
      return assume(Call->getArg(0), Result);
    if (model::asksLoop(Call->getDirectCallee()))
      return onLoop(Result);
    if (const Expr *Object = contentTest(*Call, Result))
      return assume(Object, Result);
    if (const Expr *Given = isOfOwnObject(*Call) ? givenBy(*Call) : nullptr) {
      const Assumption Of = lookInto(*Given, Result);
      return joined(Of, ofArguments(*Call, *Given, Result));
    }
  }
  if (isa<CastExpr>(E) && !isa<ExplicitCastExpr>(E))
    return assume(cast<CastExpr>(E)->getSubExpr(), Result);
  std::optional<Passed> Value = value(E);
  if (!Value)
    return ofVariable(*E, Result);
  const bool IsNegated = Value->Kind == Passed::NoParameter;
  if (Value->Kind == Passed::OwnParameter || IsNegated)
    return {
        true,
        {{static_cast<unsigned>(Value->Value),
          Result != IsNegated ? Comparison::NotEqual : Comparison::Equal, 0}}};
  return {(Value->Kind == Passed::NotNull || Value->Value != 0) == Result};
}

Assumption Conditions::equals(const Expr *Value, const Expr *Label,
                              bool Result) {
  return compare(Value, Label,
                 Result ? Comparison::Equal : Comparison::NotEqual);
}

} // namespace corolint::reach
