// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/locks/LockTypes.h"
#include "flow/body/StdNames.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

static bool isStd(const CXXRecordDecl *Record, const llvm::StringSet<> &Names) {
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Names.contains(Record->getName());
}

static bool isStdMutex(const CXXRecordDecl *Record) {
  static const llvm::StringSet<> Names = {
      "mutex",           "timed_mutex",
      "recursive_mutex", "recursive_timed_mutex",
      "shared_mutex",    "shared_timed_mutex"};
  return isStd(Record, Names);
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
  if (isStdMutex(Record))
    return true;
  bool Locks = false, Unlocks = false;
  for (const CXXMethodDecl *Method : Record->methods()) {
    if (TheModel.isAwaitable(Method->getReturnType()))
      return false;
    bool IsVoid =
        Method->getReturnType()->isVoidType() && Method->param_empty();
    Locks |= IsVoid && nameOf(Method) == "lock";
    Unlocks |= IsVoid && nameOf(Method) == "unlock";
  }
  return Locks && Unlocks;
}

static const CXXRecordDecl *stdGuard(const CXXRecordDecl *Record) {
  static const llvm::StringSet<> Names = {"lock_guard", "scoped_lock",
                                          "unique_lock", "shared_lock"};
  return isStd(Record, Names) ? Record : nullptr;
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
/// True if a destructor unlocks a mutex that is a member.
class UnlocksMember : public ConstDynamicRecursiveASTVisitor {
public:
  explicit UnlocksMember(model::Model &TheModel) : TheModel(TheModel) {}
  bool Found = false;
  bool VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) override {
    const CXXMethodDecl *Method = E->getMethodDecl();
    const Expr *Object = E->getImplicitObjectArgument();
    if (!Method || !Object || effectOf(*Method) != LockEffect::Release)
      return true;
    QualType Type = Object->getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    Found |= isa<MemberExpr>(Object->IgnoreParenImpCasts()) &&
             isThreadMutex(Type, TheModel);
    return !Found;
  }

private:
  model::Model &TheModel;
};
} // namespace

// The class of the deleter, `std::unique_ptr<T, unlocker>`.
static const CXXRecordDecl *deleterOf(const CXXRecordDecl *Record) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Spec || !isStd(Spec, {{"unique_ptr"}}) ||
      Spec->getTemplateArgs().size() < 2 ||
      Spec->getTemplateArgs()[1].getKind() != TemplateArgument::Type)
    return nullptr;
  return Spec->getTemplateArgs()[1].getAsType()->getAsCXXRecordDecl();
}

// A class that contains or derives from a `std::unique_lock` holds the same
// lock: smart pointers to data under a mutex.
static bool hasGuard(const CXXRecordDecl *Record, model::Model &TheModel,
                     unsigned Depth = 0) {
  if (!Record || !Record->hasDefinition() || Depth > 3)
    return false;
  Record = Record->getDefinition();
  if (Record->isLambda() ||
      TheModel.isAwaitable(TheModel.context().getCanonicalTagType(Record)))
    return false;
  auto IsGuard = [&](QualType Type) {
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    return stdGuard(Class) ? guardsThread(Class, TheModel)
                           : Class && !Class->isInStdNamespace() &&
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
  if (Record->isInStdNamespace() || Record->isLambda())
    return false;
  if (hasGuard(Record, TheModel))
    return true;
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  const FunctionDecl *Definition = nullptr;
  if (!Destructor || !Destructor->hasBody(Definition))
    return false;
  UnlocksMember Visitor(TheModel);
  Visitor.TraverseStmt(Definition->getBody());
  return Visitor.Found;
}

// The guard inside `std::optional<std::lock_guard<std::mutex>>`.
static QualType kept(const CXXRecordDecl *Record) {
  static const llvm::StringSet<> Names = {"optional", "unique_ptr"};
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Spec || !isStd(Spec, Names) || Spec->getTemplateArgs().size() == 0 ||
      Spec->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return {};
  return Spec->getTemplateArgs()[0].getAsType();
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
  if (!kept(Method.getParent()).isNull() && nameOf(&Method) != "release")
    return llvm::StringSwitch<LockEffect>(nameOf(&Method))
        .Case("emplace", LockEffect::Acquire)
        .Case("reset", LockEffect::Release)
        .Case("has_value", LockEffect::Ask)
        .Default(LockEffect::None);
  return llvm::StringSwitch<LockEffect>(nameOf(&Method))
      .Cases({"lock", "lock_shared"}, LockEffect::Acquire)
      .Cases({"unlock", "unlock_shared", "release"}, LockEffect::Release)
      .Cases({"try_lock", "try_lock_for", "try_lock_until"}, LockEffect::Try)
      .Cases(
          {"try_lock_shared", "try_lock_shared_for", "try_lock_shared_until"},
          LockEffect::Try)
      .Case("owns_lock", LockEffect::Ask)
      .Default(LockEffect::None);
}

// The effect of a class's constructor on the `std::unique_lock` in it.
static std::optional<Constructed> ofMember(const CXXConstructExpr *Construct) {
  const CXXConstructorDecl *Constructor = Construct->getConstructor();
  const FunctionDecl *Definition = nullptr;
  if (Constructor->getParent()->isInStdNamespace() ||
      !Constructor->hasBody(Definition))
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
  if (Constructor->getParent()->isInStdNamespace() &&
      Construct->getNumArgs() == 0)
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
    if (isStd(Record, {{"defer_lock_t"}, {"nullopt_t"}}) ||
        Arg->getType()->isNullPtrType())
      return Constructed::NotHeld;
    // With a time limit the lock may not be acquired.
    if (isStd(Record, {{"try_to_lock_t"}, {"duration"}, {"time_point"}}))
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
