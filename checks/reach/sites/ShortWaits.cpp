// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/ShortWaits.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "model/types/HandleUse.h"
#include "reach/owners/OwnerPath.h"
#include "reach/sites/Readiness.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

using model::nameOf;
using model::Std;

/// True if one of some functions is called, in a condition or elsewhere.
template <typename Predicate>
static bool containsCall(const Stmt *S, Predicate Is) {
  if (!S)
    return false;
  if (const auto *Call = dyn_cast<CallExpr>(S); Call && Is(*Call))
    return true;
  return llvm::any_of(S->children(), [&](const Stmt *Child) {
    return containsCall(Child, Is);
  });
}

// Takes a lock, or tries to: one step that reads and writes.
static bool triesToAcquire(const CallExpr &Call) {
  return model::means(Call.getDirectCallee(), Std::Acquires);
}

static bool hasAtomicBuiltin(const Stmt *S) {
  return S &&
         (isa<AtomicExpr>(S) || llvm::any_of(S->children(), hasAtomicBuiltin));
}

namespace {
/// The loops around one call, and the function's code after it.
class Surroundings : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Surroundings(const Expr *Node) : Node(Node) {}
  llvm::SmallVector<const Stmt *, 4> Loops;
  llvm::SmallVector<const Expr *, 8> After;

  bool TraverseStmt(const Stmt *S) override {
    if (S == Node) {
      IsFound = true;
      Loops = Around;
    }
    return ConstDynamicRecursiveASTVisitor::TraverseStmt(S);
  }
  bool TraverseWhileStmt(const WhileStmt *S) override { return loop(S); }
  bool TraverseForStmt(const ForStmt *S) override { return loop(S); }
  bool TraverseDoStmt(const DoStmt *S) override { return loop(S); }
  bool VisitCallExpr(const CallExpr *E) override { return after(E); }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    return !E->isAssignmentOp() || after(E);
  }

private:
  template <typename LoopStmt> bool loop(const LoopStmt *S) {
    Around.push_back(S);
    for (const Stmt *Child : S->children())
      TraverseStmt(Child);
    Around.pop_back();
    return true;
  }
  bool after(const Expr *E) {
    if (IsFound && E != Node)
      After.push_back(E);
    return true;
  }
  const Expr *Node;
  bool IsFound = false;
  llvm::SmallVector<const Stmt *, 4> Around;
};
} // namespace

static bool isBackOff(const Surroundings &There) {
  return llvm::any_of(There.Loops, [](const Stmt *Loop) {
    return containsCall(Loop, triesToAcquire) || hasAtomicBuiltin(Loop);
  });
}

// `size() < limit`, `full()`, `count == capacity`
static bool isAboutSpace(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    return isAboutSpace(Lambda->getBody());
  if (const auto *Call = dyn_cast<CallExpr>(S);
      Call && model::means(Call->getDirectCallee(), Std::AsksSpace))
    return true;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S);
      Binary && Binary->isComparisonOp() &&
      Binary->getLHS()->getType()->isIntegerType() &&
      !Binary->getLHS()->IgnoreImpCasts()->getType()->isBooleanType())
    return true;
  return llvm::any_of(S->children(), isAboutSpace);
}

static const Stmt *conditionOf(const Stmt *Loop) {
  if (const auto *While = dyn_cast<WhileStmt>(Loop))
    return While->getCond();
  if (const auto *For = dyn_cast<ForStmt>(Loop))
    return For->getCond();
  return cast<DoStmt>(Loop)->getCond();
}

static bool isOwnMember(const Expr *E) {
  E = model::strip(E);
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return isOwnMember(Element->getBase());
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      Operator && Operator->getOperator() == OO_Subscript)
    return isOwnMember(Operator->getArg(0));
  OwnerPath Path = ownerPath(E);
  return !Path.empty() && isa<FieldDecl>(Path.front());
}

static bool addsToMember(const Expr *E) {
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
    return model::means(Call->getDirectCallee(), Std::Adds | Std::Queues) &&
           isOwnMember(Call->getImplicitObjectArgument());
  const Expr *To = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    To = Binary->getLHS();
  else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
           Operator && Operator->isAssignmentOp())
    To = Operator->getArg(0);
  To = To ? model::strip(To) : nullptr;
  bool IsElement =
      To && (isa<ArraySubscriptExpr>(To) ||
             (isa<CXXOperatorCallExpr>(To) &&
              cast<CXXOperatorCallExpr>(To)->getOperator() == OO_Subscript));
  return IsElement && isOwnMember(To);
}

// A bounded queue that is full: the consumer takes something out soon.
static bool isBackPressure(const Surroundings &There, const CallSite &Site) {
  if (!model::means(Site.Callee, Std::Waits) ||
      llvm::none_of(There.After, addsToMember))
    return false;
  return nameOf(Site.Callee) == "acquire" ||
         llvm::any_of(Site.Called.Args,
                      [](const Expr *Arg) {
                        return isa<LambdaExpr>(model::strip(Arg)) &&
                               isAboutSpace(model::strip(Arg));
                      }) ||
         llvm::any_of(There.Loops, [](const Stmt *Loop) {
           return isAboutSpace(conditionOf(Loop));
         });
}

// `try_push`, `TryNext`: does nothing if it would have to wait.
static bool triesTo(const FunctionDecl *Function,
                    llvm::ArrayRef<llvm::StringRef> Verbs) {
  std::string Name = nameOf(Function).lower();
  llvm::StringRef Lower = Name;
  return Lower.starts_with("try") &&
         llvm::any_of(
             Verbs, [&](llvm::StringRef Verb) { return Lower.contains(Verb); });
}

static bool triesToAdd(const CallExpr &Call) {
  return triesTo(Call.getDirectCallee(), {"push", "emplace", "enqueue"});
}

bool waitsForSpace(const FunctionDecl &Caller, const CallSite &Site) {
  if (!Site.Called.Node || !Caller.hasBody() ||
      isa<CoroutineBodyStmt>(Caller.getBody()) ||
      !nameOf(Site.Callee).contains_insensitive("wait"))
    return false;
  Surroundings There(Site.Called.Node);
  There.TraverseStmt(Caller.getBody());
  return llvm::any_of(There.Loops, [](const Stmt *Loop) {
    return containsCall(Loop, triesToAdd);
  });
}

static bool saysFinished(llvm::StringRef Name) {
  std::string Lower = Name.lower();
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{"ready", "done", "finish", "complete",
                                      "resolved", "settled", "available"},
      [&](llvm::StringRef Word) {
        return llvm::StringRef(Lower).contains(Word) &&
               !llvm::StringRef(Lower).contains(("un" + Word).str()) &&
               !llvm::StringRef(Lower).contains(("not_" + Word).str());
      });
}

// `std::move(ready.back())`, `*ready.begin()`, `ready[i]`
static const Expr *containerOf(const Expr *E, unsigned Depth = 0) {
  E = model::stripMove(E);
  if (Depth > limits::ContainerSteps)
    return nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    bool IsTaken = Var && Var->isLocalVarDecl() && Var->getInit() &&
                   !isa<DeclRefExpr>(model::strip(Var->getInit()));
    return IsTaken ? containerOf(Var->getInit(), Depth + 1) : nullptr;
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return Construct->getNumArgs() == 1
               ? containerOf(Construct->getArg(0), Depth + 1)
               : nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return containerOf(Unary->getSubExpr(), Depth + 1);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Operator->getOperator() == OO_Subscript)
      return Operator->getArg(0);
    return containerOf(Operator->getArg(0), Depth + 1);
  }
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
    return model::means(Call->getMethodDecl(), Std::Iterates | Std::Reaches)
               ? Call->getImplicitObjectArgument()
               : nullptr;
  return nullptr;
}

// A future that comes out of a list of finished ones.
static bool isOfFinished(const FunctionDecl &Caller, const CallSite &Site) {
  const Expr *Container =
      Site.Called.Object ? containerOf(Site.Called.Object) : nullptr;
  OwnerPath Path = Container ? ownerPath(Container) : OwnerPath();
  if (Path.empty())
    return false;
  return saysFinished(Path.back()->getName()) ||
         nameOf(&Caller).starts_with("try_") ||
         (nameOf(&Caller).starts_with("try") && nameOf(&Caller).size() > 3 &&
          isUppercase(nameOf(&Caller)[3]));
}

bool waitsShortly(const FunctionDecl &Caller, const CallSite &Site) {
  if (!Site.Called.Node || !Caller.hasBody())
    return false;
  if (isOfFinished(Caller, Site) || isKnownReady(Caller, Site))
    return true;
  if (isa<CoroutineBodyStmt>(Caller.getBody()))
    return false;
  Surroundings There(Site.Called.Node);
  There.TraverseStmt(Caller.getBody());
  return isBackOff(There) || isBackPressure(There, Site);
}

// A method of a lock or of an allocator.
static bool isShort(const FunctionDecl &Callee) {
  OverloadedOperatorKind Kind = Callee.getOverloadedOperator();
  if (Kind == OO_New || Kind == OO_Array_New || Kind == OO_Delete ||
      Kind == OO_Array_Delete)
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method)
    return false;
  llvm::StringRef Name = nameOf(Method);
  auto Has = [&](llvm::StringRef Other) {
    return model::findMethod(Method->getParent(), Other) != nullptr;
  };
  if (Name == "lock")
    return Has("unlock");
  if (Name == "lock_shared" || Name == "lock_upgrade")
    return Has("unlock_shared") || Has("unlock_upgrade");
  return Name == "allocate" && Has("deallocate");
}

bool takesWhatIsReady(const FunctionDecl &Caller, const FunctionDecl &Callee) {
  if (isShort(Callee))
    return true;
  // A coroutine calls `await_resume` after the waiting, others may not; and a
  // coroutine `tryNext` need not try anything.
  return isa_and_nonnull<CoroutineBodyStmt>(Caller.getBody())
             ? model::resumesWhenReady(Callee)
             : triesTo(&Caller, {"pop", "next", "take", "receive", "dequeue"});
}

} // namespace corolint::reach
