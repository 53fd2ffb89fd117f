// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"
#include "Testing.h"
#include "flow/answers/FunctionFlow.h"
#include "flow/answers/VoidCallback.h"
#include "flow/paths/CallOrder.h"
#include "flow/paths/PathConditions.h"
#include "model/code/Call.h"

namespace corolint::flow {
namespace {

using test::Snippet;

TEST(PathFacts, RememberAndForget) {
  PathFacts Facts;
  EXPECT_EQ(Facts.get(1), std::nullopt);
  Facts.set(1, true);
  Facts.set(0, false);
  EXPECT_EQ(Facts.get(1), true);
  EXPECT_EQ(Facts.get(0), false);
  Facts.set(1, false);
  EXPECT_EQ(Facts.get(1), false);
  Facts.forget(1);
  EXPECT_EQ(Facts.get(1), std::nullopt);
}

TEST(PathFacts, TheOrderOfLearningDoesNotMatter) {
  PathFacts A, B;
  A.set(1, true);
  A.set(2, false);
  B.set(2, false);
  B.set(1, true);
  EXPECT_TRUE(A == B);
}

/// All facts about two atoms.
std::vector<PathFacts> allFacts() {
  std::vector<PathFacts> All;
  for (int First : {-1, 0, 1})
    for (int Second : {-1, 0, 1}) {
      PathFacts Facts;
      if (First >= 0)
        Facts.set(0, First);
      if (Second >= 0)
        Facts.set(1, Second);
      All.push_back(Facts);
    }
  return All;
}

PathFacts common(PathFacts A, const PathFacts &B) {
  A.keepCommon(B);
  return A;
}

TEST(PathFacts, WhatIsCommonIsASemilattice) {
  for (const PathFacts &A : allFacts())
    for (const PathFacts &B : allFacts()) {
      EXPECT_TRUE(common(A, A) == A);
      EXPECT_TRUE(common(A, B) == common(B, A));
      for (const PathFacts &C : allFacts())
        EXPECT_TRUE(common(common(A, B), C) == common(A, common(B, C)));
    }
}

struct Order {
  const char *Name;
  const char *Code; ///< of the body of f: `$a` and `$b` are calls
  bool BAfterA, AAfterB;
};
constexpr Order Orders[] = {
    {"Sequence", "$a[[use()]]; $b[[ask()]];", true, false},
    {"Branches", "if (ask()) $a[[use()]]; else $b[[ask()]];", false, false},
    {"Loop", "while (ask()) { $a[[use()]]; $b[[block()]]; }", true, true},
    {"Return", "if (ask()) { $a[[use()]]; return; } $b[[block()]];", false,
     false},
    {"Switch",
     "switch (int(ask())) { case 0: $a[[use()]]; break;"
     "case 1: $b[[block()]]; }",
     false, false},
    {"FallsThrough",
     "switch (int(ask())) { case 0: $a[[use()]];"
     "case 1: $b[[block()]]; }",
     true, false},
};

TEST_EACH(CallOrderOf, Orders) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  const CallOrder Order(Code.function("f"));
  const auto A = model::asCall(&Code.at("a"))->location();
  const auto B = model::asCall(&Code.at("b"))->location();
  EXPECT_EQ(Order.mayFollow(B, A), GetParam().BAfterA);
  EXPECT_EQ(Order.mayFollow(A, B), GetParam().AAfterB);
}

TEST(CallOrder, ALoopMayComeBack) {
  Snippet Code("void f() { while (ask()) [[use()]]; }");
  const auto Loc = model::asCall(&Code.at())->location();
  EXPECT_TRUE(CallOrder(Code.function("f")).mayFollow(Loc, Loc));
}

struct Path {
  const char *Name;
  const char *Code; ///< of the body of the coroutine f(bool a, int i)
  std::vector<LostTask::How> Lost;
};
using How = LostTask::How;
const Path Paths[] = {
    {"Awaited", "auto t = work(); co_await std::move(t);", {}},
    {"Statement", "work();", {How::Statement}},
    {"Void", "(void)work();", {How::VoidCast}},
    {"Unread", "auto t = work();", {How::Unread}},
    {"OneBranch",
     "auto t = work(); if (a) co_await std::move(t);",
     {How::OnSomePath}},
    {"BothBranches",
     "auto t = work(); if (a) co_await std::move(t); else run(std::move(t));",
     {}},
    {"SameCondition",
     "Task<> t; if (a) t = work(); if (a) co_await std::move(t);",
     {}},
    {"SameComparison",
     "Task<> t; if (i == 3) t = work(); if (!(i != 3)) co_await std::move(t);",
     {}},
    {"EarlyReturn",
     "auto t = work(); if (a) co_return; co_await std::move(t);",
     {How::OnSomePath}},
    {"Overwritten",
     "auto t = work(); t = work(); co_await std::move(t);",
     {How::Overwritten}},
    {"Cleared",
     "std::optional<Task<>> t = work(); t.reset(); use(t);",
     {How::Cleared}},
    {"Escapes", "auto t = work(); use(t);", {}},
    {"Ignored", "std::ignore = work();", {How::Ignored}},
    {"Captured", "auto l = [t = work()] {}; l();", {How::Captured}},
    {"Question", "auto t = work(); if (t) co_await std::move(t);", {}},
};

TEST_EACH(LostTasks, Paths) {
  Snippet Code("Task<> f(bool a, int i) { " + std::string(GetParam().Code) +
               " co_return; }");
  const BodyIndex Index(Code.function("f"));
  const FunctionFlow Flow(Code.function("f"), Index, Code.model());
  std::vector<How> Lost;
  for (const LostTask &Each : Flow.lost())
    Lost.push_back(Each.Reason);
  EXPECT_EQ(Lost, GetParam().Lost);
}

struct Twice {
  const char *Name;
  const char *Code;
  unsigned Reuses;
};
constexpr Twice SecondUses[] = {
    {"Once", "co_await std::move(t);", 0},
    {"Twice", "co_await std::move(t); co_await std::move(t);", 1},
    {"Loop", "while (a) co_await std::move(t);", 1},
    {"Branches", "if (a) co_await std::move(t); else co_await std::move(t);",
     0},
    {"Filled", "co_await std::move(t); t = work(); co_await std::move(t);", 0},
    {"Moved", "auto u = std::move(t); use(u); co_await std::move(t);", 1},
};

TEST_EACH(ReusesOf, SecondUses) {
  Snippet Code("Task<> f(bool a) { auto t = work(); " +
               std::string(GetParam().Code) + " co_return; }");
  const BodyIndex Index(Code.function("f"));
  EXPECT_EQ(
      FunctionFlow(Code.function("f"), Index, Code.model()).reuses().size(),
      GetParam().Reuses);
}

struct Callback {
  const char *Name;
  const char *Code;
  unsigned Found;
};
constexpr Callback Callbacks[] = {
    {"VoidFunction", "std::function<void()> c = work;", 1},
    {"WithResult", "std::function<Task<>()> c = work;", 0},
    {"Plain", "std::function<void()> c = block;", 0},
    {"Thread", "std::thread t(work);", 1},
};

TEST_EACH(VoidCallbacks, Callbacks) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  const BodyIndex Index(Code.function("f"));
  EXPECT_EQ(voidCallbacks(Index, Code.model()).size(), GetParam().Found);
}

} // namespace
} // namespace corolint::flow
