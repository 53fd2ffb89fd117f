// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_CALLCHECK_H
#define COROLINT_REPORT_CALLCHECK_H

#include "reach/program/Situation.h"
#include "llvm/ADT/STLExtras.h"
#include <cassert>
#include <optional>
#include <string>

namespace corolint {

/// What a check that follows calls into other units says: nothing where the
/// situation is none of its business. Two ask: the check itself, about a path
/// that one unit shows, and the linker, about one through summaries.
using MessageOf = std::optional<std::string> (*)(const reach::Situation &);

struct CallCheck {
  llvm::StringRef Name;
  unsigned Number = 0; ///< in summary files: never given to another check
  MessageOf Message = nullptr;
};

/// All that registered themselves, by number; complete when `main` begins.
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

/// Stands in the file of a check beside its `RegisterCheck`. `Check` has a
/// `Name`, a `SummaryNumber` below 8 and a static `message`.
template <typename Check> struct RegisterCallCheck {
  RegisterCallCheck() {
    static_assert(Check::SummaryNumber < 8, "two bits for each of 8 checks");
    CallCheck New = {Check::Name, Check::SummaryNumber, Check::message};
    auto *Place = llvm::find_if(callChecks(), [&](const CallCheck &Known) {
      return Known.Number >= New.Number;
    });
    assert((Place == callChecks().end() || Place->Number != New.Number) &&
           "the number of another check");
    callChecks().insert(Place, New);
  }
};

/// What `RemoteEdge::Open` says about the check with this number.
constexpr uint16_t openBit(unsigned Number) { return 1U << (2 * Number); }
constexpr uint16_t asErrorBit(unsigned Number) { return 2U << (2 * Number); }

} // namespace corolint

#endif // COROLINT_REPORT_CALLCHECK_H
