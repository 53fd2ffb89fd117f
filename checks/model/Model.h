// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_MODEL_H
#define COROLINT_MODEL_MODEL_H

#include "model/code/Call.h"
#include "model/code/UserCode.h"
#include "model/types/TaskType.h"
#include "llvm/ADT/DenseMap.h"

/// The meaning of types and functions in one translation unit: the types that
/// are tasks, and the roles of functions. Three sources, the later wins:
///
///   structure (TaskType.h) -> profiles (Profile.h) -> annotations
///
/// The rooms flow and reach and all checks get this information only here.
namespace corolint::model {

/// The roles of one function, with what its profile adds. A value type.
struct FunctionRoles {
  RoleSet Roles;
  Accepts Accepted = Accepts::Coroutine;
  Nested WhenNested = Nested::Stalls;
  bool NestedKnown = false; ///< WhenNested stands in a profile
  std::optional<unsigned> Argument;
  std::optional<Keeps> Kept;
  std::string Wrap;
  std::string AnyThreadIf;
  std::optional<int64_t> InChild; ///< its result in a new process
  std::string Instead;
  std::string Dropped;
  std::string Name; ///< in the profile: of a function object the variable
  /// All entries of the profile for this name; their conditions are judged
  /// for each call. They belong to the model's profiles.
  llvm::ArrayRef<FunctionProfile> Alternatives;
  std::string Why; ///< "annotation" or "profile asyncrt"
};

/// Answers are computed once and kept. One model serves one thread.
class Model {
public:
  Model(const clang::ASTContext &Context,
        std::shared_ptr<const ProfileSet> Profiles);

  const clang::ASTContext &context() const { return Context; }
  /// The user's declarations in this unit, listed at the first call.
  const UserCode &userCode();

  /// The kind of task of the class type \p Type; `None` for every other type,
  /// including references and pointers.
  const TaskType &taskType(clang::QualType Type);
  bool isTask(clang::QualType Type) { return taskType(Type).isTask(); }
  /// True for tasks, awaiters and everything with an `operator co_await`.
  bool isAwaitable(clang::QualType Type);
  /// True if the body of \p Coroutine can `co_await` an object of \p Type. Some
  /// promises accept only tasks of their own library, some tasks only promises
  /// of theirs.
  bool isAwaitableIn(const clang::FunctionDecl &Coroutine,
                     clang::QualType Type);

  /// The task that the call \p E creates and that has to be consumed: returned
  /// by value, or an awaitable handle from a spawner or combinator. Empty for
  /// any other expression.
  std::optional<TaskType> createdTask(const clang::Expr *E);

  /// The roles of a declaration, for any arguments of a call.
  const FunctionRoles &roles(const clang::FunctionDecl &Function);
  /// The roles that hold for this call: those of the function, or of the
  /// function object, with a profile's condition on the arguments applied.
  FunctionRoles roles(const Call &Called);

  /// The roles of a variable that is an argument of functions of its library.
  const FunctionRoles &roles(const clang::VarDecl &Variable);
  /// The roles of a type: its annotations, and where it resumes the coroutine
  /// that awaits it.
  RoleSet roles(const clang::CXXRecordDecl &Type);
  /// True if \p Function belongs to a library that has a profile: the profile
  /// describes all of the library. A namespace of that name without anything
  /// that the profile names is another library's.
  bool isOfProfiledLibrary(const clang::FunctionDecl &Function);

  /// The arguments of \p Called in which a function with these roles takes its
  /// coroutines. Empty if they are unknown or not to be judged.
  llvm::SmallVector<const clang::Expr *, 4>
  coroutineArguments(const Call &Called, const FunctionRoles &Roles);

private:
  TaskType computeTaskType(const clang::CXXRecordDecl *Record);
  const TypeProfile *profileOf(const clang::CXXRecordDecl *Record) const;
  std::optional<TaskType> inheritedTask(const clang::CXXRecordDecl *Record);
  const FunctionRoles &knownRoles(const clang::NamedDecl &Decl);
  FunctionRoles computeRoles(const clang::NamedDecl &Decl);
  FunctionRoles profiledRoles(llvm::StringRef Name) const;
  FunctionRoles inheritedRoles(const clang::CXXMethodDecl &Method,
                               const clang::CXXRecordDecl &Class,
                               unsigned Depth = 0) const;
  const FunctionRoles *rolesThroughObject(const Call &Called);
  bool takesCoroutineAt(const Call &Called, unsigned Index);

  const clang::ASTContext &Context;
  std::shared_ptr<const ProfileSet> Profiles;
  std::optional<UserCode> Listed;
  StructuralClassifier Structure;
  llvm::DenseMap<const clang::CXXRecordDecl *, std::unique_ptr<TaskType>> Types;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Awaitables;
  llvm::DenseMap<const clang::NamespaceDecl *, bool> ProfiledLibraries;
  llvm::DenseMap<const clang::NamedDecl *, std::unique_ptr<FunctionRoles>>
      Functions;
  /// Of methods called on an object whose class only inherits them.
  llvm::DenseMap<
      std::pair<const clang::NamedDecl *, const clang::CXXRecordDecl *>,
      std::unique_ptr<FunctionRoles>>
      Inherited;
};

} // namespace corolint::model

#endif // COROLINT_MODEL_MODEL_H
