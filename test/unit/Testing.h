// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_UNIT_TESTING_H
#define COROLINT_TEST_UNIT_TESTING_H

#include "llvm/Support/raw_os_ostream.h"
#include <gtest/gtest.h>
#include <ostream>

/// GoogleTest as the unit tests use it: our values print with their own
/// `operator<<`, and the rows of a table are tests of their own.
namespace corolint {

template <typename T>
concept PrintsToRaw = requires(llvm::raw_ostream &OS, const T &Value) {
  { OS << Value } -> std::convertible_to<llvm::raw_ostream &>;
};

namespace test {

/// A row of a table prints as its name.
template <typename T>
concept IsRow = requires(const T &Row) {
  { Row.Name } -> std::convertible_to<const char *>;
};

/// The name of a row of a table: its member `Name`.
struct ByName {
  template <typename Row>
  std::string operator()(const testing::TestParamInfo<Row> &Info) const {
    return Info.param.Name;
  }
};

} // namespace test

// GoogleTest looks for PrintTo in the namespace of the type.
#define COROLINT_PRINTS_IN(ROOM)                                               \
  namespace ROOM {                                                             \
  template <PrintsToRaw T> void PrintTo(const T &Value, std::ostream *OS) {    \
    llvm::raw_os_ostream(*OS) << Value;                                        \
  }                                                                            \
  template <test::IsRow T> void PrintTo(const T &Row, std::ostream *OS) {      \
    *OS << Row.Name;                                                           \
  }                                                                            \
  }
COROLINT_PRINTS_IN(model)
COROLINT_PRINTS_IN(flow)
COROLINT_PRINTS_IN(reach)
COROLINT_PRINTS_IN(tool)
#undef COROLINT_PRINTS_IN

} // namespace corolint

/// A suite `SUITE` with a test for each row of the array `ROWS`, whose type
/// has a member `Name`; the body that follows uses the row `GetParam()`.
#define TEST_EACH(SUITE, ROWS)                                                 \
  class SUITE                                                                  \
      : public testing::TestWithParam<std::decay_t<decltype(*(ROWS))>> {};     \
  INSTANTIATE_TEST_SUITE_P(Each, SUITE, testing::ValuesIn(ROWS),               \
                           corolint::test::ByName());                          \
  TEST_P(SUITE, Row)

#endif // COROLINT_TEST_UNIT_TESTING_H
