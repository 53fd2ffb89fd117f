// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/TaskType.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::model {
namespace {

using test::Snippet;

#define PROMISE(INITIAL)                                                       \
  "struct It { struct promise_type { It get_return_object();"                  \
  "void return_void(); void unhandled_exception();"                            \
  "std::suspend_always final_suspend() noexcept;" INITIAL "};"                 \
  "It(It &&); ~It();"
#define AWAITER                                                                \
  "bool await_ready(); void await_suspend(std::coroutine_handle<>);"           \
  "void await_resume();"

struct Type {
  const char *Name;
  const char *Code; ///< defines the class or variable `It`
  const char *Text;
};
constexpr Type Types[] = {
    {"Lazy", "using It = Task<int>;", "lazy task"},
    {"Eager", "using It = Eager<int>;", "eager task"},
    {"Generator", "using It = Generator<int>;", "generator"},
    {"Plain", "struct It { int i; };", "no task"},
    {"Number", "int It;", "no task"},
    {"Reference", "Task<> t; Task<> &It = t;", "no task"},
    {"Pointer", "Task<> *It;", "no task"},
    {"AlwaysSuspends",
     PROMISE("std::suspend_always initial_suspend() noexcept;") AWAITER "};",
     "lazy task"},
    {"NeverSuspends",
     PROMISE("std::suspend_never initial_suspend() noexcept;") AWAITER "};",
     "eager task"},
    {"OwnSuspension",
     "struct Wait { bool await_ready() noexcept { return false; }"
     "void await_suspend(std::coroutine_handle<>) noexcept {}"
     "void await_resume() noexcept {} };" PROMISE(
         "Wait initial_suspend() noexcept;") AWAITER "};",
     "lazy task"},
    {"OwnSuspensionThatResumes",
     "struct Wait { bool await_ready() noexcept { return false; }"
     "void await_suspend(std::coroutine_handle<> h) noexcept { h.resume(); }"
     "void await_resume() noexcept {} };" PROMISE(
         "Wait initial_suspend() noexcept;") AWAITER "};",
     "eager task"},
    {"Ready",
     "struct Ready { bool await_ready() noexcept { return true; }"
     "void await_suspend(std::coroutine_handle<>) noexcept;"
     "void await_resume() noexcept; };" PROMISE(
         "Ready initial_suspend() noexcept;") AWAITER "};",
     "eager task"},
    {"ThroughTraits",
     "struct It { It(It &&);" AWAITER "};"
     "template <> struct std::coroutine_traits<It> { struct promise_type {"
     "It get_return_object(); std::suspend_always initial_suspend() noexcept;"
     "std::suspend_always final_suspend() noexcept;"
     "void return_void(); void unhandled_exception(); }; };",
     "lazy task"},
    {"Annotated", "struct ROLE(\"task\") It { " AWAITER " };", "task"},
    {"AnnotatedAway",
     PROMISE("std::suspend_always initial_suspend() noexcept;") AWAITER
     "} ROLE(\"not_a_task\");",
     "no task"},
    {"AwaiterOnly", "struct It {" AWAITER "};", "no task"},
};

TEST_EACH(TaskTypeOf, Types) {
  Snippet Code(GetParam().Code);
  std::string Text;
  llvm::raw_string_ostream(Text) << Code.model().taskType(Code.type("It"));
  EXPECT_EQ(Text, GetParam().Text);
}

TEST(TaskTypeOf, NobodyAwaitsADetachedOne) {
  Snippet Code(PROMISE("std::suspend_never initial_suspend() noexcept;") "};");
  EXPECT_EQ(Code.model().taskType(Code.type("It")).Kind, TypeKind::Detached);
}

TEST(TaskTypeOf, QualifiersDoNotMatter) {
  Snippet Code("const Task<> It;");
  EXPECT_TRUE(Code.model().isTask(Code.type("It")));
}

TEST(TaskTypeOf, BasesCount) {
  Snippet Code("struct It : Task<> { using Task<>::Task; };");
  EXPECT_TRUE(Code.model().isAwaitable(Code.type("It")));
}

struct Awaitable {
  const char *Name;
  const char *Code;
  bool Expected;
};
constexpr Awaitable Awaitables[] = {
    {"Task", "using It = Task<>;", true},
    {"Awaiter", "struct It {" AWAITER "};", true},
    {"MemberOperator", "struct It { Awaiter<int> operator co_await(); };",
     true},
    {"FreeOperator", "struct It {}; Awaiter<int> operator co_await(It);", true},
    {"InheritedOperator",
     "struct A { Awaiter<int> operator co_await(); }; struct It : A {};", true},
    {"HalfAnAwaiter", "struct It { bool await_ready(); };", false},
    {"Plain", "struct It {};", false},
    {"Number", "int It;", false},
};

TEST_EACH(IsAwaitable, Awaitables) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(Code.model().isAwaitable(Code.type("It")), GetParam().Expected);
}

} // namespace
} // namespace corolint::model
