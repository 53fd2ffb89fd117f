// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/Shape.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::flow {
namespace {

using test::Snippet;

struct Object {
  const char *Name;
  const char *Code; ///< defines `It`
  const char *Text;
  unsigned Slots;
};
constexpr Object Objects[] = {
    {"Task", "using It = Task<>;", "task", 1},
    {"Eager", "using It = Eager<>;", "task", 1},
    {"Optional", "using It = std::optional<Task<>>;", "maybe", 1},
    {"UniquePointer", "using It = std::unique_ptr<Task<>>;", "maybe", 1},
    {"Vector", "using It = std::vector<Task<>>;", "many", 1},
    {"Map", "using It = std::map<int, Task<>>;", "many", 1},
    {"Struct", "struct It { Task<> a; int b; Task<> c; };",
     "parts(task, nothing, task)", 2},
    {"Nested", "struct A { Task<> a; }; struct It { A a; Task<> b; };",
     "parts(parts(task), task)", 2},
    {"Array", "using It = Task<>[3];", "parts(task, task, task)", 3},
    {"Pair", "using It = std::pair<Task<>, int>;", "parts(task, nothing)", 1},
    {"OptionalMember",
     "struct It { std::optional<Task<>> a; std::vector<Task<>> b; };",
     "parts(maybe, many)", 2},
    {"Number", "using It = int;", "nothing", 0},
    {"Plain", "struct It { int i; };", "parts(nothing)", 0},
    {"Reference", "struct It { Task<> &t; };", "parts(nothing)", 0},
    {"Generator", "using It = Generator<int>;", "nothing", 0},
    {"Destructor", "struct It { Task<> t; ~It(); };", "nothing", 0},
    {"Private", "class It { Task<> t; };", "parts(nothing)", 0},
    {"Function", "using It = std::function<Task<>()>;", "nothing", 0},
};

TEST_EACH(ShapeOf, Objects) {
  // The size makes clang instantiate the class.
  Snippet Code(std::string(GetParam().Code) +
               " constexpr int Size = sizeof(It);");
  const Shape Form = shapeOf(Code.type("It"), Code.model());
  std::string Text;
  llvm::raw_string_ostream(Text) << Form;
  EXPECT_EQ(Text, GetParam().Text);
  EXPECT_EQ(Form.Slots, GetParam().Slots);
  EXPECT_EQ(Form.isEmpty(), GetParam().Slots == 0);
}

TEST(Shape, PartsCountTheSlotsBefore) {
  Snippet Code("struct It { Task<> a; Task<> b[2]; Task<> c; };");
  const Shape Form = shapeOf(Code.type("It"), Code.model());
  ASSERT_EQ(Form.Parts.size(), 3U);
  EXPECT_EQ(Form.firstOf(0), 0U);
  EXPECT_EQ(Form.firstOf(1), 1U);
  EXPECT_EQ(Form.firstOf(2), 3U);
}

TEST(Shape, FieldsNameTheParts) {
  Snippet Code("struct It { Task<> a; Task<> b; };");
  const Shape Form = shapeOf(Code.type("It"), Code.model());
  ASSERT_EQ(Form.Fields.size(), 2U);
  EXPECT_EQ(Form.Fields[1]->getName(), "b");
}

TEST(Shape, OfManyPartsIsNotFollowed) {
  Snippet Code("using It = Task<>[1000];");
  EXPECT_TRUE(shapeOf(Code.type("It"), Code.model()).isEmpty());
}

TEST(Shape, OnlyTuplesAreTuples) {
  Snippet Code("std::tuple<int> a{1}; std::pair<int, int> b{1, 2};");
  EXPECT_TRUE(isTuple(Code.type("a")));
  EXPECT_FALSE(isTuple(Code.type("b")));
}

} // namespace
} // namespace corolint::flow
