// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Marks.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::test {

TEST(Marks, LeaveTheCode) {
  EXPECT_EQ(Marks("a[[b]]c^d$x[[e]]$y^").Code, "abcde");
}

TEST(Marks, RangesMayLieInEachOther) {
  const Marks Places("[[a$in[[b]]]]");
  EXPECT_EQ(Places.Ranges.lookup("").front(), (Marks::Range{0, 2}));
  EXPECT_EQ(Places.Ranges.lookup("in").front(), (Marks::Range{1, 2}));
}

TEST(Marks, PointsAreOffsets) {
  const Marks Places("ab^c$p^");
  EXPECT_EQ(Places.Points.lookup("").front(), 2U);
  EXPECT_EQ(Places.Points.lookup("p").front(), 3U);
}

TEST(Snippet, FindsWhatIsMarked) {
  Snippet Code("int f(int); int x = $outer[[f([[1 + 2]])]];");
  EXPECT_TRUE(isa<clang::BinaryOperator>(Code.at()));
  EXPECT_TRUE(isa<clang::CallExpr>(Code.at("outer")));
}

TEST(Snippet, PrefersFunctionsWithABody) {
  Snippet Code("void f() {} void f();");
  EXPECT_TRUE(Code.function("f").doesThisDeclarationHaveABody());
}

} // namespace corolint::test
