// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Conditions.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "reach/values/Askable.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

bool leaves(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *E = dyn_cast<Expr>(S)) {
    E = model::strip(E);
    const auto *Call = dyn_cast<CallExpr>(E);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return isa<CXXThrowExpr>(E) || (Callee && Callee->isNoReturn());
  }
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return llvm::any_of(Block->body(), leaves);
  if (const auto *If = dyn_cast<IfStmt>(S); If && If->isConsteval())
    return leaves(model::runTimeBranch(*If));
  if (const auto *If = dyn_cast<IfStmt>(S))
    return leaves(If->getThen()) && leaves(If->getElse());
  if (const auto *Attributed = dyn_cast<AttributedStmt>(S))
    return leaves(Attributed->getSubStmt());
  return isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt, GotoStmt>(S);
}

/// The variables that a body may change after their initialisation.
class Conditions::Changes : public ConstDynamicRecursiveASTVisitor {
public:
  llvm::DenseSet<const ValueDecl *> Found;

  bool VisitBinaryOperator(const BinaryOperator *E) override {
    return !E->isAssignmentOp() || changes(E->getLHS());
  }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    bool MayChange = E->isIncrementDecrementOp() || E->getOpcode() == UO_AddrOf;
    return !MayChange || changes(E->getSubExpr());
  }
  bool VisitCallExpr(const CallExpr *E) override {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->isAssignmentOp())
      changes(E->getArg(0));
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E))
      if (const CXXMethodDecl *Method = Member->getMethodDecl();
          Method && !Method->isConst() &&
          !Member->getImplicitObjectArgument()->getType()->isPointerType())
        changes(Member->getImplicitObjectArgument());
    return arguments(*model::asCall(E));
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *E) override {
    return arguments(*model::asCall(E));
  }
  bool VisitVarDecl(const VarDecl *Var) override {
    QualType Type = Var->getType();
    if (Var->getInit() && model::isMutableReference(Type))
      changes(Var->getInit());
    return true;
  }

private:
  bool arguments(const model::Call &Called) {
    for (unsigned I = 0; Called.Function && I != Called.Args.size(); ++I)
      if (I < Called.Function->getNumParams() &&
          model::isMutableReference(
              Called.Function->getParamDecl(I)->getType()))
        changes(Called.Args[I]);
    return true;
  }
  bool changes(const Expr *E) {
    E = model::strip(E);
    while (const auto *Member = dyn_cast<MemberExpr>(E)) {
      if (Member->isArrow())
        return true;
      E = model::strip(Member->getBase());
    }
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      Found.insert(Ref->getDecl());
    return true;
  }
};

Conditions::Conditions(const FunctionDecl &Function)
    : Function(Function), Context(Function.getASTContext()) {}

bool Conditions::keepsValue(const ValueDecl &Variable) {
  if (Variable.getType().isVolatileQualified())
    return false;
  if (!Changed) {
    Changes Visitor;
    Visitor.TraverseStmt(Function.getBody());
    Changed = std::move(Visitor.Found);
  }
  return !Changed->contains(&Variable);
}

std::optional<int64_t> Conditions::constant(const Expr *E) const {
  if (E->isValueDependent() || E->getType().isNull())
    return std::nullopt;
  if (E->getType()->isAnyPointerType() || E->getType()->isNullPtrType())
    return E->isNullPointerConstant(const_cast<ASTContext &>(Context),
                                    Expr::NPC_ValueDependentIsNotNull)
               ? std::optional<int64_t>(0)
               : std::nullopt;
  if (!isAnswer(E->getType()))
    return std::nullopt;
  Expr::EvalResult Result;
  if (!E->EvaluateAsInt(Result, Context) || Result.HasSideEffects)
    return std::nullopt;
  return Result.Val.getInt().trySExtValue();
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
  const Expr *Init = valueOfLocal(Decl);
  return Init ? value(Init, Depth + 1) : std::nullopt;
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
  if (std::optional<int64_t> Known = constant(E))
    return Passed{0, Passed::Constant, *Known};
  E = withoutCasts(E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (isa<FunctionDecl>(Ref->getDecl()))
      return Passed{0, Passed::NotNull, 0};
    return valueOf(*Ref->getDecl(), Depth);
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl())) {
      if (isa<CXXThisExpr>(model::strip(Member->getBase())))
        return fieldOfObject(nullptr, *Field, Depth);
      return Member->isArrow()
                 ? std::nullopt
                 : valueOfField(Member->getBase(), *Field, Depth + 1);
    }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (isa<CXXThisExpr, CXXNewExpr, StringLiteral>(E) ||
      (Unary && Unary->getOpcode() == UO_AddrOf))
    return Passed{0, Passed::NotNull, 0};
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
    if (!isAnswer(Type) && !Type->isAnyPointerType() &&
        !(Class && isNullable(*Class)))
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

// `0 < n` is the same as `n > 0`.
static Comparison mirrored(Comparison Kind) {
  switch (Kind) {
  case Comparison::Less:
    return Comparison::Greater;
  case Comparison::LessEqual:
    return Comparison::GreaterEqual;
  case Comparison::Greater:
    return Comparison::Less;
  case Comparison::GreaterEqual:
    return Comparison::LessEqual;
  default:
    return Kind;
  }
}

static bool isEquality(Comparison Kind) {
  return Kind == Comparison::Equal || Kind == Comparison::NotEqual;
}

Assumption Conditions::compare(const Expr *Left, const Expr *Right,
                               Comparison Kind) {
  std::optional<int64_t> Against = constant(Right);
  if (!Against) {
    if (!constant(Left))
      return {};
    return compare(Right, Left, mirrored(Kind));
  }
  if (isEquality(Kind) &&
      (*Against == 0 || withoutCasts(Left)->getType()->isBooleanType()))
    return assume(Left, (Kind == Comparison::Equal) == (*Against != 0));
  std::optional<Passed> Value = value(Left);
  if (!Value || Value->Kind == Passed::NotNull ||
      Value->Kind == Passed::NoParameter)
    return {};
  if (Value->Kind == Passed::Constant)
    return {holds(Value->Value, Kind, *Against)};
  return {true, {{static_cast<unsigned>(Value->Value), Kind, *Against}}};
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

// `std::this_thread::get_id()`, which is compared with the loop's.
static bool isThisThread(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(model::strip(E));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return model::isStd(Callee, "get_id") && !isa<CXXMethodDecl>(Callee);
}

static Assumption onLoop(bool Is) {
  return {true, {{IsOnLoop, Is ? Comparison::NotEqual : Comparison::Equal, 0}}};
}

Assumption Conditions::assume(const Expr *Condition, bool Result) {
  if (Condition->isTypeDependent() || Condition->isValueDependent())
    return {};
  if (std::optional<int64_t> Known = constant(Condition))
    return {(*Known != 0) == Result};
  const Expr *E = withoutCasts(Condition);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->getOpcode() == UO_LNot)
    return assume(Unary->getSubExpr(), !Result);
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E))
    return assume(Rewritten->getSemanticForm(), Result);
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
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      Operator && Operator->getNumArgs() == 2 &&
      (Operator->getOperator() == OO_EqualEqual ||
       Operator->getOperator() == OO_ExclaimEqual)) {
    bool IsEqual = (Operator->getOperator() == OO_EqualEqual) == Result;
    if (isThisThread(Operator->getArg(0)) || isThisThread(Operator->getArg(1)))
      return onLoop(IsEqual);
    return compare(Operator->getArg(0), Operator->getArg(1),
                   IsEqual ? Comparison::Equal : Comparison::NotEqual);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_expect)
      return assume(Call->getArg(0), Result);
    if (model::asksLoop(Call->getDirectCallee()))
      return onLoop(Result);
    const Expr *Object = contentTest(*Call, Result);
    return Object ? assume(Object, Result) : Assumption();
  }
  if (isa<CastExpr>(E) && !isa<ExplicitCastExpr>(E))
    return assume(cast<CastExpr>(E)->getSubExpr(), Result);
  std::optional<Passed> Value = value(E);
  if (!Value)
    return {};
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
