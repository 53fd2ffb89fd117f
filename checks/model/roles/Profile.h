// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_PROFILE_H
#define COROLINT_MODEL_ROLES_PROFILE_H

#include "model/roles/Role.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The data files that describe libraries: a profile lists the roles of the
/// functions and types of one library. Library names appear in profiles and
/// nowhere else, so that a library can ship its own. The format is documented
/// in docs/profiles.md.
///
/// The profile of a library that lives in several namespaces lists them
/// (`namespaces`) and begins its names with `$ns::`; each entry then counts
/// once per namespace.
namespace corolint::model {

/// The argument that a function accepts where it takes a coroutine.
enum class Accepts : uint8_t {
  Coroutine, ///< a fresh coroutine object, as asyncio.run() does
  Awaitable, ///< anything that can be awaited: tasks, futures, awaiters too
  Callable,  ///< a function that makes the coroutine, or a coroutine
  Anything,  ///< not judged
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Accepts Value);

/// The effect of a runner that executes on the loop.
enum class Nested : uint8_t {
  Errs,   ///< throws or aborts
  Hangs,  ///< deadlocks
  Stalls, ///< completes, but nothing else on the loop runs meanwhile
  Legal,  ///< allowed by the library
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Nested Value);

/// The kind of a type whose structure does not show it.
enum class TypeKind : uint8_t { Task, Generator, Detached, None };
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, TypeKind Value);

/// The part of a type in locking, if its structure does not show it.
enum class LockKind : uint8_t {
  Unknown,
  Mutex, ///< a thread locks and unlocks it
  Guard, ///< holds such a lock while it lives
  Async, ///< a mutex or guard that may be held across a suspension
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LockKind Value);

/// The language of the functions in a profile that have no namespace.
enum class Language : uint8_t { Cxx, C };

/// The place where a type resumes the coroutine that awaits an object of it.
enum class Resumes : uint8_t {
  OffLoop, ///< on a thread that may block
  OnLoop,  ///< on the loop
  Either,  ///< on one of the two, depending on the object
};

/// The time when the body of a coroutine begins.
enum class Start : uint8_t { Lazy, Eager, Unknown };
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Start Value);

/// The object that a member function is called on.
enum class ObjectKind : uint8_t {
  Temporary, ///< made by a call in the same expression, and not awaited
  Local,     ///< a local variable of the function that calls
  Member,    ///< a part of the object whose method calls
  Awaited,   ///< awaited before: the result of a `co_await`, or a local
             ///< variable that comes from one or is mentioned in one
  Parameter, ///< a parameter of the function that calls, which is no
             ///< coroutine: its callers may know that the result is there
  Awaiter,   ///< a member of something that can be awaited, in whose destructor
             ///< the call is: it has resumed the coroutine by then
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, ObjectKind Value);

/// A condition on the constant value of a parameter: `2 != 0`.
struct ValueCondition {
  unsigned Parameter = 0; ///< counted from 0
  bool IsUnequal = false;
  int64_t Value = 0; ///< a null pointer is 0
};

/// The time for which a function keeps a callable that may be a lambda
/// coroutine: the lifetime of the closure compared with that of the task.
enum class Keeps : uint8_t {
  Now,         ///< calls it in place, by reference
  MovedNow,    ///< moves and calls it; it is gone when the call returns
  AfterCall,   ///< keeps it until its call, not until its task is done
  UntilDone,   ///< keeps it until its task is done
  Stored,      ///< keeps it for an unknown time
  NeverAwaits, ///< as AfterCall, and drops the task
};

/// One function, constructor or function object of a library.
///
/// A name may occur several times in one profile, with different conditions
/// (`if_...`): the first entry whose conditions all hold for a call decides,
/// and a call for which none holds has no role.
struct FunctionProfile {
  std::string Name; ///< qualified, without inline namespaces and arguments
  /// The name of a C function, which programs also use for their own functions:
  /// `pause`.
  bool IsOfC = false;
  RoleSet Roles;
  std::optional<Accepts> Accepted;
  std::optional<Nested> WhenNested;
  std::optional<Keeps> Kept;
  /// The wrapper that keeps a closure alive if this function does not: the
  /// library's `wrap`, filled in on loading.
  std::string Wrap;
  /// Index of the parameter that takes the coroutine, counted from 0.
  std::optional<unsigned> Argument;
  /// The roles hold only for calls with an argument, or on an object, that
  /// names this declaration or macro, such as `std::launch::async`.
  std::string IfArgument;
  /// The roles hold only for calls with such a constant argument.
  std::optional<ValueCondition> IfValue;
  /// The roles hold only for calls with an argument, or on an object, of one
  /// of these classes or of a class that derives from one.
  std::vector<std::string> IfType;
  /// The roles hold only for calls on such an object.
  std::optional<ObjectKind> IfObject;
  /// The parameter that `IfObject` is about, counted from 0, if the function is
  /// no member: `run(loop, task)`.
  std::optional<unsigned> Object;
  /// The roles hold only for calls on a variable or member of which the same
  /// function has called one of these members before: `wait_for`.
  std::vector<std::string> IfAfter;
  /// A call that names this declaration among its arguments (or passes a local
  /// variable whose function names it) may execute on any thread:
  /// `asyncrt::thread_policy::per_thread`.
  std::string AnyThreadIf;
  /// The function returns in two processes: with this value in the new one,
  /// which has no loop.
  std::optional<int64_t> InChild;
  /// The recommended replacement, within the sentence "use ...".
  std::string Instead;
  /// The effect of dropping the result, if it differs from that of the type:
  /// within the sentence "..., so it <text>".
  std::string Dropped;
  std::string Library; ///< of the profile with this entry; filled in on loading
};

/// One type of a library.
struct TypeProfile {
  std::string Name;
  TypeKind Kind = TypeKind::Task;
  std::optional<Start> Begins;
  /// Its part in locking. A lock is no task: `Kind` is `None` then.
  std::optional<LockKind> Lock;
  /// The place where it resumes. A type that only moves a coroutine to another
  /// thread is no task either.
  std::optional<Resumes> ResumesAt;
  /// May be awaited any number of times.
  std::optional<bool> Shared;
  /// Discarding an object of this type as a statement is allowed.
  bool MayDrop = false;
  /// Runs as long as its object lives: code that keeps one and never awaits it
  /// may intend to end it with the object.
  bool Scoped = false;
  /// A cast to void is the library's own way to mark an intended drop.
  bool VoidDrops = false;
  /// The effect of a drop, within the sentence "..., so it <text>".
  std::string Dropped;
  /// Methods that take the result out of the object: `get_exception`.
  std::vector<std::string> TakenBy;
  /// Classes: a coroutine with a parameter of one of them runs by itself, and
  /// its task may be dropped.
  std::vector<std::string> DetachedBy;
  /// The entry counts only in units that declare this name; for type names that
  /// other programs use too.
  std::string IfDeclared;
  std::string Library;
};

/// The functions and types of all loaded profiles, by qualified name.
/// Immutable after loading and safe to share between threads.
class ProfileSet {
public:
  /// The entries with this name in their order; empty if no profile has it.
  llvm::ArrayRef<FunctionProfile>
  functions(llvm::StringRef QualifiedName) const;
  /// True if \p Name is the last part of the name of a function.
  bool hasMember(llvm::StringRef Name) const { return Members.contains(Name); }
  /// True if a name in a profile begins with \p Namespace. Not for `std`.
  bool hasNamespace(llvm::StringRef Namespace) const {
    return Namespaces.contains(Namespace);
  }
  /// Null if no profile names \p QualifiedName.
  const TypeProfile *type(llvm::StringRef QualifiedName) const;

  struct Entry {
    llvm::StringRef Name, Library;
    RoleSet Roles; ///< of all functions of this name; `Task` for a task type
  };
  /// All names of types and functions, sorted; this set owns the texts.
  std::vector<Entry> entries() const;

  /// Adds the profile in \p Yaml. Its entries for a name replace those that
  /// an earlier profile has for that name. The error text names \p FileName,
  /// line and column.
  llvm::Error add(llvm::StringRef FileName, llvm::StringRef Yaml);

private:
  void addNamespace(llvm::StringRef Name);

  llvm::StringMap<std::vector<FunctionProfile>> Functions;
  llvm::StringMap<TypeProfile> Types;
  llvm::StringSet<> Members, Namespaces;
};

/// The bundled profiles and then \p ExtraFiles, in that order. The error text
/// of a profile that cannot be read or is not valid begins with its
/// `FILE:LINE:COLUMN: `. A process reads the same files once, and again after a
/// change in one of them.
llvm::Expected<std::shared_ptr<const ProfileSet>>
loadProfiles(llvm::ArrayRef<std::string> ExtraFiles, llvm::vfs::FileSystem &FS);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_PROFILE_H
