// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Model.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/roles/Annotations.h"
#include "model/roles/CallConditions.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
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

static FunctionRoles fromProfile(const FunctionProfile &Profile) {
  FunctionRoles Roles;
  Roles.Roles = Profile.Roles;
  Roles.NestedKnown = Profile.WhenNested.has_value();
  Roles.WhenNested = Profile.WhenNested.value_or(Nested::Stalls);
  Roles.Argument = Profile.Argument;
  Roles.Kept = Profile.Kept;
  Roles.Wrap = Profile.Wrap;
  Roles.AnyThreadIf = Profile.AnyThreadIf;
  Roles.Instead = Profile.Instead;
  Roles.Dropped = Profile.Dropped;
  Roles.Name = Profile.Name;
  Roles.Why = "profile " + Profile.Library;
  if (Profile.Accepted)
    Roles.Accepted = *Profile.Accepted;
  else if (Profile.Roles.has(Role::Combinator))
    Roles.Accepted = Accepts::Awaitable;
  return Roles;
}

static bool isConditional(const FunctionProfile &Profile) {
  return !Profile.IfArgument.empty() || !Profile.IfType.empty() ||
         Profile.IfValue || Profile.IfObject || !Profile.IfAfter.empty();
}

// Without a call, the entry that holds for most calls decides.
static const FunctionProfile &usual(llvm::ArrayRef<FunctionProfile> Entries) {
  const auto *It = llvm::find_if_not(Entries, isConditional);
  return It == Entries.end() ? Entries.front() : *It;
}

FunctionRoles Model::computeRoles(const NamedDecl &Decl) {
  FunctionRoles Roles;
  if (RoleSet Annotated = annotatedRoles(Decl); !Annotated.empty()) {
    Roles.Roles = Annotated;
    Roles.Why = "annotation";
    if (Annotated.has(Role::Combinator))
      Roles.Accepted = Accepts::Awaitable;
    return Roles;
  }
  // A local variable or an internal function may have a name with another
  // meaning elsewhere: `sleep`.
  if (Decl.isInAnonymousNamespace() || Decl.getParentFunctionOrMethod())
    return Roles;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Decl);
  const bool IsOverride = Method && Method->size_overridden_methods() != 0;
  if (Decl.getIdentifier() && !IsOverride &&
      !Profiles->hasMember(Decl.getName()))
    return Roles;
  std::string Name = qualifiedName(Decl);
  const auto *Function = Decl.getAsFunction();
  llvm::ArrayRef<FunctionProfile> Entries = Profiles->functions(Name);
  if (!Entries.empty() && Entries.front().IsOfC &&
      !(Function && Function->isExternC()))
    return Roles;
  Roles = profiledRoles(Name);
  if (Function && Roles.Roles.has(Role::Blocking) &&
      isAwaitable(Function->getReturnType()))
    return FunctionRoles();
  // An override without a visible body behaves like the method that it
  // overrides.
  if (IsOverride && Roles.Roles.empty() && !Method->hasBody())
    for (const CXXMethodDecl *Overridden : Method->overridden_methods())
      if (Roles.Roles.empty())
        Roles = roles(*Overridden);
  return Roles;
}

FunctionRoles Model::profiledRoles(llvm::StringRef Name) const {
  llvm::ArrayRef<FunctionProfile> Entries = Profiles->functions(Name);
  if (Entries.empty())
    return FunctionRoles();
  FunctionRoles Roles = fromProfile(usual(Entries));
  Roles.Alternatives = Entries;
  return Roles;
}

// `std::future::wait` is declared in a base with an internal name: profiles
// name the class that users write.
FunctionRoles Model::inheritedRoles(const CXXMethodDecl &Method,
                                    const CXXRecordDecl &Class,
                                    unsigned Depth) const {
  const CXXRecordDecl *Declaring = primaryPattern(Method.getParent());
  // A written template can derive from itself, with other arguments.
  if (primaryPattern(&Class) == Declaring || !Class.hasDefinition() ||
      Depth > limits::BaseClasses)
    return FunctionRoles();
  FunctionRoles Roles = profiledRoles(qualifiedName(*primaryPattern(&Class)) +
                                      "::" + Method.getNameAsString());
  for (const CXXBaseSpecifier &Base : Class.bases())
    if (const CXXRecordDecl *Record = recordOrPattern(Base.getType());
        Record && Roles.Roles.empty() && !Roles.Kept)
      Roles = inheritedRoles(Method, *Record, Depth + 1);
  return Roles;
}

static const CXXRecordDecl *classOf(const Expr *Object) {
  QualType Type = Object->IgnoreParenImpCasts()->getType();
  if (Type.isNull())
    return nullptr;
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  return recordOrPattern(Type);
}

const FunctionRoles *Model::rolesThroughObject(const Call &Called) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (!Method || !Called.Object || !Method->getIdentifier() ||
      !Profiles->hasMember(Method->getName()))
    return nullptr;
  const CXXRecordDecl *Class = classOf(Called.Object);
  if (!Class)
    return nullptr;
  auto [It, New] = Inherited.try_emplace({Method->getCanonicalDecl(), Class});
  if (New)
    It->second =
        std::make_unique<FunctionRoles>(inheritedRoles(*Method, *Class));
  return It->second.get();
}

const FunctionRoles &Model::knownRoles(const NamedDecl &Decl) {
  const auto *Key = cast<NamedDecl>(Decl.getCanonicalDecl());
  if (auto It = Functions.find(Key); It != Functions.end())
    return *It->second;
  auto Computed = std::make_unique<FunctionRoles>(computeRoles(Decl));
  return *(Functions[Key] = std::move(Computed));
}

const FunctionRoles &Model::roles(const FunctionDecl &Function) {
  return knownRoles(Function);
}

const FunctionRoles &Model::roles(const VarDecl &Variable) {
  return knownRoles(Variable);
}

static RoleSet rolesOf(Resumes Place) {
  RoleSet Roles;
  if (Place != Resumes::OnLoop)
    Roles.insert(Role::ResumesOffLoop);
  if (Place != Resumes::OffLoop)
    Roles.insert(Role::ResumesOnLoop);
  return Roles;
}

RoleSet Model::roles(const CXXRecordDecl &Type) {
  RoleSet Roles = annotatedRoles(Type);
  const TypeProfile *Profile =
      Roles.empty() ? Profiles->type(qualifiedName(*primaryPattern(&Type)))
                    : nullptr;
  return Profile && Profile->ResumesAt ? rolesOf(*Profile->ResumesAt) : Roles;
}

bool Model::isOfProfiledLibrary(const FunctionDecl &Function) const {
  const NamespaceDecl *Library = outermostNamespace(Function.getDeclContext());
  return Library && Library->getIdentifier() &&
         Profiles->hasNamespace(Library->getName());
}

namespace {
/// Finds a name in an expression, or in the function of a local variable that
/// the expression uses.
class Mentions : public ConstDynamicRecursiveASTVisitor {
public:
  explicit Mentions(llvm::StringRef Name) : Name(Name) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= qualifiedName(*E->getDecl()) == Name;
    const auto *Var = dyn_cast<VarDecl>(E->getDecl());
    if (Var && Var->isLocalVarDecl() && Searched.insert(Var).second)
      if (const auto *Function = dyn_cast<FunctionDecl>(Var->getDeclContext()))
        TraverseStmt(Function->getBody());
    return !Found;
  }

private:
  llvm::StringRef Name;
  llvm::SmallPtrSet<const VarDecl *, 4> Searched;
};
} // namespace

static bool mentions(const Call &Called, llvm::StringRef Name) {
  Mentions Visitor(Name);
  for (const Expr *Arg : Called.Args)
    if (!isa<CXXDefaultArgExpr>(Arg))
      Visitor.TraverseStmt(Arg);
  return Visitor.Found;
}

FunctionRoles Model::roles(const Call &Called) {
  FunctionRoles Roles;
  if (Called.Function)
    Roles = roles(*Called.Function);
  if (Roles.Roles.empty() && !Roles.Kept)
    if (const FunctionRoles *Known = rolesThroughObject(Called))
      Roles = *Known;
  if (Roles.Roles.empty() && !Roles.Kept)
    if (const ValueDecl *Object = Called.functionObject())
      Roles = computeRoles(*Object);
  if (!Roles.Alternatives.empty()) {
    const auto *Holds =
        llvm::find_if(Roles.Alternatives, [&](const FunctionProfile &Profile) {
          return conditionsHold(Profile, Called, Context);
        });
    if (Holds == Roles.Alternatives.end())
      return FunctionRoles();
    Roles = fromProfile(*Holds);
  }
  if (!Roles.AnyThreadIf.empty() && mentions(Called, Roles.AnyThreadIf)) {
    Roles.Roles.erase(Role::MainThreadRunner);
    Roles.Roles.insert(Role::Runner);
  }
  return Roles;
}

} // namespace corolint::model
