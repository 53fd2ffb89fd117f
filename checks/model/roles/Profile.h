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

/// A profile is the data file that says which functions of one library play
/// which role. Library names appear in profiles and nowhere else, so that a
/// library can ship its own. The format is documented in docs/profiles.md.
///
/// A library that lives in several namespaces lists them (`namespaces`) and
/// begins its names with `$ns::`; each entry then stands once per namespace.
namespace corolint::model {

/// What a function wants where it takes a coroutine.
enum class Accepts : uint8_t {
  Coroutine, ///< a fresh coroutine object, as asyncio.run() does
  Awaitable, ///< anything that can be awaited: tasks, futures, awaiters too
  Callable,  ///< a function that makes the coroutine, or a coroutine
  Anything,  ///< not judged
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Accepts Value);

/// What a runner does when it executes on the loop.
enum class Nested : uint8_t {
  Errs,   ///< throws or aborts
  Hangs,  ///< deadlocks
  Stalls, ///< completes, but nothing else on the loop goes on meanwhile
  Legal,  ///< allowed by the library
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Nested Value);

/// What a type is, when its structure does not tell.
enum class TypeKind : uint8_t { Task, Generator, Detached, None };
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, TypeKind Value);

/// What a type has to do with locks, when its structure does not tell.
enum class LockKind : uint8_t {
  Unknown,
  Mutex, ///< a thread locks and unlocks it
  Guard, ///< holds such a lock while it lives
  Async, ///< a mutex or guard that may be held over a suspension
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LockKind Value);

/// The language of the functions that a profile names without a namespace.
enum class Language : uint8_t { Cxx, C };

/// Where a type resumes the coroutine that awaits an object of it.
enum class Resumes : uint8_t {
  OffLoop, ///< on a thread that may block
  OnLoop,  ///< on the loop
  Either,  ///< on one or the other; the object decides it
};

/// When the body of a coroutine begins.
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
             ///< coroutine: whoever calls it may know that the result is there
  Awaiter,   ///< a member of something that can be awaited, in whose destructor
             ///< the call is: it has resumed the coroutine by then
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, ObjectKind Value);

/// `2 != 0`: what the constant value of a parameter is, or is not.
struct ValueCondition {
  unsigned Parameter = 0; ///< counted from 0
  bool IsUnequal = false;
  int64_t Value = 0; ///< a null pointer is 0
};

/// What a function does with a callable that it is given, if that may be a
/// lambda coroutine: how long its closure lives compared with the task.
enum class Keeps : uint8_t {
  Now,         ///< calls it where it is, by reference
  MovedNow,    ///< moves it, calls it, and it is gone when the call returns
  AfterCall,   ///< keeps it until it was called, not until its task is done
  UntilDone,   ///< keeps it until its task is done
  Stored,      ///< keeps it for as long as it likes
  NeverAwaits, ///< as AfterCall, and drops the task
};

/// One function, constructor or function object of a library.
///
/// A name may stand several times in one profile, with conditions (`if_...`)
/// that tell the calls apart: the first entry whose conditions all hold for a
/// call decides, and a call for which none holds has no role.
struct FunctionProfile {
  std::string Name; ///< qualified, without inline namespaces and arguments
  /// The name of a C function, which programs have for functions of their own:
  /// `pause`.
  bool IsOfC = false;
  RoleSet Roles;
  std::optional<Accepts> Accepted;
  std::optional<Nested> WhenNested;
  std::optional<Keeps> Kept;
  /// What keeps a closure alive where this function does not: filled on
  /// loading with the library's `wrap`.
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
  /// The parameter that `IfObject` is about, counted from 0, where the function
  /// is no member: `run(loop, task)`.
  std::optional<unsigned> Object;
  /// The roles hold only for calls on a variable or member of which the same
  /// function has called one of these members before: `wait_for`.
  std::vector<std::string> IfAfter;
  /// A call that names this declaration among its arguments (or hands on a
  /// local variable whose function names it) may execute on any thread:
  /// `asyncrt::thread_policy::per_thread`.
  std::string AnyThreadIf;
  /// What to write instead, within the sentence "use ...".
  std::string Instead;
  /// What happens when the result is dropped, where it is another thing than
  /// what the type says: within the sentence "..., so it <text>".
  std::string Dropped;
  std::string Library; ///< of the profile it stands in; filled on loading
};

/// One type of a library.
struct TypeProfile {
  std::string Name;
  TypeKind Kind = TypeKind::Task;
  std::optional<Start> Begins;
  /// A lock is no task: `Kind` is `None` then.
  std::optional<LockKind> Lock;
  /// Nor is what only moves a coroutine to another thread.
  std::optional<Resumes> ResumesAt;
  /// May be awaited any number of times.
  std::optional<bool> Shared;
  /// Discarding an object of this type as a statement is allowed.
  bool MayDrop = false;
  /// Goes on as long as its object lives: who keeps one, and never awaits it,
  /// may mean to end it with the object.
  bool Scoped = false;
  /// A cast to void is the library's own way to say that a drop is meant.
  bool VoidDrops = false;
  /// What happens to a dropped one, within the sentence "..., so it <text>".
  std::string Dropped;
  /// Methods that take the result out of the object: `get_exception`.
  std::vector<std::string> TakenBy;
  /// Classes: a coroutine with a parameter of one of them goes on by itself,
  /// and its task may be dropped.
  std::vector<std::string> DetachedBy;
  /// The entry counts only in units that declare this; for names that other
  /// programs may have too.
  std::string IfDeclared;
  std::string Library;
};

/// The functions and types of all loaded profiles, by qualified name.
/// Immutable after loading and safe to share between threads.
class ProfileSet {
public:
  /// The entries of this name in their order; empty when no profile has it.
  llvm::ArrayRef<FunctionProfile>
  functions(llvm::StringRef QualifiedName) const;
  /// Is \p Name the last part of the name of any function?
  bool hasMember(llvm::StringRef Name) const { return Members.contains(Name); }
  /// Does any name of a profile begin with \p Namespace? Not for `std`.
  bool hasNamespace(llvm::StringRef Namespace) const {
    return Namespaces.contains(Namespace);
  }
  /// Null when no profile names \p QualifiedName.
  const TypeProfile *type(llvm::StringRef QualifiedName) const;

  struct Entry {
    llvm::StringRef Name, Library;
    RoleSet Roles; ///< of all functions of this name; `Task` for a task type
  };
  /// All names of types and functions, sorted; the texts belong to this set.
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
/// `FILE:LINE:COLUMN: `. A process reads the same files once, and again when
/// one of them has changed.
llvm::Expected<std::shared_ptr<const ProfileSet>>
loadProfiles(llvm::ArrayRef<std::string> ExtraFiles, llvm::vfs::FileSystem &FS);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_PROFILE_H
