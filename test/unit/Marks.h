// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_UNIT_MARKS_H
#define COROLINT_TEST_UNIT_MARKS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corolint::test {

/// Code with marked places: `^` is a point, `[[` and `]]` enclose a range, and
/// both may have a name in front: `$call[[f()]]`. So the code can have neither
/// an exclusive or nor `[[attributes]]`; write `__attribute__((...))`.
struct Marks {
  explicit Marks(llvm::StringRef Marked);

  struct Range {
    unsigned Begin = 0, End = 0;
    friend bool operator==(const Range &, const Range &) = default;
  };

  std::string Code; ///< without the marks
  /// Offsets in the code, by name; the empty name for those without.
  llvm::StringMap<std::vector<unsigned>> Points;
  llvm::StringMap<std::vector<Range>> Ranges;
};

} // namespace corolint::test

#endif // COROLINT_TEST_UNIT_MARKS_H
