// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/locks/LockTypes.h"
#include "flow/body/Discard.h"
#include "flow/body/NeverWaits.h"
#include "flow/body/Throws.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

const Expr *lockObject(const Expr *E) {
  E = model::stripMove(E);
  if (const auto *Address = dyn_cast<UnaryOperator>(E);
      Address &&
      (Address->getOpcode() == UO_AddrOf || Address->getOpcode() == UO_Deref))
    return lockObject(Address->getSubExpr());
  return E;
}

const Expr *guardConstruction(const Expr *E) {
  E = model::strip(E);
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
    return guardConstruction(Cast->getSubExpr());
  return E;
}

// A mutex for programs of one thread: `void lock() {}`.
static bool isEmpty(const CXXMethodDecl &Method) {
  const FunctionDecl *Definition = nullptr;
  const auto *Body = Method.hasBody(Definition)
                         ? dyn_cast<CompoundStmt>(Definition->getBody())
                         : nullptr;
  return Body && Body->body_empty();
}

bool isThreadMutex(QualType Type, model::Model &TheModel) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  model::LockKind Said = TheModel.taskType(Type.getNonReferenceType()).Lock;
  if (Said != model::LockKind::Unknown)
    return Said == model::LockKind::Mutex;
  // A capability may also be the role of a thread.
  if (const auto *Capability = Record->getAttr<CapabilityAttr>())
    return Capability->getName() != "role";
  if (model::isStd(Record, Std::Mutex))
    return true;
  bool Locks = false, Unlocks = false;
  for (const CXXMethodDecl *Method : Record->methods()) {
    if (TheModel.isAwaitable(Method->getReturnType()))
      return false;
    bool IsVoid =
        Method->getReturnType()->isVoidType() && Method->param_empty();
    Locks |= IsVoid && model::nameOf(Method) == "lock" && !isEmpty(*Method);
    Unlocks |= IsVoid && model::nameOf(Method) == "unlock";
  }
  return (Locks && Unlocks) ||
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return Base.getAccessSpecifier() == AS_public &&
                  isThreadMutex(Base.getType(), TheModel);
         });
}

static const CXXRecordDecl *stdGuard(const CXXRecordDecl *Record) {
  return model::isStd(Record, Std::Guard) ? Record : nullptr;
}

// A guard of several mutexes counts if one of them blocks its thread.
static bool guardsThread(const CXXRecordDecl *Guard, model::Model &TheModel) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Guard);
  if (!Spec)
    return false;
  auto Blocks = [&](const TemplateArgument &Arg) {
    return Arg.getKind() == TemplateArgument::Type &&
           isThreadMutex(Arg.getAsType(), TheModel);
  };
  for (const TemplateArgument &Arg : Spec->getTemplateArgs().asArray())
    if (Arg.getKind() == TemplateArgument::Pack
            ? llvm::any_of(Arg.pack_elements(), Blocks)
            : Blocks(Arg))
      return true;
  return false;
}

namespace {
class UnlocksMember : public ConstDynamicRecursiveASTVisitor {
public:
  explicit UnlocksMember(model::Model &TheModel) : TheModel(TheModel) {}
  bool found() const { return Unlocks && !Locks; }
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const CXXMethodDecl *Method = E->getMethodDecl();
    const Expr *Object = E->getImplicitObjectArgument();
    if (!Method || !Object)
      return true;
    Object = Object->IgnoreParenImpCasts();
    if (isa<CXXThisExpr>(Object)) {
      const FunctionDecl *Definition = nullptr;
      if (Method->hasBody(Definition) && Seen.insert(Definition).second)
        TraverseStmt(Definition->getBody());
      return true;
    }
    QualType Type = Object->getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    LockEffect Effect = effectOf(*Method);
    if (isa<MemberExpr>(Object) && isThreadMutex(Type, TheModel)) {
      Unlocks |= Effect == LockEffect::Release;
      Locks |= Effect == LockEffect::Acquire;
    }
    return true;
  }

private:
  model::Model &TheModel;
  llvm::SmallPtrSet<const FunctionDecl *, 4> Seen;
  bool Unlocks = false, Locks = false;
};
} // namespace

// Perhaps in methods of the same class that it calls.
static bool unlocksMember(const FunctionDecl &Function,
                          model::Model &TheModel) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition))
    return false;
  UnlocksMember Visitor(TheModel);
  Visitor.TraverseStmt(Definition->getBody());
  return Visitor.found();
}

bool keepsLocks(const CoroutineSuspendExpr &Suspension,
                model::Model &TheModel) {
  const FunctionDecl *Suspend = model::awaitSuspendOf(Suspension);
  return !neverWaits(Suspension) &&
         !(Suspend && unlocksMember(*Suspend, TheModel));
}

// The class of the deleter, `std::unique_ptr<T, unlocker>`.
static const CXXRecordDecl *deleterOf(const CXXRecordDecl *Record) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  QualType Deleter = model::isStd(Spec, "unique_ptr")
                         ? model::typeArgument(Spec, 1)
                         : QualType();
  return Deleter.isNull() ? nullptr : Deleter->getAsCXXRecordDecl();
}

// A class that contains or derives from a `std::unique_lock` holds the same
// lock: smart pointers to data under a mutex.
static bool hasGuard(const CXXRecordDecl *Record, model::Model &TheModel,
                     unsigned Depth = 0) {
  if (!Record || !Record->hasDefinition() || Depth > limits::GuardClasses)
    return false;
  Record = Record->getDefinition();
  if (Record->isLambda() ||
      TheModel.isAwaitable(TheModel.context().getCanonicalTagType(Record)))
    return false;
  auto IsGuard = [&](QualType Type) {
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    return stdGuard(Class) ? guardsThread(Class, TheModel)
                           : Class && !model::isStd(Class) &&
                                 hasGuard(Class, TheModel, Depth + 1);
  };
  return hasGuard(deleterOf(Record), TheModel, Depth + 1) ||
         llvm::any_of(
             Record->fields(),
             [&](const FieldDecl *F) { return IsGuard(F->getType()); }) ||
         llvm::any_of(Record->bases(), [&](const auto &Base) {
           return IsGuard(Base.getType());
         });
}

static bool isUserGuard(const CXXRecordDecl *Record, model::Model &TheModel) {
  if (model::isStd(Record) || Record->isLambda())
    return false;
  if (hasGuard(Record, TheModel))
    return true;
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  return Destructor && unlocksMember(*Destructor, TheModel);
}

// The guard inside `std::optional<std::lock_guard<std::mutex>>`.
static QualType kept(const CXXRecordDecl *Record) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return model::isStd(Spec, Std::Maybe) ? model::typeArgument(Spec, 0)
                                        : QualType();
}

bool isThreadGuard(QualType Type, model::Model &TheModel) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Type->isReferenceType())
    return false;
  Record = Record->getDefinition();
  if (QualType Kept = kept(Record); !Kept.isNull())
    return isThreadGuard(Kept, TheModel) ||
           hasGuard(deleterOf(Record), TheModel);
  if (model::LockKind Said = TheModel.taskType(Type).Lock;
      Said != model::LockKind::Unknown)
    return Said == model::LockKind::Guard;
  if (const CXXRecordDecl *Guard = stdGuard(Record))
    return guardsThread(Guard, TheModel);
  return Record->hasAttr<ScopedLockableAttr>() || isUserGuard(Record, TheModel);
}

// `Lock`, `TryLock`, `acquire`: other spellings in classes of the program's
// own. The class decides whether they matter.
static LockEffect bySpelling(const CXXMethodDecl &Method) {
  return llvm::StringSwitch<LockEffect>(model::anySpelling(&Method))
      .Cases({"lock", "lockshared", "acquire", "enter"}, LockEffect::Acquire)
      .Cases({"unlock", "unlockshared", "release", "leave"},
             LockEffect::Release)
      .Cases({"trylock", "tryacquire", "tryenter"}, LockEffect::Try)
      .Default(LockEffect::None);
}

LockEffect effectOf(const CXXMethodDecl &Method) {
  if (Method.hasAttr<TryAcquireCapabilityAttr>())
    return LockEffect::Try;
  if (Method.hasAttr<AcquireCapabilityAttr>())
    return LockEffect::Acquire;
  if (Method.hasAttr<ReleaseCapabilityAttr>())
    return LockEffect::Release;
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(&Method))
    return Conversion->getConversionType()->isBooleanType() ? LockEffect::Ask
                                                            : LockEffect::None;
  bool IsOfOwner = !kept(Method.getParent()).isNull();
  auto Means = [&](Std OfOwner, Std OfLock) {
    return model::means(&Method, IsOfOwner ? OfOwner : OfLock);
  };
  if (Means(Std::Adds, Std::Locks))
    return LockEffect::Acquire;
  if (Means(Std::Resets | Std::GivesUp, Std::Unlocks))
    return LockEffect::Release;
  if (Means(Std::HasSome, Std::OwnsLock))
    return LockEffect::Ask;
  if (Means(Std(), Std::TriesLock))
    return LockEffect::Try;
  return IsOfOwner || model::isStd(&Method) ? LockEffect::None
                                            : bySpelling(Method);
}

bool leavesLocked(const CXXMemberCallExpr &Call, const BodyIndex &Index) {
  return model::isStd(Call.getMethodDecl(), "release") &&
         discarded(Index, &Call) != Discard::No &&
         llvm::none_of(Index.calls(), [](const Expr *Other) {
           std::optional<model::Call> Called = model::asCall(Other);
           return Called && model::means(Called->Function, Std::Unlocks) &&
                  model::nameOf(Called->Function) != "release";
         });
}

// The effect of a class's constructor on the `std::unique_lock` in it.
static std::optional<Constructed> ofMember(const CXXConstructExpr *Construct) {
  const CXXConstructorDecl *Constructor = Construct->getConstructor();
  const FunctionDecl *Definition = nullptr;
  if (model::isStd(Constructor) || !Constructor->hasBody(Definition))
    return std::nullopt;
  for (const CXXCtorInitializer *Init :
       cast<CXXConstructorDecl>(Definition)->inits()) {
    const auto *Made =
        dyn_cast<CXXConstructExpr>(model::strip(Init->getInit()));
    const CXXRecordDecl *Class =
        Made ? Made->getConstructor()->getParent() : nullptr;
    if (Made && (stdGuard(Class) || ofMember(Made)))
      return constructedAs(Made);
  }
  return std::nullopt;
}

Constructed constructedAs(const CXXConstructExpr *Construct) {
  const CXXConstructorDecl *Constructor = Construct->getConstructor();
  if (Constructor->isMoveConstructor() || Constructor->isCopyConstructor())
    return Constructed::Moved;
  if (model::isStd(Constructor) && Construct->getNumArgs() == 0)
    return Constructed::NotHeld;
  if (Constructor->hasAttr<TryAcquireCapabilityAttr>())
    return Constructed::Tried;
  if (std::optional<Constructed> Member = ofMember(Construct))
    return *Member == Constructed::Moved ? Constructed::Held : *Member;
  // `EXCLUDES(mutex)` without `ACQUIRE(mutex)`: it is not taken yet.
  if (!Constructor->hasAttr<AcquireCapabilityAttr>() &&
      (Constructor->hasAttr<LocksExcludedAttr>() ||
       Constructor->hasAttr<ReleaseCapabilityAttr>()))
    return Constructed::NotHeld;
  for (const Expr *Arg : Construct->arguments()) {
    const CXXRecordDecl *Record = Arg->getType()->getAsCXXRecordDecl();
    if (model::isStd(Record, Std::NoLock) || Arg->getType()->isNullPtrType())
      return Constructed::NotHeld;
    // A time limit, too, means that it may not have been got.
    if (model::isStd(Record, Std::TryLock))
      return Constructed::Tried;
  }
  return Constructed::Held;
}

static llvm::StringRef wordFor(LockEffect Value) {
  switch (Value) {
  case LockEffect::None:
    return "none";
  case LockEffect::Acquire:
    return "acquire";
  case LockEffect::Release:
    return "release";
  case LockEffect::Try:
    return "try";
  case LockEffect::Ask:
    return "ask";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LockEffect Value) {
  return OS << wordFor(Value);
}

bool mayThrowLocked(const Stmt &Element) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Element);
  bool Unlocks = Member && Member->getMethodDecl() &&
                 effectOf(*Member->getMethodDecl()) == LockEffect::Release;
  return !Unlocks && mayThrow(Element);
}

static llvm::StringRef wordFor(Constructed Value) {
  switch (Value) {
  case Constructed::Held:
    return "held";
  case Constructed::NotHeld:
    return "not held";
  case Constructed::Tried:
    return "tried";
  case Constructed::Moved:
    return "moved";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Constructed Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::flow
