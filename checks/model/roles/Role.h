// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_ROLE_H
#define COROLINT_MODEL_ROLES_ROLE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

namespace corolint::model {

/// The roles that a function, constructor or type can play for coroutines and
/// threads. Annotations (`corolint::ROLE`) and profiles use these words;
/// `spelling()` gives the spelling of each role.
enum class Role : uint8_t {
  Runner,           ///< blocks its thread until an awaitable is complete
  MainThreadRunner, ///< a runner that may only execute on the main thread
  Spawner,          ///< schedules a coroutine object and returns a handle
  Detacher,         ///< may drop the result of its coroutine on purpose
  Combinator,       ///< takes awaitables and gives one awaitable
  ThreadLauncher,   ///< calls its argument on another thread
  LoopCallback,     ///< calls its argument later on the loop's thread
  Insulator,        ///< calls its argument where blocking is allowed
  Blocking,         ///< stops the thread for a while
  NotBlocking,      ///< never blocks, regardless of its body
  Task,             ///< a task type, regardless of its structure
  NotATask,         ///< no task type, regardless of its structure
  Caller,           ///< calls its argument at once, on its own stack
  Mutex,            ///< a type that a thread locks and unlocks
  LockGuard,        ///< a type that holds such a lock while it lives
  AsyncLock,        ///< a mutex or guard that may be held across a suspension
  ResumesOffLoop,   ///< when awaited, resumes the coroutine where it may block
  ResumesOnLoop,    ///< when awaited, resumes the coroutine on the loop
};

/// A set of roles; a value type, cheap to copy.
class RoleSet {
public:
  RoleSet() = default;
  RoleSet(std::initializer_list<Role> Roles) {
    for (Role R : Roles)
      insert(R);
  }
  void insert(Role R) { Bits |= bit(R); }
  void insert(RoleSet Others) { Bits |= Others.Bits; }
  void erase(Role R) { Bits &= ~bit(R); }
  bool has(Role R) const { return (Bits & bit(R)) != 0; }
  bool empty() const { return Bits == 0; }
  /// As a number, for files; the inverse is `fromBits()`.
  uint32_t bits() const { return Bits; }
  static RoleSet fromBits(uint32_t Bits) {
    RoleSet Set;
    Set.Bits = Bits;
    return Set;
  }
  /// True for `runner` and for `main_thread_runner`.
  bool isRunner() const {
    return has(Role::Runner) || has(Role::MainThreadRunner);
  }
  friend bool operator==(RoleSet A, RoleSet B) { return A.Bits == B.Bits; }

private:
  static uint32_t bit(Role R) { return 1U << static_cast<unsigned>(R); }
  uint32_t Bits = 0;
};

/// The spelling of \p R in annotations and profiles, `main_thread_runner`.
llvm::StringRef spelling(Role R);

/// The inverse of `spelling()`; empty for a word that is no role.
std::optional<Role> parseRole(llvm::StringRef Word);

/// The roles in their fixed order, separated by ", ".
std::string toString(RoleSet Roles);

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Role R);
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, RoleSet Roles);

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_ROLE_H
