// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_GUARD_H
#define COROLINT_REACH_FACTS_GUARD_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

/// Conditions that follow a path through calls:
///
///     void stop(bool wait) { if (wait) t.join(); }  // guard: 0 is not 0
///     void pause() { stop(false); }                 // passes 0 as 0
///
/// No path leads from `pause` to the join.
namespace corolint::reach {

enum class Comparison : uint8_t {
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  AnyBit, ///< shares a bit with the value
  NoBit,
};

/// The comparison that holds where \p Kind does not.
Comparison opposite(Comparison Kind);

/// Questions about the whole path, in place of the index of a parameter: each
/// function hands the answer on to what it calls.
enum PathQuestion : unsigned {
  FirstQuestion = 250,
  /// May what is called wait? Not where a lock is taken, or a result that is
  /// there.
  MayWait = FirstQuestion,
  /// Does the path execute on the thread of the event loop?
  IsOnLoop
};

/// A call is executed only if a parameter of its function compares so. A
/// pointer, optional or function that is null counts as 0.
struct Guard {
  unsigned Parameter = 0;
  Comparison Kind = Comparison::Equal;
  int64_t Value = 0;
  auto operator<=>(const Guard &) const = default;
};
using Guards = llvm::SmallVector<Guard, 0>;

/// What a call passes as a parameter of its callee, where that is known.
struct Passed {
  enum What : uint8_t {
    Constant,
    NotNull,     ///< the value is unknown, but it is not 0
    OwnParameter ///< `Value` is the index of a parameter of the caller
  };
  unsigned Parameter = 0;
  What Kind = Constant;
  int64_t Value = 0;
  auto operator<=>(const Passed &) const = default;
};
using Arguments = llvm::SmallVector<Passed, 0>;

bool holds(int64_t Left, Comparison Kind, int64_t Right);

/// Can \p All hold together? They are about one function.
bool isPossible(llvm::ArrayRef<Guard> All);

/// What the caller's parameters have to be so that \p OfCallee holds when the
/// call passes \p Passes. Nothing: the call contradicts it. An argument that is
/// not known may have any value.
std::optional<Guards> beforeCall(llvm::ArrayRef<Guard> OfCallee,
                                 llvm::ArrayRef<Passed> Passes);

/// What a call passes in terms of the caller of its caller, where the call of
/// the caller passes \p Outer.
Arguments throughCall(llvm::ArrayRef<Passed> Inner,
                      llvm::ArrayRef<Passed> Outer);

/// \p A and \p B, sorted, each once; nothing if they contradict each other.
std::optional<Guards> both(llvm::ArrayRef<Guard> A, llvm::ArrayRef<Guard> B);

/// All conditions of one call, and the text in which a summary keeps them;
/// empty without conditions.
struct Terms {
  Guards Under;
  Arguments Passes;
};
std::string encode(const Terms &Of);
Terms decode(llvm::StringRef Text);

/// What has to hold before a call with these terms so that \p OfCallee holds in
/// its callee; nothing if that cannot be.
std::optional<Guards> before(const Terms &OfCall,
                             llvm::ArrayRef<Guard> OfCallee);

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_GUARD_H
