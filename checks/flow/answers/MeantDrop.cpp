// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/MeantDrop.h"
#include "flow/body/BodyIndex.h"
#include "flow/tasks/Created.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace corolint::flow {

// `(void)f()` and `std::ignore = f()` mark an intended drop. That does not
// count for a lazy task, which never runs, for the result of a spawner, or if a
// drop does harm.
bool mayCastToVoid(const Expr *Creation, const model::TaskType &Type,
                   model::Model &TheModel) {
  if (Type.VoidDrops || Type.MayDrop)
    return true;
  std::optional<model::Call> Called = model::asCall(Creation);
  return Type.Begins == model::Start::Eager && Type.Dropped.empty() && Called &&
         !TheModel.roles(*Called).Roles.has(model::Role::Spawner);
}

// `(void)f();`, `std::ignore = f();`, `boost::ignore_unused(f());`
bool isLikeVoidCast(const LostTask &Task, const ASTContext &Context) {
  return Task.Reason == LostTask::How::VoidCast ||
         Task.Reason == LostTask::How::Ignored ||
         (Task.Reason == LostTask::How::Forgotten &&
          Context.getSourceManager().isInSystemHeader(
              Task.Taker->getLocation()));
}

// The variable `p` of `p.get_future()`.
const VarDecl *promiseOf(const Expr *Creation) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(model::strip(Creation));
  const auto *Object =
      Call ? dyn_cast<DeclRefExpr>(
                 Call->getImplicitObjectArgument()->IgnoreParenImpCasts())
           : nullptr;
  const auto *Var = Object ? dyn_cast<VarDecl>(Object->getDecl()) : nullptr;
  const CXXRecordDecl *Class =
      Var ? Var->getType()->getAsCXXRecordDecl() : nullptr;
  bool IsPromise =
      Class && Var->hasLocalStorage() && Class->hasDefinition() &&
      llvm::any_of(
          std::initializer_list<llvm::StringRef>{"set_value", "setValue",
                                                 "set_exception"},
          [&](llvm::StringRef Name) { return model::findMethod(Class, Name); });
  return IsPromise ? Var : nullptr;
}

bool isNamedReady(const Expr *Creation) {
  std::optional<model::Call> Called = model::asCall(Creation);
  return Called && model::isNamedReady(Called->Function);
}

// `make_ready_future()`, say: dropping the task loses no work.
bool isReady(const Expr *Creation, const model::TaskType &Type,
             model::Model &TheModel) {
  std::optional<model::Call> Called = model::asCall(Creation);
  const FunctionDecl *Maker = nullptr;
  if (!Called || !Called->Function || Type.Begins != model::Start::Eager)
    return false;
  if (!Called->Function->hasBody(Maker))
    return model::isOfLibraryOf(*Called->Function, Creation->getType()) &&
           llvm::none_of(Called->Args, [](const Expr *Arg) {
             return Arg->getType()->isRecordType();
           });
  if (Maker->isDependentContext())
    return false;
  BodyIndex Body(*Maker);
  return llvm::none_of(Body.calls(), [&](const Expr *E) {
    return isa<CoawaitExpr>(E) || createdBy(E, TheModel);
  });
}

// `x` for a parameter `T &`, `&x`.
static bool lendsLocal(const Expr *Arg, QualType Type) {
  if (!Type->isReferenceType() && !Type->isPointerType())
    return false;
  if (Type->getPointeeType().isConstQualified())
    return false;
  Arg = model::stripMove(Arg);
  if (const auto *Address = dyn_cast<UnaryOperator>(Arg))
    Arg = model::stripMove(Address->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(Arg);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->hasLocalStorage();
}

static bool worksOnLocals(const Expr *Creation) {
  std::optional<model::Call> Called = model::asCall(Creation);
  if (!Called)
    return false;
  const auto *Lambda = Called->Object
                           ? dyn_cast<LambdaExpr>(model::strip(Called->Object))
                           : nullptr;
  if (Lambda && llvm::any_of(Lambda->captures(), [](const LambdaCapture &C) {
        return C.getCaptureKind() == LCK_ByRef;
      }))
    return true;
  const FunctionDecl *Function = Called->Function;
  for (unsigned I = 0; Function && I != Called->Args.size(); ++I)
    if (I < Function->getNumParams() &&
        lendsLocal(Called->Args[I], Function->getParamDecl(I)->getType()))
      return true;
  return false;
}

bool isGuard(const LostTask &Task) {
  if (!Task.Variable)
    return false;
  return Task.Type.Scoped || (Task.Type.Ends && Task.Type.Dropped.empty() &&
                              Task.Creation && worksOnLocals(Task.Creation));
}

// `return convert(x);` gives a future that is done.
static bool isMadeAt(const ReturnStmt &Return, model::Model &TheModel) {
  const Expr *Value = Return.getRetValue();
  std::optional<model::Call> Made =
      Value ? model::asCall(model::strip(Value)) : std::nullopt;
  return Made && createdBy(Made->Node, TheModel) &&
         !isa_and_nonnull<CXXConversionDecl>(Made->Function);
}

bool isOfKeeper(const LostTask &Task, model::Model &TheModel) {
  bool IsDrop = Task.Reason == LostTask::How::Statement ||
                Task.Reason == LostTask::How::VoidCast;
  std::optional<model::Call> Called =
      IsDrop && Task.Type.Shared ? model::asCall(Task.Creation) : std::nullopt;
  const FunctionDecl *Maker = nullptr;
  if (!Called || !Called->Function || !Called->Function->hasBody(Maker) ||
      Maker->isDependentContext() || isa<CoroutineBodyStmt>(Maker->getBody()) ||
      model::isOfLibraryOf(*Maker, Task.Creation->getType()) ||
      !TheModel.roles(*Called).Roles.empty())
    return false;
  return llvm::none_of(BodyIndex(*Maker).exits(), [&](const Stmt *S) {
    const auto *Return = dyn_cast<ReturnStmt>(S);
    return Return && isMadeAt(*Return, TheModel);
  });
}

// True if the coroutine that makes the task suspends in a loop: it serves
// others as long as the task lives, and its end means nothing.
static bool isService(const Expr *Creation) {
  std::optional<model::Call> Called =
      Creation ? model::asCall(Creation) : std::nullopt;
  const FunctionDecl *Maker = nullptr;
  if (!Called || !Called->Function || !Called->Function->hasBody(Maker) ||
      Maker->isDependentContext())
    return false;
  BodyIndex Body(*Maker);
  return llvm::any_of(Body.calls(), [&](const Expr *E) {
    if (!isa<CoawaitExpr>(E))
      return false;
    const Stmt *Around = E;
    while (Around && !isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Around))
      Around = Body.directParent(Around);
    return Around != nullptr;
  });
}

namespace {
/// The search for a call that runs the loop, itself or in a helper: `drain()`.
class LoopSearch {
public:
  explicit LoopSearch(model::Model &TheModel) : TheModel(TheModel) {}
  bool finds(const Expr *E, unsigned Calls = limits::RunnerCalls) {
    std::optional<model::Call> Called = model::asCall(E);
    if (!Called)
      return false;
    if (TheModel.roles(*Called).Roles.isRunner())
      return true;
    const FunctionDecl *Body = nullptr;
    if (!Calls || !Called->Function || !Called->Function->hasBody(Body) ||
        !isHelper(*Body) || !Seen.insert(Body).second)
      return false;
    BodyIndex Index(*Body);
    return llvm::any_of(Index.calls(), [&](const Expr *Inner) {
      return finds(Inner, Calls - 1);
    });
  }

private:
  bool isHelper(const FunctionDecl &F) const {
    const SourceManager &Sources = TheModel.context().getSourceManager();
    return !F.isDependentContext() && !isa<CoroutineBodyStmt>(F.getBody()) &&
           !Sources.isInSystemHeader(F.getLocation());
  }
  model::Model &TheModel;
  llvm::SmallPtrSet<const FunctionDecl *, 16> Seen;
};
} // namespace

// `loop.Step();` for a task that was made with the loop, or with a part of it.
static bool drivesWhatIsIn(const Expr *Creation, const Expr *E,
                           const BodyIndex &Index) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  const auto *Driver = Method && !Method->isConst() && Creation
                           ? dyn_cast<DeclRefExpr>(model::strip(
                                 Call->getImplicitObjectArgument()))
                           : nullptr;
  return Driver &&
         llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
           return Ref->getDecl() == Driver->getDecl() &&
                  Index.isInside(Ref, Creation);
         });
}

bool isKeptMeanwhile(const LostTask &Task, const BodyIndex &Index,
                     model::Model &TheModel) {
  const auto *Var = dyn_cast_or_null<VarDecl>(Task.Variable);
  const DeclStmt *Declared = Var ? Index.declarationOf(Var) : nullptr;
  if (!Declared || Task.Reason != LostTask::How::Unread ||
      Task.Type.Begins != model::Start::Eager || !Task.Type.Dropped.empty())
    return false;
  const auto *Function = cast<FunctionDecl>(Var->getDeclContext());
  const bool Suspends = isa_and_nonnull<CoroutineBodyStmt>(Function->getBody());
  if (Suspends && (!Task.Type.Ends || !isService(Task.Creation)))
    return false;
  const Stmt *Block = Index.directParent(Declared);
  LoopSearch Loop(TheModel);
  auto Continues = [&](const Expr *E) {
    return Suspends ? isa<CoawaitExpr>(E)
                    : Loop.finds(E) || drivesWhatIsIn(Task.Creation, E, Index);
  };
  const SourceManager &Sources = TheModel.context().getSourceManager();
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    return Sources.isBeforeInTranslationUnit(Declared->getEndLoc(),
                                             E->getBeginLoc()) &&
           Index.isInside(E, Block) && Continues(E);
  });
}

// The outermost call in the statement around S.
static const Expr *callAround(const BodyIndex &Index, const Stmt *S) {
  const Expr *Outermost = nullptr;
  for (; S && !isa<CompoundStmt, ForStmt, WhileStmt, DoStmt>(S);
       S = Index.directParent(S))
    if (isa<CallExpr>(S) && !isa<CXXOperatorCallExpr>(S) &&
        !model::isMove(cast<Expr>(S)))
      Outermost = cast<Expr>(S);
  return Outermost;
}

bool isRemadeInSelect(const Slots &Places, const BodyIndex &Index,
                      unsigned Slot, const Expr *Creation) {
  const DeclStmt *Declared = Index.declarationOf(Places.all()[Slot].Variable);
  const Stmt *Scope = Declared ? Index.directParent(Declared) : nullptr;
  const Stmt *Loop = nullptr;
  for (const Stmt *S = Creation; S && S != Scope; S = Index.directParent(S))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S))
      Loop = S;
  return Loop && llvm::any_of(Places.mentions(), [&](const Mention &M) {
           const Expr *Call = M.covers(Slot) && Index.isInside(M.Ref, Loop)
                                  ? callAround(Index, M.Ref)
                                  : nullptr;
           return Call &&
                  llvm::any_of(Places.mentions(), [&](const Mention &Other) {
                    return !Other.covers(Slot) &&
                           callAround(Index, Other.Ref) == Call;
                  });
         });
}

namespace {
/// Does a condition ask whether the work has been cancelled? Names say so:
/// `token.stop_requested()`, `is_cancelled`, `closed_`.
class CancellationWords : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    return look(E->getDecl());
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    return look(E->getMemberDecl());
  }

private:
  bool look(const NamedDecl *Named) {
    const std::string Lower = model::nameOf(Named).lower();
    for (llvm::StringRef Word : {"cancel", "stop", "abort", "shutdown",
                                 "shutting", "closed", "closing", "quitting"})
      Found |= llvm::StringRef(Lower).contains(Word);
    return !Found;
  }
};
} // namespace

bool isOfCancelled(const LostTask &Task, const BodyIndex &Index) {
  if (Task.Reason != LostTask::How::OnSomePath)
    return false;
  const auto *Exit = llvm::find_if(Index.exits(), [&](const Stmt *S) {
    return S->getBeginLoc() == Task.Dies;
  });
  if (Exit == Index.exits().end())
    return false;
  for (const Stmt *S = *Exit, *Parent; (Parent = Index.directParent(S));
       S = Parent) {
    const auto *If = dyn_cast<IfStmt>(Parent);
    if (!If || If->getThen() != S)
      continue;
    const Expr *Condition = If->getCond()->IgnoreParenImpCasts();
    const auto *Not = dyn_cast<UnaryOperator>(Condition);
    CancellationWords Words;
    Words.TraverseStmt(Condition);
    if (Words.Found && !(Not && Not->getOpcode() == UO_LNot))
      return true;
  }
  return false;
}

} // namespace corolint::flow
