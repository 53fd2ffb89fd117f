// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Program.h"
#include "Testing.h"

namespace corolint::reach {
namespace {

constexpr uint64_t Declared = 0x1000, Defined = 0x2001, Caller = 0x3001;

/// A program in which a function calls itself under conditions. Its texts have
/// other numbers than those of a small unit.
Summary program() {
  SummaryBuilder All;
  for (const char *Text : {"a", "b", "c", "d", "e", "f"})
    All.attach(Text);
  RemoteFunction Fact;
  Fact.Name = All.Texts.intern("helper");
  Fact.File = All.Texts.intern("/helper.cpp");
  Fact.Declared = All.function(Declared);
  RemoteEdge Edge;
  Edge.Function = All.function(Defined);
  All.define(Edge.Function, Fact);
  Edge.Callee = Fact.Declared;
  Edge.Terms = All.Texts.intern("the conditions");
  All.add(Edge, RemoteHop{{Fact.File, 3, 1}, Fact.Name});
  return All.finish();
}

/// A unit that calls the function.
Summary unit() {
  SummaryBuilder Unit;
  RemoteFunction Fact;
  Fact.Name = Unit.Texts.intern("caller");
  Fact.File = Unit.Texts.intern("/caller.cpp");
  RemoteEdge Edge;
  Edge.Function = Unit.function(Caller);
  Unit.define(Edge.Function, Fact);
  Edge.Callee = Unit.function(Declared);
  Unit.add(Edge, RemoteHop{{Fact.File, 5, 1}, Fact.Name});
  return Unit.finish();
}

TEST(Program, FactsAroundAUnitKeepTheirTexts) {
  const Summary Around = Program(program()).around(unit());
  const uint32_t Helper = Around.find(Defined);
  ASSERT_NE(Helper, None);
  ASSERT_EQ(Around.edges(Helper).size(), 1U);
  const RemoteEdge &Edge = Around.edges(Helper).front();
  EXPECT_EQ(Around.Texts.text(Edge.Terms), "the conditions");
  EXPECT_EQ(Around.Texts.text(Around.Functions[Helper].Name), "helper");
  EXPECT_EQ(Around.Texts.text(Around.hops(Edge).front().At.File),
            "/helper.cpp");
}

} // namespace
} // namespace corolint::reach
