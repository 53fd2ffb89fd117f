// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/EdgeBuilder.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "reach/calls/Alternatives.h"
#include "reach/sites/Readiness.h"
#include "reach/sites/ShortWaits.h"
#include "reach/values/Conditions.h"
#include "reach/values/ExactType.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

// Its body is an internal of the library: its callable executes elsewhere.
static bool givesOn(model::RoleSet Roles) {
  return CallGraph::contextOf(Roles) || Roles.has(model::Role::NotBlocking) ||
         Roles.has(model::Role::Spawner) || Roles.has(model::Role::Combinator);
}

static bool isSame(const FunctionDecl *A, const FunctionDecl *B) {
  return A && B && A->getCanonicalDecl() == B->getCanonicalDecl();
}

bool EdgeBuilder::isSystem(const Decl &D) const {
  return TheModel.context().getSourceManager().isInSystemHeader(
      D.getLocation());
}

model::FunctionRoles EdgeBuilder::roles() {
  if (Site.Called.Node)
    return TheModel.roles(Site.Called);
  return Site.Callee ? TheModel.roles(*Site.Callee) : model::FunctionRoles();
}

void EdgeBuilder::build() {
  IsPossible = Site.EndsProcess;
  if (Site.WaitsForThread)
    return addThreadEnd();
  model::FunctionRoles Roles = roles();
  if (CallGraph::isEnd(Roles.Roles))
    return addEnd(Roles);
  if (std::optional<When> Context = CallGraph::contextOf(Roles.Roles))
    return addCallables(*Context);
  if (givesOn(Roles.Roles) || addHeld() || !Site.Callee ||
      destroysNothing(IsPossible))
    return;
  addDispatched(*Site.Callee);
  if (Site.Called.Node)
    addHandedOn();
  addHeldByObject(*Site.Callee);
  addDeleter();
}

static bool isOfTemplate(const FunctionDecl &Function) {
  for (const DeclContext *In = &Function; In; In = In->getParent())
    if (const auto *Outer = dyn_cast<FunctionDecl>(In);
        (Outer && Outer->isTemplateInstantiation()) ||
        isa<ClassTemplateSpecializationDecl>(In))
      return true;
  return false;
}

// A coroutine template of a header that calls a closure of the program: what
// that does is not the template's fault, and is reported in the closure.
bool EdgeBuilder::callsClosureOfOthers(const Edge &E) const {
  const auto *Method =
      dyn_cast_or_null<CXXMethodDecl>(E.IsEnd ? nullptr : E.Hops.back().Callee);
  if (!Method || !Method->getParent()->isLambda() || E.Context != When::Now ||
      !CallGraph::isCoroutine(Caller) || !isOfTemplate(Caller))
    return false;
  const SourceManager &Sources = TheModel.context().getSourceManager();
  return Sources.getFileID(Sources.getExpansionLoc(Method->getLocation())) !=
         Sources.getFileID(Sources.getExpansionLoc(Caller.getLocation()));
}

// Null if the conditions of the edge exclude each other.
Edge *EdgeBuilder::add(Edge E) {
  std::optional<Guards> All = both(E.Under, Site.Under);
  if (!All)
    return nullptr;
  E.Under = std::move(*All);
  E.IsPossible |= IsPossible;
  if (callsClosureOfOthers(E))
    E.Context = When::OnLoop;
  bool MayBlock =
      E.Roles.Roles.has(model::Role::Blocking) && !E.Roles.Roles.isRunner();
  if (E.IsEnd && MayBlock)
    E.Under.push_back({MayWait, Comparison::NotEqual, 0});
  Edges.push_back(std::move(E));
  return &Edges.back();
}

Edge *EdgeBuilder::addTarget(Hops Path, const model::Call &Called,
                             When Context) {
  Edge E;
  E.Context = Context;
  E.Hops = std::move(Path);
  E.Called = Called;
  const FunctionDecl &Target = *E.Hops.back().Callee;
  // The conditions of a profile are about a call of the target itself.
  model::FunctionRoles Roles = isSame(Called.Function, &Target)
                                   ? TheModel.roles(Called)
                                   : TheModel.roles(Target);
  if (CallGraph::isEnd(Roles.Roles)) {
    E.IsEnd = true;
    E.Roles = std::move(Roles);
  } else if (Context == When::Now && givesOn(Roles.Roles)) {
    return nullptr;
  }
  return add(std::move(E));
}

// [end]
void EdgeBuilder::addEnd(const model::FunctionRoles &Roles) {
  if (!Roles.Roles.isRunner() && (waitsShortly(Caller, Site) || joinsNothing()))
    return;
  Edge E;
  E.Hops = {firstHop(Site.Callee)};
  E.IsEnd = true;
  E.Roles = Roles;
  E.Called = Site.Called;
  E.IsPossible = !Roles.Roles.isRunner() && isDelivered(Site);
  add(std::move(E));
}
// [/end]

// `std::async(f);` and `{ std::jthread t(f); }` wait for f.
void EdgeBuilder::addThreadEnd() {
  Edge E;
  E.Hops = {firstHop(Site.Callee)};
  E.IsEnd = true;
  E.Roles.Roles.insert(model::Role::Blocking);
  E.Roles.Name = isa<CXXConstructorDecl>(Site.Callee) ? "std::jthread::~jthread"
                                                      : "std::future::~future";
  E.Roles.Instead = "a thread or pool that outlives the coroutine";
  add(std::move(E));
}

void EdgeBuilder::addThrough(const VarDecl &Variable) {
  Edge E;
  E.Hops = {firstHop(nullptr)};
  E.Called = Site.Called;
  E.Through = &Variable;
  add(std::move(E));
}

// May another method than `Callee` execute? Not for qualified calls, and not
// where the object's exact type is known.
static bool isDispatched(const CallSite &Site, const FunctionDecl *Callee,
                         const FunctionDecl &Caller) {
  if (Site.IsDispatchedDestructor)
    return true;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (!Method || !Method->isVirtual() || Method->hasAttr<FinalAttr>() ||
      Method->getParent()->isEffectivelyFinal())
    return false;
  if (!Site.Called.Object || isa<CXXOperatorCallExpr>(Site.Called.Node))
    return Site.Called.Object;
  const auto *Call = cast<CallExpr>(Site.Called.Node);
  if (const auto *Member =
          dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
      Member && Member->hasQualifier())
    return false;
  const Expr *Object = Site.Called.Object->IgnoreParenImpCasts();
  // There is no derived object yet, or no longer.
  if (isa<CXXThisExpr>(Object) &&
      isa<CXXConstructorDecl, CXXDestructorDecl>(Caller))
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Object))
    return Ref->getDecl()->getType()->isReferenceType() ||
           Ref->getDecl()->getType()->isPointerType();
  return !Object->isPRValue() || Object->getType()->isPointerType();
}

// The method that executes if the caller shows the object's class.
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

void EdgeBuilder::addOverriders(const CXXMethodDecl &Method, Edge *Declared) {
  const auto Candidates = Graph.overriders().of(Method, Caller);
  // The class of a parameter's object decides, if the path shows it.
  auto Require = [&](Edge &E, Comparison Kind, const CXXMethodDecl &Of) {
    if (Site.ClassAsked)
      E.Under.push_back({*Site.ClassAsked, Kind,
                         numberOf(*Of.getParent()->getCanonicalDecl())});
    llvm::sort(E.Under);
  };
  if (Declared) {
    Declared->IsVirtual = true;
    for (const Overriders::Candidate &C : Candidates)
      Require(*Declared, Comparison::NotEqual, *C.Method);
  }
  for (const Overriders::Candidate &C : Candidates)
    if (Edge *E = addCallee(*C.Method)) {
      Require(*E, Comparison::Equal, *C.Method);
      E->IsPossible |= C.IsPossible;
      E->IsOverrider = true;
      E->Passes = Site.Passes;
    }
}

// `co_await task; task.get_result();`
static bool isOfReadyTask(model::Model &TheModel, const FunctionDecl &Caller,
                          const CallSite &Site) {
  const Expr *Object = Site.Called.Object;
  return Object && isa_and_nonnull<CXXMemberCallExpr>(Site.Called.Node) &&
         isa_and_nonnull<CoroutineBodyStmt>(Caller.getBody()) &&
         TheModel.isTask(model::strip(Object)->getType()) &&
         isKnownReady(Caller, Site);
}

void EdgeBuilder::addDispatched(const FunctionDecl &Declared) {
  const FunctionDecl *Callee = &Declared;
  bool IsVirtual = isDispatched(Site, Callee, Caller);
  if (IsVirtual)
    if (const CXXMethodDecl *Exact = exactMethod(Site, *Callee, Caller)) {
      Callee = Exact;
      IsVirtual = false;
    }
  Edge *E = addCallee(*Callee);
  if (E) {
    E->Passes = Site.Passes;
    E->Destroyed = Site.Destroyed;
    if (Site.Member)
      E->Destroyed = Site.Member;
    if (takesWhatIsReady(Caller, *Callee) || waitsForSpace(Caller, Site) ||
        isOfReadyTask(TheModel, Caller, Site))
      E->Passes.push_back({MayWait, Passed::Constant, 0});
    addGifts(*E);
  }
  // A header's `delete base` belongs to many programs, each with other classes;
  // `std::unique_ptr` was made for those of this one.
  const SourceManager &Sources = TheModel.context().getSourceManager();
  bool IsShared = Site.IsDispatchedDestructor &&
                  !Sources.isInMainFile(Caller.getLocation()) &&
                  !isSystem(Caller);
  if (IsVirtual && !IsShared)
    addOverriders(*cast<CXXMethodDecl>(Callee), E);
}

// `f()` on an object of a library's class that holds any callable.
static bool mayCallAnything(const CallExpr &Call, const FunctionDecl &Callee,
                            bool IsOfLibrary) {
  return isa<CXXOperatorCallExpr>(Call) &&
         Callee.getOverloadedOperator() == OO_Call &&
         (IsOfLibrary || model::isErasedCall(Callee));
}

// `pointer = &manage<F>` in a class that hides what F is: another object of the
// class has another F, and the object here is unknown.
static bool isOfOtherObjects(const Expr &Holder, const FunctionDecl &Target) {
  return isa<MemberExpr>(Holder.IgnoreParenImpCasts()) &&
         (Target.isTemplateInstantiation() ||
          Target.getTemplateInstantiationPattern());
}

// `pointer()` and `function()` if the unit shows their contents; true if
// nothing else is called.
bool EdgeBuilder::addHeld() {
  const FunctionDecl *Callee = Site.Callee;
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.Called.Node);
  if (!Call || (Callee && !mayCallAnything(*Call, *Callee, isSystem(*Callee))))
    return false;
  const Expr *Holder =
      Site.Called.Object && Callee ? Site.Called.Object : Call->getCallee();
  CallableStores::Targets Targets;
  if (Holder) {
    Targets = Graph.holders().targets(Holder, Caller);
    if (const VarDecl *Var = CallableStores::sharedVariable(Holder))
      addThrough(*Var);
  }
  for (const FunctionDecl *Target : Targets)
    addHeldTarget(*Target, *Holder);
  return !Targets.empty() || (Callee && model::isErasedCall(*Callee));
}

void EdgeBuilder::addHeldTarget(const FunctionDecl &Target,
                                const Expr &Holder) {
  if (!isSame(&Target, Site.Callee) && isOfOtherObjects(Holder, Target))
    return;
  Edge *E = addCallee(Target);
  if (!E)
    return;
  E->IsOfObject = CallableStores::isMemberOfThis(&Holder);
  if (isSame(&Target, Site.Callee))
    E->Passes = Site.Passes;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Target);
  if (Method && Method->isVirtual() && !Site.Callee)
    addOverriders(*Method, E);
}

// `map[key]` may make an element, and destroys that if there is one already.
// What was made for a smart pointer, optional or thread is empty. The map must
// not call functions of the program's own.
static bool makesEmptyElement(const CallExpr &Call) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  const auto *Map = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Method ? Method->getParent() : nullptr);
  if (!Operator || Operator->getOperator() != OO_Subscript ||
      !model::isStd(Map) || !isOwner(Call.getType()))
    return false;
  llvm::ArrayRef<TemplateArgument> Args = Map->getTemplateArgs().asArray();
  return Args.size() > 2 &&
         llvm::all_of(Args.drop_front(2), [](const TemplateArgument &Arg) {
           return Arg.getKind() == TemplateArgument::Type &&
                  model::isStd(Arg.getAsType()->getAsCXXRecordDecl());
         });
}

Contents &EdgeBuilder::contents() {
  if (!Owners)
    Owners.emplace(Caller, Graph.fillers());
  return *Owners;
}

// `t.join()` of a `std::thread` that was made without a function.
bool EdgeBuilder::joinsNothing() {
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.Called.Node);
  return Call && model::isStd(Site.Callee, "join") && !isSystem(Caller) &&
         contents().before(*Call) == Contents::Nothing;
}

// `p = make()` with an empty `p`: nothing is destroyed, but the library
// constructs an object in it.
bool EdgeBuilder::destroysNothing(bool &OnlyPossible) {
  OnlyPossible |= mayDestroyAnother(*Site.Callee, Caller);
  if (isSystem(Caller))
    return false;
  if (!Site.Called.Node)
    return Site.Destroyed && Site.Destroyed->isLocalVarDecl() &&
           isOwner(Site.Destroyed->getType()) &&
           contents().isAlwaysEmpty(*Site.Destroyed);
  const auto *Call = dyn_cast<CallExpr>(Site.Called.Node);
  if (!Call || !Site.Called.Object)
    return false;
  OnlyPossible |= mayReplaceAnother(*Call, Caller);
  if (makesEmptyElement(*Call)) {
    addConstructorsInside({firstHop(Site.Callee)}, 0);
    return true;
  }
  QualType Type = Site.Called.Object->getType();
  if (!replaces(*Call) ||
      !isOwner(Type->isPointerType() ? Type->getPointeeType() : Type))
    return false;
  Contents::Answer Before = contents().before(*Call);
  OnlyPossible |= Before == Contents::Perhaps;
  if (Before != Contents::Nothing)
    return false;
  addConstructorsInside({firstHop(Site.Callee)}, 0);
  return true;
}

void EdgeBuilder::addConstructorsInside(const Hops &Path, unsigned Depth) {
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::ConstructionCalls ||
      !Path.back().Callee->hasBody(Definition) || !isSystem(*Definition) ||
      !Graph.isWorthReading(*Definition))
    return;
  for (const CallSite &Inner : callSites(*Definition)) {
    if (!Inner.Callee || isa<CXXDestructorDecl>(Inner.Callee))
      continue;
    Hops Next = Path;
    Next.push_back({Inner.Loc, Definition, Inner.Callee});
    if (isa<CXXConstructorDecl>(Inner.Callee) && !isSystem(*Inner.Callee))
      addTarget(std::move(Next), Inner.Called, When::Now);
    else
      addConstructorsInside(Next, Depth + 1);
  }
}

} // namespace corolint::reach
