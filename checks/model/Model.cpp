// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Model.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/roles/Annotations.h"
#include "model/roles/CallConditions.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::model {

Model::Model(const ASTContext &Context,
             std::shared_ptr<const ProfileSet> Profiles)
    : Context(Context), Profiles(std::move(Profiles)), Structure(Context) {}

static void apply(const TypeProfile &Profile, TaskType &Type) {
  Type.Kind = Profile.Kind;
  if (Profile.Begins)
    Type.Begins = *Profile.Begins;
  Type.Shared = Profile.Shared.value_or(Type.Shared);
  Type.MayDrop = Profile.MayDrop;
  Type.Scoped = Profile.Scoped;
  Type.VoidDrops = Profile.VoidDrops;
  Type.Dropped = Profile.Dropped;
  Type.TakenBy = Profile.TakenBy;
  Type.DetachedBy = Profile.DetachedBy;
  Type.Lock = Profile.Lock.value_or(LockKind::Unknown);
  Type.Why += "; profile " + Profile.Library;
}

// `net::job`, looked up name by name from the outermost one.
static bool isDeclared(llvm::StringRef Name, const ASTContext &Context) {
  auto &Unconst = const_cast<ASTContext &>(Context);
  llvm::SmallVector<const DeclContext *, 2> In{
      Context.getTranslationUnitDecl()};
  while (!Name.empty() && !In.empty()) {
    auto [First, Rest] = Name.split("::");
    llvm::SmallVector<const DeclContext *, 2> Next;
    for (const DeclContext *Scope : In)
      for (const NamedDecl *D : Scope->lookup(&Unconst.Idents.get(First))) {
        if (Rest.empty())
          return true;
        if (const auto *Namespace = dyn_cast<NamespaceDecl>(D))
          Next.push_back(Namespace);
      }
    In = std::move(Next);
    Name = Rest;
  }
  return false;
}

const TypeProfile *Model::profileOf(const CXXRecordDecl *Record) const {
  const TypeProfile *Profile =
      Profiles->type(qualifiedName(*primaryPattern(Record)));
  return Profile && (Profile->IfDeclared.empty() ||
                     isDeclared(Profile->IfDeclared, Context))
             ? Profile
             : nullptr;
}

// A class that derives from a task is one too. Structure sees this where the
// promise is a member of the base, and not where only a profile, an annotation
// or std::coroutine_traits knows the base.
std::optional<TaskType> Model::inheritedTask(const CXXRecordDecl *Record) {
  if (!Record->hasDefinition())
    return std::nullopt;
  for (const CXXBaseSpecifier &Base : Record->bases()) {
    if (Base.getAccessSpecifier() != AS_public)
      continue;
    const TaskType &Type = taskType(Base.getType());
    if (!Type.isTask())
      continue;
    TaskType Inherited = Type;
    Inherited.Why = "derives from '" +
                    qualifiedName(*Base.getType()->getAsCXXRecordDecl()) +
                    "', which " + Type.Why;
    return Inherited;
  }
  return std::nullopt;
}

TaskType Model::computeTaskType(const CXXRecordDecl *Record) {
  TaskType Type = Structure.classify(Record);
  if (const TypeProfile *Profile = profileOf(Record))
    apply(*Profile, Type);
  else if (std::optional<TaskType> Inherited =
               Type.HasPromise ? std::nullopt : inheritedTask(Record))
    Type = std::move(*Inherited);
  RoleSet Annotated = annotatedRoles(*Record);
  if (Annotated.has(Role::Task)) {
    Type.Kind = TypeKind::Task;
    Type.Why += "; annotation task";
  }
  if (Annotated.has(Role::NotATask)) {
    Type.Kind = TypeKind::None;
    Type.Why += "; annotation not_a_task";
  }
  for (auto [Said, Lock] : {std::pair(Role::Mutex, LockKind::Mutex),
                            std::pair(Role::LockGuard, LockKind::Guard),
                            std::pair(Role::AsyncLock, LockKind::Async)})
    if (Annotated.has(Said))
      Type.Lock = Lock;
  return Type;
}

const UserCode &Model::userCode() {
  if (!Listed)
    Listed.emplace(Context);
  return *Listed;
}

const TaskType &Model::taskType(QualType Type) {
  static const TaskType None;
  if (Type.isNull() || Type->isReferenceType())
    return None;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || Record->isDependentContext() || Record->isLambda())
    return None;
  const CXXRecordDecl *Key = Record->getCanonicalDecl();
  if (auto It = Types.find(Key); It != Types.end())
    return *It->second;
  // Asks for the bases, and so changes the map.
  auto Computed = std::make_unique<TaskType>(computeTaskType(Record));
  return *(Types[Key] = std::move(Computed));
}

bool Model::isAwaitable(QualType Type) {
  if (Type.isNull())
    return false;
  Type = Type.getNonReferenceType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  if (auto It = Awaitables.find(Record); It != Awaitables.end())
    return It->second;
  const TaskType &Known = taskType(Type);
  return Awaitables[Record] =
             Known.isTask() || Known.Awaitable || Structure.isAwaitable(Record);
}

bool Model::isAwaitableIn(const FunctionDecl &Coroutine, QualType Type) {
  const CXXRecordDecl *Result = Coroutine.getReturnType()->getAsCXXRecordDecl();
  const CXXRecordDecl *Operand =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  return isAwaitable(Type) &&
         !(Result && Operand && Structure.refuses(Result, Operand));
}

// A parameter of a certain class keeps the coroutine from being cancelled when
// its task is dropped.
static bool goesOnByItself(const Call &Called, const TaskType &Type) {
  return Called.Function &&
         llvm::any_of(
             Called.Function->parameters(), [&](const ParmVarDecl *Param) {
               const CXXRecordDecl *Class =
                   recordOrPattern(Param->getType().getNonReferenceType());
               return Class &&
                      llvm::is_contained(Type.DetachedBy,
                                         qualifiedName(*primaryPattern(Class)));
             });
}

std::optional<TaskType> Model::createdTask(const Expr *E) {
  E = strip(E);
  if (!isa<CallExpr>(E) || !E->isPRValue())
    return std::nullopt;
  std::optional<Call> Called = asCall(E);
  TaskType Type = taskType(E->getType());
  FunctionRoles Roles = roles(*Called);
  bool GivesHandle = Roles.Roles.has(Role::Spawner) ||
                     Roles.Roles.has(Role::Combinator) ||
                     Roles.Roles.has(Role::Task);
  if (!Type.isTask()) {
    bool IsSaid = Roles.Roles.has(Role::Task) && E->getType()->isRecordType();
    if (!GivesHandle || (!IsSaid && !isAwaitable(E->getType())) ||
        annotatedRoles(*E->getType()->getAsCXXRecordDecl()).has(Role::NotATask))
      return std::nullopt;
    Type.Kind = TypeKind::Task;
    Type.Begins =
        Roles.Roles.has(Role::Spawner) ? Start::Eager : Start::Unknown;
  }
  if (Roles.Roles.has(Role::Detacher) || Roles.Roles.has(Role::NotATask) ||
      (!Type.DetachedBy.empty() && goesOnByItself(*Called, Type)))
    return std::nullopt;
  if (!Roles.Dropped.empty())
    Type.Dropped = Roles.Dropped;
  return Type;
}

} // namespace corolint::model
