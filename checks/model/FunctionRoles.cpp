// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The roles of functions, variables and types, from annotations and profiles.

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

static FunctionRoles fromProfile(const FunctionProfile &Profile) {
  FunctionRoles Roles;
  Roles.Roles = Profile.Roles;
  Roles.NestedKnown = Profile.WhenNested.has_value();
  Roles.WhenNested = Profile.WhenNested.value_or(Nested::Stalls);
  Roles.Argument = Profile.Argument;
  Roles.Kept = Profile.Kept;
  Roles.Wrap = Profile.Wrap;
  Roles.AnyThreadIf = Profile.AnyThreadIf;
  Roles.InChild = Profile.InChild;
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

// An override without a visible body behaves like the method that it overrides.
// A visible one does what it says, but whether its threads may block is for the
// interface to say: an executor that posts to a loop may be that of a pool.
static bool passesTo(const RoleSet &OfBase, const CXXMethodDecl &Override) {
  return !Override.hasBody() || OfBase.has(Role::ThreadLauncher);
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
  if (IsOverride && Roles.Roles.empty())
    for (const CXXMethodDecl *Overridden : Method->overridden_methods())
      if (const FunctionRoles &Base = roles(*Overridden);
          Roles.Roles.empty() && passesTo(Base.Roles, *Method))
        Roles = Base;
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

// True if the namespace declares one of the names that a profile has in it.
static bool isDescribed(const NamespaceDecl &Library,
                        const ProfileSet &Profiles) {
  return llvm::any_of(Profiles.entries(), [&](const ProfileSet::Entry &Entry) {
    auto [First, Rest] = Entry.Name.split("::");
    if (First != Library.getName() || Rest.empty())
      return false;
    ASTContext &Context = Library.getASTContext();
    return !Library.lookup(&Context.Idents.get(Rest.split("::").first)).empty();
  });
}

bool Model::isOfProfiledLibrary(const FunctionDecl &Function) {
  const NamespaceDecl *Library = outermostNamespace(Function.getDeclContext());
  if (!Library || !Library->getIdentifier() ||
      !Profiles->hasNamespace(Library->getName()))
    return false;
  auto [It, IsNew] =
      ProfiledLibraries.try_emplace(Library->getCanonicalDecl(), false);
  if (IsNew)
    It->second = isDescribed(*Library, *Profiles);
  return It->second;
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
