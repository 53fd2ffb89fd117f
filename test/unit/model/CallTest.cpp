// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Call.h"
#include "Snippet.h"
#include "Testing.h"
#include "model/code/Names.h"

namespace corolint::model {
namespace {

using test::Snippet;

struct Written {
  const char *Name;
  const char *Code; ///< a call between the marks
  const char *Callee;
  unsigned Args;
  bool HasObject;
};
constexpr Written Calls[] = {
    {"Function", "void f(int); void g() { [[f(1)]]; }", "f", 1, false},
    {"Qualified", "namespace n { void f(); } void g() { [[n::f()]]; }", "n::f",
     0, false},
    {"Method", "struct S { void m(int, int); }; void g(S s) { [[s.m(1, 2)]]; }",
     "S::m", 2, true},
    {"Arrow", "struct S { void m(); }; void g(S *s) { [[s->m()]]; }", "S::m", 0,
     true},
    {"StaticMethod",
     "struct S { static void m(int); }; void g() { [[S::m(1)]]; }", "S::m", 1,
     false},
    {"CallOperator",
     "struct S { void operator()(int); }; void g(S s) { [[s(1)]]; }",
     "S::operator()", 1, true},
    {"MemberOperator",
     "struct S { S operator+(int); }; void g(S s) { [[s + 1]]; }",
     "S::operator+", 1, true},
    {"FreeOperator",
     "struct S {}; S operator+(S, int); void g(S s) { [[s + 1]]; }",
     "operator+", 2, false},
    {"Constructor", "struct S { S(int, int); }; void g() { [[S(1, 2)]]; }",
     "S::S", 2, false},
    {"Template", "template <class T> void f(T); void g() { [[f(1)]]; }", "f", 1,
     false},
    {"DefaultArgument", "void f(int, int = 2); void g() { [[f(1)]]; }", "f", 2,
     false},
    {"InlineNamespace",
     "namespace n { inline namespace v1 { void f(); } } void g() { [[n::f()]]; "
     "}",
     "n::f", 0, false},
};

TEST_EACH(AsCall, Calls) {
  Snippet Code(GetParam().Code);
  const auto Found = asCall(strip(&Code.at()));
  ASSERT_TRUE(Found);
  ASSERT_TRUE(Found->Function);
  EXPECT_EQ(qualifiedName(*Found->Function), GetParam().Callee);
  EXPECT_EQ(Found->Args.size(), GetParam().Args);
  EXPECT_EQ(Found->Object != nullptr, GetParam().HasObject);
}

TEST(AsCall, ThroughAPointerThereIsNoFunction) {
  Snippet Code("void g(void (*p)(int)) { [[p(1)]]; }");
  const auto Found = asCall(&Code.at());
  ASSERT_TRUE(Found);
  EXPECT_EQ(Found->Function, nullptr);
}

TEST(AsCall, OtherExpressionsAreNone) {
  for (const char *Text :
       {"int g(int x) { return [[x]]; }", "int g(int x) { return [[x + 1]]; }",
        "int g() { return [[sizeof(int)]]; }"}) {
    Snippet Code(Text);
    EXPECT_FALSE(asCall(strip(&Code.at()))) << Text;
  }
}

TEST(AsCall, FunctionObjectsAreKnownByTheirVariable) {
  Snippet Code("struct F { void operator()(int) const; }; constexpr F wait{};"
               "void g() { [[wait(1)]]; }");
  const auto Found = asCall(&Code.at());
  ASSERT_TRUE(Found && Found->functionObject());
  EXPECT_EQ(Found->functionObject()->getName(), "wait");
}

TEST(AsCall, MethodsHaveNoFunctionObject) {
  Snippet Code("struct S { void m(); } s; void g() { [[s.m()]]; }");
  EXPECT_EQ(asCall(&Code.at())->functionObject(), nullptr);
}

TEST(CallLocation, AtTheNameOfAFunction) {
  Snippet Code("void f(); void g() { [[^f()]]; }");
  EXPECT_EQ(Code.offset(asCall(&Code.at())->location()),
            Code.marks().Points.lookup("").front());
}

TEST(CallLocation, AtTheStartOfAMemberCall) {
  Snippet Code("struct S { void m(); }; void g(S s) { [[^s.m()]]; }");
  EXPECT_EQ(Code.offset(asCall(&Code.at())->location()),
            Code.marks().Points.lookup("").front());
}

struct Stripped {
  const char *Name;
  const char *Code;
  bool IsMove;
};
constexpr Stripped Moves[] = {
    {"Move", "void g(Task<> t) { use([[std::move($x[[t]])]]); }", true},
    {"Cast", "void g(Task<> t) { use([[static_cast<Task<> &&>($x[[t]])]]); }",
     true},
    {"Name", "void g(Task<> t) { use([[$x[[t]]]]); }", false},
    {"Parentheses", "void g(Task<> t) { use([[($x[[t]])]]); }", false},
};

TEST_EACH(StripMove, Moves) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(isMove(strip(&Code.at())), GetParam().IsMove);
  EXPECT_EQ(stripMove(&Code.at()), strip(&Code.at("x")));
}

TEST(StripMove, ForwardPassesOn) {
  Snippet Code(
      "void g(Task<> &&t) { use([[std::forward<Task<>>($x[[t]])]]); }");
  EXPECT_EQ(stripMove(&Code.at()), strip(&Code.at("x")));
}

TEST(WrittenParam, PacksFoldIntoTheirLastParameter) {
  Snippet Code("template <class... T> void f(int, T... rest);"
               "void g() { [[f(1, 2, 3)]]; }");
  const auto *Called = asCall(&Code.at())->Function;
  ASSERT_TRUE(writtenParam(*Called, 2));
  EXPECT_EQ(writtenParam(*Called, 2)->getName(), "rest");
  EXPECT_EQ(writtenParam(*Called, 2), writtenParam(*Called, 1));
}

} // namespace
} // namespace corolint::model
