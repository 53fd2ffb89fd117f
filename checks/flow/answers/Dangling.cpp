// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Dangling.h"
#include "flow/tasks/TaskFate.h"
#include "model/code/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {
namespace {

class Finder {
public:
  Finder(const BodyIndex &Index, model::Model &TheModel)
      : Index(Index), TheModel(TheModel) {}
  std::vector<DanglingArgument> run();

private:
  void judge(const Expr *Creation);
  void judge(DanglingArgument Argument, const TaskFate &Fate);
  SourceLocation whereItDies(const DanglingArgument &Argument,
                             const TaskFate &Fate) const;
  SourceLocation whereLocalDies(const VarDecl *Local,
                                const TaskFate &Fate) const;
  SourceLocation whereMemberOutlives(const VarDecl *Local,
                                     const TaskFate &Fate) const;
  bool isRead(const VarDecl *Holder) const;
  const Stmt *returnOf(const VarDecl *Holder) const;
  const Stmt *scopeOf(const VarDecl *Var) const;
  bool isMentioned(const VarDecl *Var, const Stmt *Within) const;
  bool namesNobody(const Stmt *Spawn) const;
  bool isWaitedFor(const Stmt *Spawn) const;
  bool isRunAfter(const Stmt &Spawn) const;

  const BodyIndex &Index;
  model::Model &TheModel;
  std::vector<DanglingArgument> Found;
};

/// Does the body use a parameter, or `this`?
class UsesIt : public ConstDynamicRecursiveASTVisitor {
public:
  explicit UsesIt(const ParmVarDecl *Param) : Param(Param) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= Param && E->getDecl() == Param;
    return !Found;
  }
  bool VisitCXXThisExpr(const CXXThisExpr *) override {
    Found |= !Param;
    return !Found;
  }

private:
  const ParmVarDecl *Param;
};

} // namespace

// A function of a library, whose body is not visible, may be no coroutine and
// keep a copy.
static bool isOfLibrary(const FunctionDecl &Function, const Expr *Creation) {
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  return SM.isInSystemHeader(Function.getLocation()) ||
         model::isOfLibraryOf(Function, Creation->getType());
}

static bool refersTo(const FunctionDecl &Function, const ParmVarDecl *Param) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition))
    return true;
  if (Param)
    Param = Definition->getParamDecl(Param->getFunctionScopeIndex());
  UsesIt Visitor(Param);
  Visitor.TraverseStmt(writtenBody(*Definition));
  return Visitor.Found;
}

static bool isCapturing(const CXXMethodDecl *Method) {
  const CXXRecordDecl *Record = Method->getParent();
  return Record->isLambda() && Record->capture_size() != 0;
}

void Finder::judge(const Expr *Creation) {
  std::optional<model::TaskType> Type = TheModel.createdTask(Creation);
  std::optional<model::Call> Called = model::asCall(Creation);
  if (!Type || !Type->isLazy() || !Called || !Called->Function ||
      !TheModel.roles(*Called).Roles.empty())
    return;
  const FunctionDecl &Function = *Called->Function;
  const FunctionDecl *Definition = nullptr;
  bool IsVisible = Function.hasBody(Definition);
  if (IsVisible ? !isa_and_nonnull<CoroutineBodyStmt>(Definition->getBody())
                : isOfLibrary(Function, Creation))
    return;
  TaskFate Fate = fateOf(Index, Creation, TheModel);
  if (Fate.Kind != TaskFate::Where::Stored &&
      Fate.Kind != TaskFate::Where::Returned &&
      Fate.Kind != TaskFate::Where::Spawned)
    return;
  for (unsigned I = 0; I < Called->Args.size() && I < Function.getNumParams();
       ++I) {
    const ParmVarDecl *Param = Function.getParamDecl(I);
    QualType ParamType = Param->getType();
    if (ParamType->isReferenceType() || ParamType->isPointerType() ||
        isView(ParamType))
      judge(
          {Creation, &Function, Param, false, referentOf(Called->Args[I]), {}},
          Fate);
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Called->Object || !Method || !Method->isImplicitObjectMemberFunction() ||
      (Method->getParent()->isLambda() && !isCapturing(Method)))
    return;
  bool IsArrow = Called->Object->getType()->isPointerType();
  judge({Creation,
         &Function,
         nullptr,
         Method->getParent()->isLambda(),
         IsArrow ? Referent() : referentOf(Called->Object),
         {}},
        Fate);
}

void Finder::judge(DanglingArgument Argument, const TaskFate &Fate) {
  if (Argument.Dead.Kind == Referent::What::Unknown)
    return;
  Argument.Dies = whereItDies(Argument, Fate);
  if (Argument.Dies.isValid() &&
      (Argument.IsClosure || refersTo(*Argument.Coroutine, Argument.Param)))
    Found.push_back(Argument);
}

//===--- does it die first?
//-------------------------------------------------===//

bool Finder::isRead(const VarDecl *Holder) const {
  model::TaskType Type = TheModel.taskType(Holder->getType());
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    if (Ref->getDecl() != Holder)
      return false;
    TaskUse Use = classifyUse(Index, Ref, Type, TheModel);
    return Use != TaskUse::Observe && Use != TaskUse::Question;
  });
}

const Stmt *Finder::scopeOf(const VarDecl *Var) const {
  const DeclStmt *Declaration = Index.declarationOf(Var);
  return Declaration ? Index.directParent(Declaration) : nullptr;
}

static bool isInside(const BodyIndex &Index, const Stmt *S, const Stmt *Outer) {
  for (; S; S = Index.directParent(S))
    if (S == Outer)
      return true;
  return false;
}

bool Finder::isMentioned(const VarDecl *Var, const Stmt *Within) const {
  unsigned Mentions = 0;
  for (const DeclRefExpr *Ref : Index.references())
    Mentions += Ref->getDecl() == Var && isInside(Index, Ref, Within);
  return Mentions > 1; // the one that stores the task
}

// `return t`, `co_return std::move(t)`
const Stmt *Finder::returnOf(const VarDecl *Holder) const {
  for (const DeclRefExpr *Ref : Index.references()) {
    if (Ref->getDecl() != Holder)
      continue;
    TaskFate Fate = fateOf(Index, Ref, TheModel);
    if (Fate.Kind == TaskFate::Where::Returned)
      return Fate.Statement;
  }
  return nullptr;
}

// `spawn(f())`, where `spawn` is an object only in order to be called.
static bool isFunctionObject(const model::Call &Called) {
  const CXXRecordDecl *Class =
      Called.functionObject() ? Called.Object->getType()->getAsCXXRecordDecl()
                              : nullptr;
  return Class && Class->hasDefinition() && Class->isEmpty();
}

// A spawner that is given a context, or that is a method of one, may be waited
// for by whoever runs that context, before the local dies.
bool Finder::namesNobody(const Stmt *Spawn) const {
  const auto *E = dyn_cast<Expr>(Spawn);
  std::optional<model::Call> Called =
      E ? model::asCall(model::strip(E)) : std::nullopt;
  if (!Called || !isa<CallExpr>(Called->Node) ||
      (Called->Object && !isFunctionObject(*Called)))
    return false;
  unsigned Others = 0;
  for (const Expr *Arg : Called->Args)
    Others += !isa<CXXDefaultArgExpr>(Arg);
  return Others == 1;
}

// `spawn(f(temporary)).wait()`: the expression ends when the task has ended.
bool Finder::isWaitedFor(const Stmt *Spawn) const {
  for (const Stmt *S = Index.directParent(Spawn); isa_and_nonnull<Expr>(S);
       S = Index.directParent(S)) {
    if (isa<CoawaitExpr>(S))
      return true;
    std::optional<model::Call> Called = model::asCall(cast<Expr>(S));
    model::RoleSet Roles =
        Called ? TheModel.roles(*Called).Roles : model::RoleSet();
    if (Roles.isRunner() || Roles.has(model::Role::Blocking))
      return true;
  }
  return false;
}

// `spawn(f(local)); run();`: the task may end before the local does.
bool Finder::isRunAfter(const Stmt &Spawn) const {
  const SourceManager &SM = TheModel.context().getSourceManager();
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    std::optional<model::Call> Called = model::asCall(E);
    return Called && TheModel.roles(*Called).Roles.isRunner() &&
           SM.isBeforeInTranslationUnit(Spawn.getEndLoc(), E->getBeginLoc());
  });
}

// `member = f(local);` at the end of a function that is no coroutine: whoever
// consumes the member does it when the local is gone.
SourceLocation Finder::whereMemberOutlives(const VarDecl *Local,
                                           const TaskFate &Fate) const {
  const auto *Member = dyn_cast_or_null<MemberExpr>(Fate.Target);
  const auto *Function = dyn_cast<FunctionDecl>(Local->getDeclContext());
  if (!Member || !isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts()) ||
      !Function || isa_and_nonnull<CoroutineBodyStmt>(Function->getBody()))
    return {};
  const SourceManager &SM = Function->getASTContext().getSourceManager();
  bool IsLast = llvm::none_of(Index.calls(), [&](const Expr *E) {
    return isa<CallExpr>(E) &&
           SM.isBeforeInTranslationUnit(Fate.Statement->getEndLoc(),
                                        E->getBeginLoc());
  });
  const Stmt *Scope = scopeOf(Local);
  if (!IsLast)
    return {};
  return Scope ? Scope->getEndLoc() : Function->getBody()->getEndLoc();
}

SourceLocation Finder::whereLocalDies(const VarDecl *Local,
                                      const TaskFate &Fate) const {
  switch (Fate.Kind) {
  case TaskFate::Where::Returned:
    return Fate.Statement->getBeginLoc();
  case TaskFate::Where::Spawned: {
    const auto *Function = dyn_cast<FunctionDecl>(Local->getDeclContext());
    if (!Function || Function->isMain() || !namesNobody(Fate.Statement) ||
        isRunAfter(*Fate.Statement))
      return {};
    const Stmt *Scope = scopeOf(Local);
    return Scope ? Scope->getEndLoc() : Function->getBody()->getEndLoc();
  }
  case TaskFate::Where::Stored: {
    if (!Fate.Holder)
      return whereMemberOutlives(Local, Fate);
    const Stmt *Return = returnOf(Fate.Holder);
    if (Return && Local != Fate.Holder)
      return Return->getBeginLoc();
    const Stmt *Inner = scopeOf(Local), *Outer = scopeOf(Fate.Holder);
    bool IsNarrower =
        Inner && Inner != Outer && (!Outer || isInside(Index, Inner, Outer));
    if (!IsNarrower || isMentioned(Fate.Holder, Inner) || !isRead(Fate.Holder))
      return {};
    return Inner->getEndLoc();
  }
  case TaskFate::Where::Unknown:
  case TaskFate::Where::Awaited:
  case TaskFate::Where::Dropped:
  case TaskFate::Where::Captured:
  case TaskFate::Where::Forgotten:
    return {};
  }
  llvm_unreachable("all kinds are handled");
}

SourceLocation Finder::whereItDies(const DanglingArgument &Argument,
                                   const TaskFate &Fate) const {
  if (Argument.Dead.Kind == Referent::What::Local)
    return whereLocalDies(Argument.Dead.Variable, Fate);
  if (Fate.Kind == TaskFate::Where::Stored && Fate.Holder &&
      !isRead(Fate.Holder))
    return {};
  if (Fate.Kind == TaskFate::Where::Spawned && isWaitedFor(Fate.Statement))
    return {};
  return Fate.Statement->getEndLoc();
}

std::vector<DanglingArgument> Finder::run() {
  for (const Expr *E : Index.calls())
    if (!E->containsErrors())
      judge(E);
  return std::move(Found);
}

std::vector<DanglingArgument> danglingArguments(const BodyIndex &Index,
                                                model::Model &TheModel) {
  return Finder(Index, TheModel).run();
}

} // namespace corolint::flow
