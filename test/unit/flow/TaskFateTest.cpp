// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskFate.h"
#include "Laws.h"
#include "Snippet.h"
#include "flow/tasks/Created.h"
#include "flow/tasks/SlotValues.h"
#include "flow/tasks/Slots.h"

namespace corolint::flow {
namespace {

using test::Snippet;

struct Creation {
  const char *Name;
  const char *Code; ///< of the body of f, a call between the marks
  const char *Fate;
};
constexpr Creation Creations[] = {
    {"Await", "co_await [[work()]];", "awaited"},
    {"Run", "run([[work()]]);", "awaited"},
    {"Variable", "auto t = [[work()]];", "stored in t"},
    {"ConditionalVariable", "auto t = ask() ? [[work()]] : work();",
     "stored in t"},
    {"PushBack", "std::vector<Task<>> v; v.push_back([[work()]]);",
     "stored in v"},
    {"Optional", "std::optional<Task<>> o = [[work()]];", "stored in o"},
    {"Assigned", "Task<> t; t = [[work()]];", "stored in t"},
    {"Spawned", "start([[work()]]);", "spawned, a handle"},
    {"SpawnedAndKept", "auto h = spawn([[work()]]);", "stored in h, a handle"},
    {"Combined", "co_await both([[work()]], work());", "awaited"},
    {"CombinedAndKept", "auto t = both([[work()]], work());", "stored in t"},
    {"InATemporary", "std::pair<Task<>, int>([[work()]], 1);", "dropped"},
    {"IdleClosure", "auto l = [t = [[work()]]] {};", "captured"},
    {"Argument", "use([[work()]]);", "unknown"},
};

TEST_EACH(FateOf, Creations) {
  Snippet Code("Task<> f() { " + std::string(GetParam().Code) +
               " co_return; }");
  std::string Text;
  llvm::raw_string_ostream(Text) << fateOf(
      BodyIndex(Code.function("f")), &Code.at<clang::CallExpr>(), Code.model());
  EXPECT_EQ(Text, GetParam().Fate);
}

TEST(FateOf, Returned) {
  Snippet Code("Task<> f() { return [[work()]]; }");
  EXPECT_EQ(fateOf(BodyIndex(Code.function("f")), &Code.at<clang::CallExpr>(),
                   Code.model())
                .Kind,
            TaskFate::Where::Returned);
}

TEST(CreatedBy, WhatAnAwaitGives) {
  Snippet Code(
      "Task<Task<>> nested(); Task<> f() { auto t = [[co_await nested()]];"
      "co_return; }");
  EXPECT_TRUE(createdBy(&Code.at<clang::CoawaitExpr>(), Code.model()));
}

struct Filled {
  const char *Name;
  const char *Code; ///< of the body of f: fills `it`
  std::vector<uint8_t> Bits;
};
const Filled Values[] = {
    {"Task", "Task<> it = work();", {Fresh}},
    {"Nothing", "Task<> it;", {Empty}},
    {"Conditional", "Task<> it = ask() ? work() : Task<>();", {Fresh | Empty}},
    {"Elsewhere", "Task<> &r = shared; Task<> it = std::move(r);", {Unknown}},
    {"EmptyOptional", "std::optional<Task<>> it;", {Empty}},
    {"Nullopt", "std::optional<Task<>> it = std::nullopt;", {Empty}},
    {"FullOptional", "std::optional<Task<>> it = work();", {Fresh}},
    {"EmptyVector", "std::vector<Task<>> it;", {Empty}},
    {"Aggregate",
     "struct { Task<> a; Task<> b; } it{work(), {}};",
     {Fresh, Empty}},
    {"Array", "Task<> it[2] = {work(), work()};", {Fresh, Fresh}},
    {"Pair", "std::pair<Task<>, int> it = std::make_pair(work(), 1);", {Fresh}},
};

TEST_EACH(SlotValuesOf, Values) {
  Snippet Code("Task<> shared; void f() { " + std::string(GetParam().Code) +
               " }");
  const clang::VarDecl &It = Code.variable("it");
  const Shape Form = shapeOf(It.getType(), Code.model());
  std::vector<TaskState> Into(Form.Slots);
  const SlotValues::Moved Nothing;
  SlotValues(Code.model(), Nothing).fill(Form, It.getInit(), Into);
  std::vector<uint8_t> Bits;
  for (const TaskState &State : Into)
    Bits.push_back(State.Bits);
  EXPECT_EQ(Bits, GetParam().Bits);
}

TEST(SlotValues, MoveOnWhatThePlaceHeld) {
  Snippet Code("void f(Task<> t) { Task<> it = std::move([[t]]); }");
  SlotValues::Moved Held;
  Held[&Code.at()] = TaskState::of(Consumed);
  EXPECT_EQ(
      SlotValues(Code.model(), Held).ofTask(Code.variable("it").getInit()).Bits,
      Consumed);
}

struct Placed {
  const char *Name;
  const char *Code; ///< of the body of f
  std::vector<std::string> Names;
};
const Placed Places[] = {
    {"Task", "Task<> t;", {"t"}},
    {"Struct", "struct { Task<> a; int b; Task<> c; } s;", {"s.a", "s.c"}},
    {"Array", "Task<> t[2];", {"t[0]", "t[1]"}},
    {"Container", "std::vector<Task<>> v;", {"v"}},
    {"Number", "int i;", {}},
    {"Reference", "Task<> t; Task<> &r = t;", {"t"}},
    {"StaticVariable", "static Task<> t;", {}},
};

TEST_EACH(SlotNames, Places) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  const BodyIndex Index(Code.function("f"));
  std::vector<std::string> Names;
  for (const Slot &Each : Slots(Code.function("f"), Index, Code.model()).all())
    Names.push_back(Each.Name);
  EXPECT_EQ(Names, GetParam().Names);
}

TEST(Slots, MentionsCoverWhatIsNamed) {
  Snippet Code("struct S { Task<> a, b; };"
               "void f(S s) { use($one[[[[s]].b]]); use($all[[s]]); }");
  const BodyIndex Index(Code.function("f"));
  const Slots All(Code.function("f"), Index, Code.model());
  const Mention *One = All.at(&Code.at<clang::DeclRefExpr>());
  ASSERT_TRUE(One);
  EXPECT_EQ(One->Place, &Code.at("one"));
  EXPECT_TRUE(One->covers(1));
  EXPECT_FALSE(One->covers(0));
  EXPECT_EQ(All.at(&Code.at<clang::DeclRefExpr>("all"))->Count, 2U);
}

TEST(Slots, KnowWhatIsEverRead) {
  Snippet Code("void f() { Task<> t = work(); Task<> u = work(); use(u); }");
  const BodyIndex Index(Code.function("f"));
  const Slots All(Code.function("f"), Index, Code.model());
  EXPECT_FALSE(All.isEverRead(0));
  EXPECT_TRUE(All.isEverRead(1));
}

} // namespace
} // namespace corolint::flow
