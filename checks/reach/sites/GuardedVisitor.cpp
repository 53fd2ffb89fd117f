// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/GuardedVisitor.h"
#include "model/code/Statements.h"
#include "reach/values/Askable.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace corolint::reach {

static bool hasLabels(const Stmt *S) {
  return S && (isa<LabelStmt>(S) ||
               llvm::any_of(S->children(), [](const Stmt *Child) {
                 return Child && !isa<Expr>(Child) && hasLabels(Child);
               }));
}

// `{ ...; std::exit(1); }`. A function of the program's own that does not
// return may throw instead.
static bool endsWithProcess(const Stmt &Branch) {
  const auto *Block = dyn_cast<CompoundStmt>(&Branch);
  const auto *Last = Block && !Block->body_empty()
                         ? dyn_cast<Expr>(Block->body_back())
                         : nullptr;
  const auto *Call =
      Last ? dyn_cast<CallExpr>(Last->IgnoreImplicit()) : nullptr;
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  static constexpr llvm::StringLiteral Names[] = {
      "exit", "_exit", "_Exit", "quick_exit", "abort", "terminate"};
  return Callee && Callee->isNoReturn() && Callee->getIdentifier() &&
         llvm::is_contained(Names, Callee->getName());
}

void GuardedVisitor::enter(const FunctionDecl &Function, unsigned Depth) {
  Asked.emplace(Function);
  Known.clear();
  EndsProcess = Function.isNoReturn() && endsWithProcess(*Function.getBody());
  IsUnguarded = hasLabels(Function.getBody());
  Fields.reset();
  if (IsUnguarded ||
      Context.getSourceManager().isInSystemHeader(Function.getLocation()))
    return;
  Fields.emplace(*Asked, Depth);
  Asked->use(*Fields);
}

bool GuardedVisitor::TraverseStmt(Stmt *S) {
  EvaluatedVisitor::TraverseStmt(S);
  if (Fields && S)
    Fields->after(*S);
  return true;
}

// `break` and `continue` stay in the function.
static bool leavesFunction(const Stmt *Branch) {
  return model::leaves(Branch) &&
         !model::anyStatement(Branch, [](const Stmt &S) {
           return isa<BreakStmt, ContinueStmt>(S);
         });
}

// What \p Do visits may be executed or not; control may leave in it.
template <typename Visit>
bool GuardedVisitor::branch(Visit Do, const Stmt *IfLeft) {
  const size_t Mark = Fields ? Fields->mark() : 0;
  const Guards NotTaken = std::exchange(Otherwise, {});
  Do();
  if (Fields)
    Fields->endBranch(Mark, leavesFunction(IfLeft), NotTaken);
  return true;
}

// False if it is impossible.
bool GuardedVisitor::assume(const Assumption &A) {
  std::optional<Guards> All =
      A.IsPossible ? both(Known, A.Known) : std::nullopt;
  if (All)
    Known = std::move(*All);
  return All.has_value();
}

bool GuardedVisitor::assume(const Expr *Condition, bool Result) {
  return IsUnguarded || assume(Asked->assume(Condition, Result));
}

bool GuardedVisitor::under(const Expr *Condition, bool Result, Stmt *Branch) {
  return !Branch ||
         under(!Condition || IsUnguarded ? Assumption()
                                         : Asked->assume(Condition, Result),
               Branch);
}

bool GuardedVisitor::under(const Assumption &A, Stmt *Branch) {
  Guards Before = Known;
  llvm::SaveAndRestore InBranch(EndsProcess,
                                EndsProcess || endsWithProcess(*Branch));
  if (assume(A))
    branch([&] { TraverseStmt(Branch); }, Branch);
  Known = std::move(Before);
  return true;
}

// The body is executed only if the condition holds when the loop begins.
bool GuardedVisitor::loop(Stmt &Loop, DeclStmt *Variable, Expr *Condition,
                          llvm::ArrayRef<Stmt *> Turn) {
  Assumption First;
  if (Condition && !Variable && !IsUnguarded)
    First = Asked->assume(Condition, true);
  if (Fields)
    Fields->enterLoop(Loop);
  TraverseStmt(Variable);
  TraverseStmt(Condition);
  for (Stmt *Part : Turn)
    if (Part)
      under(First, Part);
  return true;
}

bool GuardedVisitor::TraverseIfStmt(IfStmt *If) {
  if (If->isConstexpr() || If->isConsteval())
    return EvaluatedVisitor::TraverseIfStmt(If);
  TraverseStmt(If->getInit());
  TraverseStmt(If->getConditionVariableDeclStmt());
  TraverseStmt(If->getCond());
  FieldStates::Branches Either(fields());
  if (Fields && !If->getElse())
    Otherwise = Asked->assume(If->getCond(), false).Known;
  under(If->getCond(), true, If->getThen());
  Otherwise.clear();
  Either.next();
  return under(If->getCond(), false, If->getElse());
}

bool GuardedVisitor::TraverseWhileStmt(WhileStmt *While) {
  return loop(*While, While->getConditionVariableDeclStmt(), While->getCond(),
              {While->getBody()});
}

bool GuardedVisitor::TraverseDoStmt(DoStmt *Do) {
  if (Fields)
    Fields->enterLoop(*Do);
  return EvaluatedVisitor::TraverseDoStmt(Do);
}

// The body is executed only if there are elements.
bool GuardedVisitor::TraverseCXXForRangeStmt(CXXForRangeStmt *For) {
  Assumption First;
  const Expr *Range = For->getRangeInit();
  const CXXRecordDecl *Class =
      Range ? Range->getType()->getAsCXXRecordDecl() : nullptr;
  if (Class && isContainer(*Class) && !IsUnguarded)
    First = Asked->assume(Range, true);
  if (Fields)
    Fields->enterLoop(*For->getBody());
  TraverseStmt(For->getInit());
  TraverseStmt(For->getRangeStmt());
  for (Stmt *Part : {static_cast<Stmt *>(For->getBeginStmt()),
                     static_cast<Stmt *>(For->getEndStmt()),
                     static_cast<Stmt *>(For->getCond())})
    TraverseStmt(Part);
  for (Stmt *Part : {static_cast<Stmt *>(For->getLoopVarStmt()), For->getBody(),
                     static_cast<Stmt *>(For->getInc())})
    if (Part)
      under(First, Part);
  return true;
}

bool GuardedVisitor::TraverseCXXTryStmt(CXXTryStmt *Try) {
  // Where a handler goes on, what the block does may not have happened.
  bool GoesOn = false;
  for (unsigned I = 0; I != Try->getNumHandlers(); ++I)
    GoesOn |= !leavesFunction(Try->getHandler(I)->getHandlerBlock());
  if (GoesOn)
    branch([&] { TraverseStmt(Try->getTryBlock()); }, nullptr);
  else
    TraverseStmt(Try->getTryBlock());
  for (unsigned I = 0; I != Try->getNumHandlers(); ++I)
    branch([&] { TraverseStmt(Try->getHandler(I)); },
           Try->getHandler(I)->getHandlerBlock());
  return true;
}

bool GuardedVisitor::TraverseForStmt(ForStmt *For) {
  TraverseStmt(For->getInit());
  return loop(*For, For->getConditionVariableDeclStmt(), For->getCond(),
              {For->getBody(), For->getInc()});
}

bool GuardedVisitor::TraverseConditionalOperator(ConditionalOperator *E) {
  TraverseStmt(E->getCond());
  FieldStates::Branches Either(fields());
  under(E->getCond(), true, E->getTrueExpr());
  Either.next();
  return under(E->getCond(), false, E->getFalseExpr());
}

bool GuardedVisitor::TraverseBinaryOperator(BinaryOperator *E) {
  if (!E->isLogicalOp())
    return EvaluatedVisitor::TraverseBinaryOperator(E);
  TraverseStmt(E->getLHS());
  return under(E->getLHS(), E->getOpcode() == BO_LAnd, E->getRHS());
}

// `switch (mode) { case Quick: return; ... }`: what follows is executed under
// other values.
bool GuardedVisitor::assumeAfterSwitch(const SwitchStmt &Switch) {
  const auto *Body = dyn_cast<CompoundStmt>(Switch.getBody());
  bool IsPossible = true;
  if (!Body)
    return true;
  for (const Stmt *S : Body->body()) {
    const auto *Case = dyn_cast<CaseStmt>(S);
    if (Case && !Case->getRHS() && leavesFunction(Case->getSubStmt()))
      IsPossible &=
          assume(Asked->equals(Switch.getCond(), Case->getLHS(), false));
  }
  return IsPossible;
}

// `if (!wait) return;`: what follows in the block is executed under `wait`.
bool GuardedVisitor::assumeAfter(const Stmt *S) {
  if (const auto *Switch = dyn_cast<SwitchStmt>(S))
    return IsUnguarded || assumeAfterSwitch(*Switch);
  const auto *If = dyn_cast<IfStmt>(S);
  if (!If || If->isConstexpr() || If->isConsteval())
    return IsUnguarded || !model::leaves(S);
  bool IsPossible = true;
  if (model::leaves(If->getThen()))
    IsPossible &= assume(If->getCond(), false);
  if (model::leaves(If->getElse()))
    IsPossible &= assume(If->getCond(), true);
  return IsPossible;
}

bool GuardedVisitor::TraverseCompoundStmt(CompoundStmt *Block) {
  Guards Before = Known;
  for (Stmt *S : Block->body()) {
    TraverseStmt(S);
    if (!assumeAfter(S))
      break;
  }
  endBlock(*Block);
  Known = std::move(Before);
  return true;
}

// False if no label can be reached.
bool GuardedVisitor::assumeOneOf(llvm::ArrayRef<const SwitchCase *> Labels,
                                 const SwitchStmt &Switch) {
  bool IsPossible = false;
  for (const SwitchCase *Label : Labels) {
    const auto *Case = dyn_cast<CaseStmt>(Label);
    Assumption A;
    if (Case && !Case->getRHS())
      A = Asked->equals(Switch.getCond(), Case->getLHS(), true);
    for (const SwitchCase *Other = Switch.getSwitchCaseList(); !Case && Other;
         Other = Other->getNextSwitchCase())
      if (const auto *Excluded = dyn_cast<CaseStmt>(Other);
          Excluded && !Excluded->getRHS()) {
        Assumption Not =
            Asked->equals(Switch.getCond(), Excluded->getLHS(), false);
        A.IsPossible &= Not.IsPossible;
        llvm::append_range(A.Known, Not.Known);
      }
    if (Labels.size() == 1)
      IsPossible |= assume(A);
    else
      IsPossible |= A.IsPossible; // one of several: no guard says that
  }
  return IsPossible;
}

void GuardedVisitor::group(const SwitchStmt &Switch,
                           llvm::ArrayRef<const SwitchCase *> Labels,
                           llvm::ArrayRef<Stmt *> Statements) {
  Guards Before = Known;
  bool IsPossible = IsUnguarded || assumeOneOf(Labels, Switch);
  auto Visit = [&] {
    for (Stmt *S : Statements) {
      if (!IsPossible)
        break;
      TraverseStmt(S);
      IsPossible &= assumeAfter(S);
    }
  };
  branch(Visit, nullptr);
  Known = std::move(Before);
}

bool GuardedVisitor::TraverseSwitchStmt(SwitchStmt *Switch) {
  TraverseStmt(Switch->getInit());
  TraverseStmt(Switch->getConditionVariableDeclStmt());
  TraverseStmt(Switch->getCond());
  auto *Body = dyn_cast<CompoundStmt>(Switch->getBody());
  if (!Body)
    return TraverseStmt(Switch->getBody());
  llvm::SmallVector<const SwitchCase *, 4> Labels;
  llvm::SmallVector<Stmt *, 8> Statements;
  FieldStates::Branches Either(fields());
  for (Stmt *S : Body->body()) {
    bool IsNew = isa<SwitchCase>(S) && !Statements.empty();
    if (IsNew && llvm::any_of(Statements, model::leaves)) {
      group(*Switch, Labels, Statements);
      Either.next();
      Labels.clear();
      Statements.clear();
    }
    while (auto *Label = dyn_cast<SwitchCase>(S)) {
      Labels.push_back(Label);
      S = Label->getSubStmt();
    }
    Statements.push_back(S);
  }
  group(*Switch, Labels, Statements);
  return true;
}

} // namespace corolint::reach
