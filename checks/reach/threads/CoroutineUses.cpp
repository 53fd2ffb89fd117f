// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/threads/CoroutineUses.h"
#include "model/code/Lookup.h"
#include "model/code/Statements.h"
#include "model/code/UserCode.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {
namespace {

class Collector {
public:
  using Sink =
      llvm::function_ref<void(const FunctionDecl &, const CoroutineUse &)>;
  Collector(model::Model &TheModel, Sink Add) : TheModel(TheModel), Add(Add) {}

  void unit(const model::UserCode &Code);

private:
  void statement(const Stmt *S);
  const FunctionDecl *maker(const FunctionDecl *Function) const;
  const FunctionDecl *makerOf(const Expr *E) const;
  std::optional<CoroutineUse> use() const;
  bool isGivenPool(const model::Call &Called) const;
  std::optional<CoroutineUse> byCall(const model::Call &Called,
                                     const Expr *Value, bool &IsPassedOn) const;

  model::Model &TheModel;
  Sink Add;
  const FunctionDecl *In = nullptr;
  std::vector<const Stmt *> Around; ///< of `In`, the innermost last
};

} // namespace

// A coroutine with a body, or a function that returns one.
const FunctionDecl *Collector::maker(const FunctionDecl *Function) const {
  const FunctionDecl *Definition = nullptr;
  if (!Function || !Function->hasBody(Definition) ||
      Definition->isDependentContext() ||
      model::UserCodeVisitor::isSystem(*Definition))
    return nullptr;
  bool IsMaker = isa<CoroutineBodyStmt>(Definition->getBody()) ||
                 TheModel.isTask(Definition->getReturnType());
  return IsMaker ? Definition->getCanonicalDecl() : nullptr;
}

// The function whose coroutine `E` makes, or that it is as a callable.
const FunctionDecl *Collector::makerOf(const Expr *E) const {
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return maker(Call->getDirectCallee());
  if (const auto *Lambda = dyn_cast<LambdaExpr>(E))
    return maker(Lambda->getCallOperator());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  if (!Ref)
    return nullptr;
  if (const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl()))
    return maker(Function);
  const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
  const Expr *Init = Var && Var->isLocalVarDecl() ? Var->getInit() : nullptr;
  Init = Init ? model::stripMove(Init) : nullptr;
  return Init && isa<CallExpr, LambdaExpr>(Init) ? makerOf(Init) : nullptr;
}

// Nodes between an expression and the use of its value.
static bool isTransparent(const Stmt *Parent) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent))
    return Construct->getConstructor()->isCopyOrMoveConstructor();
  if (const auto *Operator = dyn_cast<UnaryOperator>(Parent))
    return Operator->getOpcode() == UO_AddrOf;
  return isa<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr, CastExpr,
             ParenExpr, InitListExpr>(Parent);
}

// True if `Value` is the callee of the call, or a part of its name.
static bool isCallee(const Stmt *Parent, const Stmt *Value) {
  if (isa<MemberExpr>(Parent))
    return true;
  const auto *Call = dyn_cast<CallExpr>(Parent);
  if (!Call)
    return false;
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent);
  bool IsObject = Operator && Operator->getOperator() == OO_Call &&
                  Operator->getArg(0) == Value;
  return Call->getCallee() == Value || IsObject;
}

static bool startsElsewhere(model::RoleSet Roles) {
  return Roles.has(model::Role::Insulator) ||
         Roles.has(model::Role::ThreadLauncher);
}

// `schedule_on(global_pool(), work())`
bool Collector::isGivenPool(const model::Call &Called) const {
  return llvm::any_of(Called.Args, [&](const Expr *Arg) {
    Arg = model::stripMove(Arg);
    std::optional<model::Call> Made =
        isa<CallExpr>(Arg) ? model::asCall(Arg) : std::nullopt;
    return Made && Made->Args.empty() &&
           startsElsewhere(TheModel.roles(*Made).Roles);
  });
}

std::optional<CoroutineUse> Collector::byCall(const model::Call &Called,
                                              const Expr *Value,
                                              bool &IsPassedOn) const {
  model::RoleSet Roles = TheModel.roles(Called).Roles;
  if (startsElsewhere(Roles) || isGivenPool(Called))
    return CoroutineUse{Thread::Other};
  if (model::stripMove(Called.Node) == model::stripMove(Value)) // std::move
    IsPassedOn = true;
  bool IsWrapper = !Roles.isRunner() && !Roles.has(model::Role::Spawner) &&
                   !Roles.has(model::Role::LoopCallback);
  IsPassedOn |= IsWrapper && TheModel.isAwaitable(Called.Node->getType());
  return CoroutineUse{};
}

// Climbs from the innermost expression to the use of its value. Empty for a
// mention that is no use.
std::optional<CoroutineUse> Collector::use() const {
  const Stmt *Value = Around.back();
  bool IsTask = TheModel.isTask(cast<Expr>(Value)->getType());
  for (auto It = std::next(Around.rbegin()); It != Around.rend(); ++It) {
    const Stmt *Parent = *It;
    if (isa<DeclStmt>(Parent))
      return std::nullopt;
    if (isa<ReturnStmt>(Parent))
      return CoroutineUse{Thread::Loop, nullptr, In};
    if (const auto *Await = dyn_cast<CoawaitExpr>(Parent))
      return In && isa<CoroutineBodyStmt>(In->getBody())
                 ? CoroutineUse{Thread::Loop, Await, In}
                 : CoroutineUse{}; // half-typed
    if (isTransparent(Parent)) {
      Value = Parent;
      continue;
    }
    const auto *E = dyn_cast<Expr>(Parent);
    std::optional<model::Call> Called = E ? model::asCall(E) : std::nullopt;
    if (!IsTask && isCallee(Parent, Value))
      return std::nullopt;
    if (isa<MemberExpr>(Parent)) { // `work().via(pool)`
      Value = Parent;
      continue;
    }
    if (!Called)
      return CoroutineUse{};
    bool IsPassedOn = false;
    std::optional<CoroutineUse> Use =
        byCall(*Called, cast<Expr>(Value), IsPassedOn);
    if (!IsPassedOn)
      return Use;
    Value = Parent;
  }
  return CoroutineUse{};
}

void Collector::statement(const Stmt *S) {
  Around.push_back(S);
  if (const auto *E = dyn_cast<Expr>(S))
    if (const FunctionDecl *Maker = makerOf(E))
      if (std::optional<CoroutineUse> Use = use())
        Add(*Maker, *Use);
  model::forEachPart(*S, [this](const Stmt *Part) { statement(Part); });
  Around.pop_back();
}

void Collector::unit(const model::UserCode &Code) {
  for (const Decl *Root : Code.roots())
    if (const auto *Var = dyn_cast<VarDecl>(Root); Var && Var->getInit())
      statement(Var->getInit());
    else if (const auto *Field = dyn_cast<FieldDecl>(Root))
      statement(Field->getInClassInitializer());
  for (const FunctionDecl *Function : Code.definitions()) {
    In = Function;
    statement(model::writtenBody(*Function));
  }
}

void forEachCoroutineUse(
    model::Model &TheModel,
    llvm::function_ref<void(const FunctionDecl &, const CoroutineUse &)> Add) {
  Collector(TheModel, Add).unit(TheModel.userCode());
}

} // namespace corolint::reach
