// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/CallGraph.h"
#include "model/code/Names.h"
#include "model/types/HandleUse.h"
#include "reach/calls/Erasure.h"
#include "reach/calls/ExactType.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

std::string endName(const Edge &E) {
  const FunctionDecl *Callee = E.Hops.back().Callee;
  if (!E.Roles.Name.empty())
    return E.Roles.Name;
  if (Callee && Callee->getOverloadedOperator() == OO_Call)
    if (const ValueDecl *Object =
            E.Called.Node ? E.Called.functionObject() : nullptr)
      return model::qualifiedName(*Object);
  return model::displayName(Callee);
}

bool CallGraph::isCoroutine(const FunctionDecl &Function) {
  return isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
}

namespace {
class ContainsAwait : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitCoawaitExpr(const CoawaitExpr *) override {
    Found = true;
    return false;
  }
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }
};
} // namespace

bool CallGraph::isOnTheLoop(const FunctionDecl &Function) const {
  const auto *Body = dyn_cast_or_null<CoroutineBodyStmt>(Function.getBody());
  if (!Body)
    return false;
  if (TheModel.taskType(Function.getReturnType()).Kind !=
      model::TypeKind::Generator)
    return true;
  ContainsAwait Visitor;
  Visitor.TraverseStmt(Body->getBody());
  return Visitor.Found;
}

static bool isSystem(const ASTContext &Context, const Decl &D) {
  return Context.getSourceManager().isInSystemHeader(D.getLocation());
}

static bool isMadeForUser(const ASTContext &Context,
                          const FunctionDecl &Function);

static bool namesUserType(const ASTContext &Context,
                          const TemplateArgument &Arg) {
  switch (Arg.getKind()) {
  case TemplateArgument::Type: {
    QualType Type = Arg.getAsType().getNonReferenceType();
    while (Type->isPointerType())
      Type = Type->getPointeeType();
    if (Type->isFunctionType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record)
      return false;
    if (!isSystem(Context, *Record))
      return true;
    if (const FunctionDecl *In = Record->isLocalClass())
      return isMadeForUser(Context, *In);
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record))
      return llvm::any_of(
          Spec->getTemplateArgs().asArray(),
          [&](const auto &A) { return namesUserType(Context, A); });
    return false;
  }
  case TemplateArgument::Declaration:
    return true;
  case TemplateArgument::Pack:
    return llvm::any_of(Arg.pack_elements(), [&](const TemplateArgument &A) {
      return namesUserType(Context, A);
    });
  default:
    return false;
  }
}

// An instantiation for one of the user's types or functions, or a member of
// one.
static bool isMadeForUser(const ASTContext &Context,
                          const FunctionDecl &Function) {
  auto Names = [&](const TemplateArgument &A) {
    return namesUserType(Context, A);
  };
  if (const TemplateArgumentList *Args =
          Function.getTemplateSpecializationArgs())
    if (llvm::any_of(Args->asArray(), Names))
      return true;
  for (const DeclContext *In = Function.getParent(); In; In = In->getParent())
    if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(In))
      if (llvm::any_of(Spec->getTemplateArgs().asArray(), Names))
        return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  const FunctionDecl *Around =
      Method ? Method->getParent()->isLocalClass() : nullptr;
  return Around && isMadeForUser(Context, *Around);
}

// Library code is read where it was made for the user's types: only there can
// it call back into the user's code.
bool CallGraph::isWorthReading(const FunctionDecl &Function) const {
  const ASTContext &Context = TheModel.context();
  return !isSystem(Context, Function) || isMadeForUser(Context, Function);
}

bool CallGraph::isOfLauncher(const FunctionDecl &Function) const {
  for (const DeclContext *In = &Function; In; In = In->getParent())
    if (const auto *Around = dyn_cast<FunctionDecl>(In);
        Around && contextOf(TheModel.roles(*Around).Roles))
      return true;
  return false;
}

const std::vector<Edge> &CallGraph::edges(const FunctionDecl *Function) {
  static const std::vector<Edge> None;
  Function = Function->getCanonicalDecl();
  auto [It, IsNew] = Known.try_emplace(Function);
  if (!IsNew) // being computed: a method that calls itself through another one
    return It->second ? *It->second : None;
  auto Computed = std::make_unique<std::vector<Edge>>();
  const FunctionDecl *Definition = nullptr;
  bool IsReadable =
      Function->hasBody(Definition) ||
      (isa<CXXDestructorDecl>(Function) && Function->isImplicit());
  if (!Definition)
    Definition = Function;
  if (IsReadable && !Definition->isDependentContext() &&
      isWorthReading(*Definition) && !isOfLauncher(*Definition))
    *Computed = compute(*Definition);
  return *(Known[Function] = std::move(Computed));
}

std::vector<Edge> CallGraph::compute(const FunctionDecl &Function) {
  std::vector<Edge> Edges;
  for (const CallSite &Site : callSites(Function))
    addSite(Function, Site, Edges);
  return Edges;
}

std::optional<When> CallGraph::contextOf(model::RoleSet Roles) {
  if (Roles.has(model::Role::ThreadLauncher))
    return When::OnThread;
  if (Roles.has(model::Role::Insulator))
    return When::Insulated;
  if (Roles.has(model::Role::LoopCallback))
    return When::OnLoop;
  if (Roles.has(model::Role::Caller))
    return When::Now;
  return std::nullopt;
}

namespace {
class MethodCollector : public ConstDynamicRecursiveASTVisitor {
public:
  MethodCollector() { ShouldVisitTemplateInstantiations = true; }
  std::vector<const CXXMethodDecl *> Methods;
  bool VisitCXXMethodDecl(const CXXMethodDecl *Method) override {
    if (Method->isCanonicalDecl() && Method->size_overridden_methods() != 0)
      Methods.push_back(Method);
    return true;
  }
  bool TraverseStmt(const Stmt *) override { return true; } // declarations only
};
} // namespace

static void addOverridden(
    const CXXMethodDecl *Overrider, const CXXMethodDecl *From,
    llvm::DenseMap<const CXXMethodDecl *,
                   llvm::SmallVector<const CXXMethodDecl *, 2>> &Overriders) {
  for (const CXXMethodDecl *Base : From->overridden_methods()) {
    Overriders[Base->getCanonicalDecl()].push_back(Overrider);
    addOverridden(Overrider, Base, Overriders);
  }
}

// Of several callables behind one interface, nobody knows which is called.
static void dropErased(llvm::SmallVectorImpl<const CXXMethodDecl *> &Methods) {
  auto IsErased = [](const CXXMethodDecl *M) { return isOfErasure(*M); };
  if (llvm::count_if(Methods, IsErased) > 1)
    llvm::erase_if(Methods, IsErased);
}

llvm::ArrayRef<const CXXMethodDecl *>
CallGraph::overriders(const CXXMethodDecl *Method) {
  if (!OverridersKnown) {
    OverridersKnown = true;
    MethodCollector Collector;
    Collector.TraverseDecl(TheModel.context().getTranslationUnitDecl());
    for (const CXXMethodDecl *Overrider : Collector.Methods)
      addOverridden(Overrider, Overrider, Overriders);
    for (auto &[Base, All] : Overriders)
      dropErased(All);
  }
  auto It = Overriders.find(Method->getCanonicalDecl());
  if (It == Overriders.end())
    return {};
  return It->second;
}

// May another method than `Callee` execute? Not for qualified calls, and not
// where the object's exact type is known.
static bool isDispatched(const CallSite &Site, const FunctionDecl *Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (!Method || !Method->isVirtual() || Method->hasAttr<FinalAttr>() ||
      Method->getParent()->isEffectivelyFinal())
    return false;
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Site.Called.Node);
  if (!Call)
    return isa_and_nonnull<CXXOperatorCallExpr>(Site.Called.Node);
  const auto *Member = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
  if (!Member || Member->hasQualifier())
    return false;
  const Expr *Object = Member->getBase()->IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Object))
    return Ref->getDecl()->getType()->isReferenceType() ||
           Ref->getDecl()->getType()->isPointerType();
  return !Object->isPRValue() || Object->getType()->isPointerType();
}

// `f()` on an object of a library's class that holds any callable.
static bool isErasedCall(const ASTContext &Context, const CallExpr &Call,
                         const FunctionDecl &Callee) {
  return isa<CXXOperatorCallExpr>(Call) &&
         Callee.getOverloadedOperator() == OO_Call &&
         (isSystem(Context, Callee) || isOfWrapper(Callee));
}

// The method that executes where the caller shows the object's class.
static const CXXMethodDecl *exactMethod(const CallSite &Site,
                                        const FunctionDecl &Callee,
                                        const FunctionDecl &Caller) {
  const CXXRecordDecl *Record = nullptr;
  if (Site.Destroyed)
    Record = exactClass(*Site.Destroyed, Caller);
  else if (Site.Called.Object)
    Record = exactClass(Site.Called.Object, Caller);
  if (!Record || !Record->hasDefinition())
    return nullptr;
  if (Site.IsDispatchedDestructor)
    return Record->getDestructor();
  return cast<CXXMethodDecl>(Callee).getCorrespondingMethodInClass(Record,
                                                                   true);
}

static bool isEnd(model::RoleSet Roles) {
  return Roles.isRunner() || Roles.has(model::Role::Blocking);
}

// Its body is the library's business: what it is given executes elsewhere.
static bool givesOn(model::RoleSet Roles) {
  return CallGraph::contextOf(Roles) || Roles.has(model::Role::NotBlocking) ||
         Roles.has(model::Role::Spawner) || Roles.has(model::Role::Combinator);
}

// `pointer = &manage<F>` in a class that hides what F is: another object of the
// class has another F, and which object this is cannot be told.
static bool isTypeErasure(const Expr *Holder, const FunctionDecl &Target) {
  return isa<MemberExpr>(Holder->IgnoreParenImpCasts()) &&
         (Target.isTemplateInstantiation() ||
          Target.getTemplateInstantiationPattern());
}

void CallGraph::addSite(const FunctionDecl &Caller, const CallSite &Site,
                        std::vector<Edge> &Edges) {
  model::FunctionRoles Roles;
  if (Site.Called.Node)
    Roles = TheModel.roles(Site.Called);
  else if (Site.Callee)
    Roles = TheModel.roles(*Site.Callee);
  if (isEnd(Roles.Roles)) {
    if (!Roles.Roles.isRunner() && model::resumesWhenReady(Caller))
      return;
    Edges.push_back({When::Now,
                     {{Site.Loc, &Caller, Site.Callee}},
                     false,
                     true,
                     false,
                     Roles,
                     Site.Called});
    return;
  }
  if (std::optional<When> Context = contextOf(Roles.Roles))
    return addCallables(Caller, Site, *Context, Edges);
  if (givesOn(Roles.Roles))
    return;
  const FunctionDecl *Callee = Site.Callee;
  // `pointer()` and `function()` where the unit shows what they hold
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.Called.Node);
  if (Call && (!Callee || isErasedCall(TheModel.context(), *Call, *Callee))) {
    const Expr *Holder =
        Site.Called.Object && Callee ? Site.Called.Object : Call->getCallee();
    CallableStores::Targets Targets =
        Holder ? Held.targets(Holder, Caller) : CallableStores::Targets();
    if (const VarDecl *Var =
            Holder ? CallableStores::sharedVariable(Holder) : nullptr) {
      Edges.push_back({When::Now,
                       {{Site.Loc, &Caller, nullptr}},
                       false,
                       false,
                       false,
                       {},
                       Site.Called});
      Edges.back().Through = Var;
    }
    for (const FunctionDecl *Target : Targets) {
      bool IsNamed =
          Callee && Target->getCanonicalDecl() == Callee->getCanonicalDecl();
      if (!IsNamed && isTypeErasure(Holder, *Target))
        continue;
      size_t Before = Edges.size();
      addTarget({{Site.Loc, &Caller, Target}}, Site.Called, When::Now, Edges);
      if (Edges.size() != Before)
        Edges.back().IsOfObject = CallableStores::isMemberOfThis(Holder);
      const auto *Method = dyn_cast<CXXMethodDecl>(Target);
      if (Method && Method->isVirtual() && !Callee && Edges.size() != Before)
        addOverriders(Caller, Site, *Method, Edges);
    }
    if (!Targets.empty() || (Callee && isOfWrapper(*Callee)))
      return;
  }
  if (!Callee)
    return;
  bool IsVirtual = Site.IsDispatchedDestructor || isDispatched(Site, Callee);
  if (IsVirtual)
    if (const CXXMethodDecl *Exact = exactMethod(Site, *Callee, Caller)) {
      Callee = Exact;
      IsVirtual = false;
    }
  size_t Before = Edges.size();
  addTarget({{Site.Loc, &Caller, Callee}}, Site.Called, When::Now, Edges);
  if (Edges.size() != Before)
    addGifts(Site, Edges.back());
  // A header's `delete base` belongs to many programs, each with other classes;
  // `std::unique_ptr` was made for those of this one.
  const SourceManager &Sources = TheModel.context().getSourceManager();
  bool IsShared = Site.IsDispatchedDestructor &&
                  !Sources.isInMainFile(Caller.getLocation()) &&
                  !isSystem(TheModel.context(), Caller);
  if (IsVirtual && !IsShared)
    addOverriders(Caller, Site, *cast<CXXMethodDecl>(Callee), Edges);
  if (Site.Called.Node)
    addHandedOn(Caller, Site, Edges);
  addHeldByObject(Caller, Site, *Callee, Edges);
  addDeleter(Caller, Site, Edges);
}

void CallGraph::addOverriders(const FunctionDecl &Caller, const CallSite &Site,
                              const CXXMethodDecl &Method,
                              std::vector<Edge> &Edges) {
  if (!Edges.empty())
    Edges.back().IsVirtual = true;
  for (const CXXMethodDecl *Overrider : overriders(&Method))
    addTarget({{Site.Loc, &Caller, Overrider}}, Site.Called, When::Now, Edges);
}

void CallGraph::addTarget(llvm::SmallVector<Hop, 2> Hops,
                          const model::Call &Called, When Context,
                          std::vector<Edge> &Edges) {
  Edge E{Context, std::move(Hops), false, false, false, {}, Called};
  const FunctionDecl &Target = *E.Hops.back().Callee;
  // The conditions of a profile are about a call of the target itself.
  bool IsCallOfTarget =
      Called.Function &&
      Called.Function->getCanonicalDecl() == Target.getCanonicalDecl();
  model::FunctionRoles Roles =
      IsCallOfTarget ? TheModel.roles(Called) : TheModel.roles(Target);
  if (isEnd(Roles.Roles)) {
    E.IsEnd = true;
    E.Roles = std::move(Roles);
  } else if (Context == When::Now && givesOn(Roles.Roles)) {
    return;
  }
  Edges.push_back(std::move(E));
}

} // namespace corolint::reach
