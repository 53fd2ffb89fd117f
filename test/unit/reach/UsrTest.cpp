// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/extract/Usr.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::reach {
namespace {

using test::Snippet;

struct Pair {
  const char *Name;
  const char *First, *Second; ///< two units with a function `f` each
  bool IsSame;
};
constexpr Pair Units[] = {
    {"Declaration", "void f();", "void f() {}", true},
    {"ParameterNames", "void f(int a);", "void f(int b);", true},
    {"DefaultArguments", "void f(int = 1);", "void f(int = 2);", true},
    {"TypedefArguments", "void f(int);", "using I = int; void f(I);", true},
    {"Namespaces", "namespace n { void f(); }", "namespace n { void f(); }",
     true},
    {"Methods", "struct S { void f(); };", "struct S { int i; void f(); };",
     true},
    {"Overloads", "void f(int);", "void f(long);", false},
    {"OtherNamespace", "namespace n { void f(); }", "namespace m { void f(); }",
     false},
    {"OtherClass", "struct S { void f(); };", "struct T { void f(); };", false},
    {"ConstMethod", "struct S { void f(); };", "struct S { void f() const; };",
     false},
    {"Static", "static void f() {}", "static void f() {}", false},
    {"Anonymous", "namespace { void f() {} }", "namespace { void f() {} }",
     false},
};

TEST_EACH(UsrOfUnits, Units) {
  Snippet A(GetParam().First, "/a.cpp"), B(GetParam().Second, "/b.cpp");
  EXPECT_EQ(usrOf(A.function("f")) == usrOf(B.function("f")),
            GetParam().IsSame);
  EXPECT_EQ(idOf(A.function("f")) == idOf(B.function("f")), GetParam().IsSame);
}

TEST(Usr, LambdasAreKnownByTheirPlace) {
  Snippet A("auto l = [] {};", "/a.cpp"), B("auto l = [] {};", "/a.cpp");
  Snippet C("auto  l = [] {};", "/a.cpp"), D("auto l = [] {};", "/d.cpp");
  EXPECT_EQ(usrOf(A.lambda()), usrOf(B.lambda()));
  EXPECT_NE(usrOf(A.lambda()), usrOf(C.lambda()));
  EXPECT_NE(usrOf(A.lambda()), usrOf(D.lambda()));
}

TEST(Usr, DefinitionsOfOneNameMayDiffer) {
  Snippet A("void f() {}", "/a.cpp"), B("void f() {}", "/b.cpp");
  EXPECT_EQ(idOf(A.function("f")), idOf(B.function("f")));
  EXPECT_NE(idOfDefinition(A.function("f")), idOfDefinition(B.function("f")));
  EXPECT_NE(idOf(A.function("f")), idOfDefinition(A.function("f")));
}

TEST(Usr, VariablesOfAProgramAreShared) {
  Snippet A("extern void (*v)();", "/a.cpp"), B("void (*v)();", "/b.cpp");
  EXPECT_EQ(idOf(A.variable("v")), idOf(B.variable("v")));
}

TEST(Usr, InstantiationsAreFunctionsOfTheirOwn) {
  Snippet Code("template <class T> void f(T); void g() { $i[[f(1)]];"
               "$l[[f(1L)]]; }");
  EXPECT_NE(usrOf(*Code.at<clang::CallExpr>("i").getDirectCallee()),
            usrOf(*Code.at<clang::CallExpr>("l").getDirectCallee()));
}

} // namespace
} // namespace corolint::reach
