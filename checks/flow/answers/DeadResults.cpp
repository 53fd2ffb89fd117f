// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/DeadResults.h"
#include "flow/answers/VoidCallback.h"
#include "flow/lifetimes/Owners.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

using model::Std;
namespace {

using What = DeadResult::What;

class Finder : public model::EvaluatedVisitor {
public:
  Finder(const FunctionDecl &Function, Needs &TheNeeds)
      : EvaluatedVisitor(Function.getASTContext()), Function(Function),
        TheNeeds(TheNeeds), Index(TheNeeds.index(Function)) {}
  bool VisitVarDecl(VarDecl *Var) override;
  bool VisitCXXForRangeStmt(CXXForRangeStmt *Loop) override;
  bool VisitCoreturnStmt(CoreturnStmt *Return) override;
  std::vector<DeadResult> All;

private:
  const Expr *lostResult(const Expr *Init) const;
  bool takesResult(const CoawaitExpr &Await) const;
  bool isDeadAfter(const CoreturnStmt &Return, const Referent &R) const;

  const FunctionDecl &Function;
  Needs &TheNeeds;
  const BodyIndex &Index;
};

} // namespace

// The type of the results of `task<T>`; null if there is none.
static QualType resultOf(QualType Task) {
  return model::typeArgument(dyn_cast_or_null<ClassTemplateSpecializationDecl>(
                                 Task->getAsCXXRecordDecl()),
                             0);
}

// `co_await f()` that gives a reference to the result that the task keeps.
bool Finder::takesResult(const CoawaitExpr &Await) const {
  const Expr *Operand = model::strip(Await.getOperand());
  const auto *Call = dyn_cast<CallExpr>(Operand);
  if (!Call || !Await.isGLValue() || !Call->isPRValue())
    return false;
  QualType Type = Call->getType();
  const model::TaskType &Task = TheNeeds.model().taskType(Type);
  const QualType Result = resultOf(Type);
  if (!Task.isTask() || !Task.HasPromise || Result.isNull() ||
      !Context.hasSameUnqualifiedType(Result, Await.getType()))
    return false;
  const FunctionDecl *Callee = Call->getDirectCallee();
  return !Task.Shared ||
         (Callee && Callee->hasBody(Callee) && isCoroutine(*Callee));
}

// The `co_await` in \p Init whose result dies with its task.
const Expr *Finder::lostResult(const Expr *Init) const {
  while (true) {
    Init = Init->IgnoreParenImpCasts();
    if (const auto *Node = dyn_cast<FullExpr>(Init))
      Init = Node->getSubExpr();
    else if (const auto *Node = dyn_cast<CXXBindTemporaryExpr>(Init))
      Init = Node->getSubExpr();
    else if (const auto *Member = dyn_cast<MemberExpr>(Init);
             Member && !Member->isArrow() &&
             isa<FieldDecl>(Member->getMemberDecl()))
      Init = Member->getBase();
    else
      break;
  }
  const auto *Await = dyn_cast<CoawaitExpr>(Init);
  return Await && takesResult(*Await) ? Await : nullptr;
}

// `std::string_view name = co_await load();`
static const Expr *viewedResult(const VarDecl &Var) {
  if (!Var.getType()->isPointerType() && !isView(Var.getType()))
    return nullptr;
  Referent Seen = viewedBy(Var.getInit());
  if (Seen.Kind != Referent::What::Temporary || Seen.IsShared)
    return nullptr;
  const Expr *Temporary = model::strip(Seen.Temporary);
  return isa<CoawaitExpr>(Temporary) ? Temporary : nullptr;
}

bool Finder::VisitVarDecl(VarDecl *Var) {
  if (!Var->getInit() || !Var->hasLocalStorage() || Var->isInitCapture() ||
      Var->getInit()->containsErrors())
    return true;
  const Expr *Await = Var->getType()->isReferenceType()
                          ? lostResult(Var->getInit())
                          : viewedResult(*Var);
  if (!Await)
    return true;
  for (const DeclRefExpr *Ref : Index.references())
    if (Ref->getDecl() == Var) {
      All.push_back({What::Awaited, Var->getLocation(),
                     Var->getInit()->getEndLoc(), Var, Ref});
      break;
    }
  return true;
}

// From C++23 on, the temporaries in the head live as long as the loop.
bool Finder::VisitCXXForRangeStmt(CXXForRangeStmt *Loop) {
  const auto *Range =
      dyn_cast_or_null<VarDecl>(Loop->getRangeStmt()->getSingleDecl());
  if (!Range || !Range->getInit() || Context.getLangOpts().CPlusPlus23)
    return true;
  if (const Expr *Await = lostResult(Range->getInit()))
    All.push_back({What::Looped, Await->getBeginLoc(), Await->getEndLoc(),
                   nullptr, nullptr});
  return true;
}

// Parameters live as long as the task, which the caller may keep.
bool Finder::isDeadAfter(const CoreturnStmt &Return, const Referent &R) const {
  if (R.Kind == Referent::What::Temporary)
    return !R.IsShared;
  return R.Kind == Referent::What::Local && !R.IsShared &&
         !isa<ParmVarDecl>(R.Variable) && !R.Variable->isImplicit() &&
         R.Variable->getDeclContext() == &Function &&
         !(R.IsContent && isGivenOn(Index, R.Variable, &Return));
}

// What \p Given, of which a pointer or view is made, owns.
static Referent ownedBy(const Expr *Given) {
  QualType Type = Given->getType();
  bool IsOwner = Type->isArrayType() ||
                 model::isStd(Type->getAsCXXRecordDecl(),
                              model::Std::Container | model::Std::Row |
                                  model::Std::InPlace);
  return IsOwner ? referentOf(Given) : Referent();
}

static bool isHandle(QualType Type) {
  return Type->isPointerType() || isView(Type);
}

// What a pointer or view refers to that is made of \p Given.
static Referent ofHandle(const Expr *Given) {
  return isHandle(Given->getType()) ? viewedBy(model::stripMove(Given))
                                    : ownedBy(Given);
}

// What the parts refer to of which an aggregate, or an optional, pair or tuple,
// is made: `co_return std::pair<std::string_view, int>(text, 1);`
static void addParts(const Expr *Given, unsigned Depth,
                     llvm::SmallVectorImpl<Referent> &Found) {
  const Expr *E = model::strip(Given);
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
    E = model::strip(Cast->getSubExpr());
  if (Depth > limits::ShapeLevels)
    return;
  if (const auto *List = dyn_cast<InitListExpr>(E)) {
    for (const Expr *Part : List->inits())
      if (isHandle(Part->getType()))
        Found.push_back(viewedBy(model::stripMove(Part)));
    return;
  }
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  const auto *Class = model::stdTemplate(E->getType());
  if (!Construct || !model::isStd(Class, Std::Maybe | Std::InPlace))
    return;
  for (const auto &[Index, Part] : llvm::enumerate(Construct->arguments())) {
    QualType As = model::typeArgument(Class, Index);
    if (!As.isNull() && isHandle(As))
      Found.push_back(ofHandle(Part));
    else
      addParts(Part, Depth + 1, Found);
  }
}

bool Finder::VisitCoreturnStmt(CoreturnStmt *Return) {
  const model::TaskType &Task =
      TheNeeds.model().taskType(Function.getReturnType());
  QualType Result = resultOf(Function.getReturnType());
  const auto *Call = dyn_cast_or_null<CallExpr>(
      Return->getPromiseCall() ? Return->getPromiseCall()->IgnoreImplicit()
                               : nullptr);
  if (Return->isImplicit() || !Task.isTask() || !Task.HasPromise || !Call ||
      Call->getNumArgs() != 1 || Result.isNull() || Call->containsErrors())
    return true;
  const Expr *Given = Call->getArg(0);
  llvm::SmallVector<Referent, 2> Parts;
  if (isHandle(Result))
    Parts = {ofHandle(Given)};
  else if (Result->isReferenceType())
    Parts = {referentOf(Given)};
  else
    addParts(Given, 0, Parts);
  const auto *Dead = llvm::find_if(
      Parts, [&](const Referent &R) { return isDeadAfter(*Return, R); });
  if (Dead != Parts.end())
    All.push_back({What::Returned, Return->getBeginLoc(), Return->getEndLoc(),
                   Dead->Variable, nullptr});
  return true;
}

std::vector<DeadResult> deadResults(const FunctionDecl &Function,
                                    Needs &TheNeeds) {
  if (!isCoroutine(Function))
    return {};
  Finder Visitor(Function, TheNeeds);
  Visitor.TraverseStmt(const_cast<Stmt *>(model::writtenBody(Function)));
  return std::move(Visitor.All);
}

// Does the future that \p Called continues keep its result itself, until the
// continuation has returned?
static bool continuesValue(const model::Call &Called) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  const auto *Future =
      Method ? dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent())
             : nullptr;
  QualType Result = model::typeArgument(Future, 0);
  return !Result.isNull() && Result->isRecordType();
}

// What `Param` of `Callable`, which is passed on at `Where`, refers to.
static DanglingArgument goneWith(const ParmVarDecl &Param, const Expr &Callable,
                                 const Expr *Where, const Need &Needed,
                                 DanglingArgument::Passed How) {
  DanglingArgument Found{DanglingArgument::What::Param, Where,
                         Callable.getBeginLoc(), Needed.User};
  Found.Param = dyn_cast_or_null<ParmVarDecl>(Needed.Name);
  Found.Dead = {Referent::What::Local, &Param, nullptr};
  Found.Gone = How;
  Found.Needed = Needed;
  Found.Dies = Callable.getEndLoc();
  return Found;
}

// `future.then([](const text &t) { return print(t); })`
std::optional<DanglingArgument> resultOfContinuation(const model::Call &Called,
                                                     unsigned Index,
                                                     const Expr &Closure,
                                                     Needs &TheNeeds) {
  const CXXMethodDecl &Body = *closureBody(&Closure);
  if (!Body.hasBody() || Body.getNumParams() != 1 || !continuesValue(Called) ||
      TheNeeds.keeps(Called, Index) != model::Keeps::AfterCall)
    return std::nullopt;
  const ParmVarDecl *Result = Body.getParamDecl(0);
  QualType Type = Result->getType();
  if (!Type->isRValueReferenceType() &&
      !(Type->isReferenceType() &&
        Type.getNonReferenceType().isConstQualified()))
    return std::nullopt;
  Need Needed = TheNeeds.ofOwn(Body, 0);
  if (Needed.isShort() || !Needed.User)
    return std::nullopt;
  return goneWith(*Result, Closure, Called.Node, Needed,
                  DanglingArgument::Passed::Result);
}

static bool refersToArgument(const ParmVarDecl &Param) {
  QualType Type = Param.getType();
  return Type->isReferenceType() || isView(Type);
}

// What the parameters of `Callback` refer to for which `IsGone` holds: a task
// that goes on needs it longer than the call lasts.
static void addGone(const Expr *Where, const Expr *Callback,
                    llvm::function_ref<bool(unsigned, unsigned)> IsGone,
                    Needs &TheNeeds, std::vector<DanglingArgument> &All) {
  const FunctionDecl *Target = model::callableTarget(Callback);
  if (!Target || !Target->hasBody(Target) || Target->isDependentContext() ||
      (isCoroutine(*Target) &&
       TheNeeds.model().taskType(Target->getReturnType()).isLazy()))
    return;
  for (unsigned I = 0; I != Target->getNumParams(); ++I) {
    const ParmVarDecl *Param = Target->getParamDecl(I);
    if (!refersToArgument(*Param) || !IsGone(I, Target->getNumParams()))
      continue;
    Need Needed = TheNeeds.ofOwn(*Target, I);
    if (Needed.isShort() || !Needed.User || !Needed.Use ||
        (!isCoroutine(*Target) && Needed.How != Need::Until::Beyond))
      continue;
    All.push_back(goneWith(*Param, *Callback, Where, Needed,
                           DanglingArgument::Passed::Callback));
    return;
  }
}

std::vector<DanglingArgument> argumentsOfCallbacks(const Expr *E,
                                                   Needs &TheNeeds) {
  std::vector<DanglingArgument> All;
  const Erased Made = erasedBy(E);
  if (const FunctionProtoType *Signature =
          Made.Callable ? model::signatureOf(Made.Wrapper->getAsCXXRecordDecl())
                        : nullptr) {
    auto IsOwn = [&](unsigned Number, unsigned Count) {
      unsigned Bound = Count - Signature->getNumParams(); // `bind_front(f, x)`
      if (Count < Signature->getNumParams() || Number < Bound)
        return false;
      QualType Type = Signature->getParamType(Number - Bound);
      return Type->isRecordType() && !isView(Type) &&
             !model::isStd(Type->getAsCXXRecordDecl(), Std::Shared);
    };
    addGone(E, Made.Callable, IsOwn, TheNeeds, All);
    return All;
  }
  std::optional<model::Call> Called = model::asCall(E);
  if (Called && TheNeeds.model().roles(*Called).Kept == model::Keeps::Stored)
    for (const Expr *Arg : Called->Args)
      addGone(E, Arg, [](unsigned, unsigned) { return true; }, TheNeeds, All);
  return All;
}

} // namespace corolint::flow
