// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The way of tasks through functions that pass them on.

#include "flow/body/Discard.h"
#include "flow/lifetimes/Needs.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

using Where = TaskFate::Where;

namespace {
/// True if a destructor destroys a coroutine.
class Destroys : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitMemberExpr(const MemberExpr *E) override {
    const auto *Name = E->getMemberDecl()->getIdentifier();
    Found |= Name && Name->getName() == "destroy";
    return !Found;
  }
};
} // namespace

// True if all destructors are visible and none destroys.
static bool leavesAlone(const CXXRecordDecl *Record) {
  if (!Record || !Record->hasDefinition())
    return false;
  Record = Record->getDefinition();
  if (const CXXDestructorDecl *Destructor = Record->getDestructor();
      Destructor && !Destructor->isImplicit() && !Destructor->isDefaulted()) {
    const Stmt *Body = Destructor->getBody();
    Destroys Visitor;
    Visitor.TraverseStmt(Body);
    if (!Body || Visitor.Found)
      return false;
  }
  auto Alone = [](QualType Type) {
    const CXXRecordDecl *Part = Type->getAsCXXRecordDecl();
    return !Part || model::isStd(Part) || leavesAlone(Part);
  };
  return llvm::all_of(Record->bases(),
                      [&](const auto &B) { return Alone(B.getType()); }) &&
         llvm::all_of(Record->fields(),
                      [&](const auto *F) { return Alone(F->getType()); });
}

bool goesOnWhenDropped(QualType Type, const model::TaskType &Task) {
  if (Task.Kind == model::TypeKind::Detached)
    return true;
  if (Task.Kind != model::TypeKind::Task ||
      Task.Begins != model::Start::Eager || Task.Scoped)
    return false;
  return Task.VoidDrops || Task.MayDrop ||
         leavesAlone(Type->getAsCXXRecordDecl());
}

// `f(x).then(...)`, `f(x).get()`: the effect of the method on its object.
static const CXXMemberCallExpr *methodOn(const BodyIndex &Index,
                                         const TaskFate &Fate) {
  const auto *Member = dyn_cast_or_null<MemberExpr>(Fate.Around);
  return Member
             ? dyn_cast_or_null<CXXMemberCallExpr>(Index.directParent(Member))
             : nullptr;
}

// `handle` of a class with a coroutine handle.
static bool isHandle(QualType Type) {
  return model::isStd(Type->getAsCXXRecordDecl(), "coroutine_handle");
}

namespace {
/// Does a method of a task take the handle out of it, or resume it?
class HandleOf : public ConstDynamicRecursiveASTVisitor {
public:
  bool IsGivenUp = false, IsResumed = false, IsDestroyed = false;
  bool VisitCallExpr(const CallExpr *E) override {
    const FunctionDecl *Callee = E->getDirectCallee();
    if (model::isStd(Callee, "exchange") && isHandle(E->getType()))
      IsGivenUp = true;
    std::optional<model::Call> Called = model::asCall(E);
    bool IsOfHandle = Callee && Called && Called->Object &&
                      isHandle(Called->Object->getType());
    IsResumed |= IsOfHandle && (model::nameOf(Callee) == "resume" ||
                                Callee->getOverloadedOperator() == OO_Call);
    IsDestroyed |= IsOfHandle && model::nameOf(Callee) == "destroy";
    if (IsOfHandle && Callee->getOverloadedOperator() == OO_Equal)
      IsGivenUp |= isa<MemberExpr>(model::strip(Called->Object));
    return true;
  }
};
} // namespace

// `void start() { std::exchange(handle, nullptr).resume(); }`, and
// `auto release() { return std::exchange(handle, nullptr); }`
static HandleOf useOfHandle(const CXXMemberCallExpr &Method) {
  HandleOf Use;
  const CXXMethodDecl *Callee = Method.getMethodDecl();
  const FunctionDecl *Definition = nullptr;
  if (Callee && !Callee->isConst() && Callee->hasBody(Definition))
    Use.TraverseStmt(Definition->getBody());
  return Use;
}

// `task.release().resume()`
static bool isReleased(const BodyIndex &Index,
                       const CXXMemberCallExpr &Method) {
  if (!isHandle(Method.getType()))
    return false;
  const auto *Member = dyn_cast_or_null<MemberExpr>(Index.parent(&Method));
  return Member && model::nameOf(Member->getMemberDecl()) == "resume";
}

// The last statement puts \p Handle into a container that lives on, to be
// resumed later: `ready.push_back(task.release());`
static bool isQueued(const Expr *Handle, const BodyIndex &Index,
                     model::Model &TheModel) {
  // The conversion to `coroutine_handle<>`.
  const auto *Conversion = dyn_cast_or_null<MemberExpr>(Index.parent(Handle));
  if (Conversion && isa<CXXConversionDecl>(Conversion->getMemberDecl()))
    Handle = cast<Expr>(Index.parent(Conversion));
  TaskFate Fate = fateOf(Index, Handle, TheModel);
  if (Fate.Kind != Where::Stored)
    return false;
  if (Fate.Holder)
    return isa<DeclStmt>(Fate.Statement) &&
           llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
             return Ref->getDecl() == Fate.Holder &&
                    !Index.isInside(Ref, Fate.Statement) &&
                    isQueued(Ref, Index, TheModel);
           });
  const Stmt *Last = Fate.Statement;
  return llvm::none_of(Index.calls(), [&](const Expr *E) {
    return isa<CallExpr>(E) && !Index.isInside(E, Last) &&
           E->getBeginLoc() > Last->getEndLoc();
  });
}

// Is there nothing in \p Init but \p Param, moved, its handle, or a task that
// takes it: `task.then(f)`, `watched(std::move(task))`?
static bool isOnly(const Expr *Init, const ParmVarDecl *Param,
                   model::Model &TheModel) {
  auto Is = [&](const Expr *E) { return isOnly(E, Param, TheModel); };
  Init = model::stripMove(Init);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init))
    return Construct->getNumArgs() == 1 && Is(Construct->getArg(0));
  if (const auto *List = dyn_cast<InitListExpr>(Init))
    return List->getNumInits() == 1 && Is(List->getInit(0));
  if (const auto *Call = dyn_cast<CallExpr>(Init)) {
    const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
    bool IsOfTask = Member && Is(Member->getImplicitObjectArgument());
    return isHandle(Call->getType())
               ? IsOfTask && Call->getNumArgs() == 0
               : TheModel.isTask(Call->getType()) &&
                     (IsOfTask || llvm::any_of(Call->arguments(), Is));
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Init);
  return Ref && Ref->getDecl() == Param;
}

// `struct worker { explicit worker(task t) : t(std::move(t)) {} task t; }`: the
// object is the task's new place, and does nothing with it yet. A constructor
// whose body is not visible does the same with a task that it takes over.
bool Needs::keepsInObject(const model::Call &Called, unsigned Index) {
  const auto *Constructor =
      dyn_cast_or_null<CXXConstructorDecl>(Called.Function);
  const FunctionDecl *Definition = nullptr;
  if (!Constructor || Index >= Constructor->getNumParams())
    return false;
  if (!Constructor->hasBody(Definition)) {
    QualType Type = Constructor->getParamDecl(Index)->getType();
    return !Type->isLValueReferenceType() &&
           TheModel.isTask(Type.getNonReferenceType()) &&
           TheModel.roles(Called).Roles.empty();
  }
  Constructor = cast<CXXConstructorDecl>(Definition);
  const auto *Body = dyn_cast<CompoundStmt>(Constructor->getBody());
  const ParmVarDecl *Param = Constructor->getParamDecl(Index);
  return Body && Body->body_empty() &&
         llvm::any_of(Constructor->inits(), [&](const CXXCtorInitializer *I) {
           return I->getInit() && isOnly(I->getInit(), Param, TheModel);
         });
}

static std::optional<unsigned> argumentOf(const model::Call &Called,
                                          const Stmt *Arg) {
  for (unsigned I = 0; I != Called.Args.size(); ++I)
    if (Called.Args[I] == Arg)
      return I;
  return std::nullopt;
}

// `+f(x)`: an operator of the task, as a profile knows.
static bool isStartedBy(const std::optional<model::Call> &Called,
                        const Stmt *Task, model::Model &TheModel) {
  if (!Called || !Called->Object || !isa<CXXOperatorCallExpr>(Called->Node) ||
      Called->Object->IgnoreParenImpCasts() !=
          cast<Expr>(Task)->IgnoreParenImpCasts())
    return false;
  return TheModel.roles(*Called).Roles.has(model::Role::Detacher);
}

// When its value is dropped.
static bool goesOn(const Expr &Created, model::Model &TheModel) {
  model::TaskType Type = TheModel.taskType(Created.getType());
  return goesOnWhenDropped(Created.getType(), Type) ||
         (!Type.DetachedBy.empty() && !TheModel.createdTask(&Created));
}

// `std::ignore = f();`: an object without members keeps nothing.
static bool isIgnored(const TaskFate &Fate) {
  const CXXRecordDecl *Class =
      Fate.Kind == Where::Stored && !Fate.Holder && Fate.Target
          ? Fate.Target->getType()->getAsCXXRecordDecl()
          : nullptr;
  return Class && Class->hasDefinition() && Class->isEmpty();
}

// `co_spawn(co_await this_coro::executor, f(x), detached)`: on the executor
// that the caller is on, Asio begins the coroutine within the call.
static bool isOnOwnExecutor(const Stmt *Spawn) {
  const auto *Call = dyn_cast_or_null<CallExpr>(Spawn);
  if (!Call || model::nameOf(Call->getDirectCallee()) != "co_spawn" ||
      Call->getNumArgs() == 0)
    return false;
  const Expr *E = model::stripMove(Call->getArg(0));
  if (const auto *Copy = dyn_cast<CXXConstructExpr>(E);
      Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
    E = model::stripMove(Copy->getArg(0));
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
        Var && Var->isLocalVarDecl() && Var->getInit())
      E = model::strip(Var->getInit());
  const auto *Await = dyn_cast<CoawaitExpr>(E);
  return Await && model::anyStatement(Await->getOperand(), [](const Stmt &S) {
           const auto *Ref = dyn_cast<DeclRefExpr>(&S);
           return Ref && model::nameOf(Ref->getDecl()) == "executor";
         });
}

static bool mayBeginAtOnce(const TaskFate &Fate) {
  return Fate.Kind == Where::Returned ||
         (Fate.Kind == Where::Spawned && isOnOwnExecutor(Fate.Statement));
}

// `void release() { handle = nullptr; }`: it goes on without the object.
static bool isLeft(const HandleOf &Use, const CXXMemberCallExpr &Method) {
  return !Use.IsDestroyed && Method.getType()->isVoidType();
}

TaskFate Needs::journey(const BodyIndex &Index, const Expr *E) {
  const Expr *Creation = E;
  bool AtOnce = true;
  for (unsigned Steps = 0; Steps != limits::JourneyCalls; ++Steps) {
    TaskFate Fate = fateOf(Index, E, TheModel);
    if (isIgnored(Fate) && goesOn(*E, TheModel))
      return {Where::Spawned, nullptr, nullptr, Creation};
    if (Fate.Kind != Where::Unknown && Fate.Kind != Where::Dropped) {
      Fate.BeginsAtOnce = AtOnce && mayBeginAtOnce(Fate);
      return Fate;
    }
    if (const CXXMemberCallExpr *Method = methodOn(Index, Fate)) {
      model::RoleSet Roles = TheModel.roles(*model::asCall(Method)).Roles;
      if (Roles.isRunner() || Roles.has(model::Role::Blocking))
        return {Where::Awaited, nullptr, nullptr, Method};
      if (Roles.has(model::Role::Spawner) || Roles.has(model::Role::Detacher))
        return {Where::Spawned, nullptr, nullptr, Method};
      HandleOf Use = useOfHandle(*Method);
      if (Use.IsGivenUp && (Use.IsResumed || isReleased(Index, *Method))) {
        Fate = {Where::Spawned, nullptr, nullptr, Method};
        Fate.BeginsAtOnce = AtOnce;
        return Fate;
      }
      if (Use.IsGivenUp &&
          (isLeft(Use, *Method) || isQueued(Method, Index, TheModel)))
        return {Where::Spawned, nullptr, nullptr, Method};
      if (!TheModel.isAwaitable(Method->getType()))
        return {};
      E = Method;
      AtOnce = false;
      continue;
    }
    const auto *Taker = dyn_cast_or_null<Expr>(Fate.Around);
    std::optional<model::Call> Called =
        Taker ? model::asCall(Taker) : std::nullopt;
    std::optional<unsigned> At = Called && Called->Function
                                     ? argumentOf(*Called, Fate.Last)
                                     : std::nullopt;
    if (isStartedBy(Called, Fate.Last, TheModel))
      return {Where::Spawned, nullptr, nullptr, Taker};
    Need Taken = At ? ofArgument(*Called, *At) : Need();
    if (Taken.How == Need::Until::Beyond) {
      Fate = {Where::Spawned, nullptr, nullptr, Taker};
      Fate.BeginsAtOnce = AtOnce && Taken.BeginsAtOnce;
      return Fate;
    }
    if (Taken.How == Need::Until::Result ||
        (At && keepsInObject(*Called, *At))) {
      E = Taker;
      AtOnce &= Taken.BeginsAtOnce;
      continue;
    }
    if (discarded(Index, E) != Discard::No && goesOn(*E, TheModel))
      return {Where::Spawned, nullptr, nullptr, Creation};
    Fate.Kind = Where::Unknown;
    return Fate;
  }
  return {};
}

// `when_all(tasks.begin(), tasks.end())` for a mention of `tasks`.
static const Expr *combined(const BodyIndex &Index, const DeclRefExpr *Tasks,
                            model::Model &TheModel) {
  const auto *Member = dyn_cast_or_null<MemberExpr>(Index.parent(Tasks));
  const auto *First = dyn_cast_or_null<CXXMemberCallExpr>(
      Member ? Index.parent(Member) : nullptr);
  if (!First || model::nameOf(First->getMethodDecl()) != "begin")
    return nullptr;
  const auto *Call = dyn_cast_or_null<CallExpr>(Index.parent(First));
  return Call && TheModel.isAwaitable(Call->getType()) ? Call : nullptr;
}

TaskFate Needs::laterFate(const BodyIndex &Index, const VarDecl *Holder) {
  for (const DeclRefExpr *Ref : Index.references()) {
    if (Ref->getDecl() != Holder)
      continue;
    const Expr *Whole = combined(Index, Ref, TheModel);
    TaskFate Fate = journey(Index, Whole ? Whole : Ref);
    const bool IsInMember = Fate.Kind == Where::Stored && !Fate.Holder;
    if (Fate.Kind == Where::Returned || Fate.Kind == Where::Spawned ||
        IsInMember)
      return Fate;
  }
  return {};
}

} // namespace corolint::flow
