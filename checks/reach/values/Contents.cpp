// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/values/Contents.h"
#include "model/code/Call.h"
#include "model/code/Std.h"
#include "model/code/UserCodeVisitor.h"
#include "reach/values/Conditions.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

using model::Std;

namespace {

/// The events of owners in one body, including those of its lambdas.
class EventCollector : public ConstDynamicRecursiveASTVisitor {
public:
  explicit EventCollector(Fillers *OfUnit = nullptr) : OfUnit(OfUnit) {}
  std::vector<Contents::Event> Events;

  bool VisitCallExpr(const CallExpr *E) override {
    if (model::isMove(E)) {
      add(E, E->getArg(0), OwnerCall::Empties);
      return true;
    }
    const Expr *Owner = nullptr;
    OwnerCall Kind = ownerCall(*E, Owner);
    if (Owner && Kind != OwnerCall::Looks)
      add(E, Owner, Kind);
    ownMethod(*E);
    std::optional<model::Call> Called = model::asCall(E);
    return !Called || arguments(*Called);
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *E) override {
    std::optional<model::Call> Called = model::asCall(E);
    return !Called || arguments(*Called);
  }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    if (E->getOpcode() == UO_AddrOf)
      add(E, E->getSubExpr(), OwnerCall::Fills);
    return true;
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    if (E->getOpcode() == BO_Assign)
      add(E, E->getLHS(),
          isNothing(E->getRHS()) ? OwnerCall::Empties : OwnerCall::Fills);
    return true;
  }
  bool TraverseIfStmt(const IfStmt *If) override {
    for (const Stmt *S :
         {If->getInit(),
          static_cast<const Stmt *>(If->getConditionVariableDeclStmt()),
          static_cast<const Stmt *>(If->getCond())})
      TraverseStmt(S);
    bool WhenTrue = false;
    const Expr *Tested = testedForContent(If->getCond(), WhenTrue);
    branch(If->getThen(), WhenTrue ? nullptr : Tested);
    branch(If->getElse(), WhenTrue ? Tested : nullptr);
    // `if (p) return;`
    if (Tested && leaves(WhenTrue ? If->getThen() : If->getElse()))
      add(If, Tested, OwnerCall::Empties);
    return true;
  }
  bool TraverseWhileStmt(const WhileStmt *S) override { return loop(S); }
  bool TraverseForStmt(const ForStmt *S) override { return loop(S); }
  bool TraverseDoStmt(const DoStmt *S) override { return loop(S); }
  bool TraverseCXXForRangeStmt(const CXXForRangeStmt *S) override {
    return loop(S);
  }
  bool TraverseSwitchStmt(const SwitchStmt *S) override {
    Branches.push_back(S);
    ConstDynamicRecursiveASTVisitor::TraverseSwitchStmt(S);
    Branches.pop_back();
    return true;
  }

private:
  // `p`, `!p`, `p == nullptr`, `p.has_value()`, `p.empty()`: the tested object,
  // and whether "true" means that it holds something.
  static const Expr *testedForContent(const Expr *E, bool &WhenTrue) {
    WhenTrue = true;
    for (;;) {
      E = model::strip(E);
      if (const auto *Not = dyn_cast<UnaryOperator>(E);
          Not && Not->getOpcode() == UO_LNot) {
        WhenTrue = !WhenTrue;
        E = Not->getSubExpr();
      } else if (const auto *Cast = dyn_cast<CastExpr>(E)) {
        E = Cast->getSubExpr();
      } else {
        break;
      }
    }
    if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
      auto Form = Rewritten->getDecomposedForm();
      if (isNothing(Form.RHS)) {
        WhenTrue ^= Form.Opcode == BO_EQ;
        return Form.LHS;
      }
    }
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->getNumArgs() == 2 &&
        isNothing(Operator->getArg(1))) {
      WhenTrue ^= Operator->getOperator() == OO_EqualEqual;
      return Operator->getArg(0);
    }
    const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    if (!Method)
      return nullptr;
    bool AsksForNothing = model::means(Method, Std::HasNone);
    WhenTrue ^= AsksForNothing;
    bool Asks = AsksForNothing || isa<CXXConversionDecl>(Method) ||
                model::nameOf(Method) == "get" ||
                model::means(Method, Std::HasSome | Std::Counts);
    return Asks ? Call->getImplicitObjectArgument() : nullptr;
  }

  void branch(const Stmt *S, const Expr *Empty) {
    if (!S)
      return;
    Branches.push_back(S);
    if (Empty)
      add(S, Empty, OwnerCall::Empties);
    TraverseStmt(S);
    Branches.pop_back();
  }
  template <typename LoopStmt> bool loop(const LoopStmt *S) {
    Branches.push_back(S);
    Loops.push_back(S);
    for (const Stmt *Child : S->children())
      TraverseStmt(Child);
    Loops.pop_back();
    Branches.pop_back();
    return true;
  }
  void add(const Stmt *Node, const Expr *Owner, OwnerCall Kind) {
    if (OwnerPath Path = ownerPath(Owner); !Path.empty())
      Events.push_back({std::move(Path), Kind, Node, Branches, Loops});
  }
  // `start()` in a constructor, where `start` fills a member.
  void ownMethod(const CallExpr &E) {
    const auto *Call = dyn_cast<CXXMemberCallExpr>(&E);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    const Expr *Object = Method ? Call->getImplicitObjectArgument() : nullptr;
    if (!OfUnit || !Object || !isa<CXXThisExpr>(model::strip(Object)))
      return;
    for (const FieldDecl *Field : Method->getParent()->fields())
      for (const FunctionDecl *Filler : OfUnit->of(*Field))
        if (Filler->getCanonicalDecl() == Method->getCanonicalDecl())
          Events.push_back({{Field->getCanonicalDecl()},
                            OwnerCall::Fills,
                            &E,
                            Branches,
                            Loops});
  }
  // By reference, and not only for reading.
  bool arguments(const model::Call &Called) {
    for (unsigned I = 0; I != Called.Args.size(); ++I) {
      if (!Called.Function || I >= Called.Function->getNumParams())
        continue;
      QualType Type = Called.Function->getParamDecl(I)->getType();
      if (Type->isLValueReferenceType() &&
          !Type->getPointeeType().isConstQualified() &&
          isOwner(Type.getNonReferenceType()))
        add(Called.Node, Called.Args[I], OwnerCall::Fills);
    }
    return true;
  }

  Fillers *OfUnit;
  llvm::SmallVector<const Stmt *, 4> Branches, Loops;
};

} // namespace

/// Reads the user's code of the unit once.
class Fillers::Collector : public model::UserCodeVisitor {
public:
  explicit Collector(Fillers &Result)
      : UserCodeVisitor(Result.Context), Known(Result.Known) {}
  bool TraverseStmt(Stmt *) override { return true; }
  bool VisitFieldDecl(FieldDecl *Field) override {
    if (const Expr *Init = Field->getInClassInitializer();
        Init && isOwner(Field->getType()) && !isNothing(Init))
      Known[Field->getCanonicalDecl()].push_back(nullptr);
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl *Function) override {
    if (!Function->doesThisDeclarationHaveABody() || !Function->getBody() ||
        Function->isDependentContext())
      return true;
    if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(Function))
      for (const CXXCtorInitializer *Init : Ctor->inits())
        if (Init->isMemberInitializer() && Init->isWritten() &&
            isOwner(Init->getMember()->getType()) &&
            !isNothing(Init->getInit()))
          fill(Init->getMember(), Function);
    EventCollector Body;
    Body.TraverseStmt(Function->getBody());
    for (const Contents::Event &E : Body.Events)
      if (E.Kind == OwnerCall::Fills)
        fill(E.Path.back(), Function);
    return true;
  }

private:
  void fill(const ValueDecl *Member, const FunctionDecl *Function) {
    if (isa<FieldDecl>(Member))
      Known[cast<ValueDecl>(Member->getCanonicalDecl())].push_back(Function);
  }
  llvm::DenseMap<const ValueDecl *, llvm::SmallVector<const FunctionDecl *, 2>>
      &Known;
};

llvm::ArrayRef<const FunctionDecl *> Fillers::of(const FieldDecl &Field) {
  if (!std::exchange(IsCollected, true))
    Collector(*this).visitUnit();
  auto It = Known.find(cast<ValueDecl>(Field.getCanonicalDecl()));
  if (It == Known.end())
    return {};
  return It->second;
}

Contents::Contents(const FunctionDecl &Function, Fillers &OfUnit)
    : Function(Function), OfUnit(OfUnit) {
  EventCollector Visitor(isa<CXXMethodDecl>(Function) ? &OfUnit : nullptr);
  Visitor.TraverseStmt(Function.getBody());
  Events = std::move(Visitor.Events);
}

// Executed once for each object, before anything else fills it: the methods
// that set the result of a coroutine or of a promise.
static bool isOnce(const FunctionDecl &Function) {
  return isa<CXXMethodDecl>(Function) &&
         model::means(&Function, Std::Completes);
}

// True if everything that fills the member is visible here.
static bool isClosed(const FieldDecl &Field) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!Class || Field.getAccess() == AS_public)
    return Class && !Class->isExternallyVisible();
  return llvm::all_of(Class->methods(), [](const CXXMethodDecl *Method) {
    return Method->isImplicit() || Method->isDeleted() ||
           Method->isDefaulted() || Method->isConst() ||
           Method->isPureVirtual() || Method->hasBody() ||
           Method->getTemplateInstantiationPattern();
  });
}

static bool isFilledAtFirst(llvm::ArrayRef<const FunctionDecl *> Fillers) {
  return llvm::any_of(Fillers, [](const FunctionDecl *F) {
    return !F || isa<CXXConstructorDecl>(F);
  });
}

Contents::Answer Contents::ofMember(const FieldDecl &Field) const {
  llvm::ArrayRef<const FunctionDecl *> All = OfUnit.of(Field);
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function)) {
    for (const CXXCtorInitializer *Init : Ctor->inits())
      if (Init->isDelegatingInitializer() ||
          (Init->isMemberInitializer() && Init->getMember() == &Field &&
           !isNothing(Init->getInit())))
        return Something;
    return llvm::is_contained(All, nullptr) ? Something : Nothing;
  }
  if (!isClosed(Field))
    return Something;
  bool IsOther = llvm::any_of(All, [&](const FunctionDecl *F) {
    return !F || F->getCanonicalDecl() != Function.getCanonicalDecl();
  });
  if (IsOther)
    return Something;
  return All.empty() ? Nothing : Perhaps;
}

Contents::Answer Contents::atFirst(const OwnerPath &Path) const {
  if (isa<FieldDecl>(Path.front())) {
    const auto *Last = cast<FieldDecl>(Path.back());
    if (isOnce(Function) && !isFilledAtFirst(OfUnit.of(*Last)))
      return Nothing;
    return Path.size() == 1 ? ofMember(*Last) : Something;
  }
  const auto *Var = cast<VarDecl>(Path.front());
  if (!Var->isLocalVarDecl() || !Var->hasLocalStorage() ||
      Var->getType()->isReferenceType() || Var->getDeclContext() != &Function)
    return Something;
  if (Path.size() == 1)
    return !Var->getInit() || isNothing(Var->getInit()) ? Nothing : Something;
  const auto *Field = dyn_cast<FieldDecl>(Path.back());
  bool IsEmpty = Field && Path.size() == 2 && isFresh(*Var) &&
                 !isFilledAtFirst(OfUnit.of(*Field));
  return IsEmpty ? Nothing : Something;
}

static bool isPrefix(llvm::ArrayRef<const Stmt *> A,
                     llvm::ArrayRef<const Stmt *> B) {
  return A.size() <= B.size() && A == B.take_front(A.size());
}

// True if something later in the source happens before, in the previous
// iteration of a common loop. Not if each iteration has a new variable.
static bool sharesLoop(const Contents::Event &A, const Contents::Event &B) {
  const auto *Var = dyn_cast<VarDecl>(A.Path.front());
  return llvm::any_of(A.Loops, [&](const Stmt *Loop) {
    if (!llvm::is_contained(B.Loops, Loop))
      return false;
    bool IsInside = Var && Var->getBeginLoc() >= Loop->getBeginLoc() &&
                    Var->getBeginLoc() <= Loop->getEndLoc();
    return !IsInside;
  });
}

// True if the event is about the owner at \p Path, or about an object that
// contains the owner.
static bool isAbout(const Contents::Event &E,
                    llvm::ArrayRef<const ValueDecl *> Path) {
  if (E.Path.size() > Path.size() ||
      llvm::ArrayRef(E.Path) != Path.take_front(E.Path.size()))
    return false;
  return E.Path.size() == Path.size() || E.Kind == OwnerCall::Fills;
}

static bool isInside(const Stmt &Part, const Stmt &Whole) {
  return Part.getBeginLoc() > Whole.getBeginLoc() &&
         Part.getEndLoc() <= Whole.getEndLoc();
}

Contents::Answer Contents::before(const CallExpr &Call) const {
  auto Here =
      llvm::find_if(Events, [&](const Event &E) { return E.Node == &Call; });
  if (Here == Events.end())
    return Something;
  const Event *Last = nullptr;
  bool IsFilled = false, IsFilledLater = false;
  for (const Event &E : Events) {
    if (&E == &*Here || !isAbout(E, Here->Path))
      continue;
    // the arguments are evaluated before the call
    if (&E < &*Here || isInside(*E.Node, Call)) {
      Last = &E;
      IsFilled |= E.Kind == OwnerCall::Fills;
    } else if (E.Kind == OwnerCall::Fills && sharesLoop(E, *Here)) {
      IsFilledLater = true;
    }
  }
  IsFilledLater |= Here->Kind == OwnerCall::Fills && sharesLoop(*Here, *Here);
  bool IsEmptied = Last && Last->Kind == OwnerCall::Empties &&
                   isPrefix(Last->Branches, Here->Branches);
  bool InSameTurn = Last && isPrefix(Here->Loops, Last->Loops);
  if (IsEmptied && (InSameTurn || !IsFilledLater))
    return Nothing;
  return IsFilled || IsFilledLater ? Something : atFirst(Here->Path);
}

bool Contents::isAlwaysEmpty(const VarDecl &Var) const {
  OwnerPath Path{Var.getCanonicalDecl()};
  return isOwner(Var.getType()) && atFirst(Path) == Nothing &&
         llvm::none_of(Events, [&](const Event &E) {
           return E.Path.front() == Path.front() && E.Kind == OwnerCall::Fills;
         });
}

} // namespace corolint::reach
