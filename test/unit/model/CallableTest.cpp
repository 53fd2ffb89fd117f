// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Callable.h"
#include "Snippet.h"
#include "Testing.h"
#include "model/code/Names.h"

namespace corolint::model {
namespace {

using test::Snippet;

struct Value {
  const char *Name;
  const char *Code;   ///< a value between the marks
  const char *Target; ///< what calling it executes; empty: unknown
};
constexpr Value Values[] = {
    {"Function", "void f(); void g() { use([[f]]); }", "f"},
    {"Address", "void f(); void g() { use([[&f]]); }", "f"},
    {"Method", "struct S { void m(); }; void g() { use([[&S::m]]); }", "S::m"},
    {"Lambda", "void g() { use([[[] {}]]); }", "lambda"},
    {"NamedLambda", "void g() { auto f = [] {}; use([[f]]); }", "lambda"},
    {"Object", "struct S { void operator()(); }; void g(S s) { use([[s]]); }",
     "S::operator()"},
    {"TwoOperators",
     "struct S { void operator()(); void operator()(int); };"
     "void g(S s) { use([[s]]); }",
     ""},
    {"StdFunction",
     "void f(); void g() { std::function<void()> h = f; use([[h]]); }", "f"},
    {"Pointer", "void f(); void g() { void (*p)() = f; use([[p]]); }", "f"},
    {"Parameter", "void g(void (*p)()) { use([[p]]); }", ""},
    {"Bind", "void f(int); void g() { use([[std::bind(f, 1)]]); }", "f"},
    {"Ref", "void g() { auto f = [] {}; use([[std::ref(f)]]); }", "lambda"},
    {"Number", "void g() { use([[1]]); }", ""},
};

TEST_EACH(CallableTarget, Values) {
  Snippet Code(GetParam().Code);
  const auto *Target = callableTarget(&Code.at());
  EXPECT_EQ(Target ? displayName(*Target) : "", GetParam().Target);
}

} // namespace
} // namespace corolint::model
