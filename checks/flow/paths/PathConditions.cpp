// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/paths/PathConditions.h"
#include "flow/paths/ChangedBy.h"
#include "model/code/Limits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

namespace {
/// The variables and members that an expression reads, and whether a repeated
/// evaluation has the same result.
class Reader : public ConstDynamicRecursiveASTVisitor {
public:
  llvm::SmallVector<const ValueDecl *> Read;
  bool IsStable = true;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    if (isa<VarDecl>(E->getDecl()))
      Read.push_back(E->getDecl());
    return true;
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    Read.push_back(E->getMemberDecl());
    return true;
  }
  bool VisitCallExpr(const CallExpr *E) override {
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    IsStable &=
        Method ? Method->isConst() : Operator && Operator->isComparisonOp();
    return true;
  }
  bool VisitCoawaitExpr(const CoawaitExpr *) override {
    return IsStable = false;
  }
  bool VisitRecoveryExpr(const RecoveryExpr *) override {
    return IsStable = false;
  }
  bool VisitLambdaExpr(const LambdaExpr *) override { return IsStable = false; }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    return IsStable &= !E->isIncrementDecrementOp();
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    return IsStable &= !E->isAssignmentOp();
  }
};
} // namespace

std::optional<int64_t> PathConditions::constant(const Expr *E) const {
  E = E->IgnoreParenImpCasts();
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(E))
    return 0;
  if (E->isValueDependent() || E->containsErrors() ||
      !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  if (!E->getType()->isScopedEnumeralType()) {
    std::optional<llvm::APSInt> Value = E->getIntegerConstantExpr(Context);
    return Value ? Value->tryExtValue() : std::nullopt;
  }
  Expr::EvalResult Result;
  return E->EvaluateAsInt(Result, Context) && !Result.HasSideEffects
             ? Result.Val.getInt().tryExtValue()
             : std::nullopt;
}

unsigned PathConditions::intern(const llvm::FoldingSetNodeID &ID,
                                const Expr *Asked) {
  auto &Bucket = Numbers[ID.ComputeHash()];
  for (auto &[Known, Number] : Bucket)
    if (Known == ID) {
      ++Atoms[Number].Asked;
      return Number;
    }
  unsigned Number = Atoms.size();
  Bucket.push_back({ID, Number});
  Atoms.emplace_back().Asked = 1;
  Reader Visitor;
  Visitor.TraverseStmt(Asked);
  for (const ValueDecl *D : Visitor.Read)
    Users[D].push_back(Number);
  return Number;
}

// Greater-than and its like become the negation of the other two comparisons.
static std::pair<BinaryOperatorKind, bool> canonical(BinaryOperatorKind Kind) {
  switch (Kind) {
  case BO_GT:
    return {BO_LE, true};
  case BO_GE:
    return {BO_LT, true};
  case BO_NE:
    return {BO_EQ, true};
  default:
    return {Kind, false};
  }
}

namespace {
struct Equality {
  const Expr *Left, *Right;
  bool IsEqual;
};
} // namespace

// `name == "x"`, `name != "x"` with operators of a class.
static std::optional<Equality> overloadedEquality(const Expr *E) {
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    auto Form = Rewritten->getDecomposedForm();
    if (Form.Opcode == BO_EQ || Form.Opcode == BO_NE)
      return Equality{Form.LHS->IgnoreParenImpCasts(),
                      Form.RHS->IgnoreParenImpCasts(), Form.Opcode == BO_EQ};
  }
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  if (!Operator || Operator->getNumArgs() != 2 ||
      (Operator->getOperator() != OO_EqualEqual &&
       Operator->getOperator() != OO_ExclaimEqual))
    return std::nullopt;
  return Equality{Operator->getArg(0)->IgnoreParenImpCasts(),
                  Operator->getArg(1)->IgnoreParenImpCasts(),
                  Operator->getOperator() == OO_EqualEqual};
}

// False if a part cannot be asked, or if the parts are not all of one kind:
// `!(a && b)` and `!a || !b` are not all true, `a && b` are.
bool PathConditions::parseParts(const Expr *E, bool IsTrue, Condition &To) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot)
    return parseParts(Not->getSubExpr(), !IsTrue, To);
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (Binary && Binary->isLogicalOp()) {
    // the parts all hold in `a && b`, and fail in `a || b` if that fails
    const bool IsAll = (Binary->getOpcode() == BO_LAnd) == IsTrue;
    return IsAll && parseParts(Binary->getLHS(), IsTrue, To) &&
           parseParts(Binary->getRHS(), IsTrue, To);
  }
  std::optional<Question> Q = parse(E);
  if (Q)
    To.Parts.push_back({Q->Number, Q->IfTrue == IsTrue});
  return Q.has_value();
}

std::optional<PathConditions::Question> PathConditions::parse(const Expr *E) {
  bool Negated = false;
  E = E->IgnoreParenImpCasts();
  while (const auto *Not = dyn_cast<UnaryOperator>(E)) {
    if (Not->getOpcode() != UO_LNot)
      break;
    Negated = !Negated;
    E = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  Reader Visitor;
  Visitor.TraverseStmt(E);
  if (!Visitor.IsStable || E->isValueDependent() || E->containsErrors())
    return std::nullopt;
  // `e` tests that `e == 0` does not hold.
  const Expr *Left = E, *Right = nullptr;
  BinaryOperatorKind Kind = BO_EQ;
  bool Flip = true;
  if (const auto *Binary = dyn_cast<BinaryOperator>(E);
      Binary && Binary->isComparisonOp()) {
    std::tie(Kind, Flip) = canonical(Binary->getOpcode());
    Left = Binary->getLHS()->IgnoreParenImpCasts();
    Right = Binary->getRHS()->IgnoreParenImpCasts();
    if (Kind == BO_EQ && constant(Left))
      std::swap(Left, Right);
  } else if (std::optional<Equality> Of = overloadedEquality(E)) {
    Flip = !Of->IsEqual;
    Left = Of->Left;
    Right = Of->Right;
  }
  Question Asks = comparison(Left, Kind, Right, E);
  Asks.IfTrue = Negated == Flip;
  return Asks;
}

// The atom `Left == Right` (or `<`, `<=`); without \p Right, `Left == 0`.
PathConditions::Question PathConditions::comparison(const Expr *Left,
                                                    BinaryOperatorKind Kind,
                                                    const Expr *Right,
                                                    const Expr *Asked) {
  std::optional<int64_t> Value = Right ? constant(Right) : 0;
  llvm::FoldingSetNodeID ID;
  ID.AddInteger(unsigned(Kind));
  Left->Profile(ID, Context, true);
  if (Value)
    ID.AddInteger(*Value);
  else
    Right->Profile(ID, Context, true);
  unsigned Number = intern(ID, Asked);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Left);
      Ref && Value && (Kind == BO_EQ || Kind == BO_LT || Kind == BO_LE)) {
    Atoms[Number].Variable = dyn_cast<VarDecl>(Ref->getDecl());
    Atoms[Number].Kind = Kind;
    Atoms[Number].Constant = Value;
  }
  return {Number, true};
}

// `case 1:` is `x == 1`; without a label of its own, no label holds.
void PathConditions::parseSwitch(const CFGBlock &Block) {
  if (Block.succ_size() > limits::SwitchEdges)
    return;
  const auto *Switch = cast<SwitchStmt>(Block.getTerminatorStmt());
  Reader Visitor;
  Visitor.TraverseStmt(Switch->getCond());
  if (!Visitor.IsStable || Switch->getCond()->isValueDependent() ||
      Switch->getCond()->containsErrors())
    return;
  const Expr *Asked = Switch->getCond()->IgnoreParenImpCasts();
  std::vector<Condition> Edges;
  Condition None;
  for (const CFGBlock::AdjacentBlock &To : Block.succs()) {
    const CFGBlock *Reached = To.getReachableBlock()
                                  ? To.getReachableBlock()
                                  : To.getPossiblyUnreachableBlock();
    const auto *Case =
        Reached ? dyn_cast_or_null<CaseStmt>(Reached->getLabel()) : nullptr;
    Condition &Edge = Edges.emplace_back();
    if (!Case || Case->getRHS() || !constant(Case->getLHS()))
      continue;
    Edge.Parts.push_back(comparison(Asked, BO_EQ, Case->getLHS(), Asked));
    None.Parts.push_back({Edge.Parts.front().Number, false});
  }
  // The last successor is the one for all other values.
  if (!Edges.empty() && Edges.back().Parts.empty())
    Edges.back() = std::move(None);
  Switches.insert({&Block, std::move(Edges)});
}

// A variable that is assigned a constant somewhere: a flag.
void PathConditions::trackAssigned(const Stmt *S) {
  const ValueDecl *Target = nullptr;
  const Expr *Value = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S);
      Binary && Binary->getOpcode() == BO_Assign) {
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(Binary->getLHS()->IgnoreParenImpCasts()))
      Target = Ref->getDecl();
    Value = Binary->getRHS();
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S);
             Decls && Decls->isSingleDecl()) {
    if (const auto *Var = dyn_cast<VarDecl>(Decls->getSingleDecl())) {
      Target = Var;
      Value = Var->getInit();
    }
  }
  auto It = Target ? Users.find(Target) : Users.end();
  if (It == Users.end() || !Value || !constant(Value))
    return;
  for (unsigned Number : It->second)
    Atoms[Number].Tracked |= Atoms[Number].Variable == Target;
}

PathConditions::PathConditions(const CFG &Graph, const ASTContext &Context)
    : Context(Context) {
  for (const CFGBlock *Block : Graph) {
    if (isa_and_nonnull<SwitchStmt>(Block->getTerminatorStmt())) {
      parseSwitch(*Block);
      continue;
    }
    const auto *Asked =
        dyn_cast_or_null<Expr>(Block->getTerminatorCondition(false));
    if (!Asked || Block->succ_size() != 2)
      continue;
    // The last block of `a && b` asks for `b` only.
    while (const auto *Binary =
               dyn_cast<BinaryOperator>(Asked->IgnoreParenImpCasts())) {
      if (!Binary->isLogicalOp())
        break;
      Asked = Binary->getRHS();
    }
    Condition All, None{{}, true};
    if (parseParts(Asked, true, All))
      Questions.insert({Block, std::move(All)});
    else if (parseParts(Asked, false, None))
      Questions.insert({Block, std::move(None)});
  }
  for (Atom &A : Atoms)
    A.Tracked = A.Asked > 1;
  for (const CFGBlock *Block : Graph)
    for (const CFGElement &Element : *Block)
      if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
        trackAssigned(S->getStmt());
}

bool PathConditions::holdsFor(int64_t Value, const Atom &A) {
  return A.Kind == BO_EQ   ? Value == *A.Constant
         : A.Kind == BO_LT ? Value < *A.Constant
                           : Value <= *A.Constant;
}

// What the facts say, also by another value of the same variable.
std::optional<bool> PathConditions::known(unsigned Number,
                                          const PathFacts &Facts) const {
  if (std::optional<bool> Said = Facts.get(Number))
    return Said;
  const Atom &Asked = Atoms[Number];
  auto It = Asked.Variable && Asked.Constant ? Users.find(Asked.Variable)
                                             : Users.end();
  if (It != Users.end())
    for (unsigned Other : It->second)
      if (const Atom &A = Atoms[Other]; A.Variable == Asked.Variable &&
                                        A.Kind == BO_EQ && A.Constant &&
                                        Facts.get(Other) == true)
        return holdsFor(*A.Constant, Asked);
  return std::nullopt;
}

// Whether the parts are all true, as far as the facts say it.
std::optional<bool> PathConditions::evaluate(const Condition &Asked,
                                             const PathFacts &Facts) const {
  bool IsKnown = true;
  for (const Question &Part : Asked.Parts) {
    std::optional<bool> Known = known(Part.Number, Facts);
    if (Known && *Known != Part.IfTrue)
      return false;
    IsKnown &= Known.has_value();
  }
  return IsKnown ? std::optional(true) : std::nullopt;
}

bool PathConditions::take(const Condition &Asked, bool AllHold,
                          PathFacts &Facts) const {
  if (std::optional<bool> Known = evaluate(Asked, Facts);
      Known && *Known != AllHold)
    return false;
  if (AllHold || Asked.Parts.size() == 1)
    for (const Question &Part : Asked.Parts)
      hold(Part.Number, Part.IfTrue == AllHold, Facts);
  return true;
}

// Where `mode == 1`, `mode == 2` does not hold.
void PathConditions::hold(unsigned Number, bool Holds, PathFacts &Facts) const {
  const Atom &A = Atoms[Number];
  if (Holds && A.Variable && A.Kind == BO_EQ && A.Constant)
    know(*A.Variable, *A.Constant, Facts);
  else if (A.Tracked)
    Facts.set(Number, Holds);
}

bool PathConditions::follow(const CFGBlock &From, unsigned Successor,
                            PathFacts &Facts) const {
  if (auto It = Switches.find(&From); It != Switches.end())
    return take(It->second[Successor], true, Facts);
  auto It = Questions.find(&From);
  return It == Questions.end() ||
         take(It->second, (Successor == 0) != It->second.IsNegated, Facts);
}

void PathConditions::forget(const ValueDecl *Changed, PathFacts &Facts) const {
  auto It = Users.find(Changed);
  if (It == Users.end())
    return;
  for (unsigned Number : It->second)
    Facts.forget(Number);
}

// What follows from the value of a variable.
void PathConditions::know(const VarDecl &Var, int64_t Value,
                          PathFacts &Facts) const {
  auto It = Users.find(&Var);
  if (It == Users.end())
    return;
  for (unsigned Number : It->second)
    if (const Atom &A = Atoms[Number];
        A.Tracked && A.Variable == &Var && A.Constant)
      Facts.set(Number, holdsFor(Value, A));
}

void PathConditions::assign(const VarDecl *Var, const Expr *Value,
                            PathFacts &Facts) const {
  if (std::optional<int64_t> Known = Value ? constant(Value) : std::nullopt)
    know(*Var, *Known, Facts);
}

void PathConditions::apply(const Stmt *S, PathFacts &Facts) const {
  changedBy(S, [&](const ValueDecl *D) { forget(D, Facts); });
  if (const auto *Binary = dyn_cast<BinaryOperator>(S);
      Binary && Binary->getOpcode() == BO_Assign) {
    if (const auto *Ref =
            dyn_cast<DeclRefExpr>(Binary->getLHS()->IgnoreParenImpCasts()))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        assign(Var, Binary->getRHS(), Facts);
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        assign(Var, Var->getInit(), Facts);
  }
}

} // namespace corolint::flow
