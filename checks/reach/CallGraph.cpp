// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/CallGraph.h"
#include "model/Callable.h"
#include "model/Names.h"
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
  if (Callee && Callee->getOverloadedOperator() == OO_Call) {
    if (!E.Roles.Name.empty())
      return "'" + E.Roles.Name + "'";
    if (const ValueDecl *Object =
            E.Called.Node ? E.Called.functionObject() : nullptr)
      return "'" + model::qualifiedName(*Object) + "'";
  }
  return model::quotedName(Callee);
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

// Library code is read where it was made for the user's types: only there can
// it call back into the user's code.
bool CallGraph::isWorthReading(const FunctionDecl &Function) const {
  const ASTContext &Context = TheModel.context();
  if (!isSystem(Context, Function))
    return true;
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
  return false;
}

const std::vector<Edge> &CallGraph::edges(const FunctionDecl *Function) {
  Function = Function->getCanonicalDecl();
  if (auto It = Known.find(Function); It != Known.end())
    return *It->second;
  auto Computed = std::make_unique<std::vector<Edge>>();
  const FunctionDecl *Definition = nullptr;
  bool IsReadable =
      Function->hasBody(Definition) ||
      (isa<CXXDestructorDecl>(Function) && Function->isImplicit());
  if (!Definition)
    Definition = Function;
  if (IsReadable && !Definition->isDependentContext() &&
      isWorthReading(*Definition))
    *Computed = compute(*Definition);
  return *(Known[Function] = std::move(Computed));
}

std::vector<Edge> CallGraph::compute(const FunctionDecl &Function) {
  std::vector<Edge> Edges;
  for (const CallSite &Site : callSites(Function))
    addSite(Function, Site, Edges);
  return Edges;
}

static std::optional<When> contextOf(model::RoleSet Roles) {
  if (Roles.has(model::Role::ThreadLauncher))
    return When::OnThread;
  if (Roles.has(model::Role::Insulator))
    return When::Insulated;
  if (Roles.has(model::Role::LoopCallback))
    return When::OnLoop;
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

llvm::ArrayRef<const CXXMethodDecl *>
CallGraph::overriders(const CXXMethodDecl *Method) {
  if (!OverridersKnown) {
    OverridersKnown = true;
    MethodCollector Collector;
    Collector.TraverseDecl(TheModel.context().getTranslationUnitDecl());
    for (const CXXMethodDecl *Overrider : Collector.Methods)
      addOverridden(Overrider, Overrider, Overriders);
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

static bool isEnd(model::RoleSet Roles) {
  return Roles.isRunner() || Roles.has(model::Role::Blocking);
}

void CallGraph::addSite(const FunctionDecl &Caller, const CallSite &Site,
                        std::vector<Edge> &Edges) {
  model::FunctionRoles Roles;
  if (Site.Called.Node)
    Roles = TheModel.roles(Site.Called);
  else if (Site.Callee)
    Roles = TheModel.roles(*Site.Callee);
  if (isEnd(Roles.Roles)) {
    Edges.push_back({When::Now,
                     {{Site.Loc, &Caller, Site.Callee}},
                     false,
                     true,
                     Roles,
                     Site.Called});
    return;
  }
  if (std::optional<When> Context = contextOf(Roles.Roles))
    return addCallables(Caller, Site, *Context, Edges);
  if (Roles.Roles.has(model::Role::NotBlocking) ||
      Roles.Roles.has(model::Role::Spawner) ||
      Roles.Roles.has(model::Role::Combinator))
    return;
  const FunctionDecl *Callee = Site.Callee;
  // `pointer()` and `function()` where the body shows what they hold
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.Called.Node);
  if (Call && (!Callee || Callee->getOverloadedOperator() == OO_Call))
    if (const FunctionDecl *Held = model::callableTarget(
            Site.Called.Object ? Site.Called.Object : Call->getCallee());
        Held && (!Callee || isSystem(TheModel.context(), *Callee)))
      Callee = Held;
  if (!Callee)
    return;
  bool IsVirtual = isDispatched(Site, Callee);
  Edges.push_back({When::Now,
                   {{Site.Loc, &Caller, Callee}},
                   IsVirtual,
                   false,
                   {},
                   Site.Called});
  if (IsVirtual)
    for (const CXXMethodDecl *Overrider :
         overriders(cast<CXXMethodDecl>(Callee)))
      Edges.push_back({When::Now,
                       {{Site.Loc, &Caller, Overrider}},
                       false,
                       false,
                       {},
                       Site.Called});
  if (Site.Called.Node)
    addHandedOn(Caller, Site, Edges);
}

void CallGraph::addCallables(const FunctionDecl &Caller, const CallSite &Site,
                             When Context, std::vector<Edge> &Edges) {
  for (const Expr *Arg : Site.Called.Args) {
    const FunctionDecl *Target = model::callableTarget(Arg);
    if (!Target)
      continue;
    Edge Launch{Context,    {{Site.Loc, &Caller, Target}}, false, false, {},
                Site.Called};
    Launch.Roles = TheModel.roles(*Target);
    Launch.IsEnd = isEnd(Launch.Roles.Roles);
    Edges.push_back(std::move(Launch));
    return; // the others are arguments of the first
  }
}

// Does library code call a function that it was given by reference or pointer?
// The type of a lambda names it, the type of a function does not.
bool CallGraph::callsPointer(const FunctionDecl &Library, unsigned Depth) {
  const FunctionDecl *Definition = nullptr;
  if (Depth > 8 || !Library.hasBody(Definition) ||
      !isSystem(TheModel.context(), *Definition) ||
      !isWorthReading(*Definition))
    return false;
  std::vector<CallSite> Sites = callSites(*Definition);
  for (const CallSite &Site : Sites)
    if (!Site.Callee && isa_and_nonnull<CallExpr>(Site.Called.Node))
      return true;
  return llvm::any_of(Sites, [&](const CallSite &Site) {
    return Site.Callee && callsPointer(*Site.Callee, Depth + 1);
  });
}

// A user's function that takes a `std::function` or a function pointer and
// calls it. Template parameters need no help: the instantiation shows the call.
void CallGraph::addHandedOn(const FunctionDecl &Caller, const CallSite &Site,
                            std::vector<Edge> &Edges) {
  const FunctionDecl *Definition = nullptr;
  if (!Site.Callee || !Site.Callee->hasBody(Definition) ||
      isCoroutine(*Definition))
    return;
  if (isSystem(TheModel.context(), *Definition)) {
    for (const Expr *Arg : Site.Called.Args)
      if (const FunctionDecl *Target = model::callableTarget(Arg);
          Target && !Target->getDeclName().isEmpty() &&
          Target->getOverloadedOperator() != OO_Call &&
          callsPointer(*Definition, 0))
        Edges.push_back({When::Now,
                         {{Site.Loc, &Caller, Target}},
                         false,
                         false,
                         {},
                         Site.Called});
    return;
  }
  for (unsigned I = 0; I != Site.Called.Args.size(); ++I) {
    if (I >= Definition->getNumParams())
      break;
    const FunctionDecl *Target = model::callableTarget(Site.Called.Args[I]);
    if (!Target)
      continue;
    for (const CallSite &Inner : callSites(*Definition)) {
      const auto *Call = dyn_cast_or_null<CallExpr>(Inner.Called.Node);
      if (!Call)
        continue;
      const Expr *Called =
          Inner.Called.Object ? Inner.Called.Object : Call->getCallee();
      const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(Called));
      if (!Ref || Ref->getDecl() != Definition->getParamDecl(I) ||
          (Inner.Callee && Inner.Callee->getOverloadedOperator() != OO_Call))
        continue;
      if (Inner.Callee &&
          Inner.Callee->getCanonicalDecl() == Target->getCanonicalDecl())
        continue; // a template: the call graph has this call already
      Edges.push_back(
          {When::Now,
           {{Site.Loc, &Caller, Definition}, {Inner.Loc, Definition, Target}},
           false,
           false,
           {},
           Inner.Called});
      break;
    }
  }
}

} // namespace corolint::reach
