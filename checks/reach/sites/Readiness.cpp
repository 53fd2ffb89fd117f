// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/Readiness.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "reach/owners/OwnerPath.h"
#include "reach/values/Conditions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {

// `f.is_ready()`, `ready(f)`: the object of the query.
static const Expr *asked(const CallExpr &Call) {
  if (!model::means(Call.getDirectCallee(), model::Std::AsksReady))
    return nullptr;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    return Member->getImplicitObjectArgument();
  return Call.getNumArgs() == 1 ? Call.getArg(0) : nullptr;
}

// A local variable stands for what it begins with. `bool b = b;` compiles.
static const Expr *valueOf(const Expr *E, unsigned Depth = 0) {
  E = model::strip(E);
  while (const auto *Cast = dyn_cast<CastExpr>(E))
    E = model::strip(Cast->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool IsAnswer = Var && Var->isLocalVarDecl() && Var->getInit() &&
                  Var->getType()->isIntegralOrEnumerationType();
  return IsAnswer && Depth != limits::ConditionSteps
             ? valueOf(Var->getInit(), Depth + 1)
             : E;
}

// `f.wait_for(0s) == std::future_status::ready`: the object `f`.
static const Expr *comparedWithReady(const BinaryOperator &E) {
  for (const Expr *Side : {E.getLHS(), E.getRHS()}) {
    const Expr *Other = Side == E.getLHS() ? E.getRHS() : E.getLHS();
    const auto *Call = dyn_cast<CXXMemberCallExpr>(valueOf(Side));
    const auto *Ref = dyn_cast<DeclRefExpr>(valueOf(Other));
    if (Call && Ref && isa<EnumConstantDecl>(Ref->getDecl()) &&
        model::means(Call->getMethodDecl(), model::Std::Waits) &&
        model::means(Ref->getDecl(), model::Std::AsksReady))
      return Call->getImplicitObjectArgument();
  }
  return nullptr;
}

// The object itself is ready, or an operation whose result it is.
static bool isOf(const Expr *Object, const OwnerPath &Path) {
  const OwnerPath Asked = Object ? ownerPath(Object) : OwnerPath();
  return !Asked.empty() && Asked.size() <= Path.size() &&
         llvm::ArrayRef(Asked) == llvm::ArrayRef(Path).take_front(Asked.size());
}

/// True if \p Condition with the value \p Result implies that the object at
/// \p Path is ready.
static bool shows(const Expr *Condition, bool Result, const OwnerPath &Path,
                  unsigned Depth = 0) {
  const Expr *E = Condition ? valueOf(Condition) : nullptr;
  if (!E || Depth > limits::ConditionSteps)
    return false;
  if (const auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot)
    return shows(Not->getSubExpr(), !Result, Path, Depth + 1);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E);
      Binary && Binary->isEqualityOp())
    return Result == (Binary->getOpcode() == BO_EQ) &&
           isOf(comparedWithReady(*Binary), Path);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return Binary->isLogicalOp() &&
           Result == (Binary->getOpcode() == BO_LAnd) &&
           (shows(Binary->getLHS(), Result, Path, Depth + 1) ||
            shows(Binary->getRHS(), Result, Path, Depth + 1));
  const auto *Call = dyn_cast<CallExpr>(E);
  const Expr *Object = Call ? asked(*Call) : nullptr;
  return Result && isOf(Object, Path);
}

// `when_all`, `gather`, but not `when_any`: whose result is there after it?
static bool isOfAll(llvm::StringRef Name) {
  std::string Lower = Name.lower();
  auto Has = [&](llvm::StringRef Word) {
    return llvm::StringRef(Lower).contains(Word);
  };
  return (Has("all") || Has("gather") || Has("collect") || Has("join")) &&
         !Has("any") && !Has("call");
}

/// True if awaiting \p E completes the object at \p Path: the object itself, or
/// one made for all of its arguments.
static bool completes(const Expr *E, const OwnerPath &Path,
                      unsigned Depth = 0) {
  E = model::stripMove(E);
  if (Depth > limits::ConditionSteps)
    return false;
  if (isOf(E, Path))
    return true;
  auto AnyOf = [&](auto &&Parts) {
    return llvm::any_of(Parts, [&](const Expr *Part) {
      return completes(Part, Path, Depth + 1);
    });
  };
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_AddrOf &&
           completes(Unary->getSubExpr(), Path, Depth + 1);
  if (const auto *List = dyn_cast<InitListExpr>(E))
    return AnyOf(List->inits());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return Var && Var->isLocalVarDecl() && Var->getInit() &&
           completes(Var->getInit(), Path, Depth + 1);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return isOfAll(model::nameOf(Construct->getConstructor()->getParent())) &&
           AnyOf(Construct->arguments());
  const auto *Call = dyn_cast<CallExpr>(E);
  return Call && isOfAll(model::nameOf(Call->getDirectCallee())) &&
         AnyOf(Call->arguments());
}

static const Expr *initOf(const ValueDecl &Future) {
  if (const auto *Var = dyn_cast<VarDecl>(&Future))
    return Var->getInit();
  const auto *Field = dyn_cast<FieldDecl>(&Future);
  return Field ? Field->getInClassInitializer() : nullptr;
}

// The result is there, or is made by the call that asks for it:
// `make_ready_future(1)`, `std::async(std::launch::deferred, f)`.
static bool beginsReady(const Expr *Future) {
  const auto *Call =
      Future ? dyn_cast<CallExpr>(model::strip(Future)) : nullptr;
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (model::isNamedReady(Callee))
    return true;
  if (!model::isStd(Callee, "async") || Call->getNumArgs() == 0)
    return false;
  const auto *Policy = dyn_cast<DeclRefExpr>(model::strip(Call->getArg(0)));
  return Policy && model::nameOf(Policy->getDecl()) == "deferred";
}

// `f.share()`, `shared_future(f)`: another future of the same result.
static const Expr *beforeSharing(const Expr *Future) {
  Future = model::stripMove(Future);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Future);
      Construct && Construct->getNumArgs() == 1)
    return beforeSharing(Construct->getArg(0));
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Future);
  return Call && model::nameOf(Call->getMethodDecl()) == "share"
             ? beforeSharing(Call->getImplicitObjectArgument())
             : Future;
}

// The promise or packaged task that gives a future its result.
static const ValueDecl *promiseOf(const ValueDecl &Future) {
  const Expr *Init = initOf(Future);
  const auto *Call =
      Init ? dyn_cast<CXXMemberCallExpr>(beforeSharing(Init)) : nullptr;
  if (!Call || model::nameOf(Call->getMethodDecl()) != "get_future")
    return nullptr;
  OwnerPath Path = ownerPath(Call->getImplicitObjectArgument());
  return Path.empty() ? nullptr : Path.back();
}

namespace {
class Mentions : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Mentions(const ValueDecl &Of) : Of(Of) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    return see(*E->getDecl());
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    return see(*E->getMemberDecl());
  }

private:
  bool see(const ValueDecl &D) {
    Found |= D.getCanonicalDecl() == Of.getCanonicalDecl();
    return !Found;
  }
  const ValueDecl &Of;
};

class ReadyVisitor : public ConstDynamicRecursiveASTVisitor {
public:
  ReadyVisitor(const Expr *Node, OwnerPath Path)
      : Node(Node), Path(std::move(Path)),
        Promise(promiseOf(*this->Path.back())),
        IsReady(beginsReady(initOf(*this->Path.back()))) {}
  bool Found = false;

  bool VisitVarDecl(const VarDecl *Var) override {
    if (Var->getInit() && fulfils(Var->getInit()))
      Fulfilling.push_back({Var->getCanonicalDecl()});
    return true;
  }
  bool VisitCallExpr(const CallExpr *E) override {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    if (Operator && Operator->getOperator() == OO_Equal) {
      if (ownerPath(E->getArg(0)) == Path)
        IsReady = false;
      if (fulfils(E->getArg(1)))
        Fulfilling.push_back(ownerPath(E->getArg(0)));
    }
    IsReady |= sets(*E);
    const auto *Member = dyn_cast<CXXMemberCallExpr>(E);
    if (Member && model::nameOf(Member->getMethodDecl()) == "join")
      IsReady |= llvm::is_contained(
          Fulfilling, ownerPath(Member->getImplicitObjectArgument()));
    return true;
  }

  bool VisitCoawaitExpr(const CoawaitExpr *E) override {
    IsReady |= completes(E->getOperand(), Path);
    return true;
  }

  bool TraverseStmt(const Stmt *S) override {
    if (S == Node)
      Found = IsReady;
    return ConstDynamicRecursiveASTVisitor::TraverseStmt(S);
  }
  bool TraverseIfStmt(const IfStmt *If) override {
    if (If->isConsteval())
      return TraverseStmt(model::runTimeBranch(*If));
    TraverseStmt(If->getCond());
    branch(If->getCond(), true, If->getThen());
    branch(If->getCond(), false, If->getElse());
    IsReady |=
        model::leaves(If->getThen()) && shows(If->getCond(), false, Path);
    return true;
  }
  bool TraverseWhileStmt(const WhileStmt *While) override {
    branch(While->getCond(), true, While->getBody());
    IsReady |= shows(While->getCond(), false, Path);
    return true;
  }
  bool TraverseConditionalOperator(const ConditionalOperator *E) override {
    branch(E->getCond(), true, E->getTrueExpr());
    branch(E->getCond(), false, E->getFalseExpr());
    return true;
  }
  bool TraverseBinaryOperator(const BinaryOperator *E) override {
    if (!E->isLogicalOp())
      return ConstDynamicRecursiveASTVisitor::TraverseBinaryOperator(E);
    TraverseStmt(E->getLHS());
    branch(E->getLHS(), E->getOpcode() == BO_LAnd, E->getRHS());
    return true;
  }
  bool TraverseCompoundStmt(const CompoundStmt *Block) override {
    bool Before = IsReady;
    ConstDynamicRecursiveASTVisitor::TraverseCompoundStmt(Block);
    IsReady = Before;
    return true;
  }

private:
  // `promise.set_value(1)`, or the call of a packaged task.
  bool sets(const CallExpr &E) const {
    const std::optional<model::Call> Called = model::asCall(&E);
    if (!Promise || !Called || !Called->Function || !Called->Object)
      return false;
    const OwnerPath Object = ownerPath(Called->Object);
    return !Object.empty() && Object.back() == Promise &&
           (Called->Function->getOverloadedOperator() == OO_Call ||
            model::nameOf(Called->Function).starts_with("set_value") ||
            model::nameOf(Called->Function).starts_with("set_exception"));
  }
  // A thread whose function sets the result.
  bool fulfils(const Expr *Thread) {
    const CXXRecordDecl *Class = Thread->getType()->getAsCXXRecordDecl();
    if (!Promise || !Class || !model::findMethod(Class, "join"))
      return false;
    Mentions Visitor(*Promise);
    Visitor.TraverseStmt(Thread);
    return Visitor.Found;
  }
  void branch(const Expr *Condition, bool Result, const Stmt *S) {
    bool Before = IsReady;
    IsReady |= shows(Condition, Result, Path);
    if (S)
      TraverseStmt(S);
    IsReady = Before;
  }
  const Expr *Node;
  OwnerPath Path;
  const ValueDecl *Promise;
  llvm::SmallVector<OwnerPath, 2> Fulfilling; ///< threads
  bool IsReady;
};
} // namespace

bool isKnownReady(const FunctionDecl &Caller, const CallSite &Site) {
  OwnerPath Path =
      Site.Called.Object ? ownerPath(Site.Called.Object) : OwnerPath();
  if (Path.empty())
    return beginsReady(Site.Called.Object);
  ReadyVisitor Visitor(Site.Called.Node, std::move(Path));
  Visitor.TraverseStmt(Caller.getBody());
  return Visitor.Found;
}

// `std::future` and its like: something to wait for, and a result.
static bool isFuture(const CXXRecordDecl *Class) {
  auto Has = [&](llvm::StringRef Name) {
    return model::findMethod(Class, Name) != nullptr;
  };
  return Class && Class->hasDefinition() && (Has("get") || Has("result")) &&
         (Has("wait") || Has("valid") || Has("ready") || Has("is_ready"));
}

// What an expression takes its value out of: the object of an accessor, the
// container of an element, what a variable begins with.
static const Expr *origin(const Expr *E) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl()))
      return cast<VarDecl>(Binding->getDecomposedDecl())->getInit();
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    return Var && Var->isLocalVarDecl() ? Var->getInit() : nullptr;
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getBase();
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return Element->getBase();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getSubExpr();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return Construct->getNumArgs() == 1 ? Construct->getArg(0) : nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() != OO_Call ? Operator->getArg(0) : nullptr;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
    return model::means(Call->getMethodDecl(),
                        model::Std::Iterates | model::Std::Reaches)
               ? Call->getImplicitObjectArgument()
               : nullptr;
  const auto *Cast = dyn_cast<CastExpr>(E);
  return Cast ? Cast->getSubExpr() : nullptr;
}

bool isDelivered(const CallSite &Site) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (!Method || !isFuture(Method->getParent()))
    return false;
  const Expr *E = Site.Called.Object;
  for (unsigned Depth = 0; E && Depth != limits::ContainerSteps; ++Depth) {
    E = model::stripMove(E);
    if (isa<CoawaitExpr>(E))
      return true;
    E = origin(E);
  }
  return false;
}

} // namespace corolint::reach
