// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_CALLCHECK_H
#define COROLINT_REPORT_CALLCHECK_H

#include "model/Model.h"
#include "reach/program/Conclude.h"
#include "llvm/ADT/STLExtras.h"
#include <cassert>
#include <optional>
#include <string>

namespace corolint {

/// A runner or blocking call that executes in some context, with everything
/// that a message needs. Names are in quotes, as in messages.
struct Situation {
  reach::When Context = reach::When::Now; ///< Now: in a coroutine
  std::string Root;           ///< the function whose body begins the context
  std::string First;          ///< what the first step of the path calls
  std::string End;            ///< what the last step calls
  model::FunctionRoles Roles; ///< of the end
  bool IsDirect = false;      ///< the path has one step
  bool IsEntry = false;       ///< the end itself is launched
  bool IsAwaited = false; ///< the first step is in the operand of a `co_await`
};

Situation situationOf(const reach::Conclusion &C, const reach::Summary &Facts);

/// A step of a path that is shown as a note.
struct ShownStep {
  reach::RemoteStep At;
  std::string Function; ///< that it stands in
  std::string Message;
};

/// The notes for the path of \p C: one per hop after the first, which is the
/// primary location, each `'callee' called here`. Implied hops are left out,
/// and so is the middle of a path of more than eight.
std::vector<ShownStep> shownSteps(const reach::Conclusion &C,
                                  const reach::Summary &Facts);

/// The message of a check that follows calls, or nothing if the situation does
/// not concern the check. It serves both the check itself, for one unit, and
/// the linker, for a program.
using MessageOf = std::optional<std::string> (*)(const Situation &);

struct CallCheck {
  llvm::StringRef Name;
  unsigned Number = 0; ///< in summary files: never reused for another check
  MessageOf Message = nullptr;
  llvm::StringRef
      Subject; ///< the code in which the paths begin, in the singular
  /// Two ends behind calls at one place are reported once: stopping the thread
  /// twice is no worse.
  bool IsOncePerPlace = false;
};

/// All registered checks, by number; complete when `main` begins.
inline llvm::SmallVector<CallCheck, 4> &callChecks() {
  static llvm::SmallVector<CallCheck, 4> All;
  return All;
}

/// The check with this name; null for those that do not follow calls.
inline const CallCheck *findCallCheck(llvm::StringRef Name) {
  auto *It = llvm::find_if(
      callChecks(), [&](const CallCheck &Known) { return Known.Name == Name; });
  return It == callChecks().end() ? nullptr : It;
}

/// Registers a check that follows calls, beside its `RegisterCheck`. `Check`
/// has a `Name`, a `SummaryNumber` below 8, a static `message`, a `Subject` and
/// `IsOncePerPlace`.
template <typename Check> struct RegisterCallCheck {
  RegisterCallCheck() {
    static_assert(Check::SummaryNumber < 8, "two bits for each of 8 checks");
    CallCheck New = {Check::Name, Check::SummaryNumber, Check::message,
                     Check::Subject, Check::IsOncePerPlace};
    auto *Place = llvm::find_if(callChecks(), [&](const CallCheck &Known) {
      return Known.Number >= New.Number;
    });
    assert((Place == callChecks().end() || Place->Number != New.Number) &&
           "the number of another check");
    callChecks().insert(Place, New);
  }
};

/// The bit of `RemoteEdge::Open` for the check with this number.
constexpr uint16_t openBit(unsigned Number) { return 1U << (2 * Number); }
/// Without the bit that it is open: a comment silences the check there.
constexpr uint16_t asErrorBit(unsigned Number) { return 2U << (2 * Number); }
/// The bit of `RemoteEdge::Silenced` for it.
constexpr uint8_t silencedBit(unsigned Number) { return 1U << Number; }

} // namespace corolint

#endif // COROLINT_REPORT_CALLCHECK_H
