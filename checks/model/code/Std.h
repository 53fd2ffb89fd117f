// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_STD_H
#define COROLINT_MODEL_CODE_STD_H

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/BitmaskEnum.h"

/// The standard library's classes and functions: one table says what each name
/// means, and all rooms ask it.
///
/// Why this table is no profile: a profile says which functions of a library
/// start, await or block, and a project can replace it. What `push_back` does
/// to an object is a fact of the language that the analysis of paths is built
/// upon; no project has another answer.
namespace corolint::model {

LLVM_ENABLE_BITMASK_ENUMS_IN_NAMESPACE();

/// What a name means. One name can mean several things. Programs and libraries
/// name their own containers' and locks' methods after the standard's, so some
/// questions are about the name alone: `means`.
enum class Std : uint64_t {
  // Classes
  Container = 1ull << 0, ///< keeps any number of objects: `vector`
  Map = 1ull << 1,       ///< a container of keys and values
  Maybe = 1ull << 2,     ///< owns one object, or none: `optional`
  Shared = 1ull << 3,    ///< one of several owners of an object
  InPlace = 1ull << 4,   ///< objects of its argument types lie in it: `pair`
  Row = 1ull << 5,       ///< owns a row of values, no tasks: `basic_string`
  Handle = 1ull << 6,    ///< may refer to a coroutine: `coroutine_handle`
  View = 1ull << 7,      ///< refers to what another object owns
  Nothing = 1ull << 8,   ///< a value that stands for none: `nullopt_t`
  Mutex = 1ull << 9,     ///< belongs to a thread while it is locked
  Guard = 1ull << 10,    ///< locks a mutex while it lives
  NoLock = 1ull << 11,   ///< an argument with which a guard does not lock
  TryLock = 1ull << 12,  ///< an argument with which a guard may fail to lock

  // Methods of containers and owners
  Adds = 1ull << 13,     ///< one element more, or one in place of another
  Assigns = 1ull << 14,  ///< new contents in place of all there was
  Clears = 1ull << 15,   ///< leaves nothing
  Resets = 1ull << 16,   ///< leaves its argument, nothing without one
  Pops = 1ull << 17,     ///< one element less
  GivesUp = 1ull << 18,  ///< the object is another's from now on
  Iterates = 1ull << 19, ///< a position in the contents
  Reaches = 1ull << 20,  ///< a part of the contents, by reference or pointer
  Sizes = 1ull << 21,    ///< about storage, not about contents
  HasSome = 1ull << 22,  ///< true: there is something in it
  HasNone = 1ull << 23,  ///< true: there is nothing in it
  Counts = 1ull << 24,   ///< how much is in it
  Looks = 1ull << 25, ///< changes nothing, in classes that are not const here

  // Functions
  Binds = 1ull << 26,    ///< a callable around its first argument
  Refers = 1ull << 27,   ///< a reference to its argument, as an object
  MakesNew = 1ull << 28, ///< a new object that the result owns

  // Locks and waiting
  Locks = 1ull << 29,
  Unlocks = 1ull << 30,
  TriesLock = 1ull << 31,
  OwnsLock = 1ull << 32,
  Acquires = 1ull << 33, ///< reads and writes in one step, as locks are taken
  Waits = 1ull << 34,

  // What programs call the same things in classes of their own
  Queues = 1ull << 35,    ///< adds to a queue
  AsksSpace = 1ull << 36, ///< is a queue full?
  AsksReady = 1ull << 37, ///< is a result there?
  Completes = 1ull << 38, ///< gives a coroutine or future its only result

  Erases = 1ull << 39, ///< a method of containers: some elements less

  LLVM_MARK_AS_BITMASK_ENUM(Erases)
};

/// Does \p Name mean one of \p Meanings?
bool means(llvm::StringRef Name, Std Meanings);

/// The plain name of \p D; empty for operators, constructors and null.
inline llvm::StringRef nameOf(const clang::NamedDecl *D) {
  return D && D->getIdentifier() ? D->getName() : llvm::StringRef();
}

/// Same, and what means() says of it.
inline bool means(const clang::NamedDecl *D, Std Meanings) {
  return means(nameOf(D), Meanings);
}

/// The name without underscores and in lower case: `TryLock` and `try_lock` are
/// `trylock`.
std::string anySpelling(const clang::NamedDecl *D);

/// Does \p D say by its name whether the loop, or executor, executes this code:
/// `isInLoopThread`, `running_in_this_thread`? However the name is spelled.
bool asksLoop(const clang::NamedDecl *D);

/// Is \p D in namespace std or one inside it, or in a namespace with a name
/// that is reserved for the implementation? A method counts as its class. A
/// class inside a class does not count: programs specialise
/// `std::coroutine_traits` with a promise of their own in it. False for null.
bool isStd(const clang::Decl *D);

/// `std::NAME`, or a method NAME of a class there.
inline bool isStd(const clang::NamedDecl *D, llvm::StringRef Name) {
  return nameOf(D) == Name && isStd(D);
}

/// Is it the standard library's, with a name that means one of \p Meanings?
inline bool isStd(const clang::NamedDecl *D, Std Meanings) {
  return means(D, Meanings) && isStd(D);
}

/// `std::make_unique`, `std::make_pair`: what the result has in it is made of
/// the arguments.
inline bool isStdMaker(const clang::FunctionDecl *D) {
  return nameOf(D).starts_with("make_") && isStd(D);
}

/// The class that \p Type names when it is a specialisation of a template of
/// the standard library; null otherwise.
const clang::ClassTemplateSpecializationDecl *stdTemplate(clang::QualType Type);

/// Argument \p Index of \p Spec when there is one and it is a type; a null type
/// otherwise, and when \p Spec is null.
clang::QualType typeArgument(const clang::ClassTemplateSpecializationDecl *Spec,
                             unsigned Index);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_STD_H
