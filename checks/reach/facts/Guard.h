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
/// So no path leads from `pause` to the join.
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
/// The same with the sides exchanged: `0 < n` is `n > 0`.
Comparison mirrored(Comparison Kind);

/// Properties of the whole path, in place of the index of a parameter: each
/// function passes the value on to its callees.
enum PathQuestion : unsigned {
  /// Not a property: the object on which a method is executed, as a parameter.
  /// If nothing is passed for it, `OwnClass` says whether it is the caller's.
  OwnObject = 249,
  FirstQuestion = 250,
  /// True unless the path takes a lock, or a result that is already there, so
  /// that its calls do not wait.
  MayWait = FirstQuestion,
  /// Does the path execute on the thread of the event loop?
  IsOnLoop,
  /// Which method does a virtual call on the object of the function execute?
  /// `Value` is the id of the method's definition; the kind does not count.
  /// Passed as `OwnParameter`: the callee's object is the caller's. As a
  /// constant: the id of the class of the callee's object, or of a base of it.
  OwnClass,
  /// Is there something in a member of the object that owns? `Value` is the id
  /// of the member; the kind does not count. Passed: nothing is in it.
  OwnMember
};

/// Questions from here on are about a field of a parameter, `options.wait`.
inline constexpr unsigned FirstField = 256;
inline unsigned fieldOf(unsigned Parameter, unsigned Field) {
  return (Field + 1) * FirstField + Parameter;
}
/// The parameter whose field it is.
inline unsigned parameterOfField(unsigned Question) {
  return Question % FirstField;
}
/// In place of a field: the class of the object that a parameter refers to.
inline unsigned classOf(unsigned Parameter) {
  return fieldOf(Parameter, 1U << 16);
}

inline bool isAboutPath(unsigned Question) {
  return Question >= FirstQuestion && Question < FirstField;
}

/// About the object on which a function is executed; see Objects.h.
inline bool isAboutObject(unsigned Question) {
  return Question == OwnClass || Question == OwnMember;
}

/// A call is executed only if a parameter of its function compares so. A
/// pointer, optional or function that is null counts as 0.
struct Guard {
  unsigned Parameter = 0;
  Comparison Kind = Comparison::Equal;
  int64_t Value = 0;
  auto operator<=>(const Guard &) const = default;
};
using Guards = llvm::SmallVector<Guard, 0>;

/// The value that a call passes for a parameter of its callee, if it is known.
struct Passed {
  enum What : uint8_t {
    Constant,
    NotNull,      ///< the value is unknown, but it is not 0
    OwnParameter, ///< `Value` is the index of a parameter of the caller
    Perhaps,      ///< state decides: about `OwnMember` whether it is empty
    NoParameter   ///< 1 if the caller's parameter `Value` is 0, otherwise 0
  };
  unsigned Parameter = 0;
  What Kind = Constant;
  int64_t Value = 0;
  auto operator<=>(const Passed &) const = default;
};
using Arguments = llvm::SmallVector<Passed, 0>;

/// The value `!P`, if it is known.
std::optional<Passed> negated(const Passed &P);

bool holds(int64_t Left, Comparison Kind, int64_t Right);

/// True if all guards in \p All, which are about one function, can hold
/// together.
bool isPossible(llvm::ArrayRef<Guard> All);

/// What the caller's parameters have to be so that \p OfCallee holds when the
/// call passes \p Passes. Nothing: the call contradicts it. An argument that is
/// not known may have any value. What is about objects is left out. A field of
/// an object that is passed on is a field of the caller's.
std::optional<Guards> beforeCall(llvm::ArrayRef<Guard> OfCallee,
                                 llvm::ArrayRef<Passed> Passes);

/// The arguments of a call in terms of the caller's own caller, whose call
/// passes \p Outer.
Arguments throughCall(llvm::ArrayRef<Passed> Inner,
                      llvm::ArrayRef<Passed> Outer);

/// \p A and \p B, sorted, each once; empty if they contradict each other.
std::optional<Guards> both(llvm::ArrayRef<Guard> A, llvm::ArrayRef<Guard> B);

/// All conditions of one call, and the text in which a summary keeps them;
/// empty without conditions.
struct Terms {
  Guards Under;
  Arguments Passes;
};
std::string encode(const Terms &Of);
Terms decode(llvm::StringRef Text);

/// The conditions before a call with these terms under which \p OfCallee holds
/// in its callee; empty if that is impossible.
std::optional<Guards> before(const Terms &OfCall,
                             llvm::ArrayRef<Guard> OfCallee);

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_GUARD_H
