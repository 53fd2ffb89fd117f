// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_FACTS_PLACE_H
#define COROLINT_REACH_FACTS_PLACE_H

#include <compare>
#include <cstdint>

namespace corolint::reach {

/// The number that stands for a missing function, text or end.
inline constexpr uint32_t None = ~0U;

/// A place in a file; the file is absolute, line and column count from 1.
struct Place {
  uint32_t File = 0, Line = 0, Column = 0;
  auto operator<=>(const Place &) const = default;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_FACTS_PLACE_H
