// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_LOANS_H
#define COROLINT_REACH_FACTS_LOANS_H

#include "reach/facts/Place.h"
#include <algorithm>
#include <array>

/// Facts about the objects that calls lend to functions of other units: what a
/// function needs, and what a caller lends to it for too short a time. The
/// program joins the two.
///
///     // a.cpp                                    // b.cpp
///     detached say(const std::string &name) {     void greet() {
///       co_await later();                           std::string name = ...;
///       print(name);                                say(name);
///     }                                           }
///     // need: say, parameter 0, beyond the call  // loan: say, parameter 0,
///     // used in `print(name)`                    // `name` dies at `}`
namespace corolint::reach {

/// A parameter of a function, by its number; the object of a method.
inline constexpr uint8_t ObjectParameter = 254;

/// The time for which a function needs what its parameter refers to, as in
/// flow/lifetimes/Needs.h.
enum class Lasts : uint8_t { Call = 0, Task = 1, Longer = 2 };

/// What a coroutine needs, and the places that a finding shows. If `Of` is set,
/// these are those of another function; otherwise its own members say them.
struct NeedSource {
  uint32_t Of = None; ///< the declaration of a function
  /// The declaration of a function that takes the task, and may let it continue
  /// by itself.
  uint32_t Taker = None;
  uint8_t OfParameter = 0, TakerParameter = 0;
  bool IsOfPointee = false;
  bool IsOwnUse = false; ///< the coroutine with the use is the function itself
  uint32_t User = 0;     ///< name of the coroutine with the use
  uint32_t Name = 0;     ///< of the parameter or member in the use
  Place Use, Suspension; ///< without a file: not known, or none
  auto operator<=>(const NeedSource &) const = default;
  template <typename Callback> void forEachPlace(Callback Do) {
    Do(Use), Do(Suspension);
  }
  template <typename Callback> void forEachText(Callback Do) {
    Do(User), Do(Name);
    forEachPlace([&](Place &At) { Do(At.File); });
  }
  template <typename Callback> void forEachFunction(Callback Do) {
    Do(Of), Do(Taker);
  }
};

/// The answers to the four questions about a source that only the program
/// knows: how long it lasts, how long the taker keeps the task (`Lasts::Task`
/// if there is none), and whether a suspension and a reference are in between.
struct NeedCase {
  Lasts Source = Lasts::Task, Taker = Lasts::Task;
  bool IsOfPointee = false, IsSuspended = false;

  static constexpr unsigned Count = 16;
  unsigned number() const {
    return (Source == Lasts::Longer) + 2 * (Taker == Lasts::Longer) +
           4 * IsOfPointee + 8 * IsSuspended;
  }
  static NeedCase of(unsigned Number) {
    return {Number & 1 ? Lasts::Longer : Lasts::Task,
            Number & 2 ? Lasts::Longer : Lasts::Task, (Number & 4) != 0,
            (Number & 8) != 0};
  }
};

/// A parameter of a definition that is needed after the call.
struct RemoteNeed {
  uint32_t Function = None;
  uint8_t Parameter = 0;
  NeedSource From;
  /// By the number of the case, without its suspension: how long the function
  /// needs the parameter, and (the third bit) whether only what it points to.
  std::array<uint8_t, NeedCase::Count / 2> Gives{};
  auto operator<=>(const RemoteNeed &) const = default;
  template <typename Callback> void forEachPlace(Callback Do) {
    From.forEachPlace(Do);
  }
  template <typename Callback> void forEachText(Callback Do) {
    From.forEachText(Do);
  }
  template <typename Callback> void forEachFunction(Callback Do) {
    Do(Function), From.forEachFunction(Do);
  }
};

/// An argument of a call that dies early, in some cases.
struct RemoteLoan {
  uint32_t Function = None; ///< whose call it is
  Place At;
  bool IsObject = false; ///< the object of the call
  uint32_t Callee = 0;   ///< its name
  uint32_t Param = 0;    ///< its name; empty: it has none
  Place Dies;
  NeedSource From;
  uint16_t Cases = 0; ///< a bit for each case in which the argument dies early
  uint32_t Root = 0;  ///< name of `Function`
  uint32_t Dead = 0;  ///< the object that dies, as in messages
  bool IsTemporary = false;
  auto operator<=>(const RemoteLoan &) const = default;
  template <typename Callback> void forEachPlace(Callback Do) {
    Do(At), Do(Dies), From.forEachPlace(Do);
  }
  template <typename Callback> void forEachText(Callback Do) {
    From.forEachText(Do);
    for (uint32_t *Text : {&At.File, &Dies.File, &Root, &Callee, &Param, &Dead})
      Do(*Text);
  }
  template <typename Callback> void forEachFunction(Callback Do) {
    Do(Function), From.forEachFunction(Do);
  }
};

/// A loan, with the permission to report it.
struct LentArgument : RemoteLoan {
  uint16_t Open = 0;      ///< as in RemoteEdge, for one check
  uint32_t Origin = None; ///< as in RemoteHop

  /// The same loan, as another unit sees it.
  void join(const LentArgument &Other) {
    Open |= Other.Open;
    Origin = std::min(Origin, Other.Origin);
  }
  friend auto operator<=>(const LentArgument &A, const LentArgument &B) {
    return static_cast<const RemoteLoan &>(A) <=>
           static_cast<const RemoteLoan &>(B);
  }
  friend bool operator==(const LentArgument &A, const LentArgument &B) {
    return static_cast<const RemoteLoan &>(A) ==
           static_cast<const RemoteLoan &>(B);
  }
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_LOANS_H
