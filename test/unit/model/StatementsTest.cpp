// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Statements.h"
#include "Snippet.h"
#include "Testing.h"
#include "model/code/Names.h"

namespace corolint::model {
namespace {

using test::Snippet;

// The functions that `f` calls, as the walk meets them.
std::vector<std::string> calledIn(const Snippet &Code) {
  std::vector<std::string> Names;
  forEachStatement(Code.function("f").getBody(), [&](const clang::Stmt &S) {
    if (const auto *Call = llvm::dyn_cast<clang::CallExpr>(&S))
      Names.push_back(qualifiedName(*Call->getDirectCallee()));
  });
  return Names;
}

using Called = std::vector<std::string>;

TEST(Statements, OuterBeforeInnerInTheOrderOfTheSource) {
  Snippet Code("int a(int = 0); int b(); void f() { a(b()); if (b()) a(1); }");
  EXPECT_EQ(calledIn(Code), (Called{"a", "b", "b", "a"}));
}

TEST(Statements, DefaultArgument) {
  Snippet Code("int b(); int a(int = b()); void f() { a(); }");
  EXPECT_EQ(calledIn(Code), (Called{"a", "b"}));
}

TEST(Statements, BodyOfLambdaIsNoPart) {
  Snippet Code("int a(); int b(); void f() { auto l = [x = a()] { b(); }; }");
  EXPECT_EQ(calledIn(Code), (Called{"a"}));
}

TEST(Statements, EndsAtTheFirst) {
  Snippet Code("void a(); void f() { a(); a(); a(); }");
  unsigned Asked = 0;
  EXPECT_TRUE(
      anyStatement(Code.function("f").getBody(), [&](const clang::Stmt &S) {
        Asked += llvm::isa<clang::CallExpr>(S);
        return llvm::isa<clang::CallExpr>(S);
      }));
  EXPECT_EQ(Asked, 1u);
}

TEST(Statements, NoBody) {
  EXPECT_FALSE(anyStatement(nullptr, [](const clang::Stmt &) { return true; }));
}

} // namespace
} // namespace corolint::model
