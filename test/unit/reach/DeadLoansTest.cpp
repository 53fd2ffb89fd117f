// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/DeadLoans.h"
#include "Testing.h"

namespace corolint::reach {
namespace {

/// The functions of a small program by the letters of their names. Each has one
/// parameter and stands in a file of its own.
class Facts {
public:
  uint32_t declared(char Name) { return All.function(Name); }
  uint32_t defined(char Name) {
    const uint32_t Number = All.function(1000 + Name);
    RemoteFunction Fact;
    Fact.Declared = declared(Name);
    Fact.File = All.Texts.intern(std::string("/") + Name + ".cpp");
    All.define(Number, Fact);
    return Number;
  }
  /// \p Name uses its parameter behind a suspension.
  void uses(char Name, Lasts How) {
    RemoteNeed Need;
    Need.Function = defined(Name);
    Need.From.IsOwnUse = true;
    Need.From.User = All.Texts.intern(std::string(1, Name));
    Need.From.Use = {Need.From.User, 1, 1};
    Need.Gives[0] = static_cast<uint8_t>(How);
    All.add(Need);
  }
  /// \p Name gives its parameter to \p Other, and needs it for as long.
  void passes(char Name, char Other) {
    RemoteNeed Need;
    Need.Function = defined(Name);
    Need.From.Of = declared(Other);
    for (unsigned I = 0; I != Need.Gives.size(); ++I)
      Need.Gives[I] = static_cast<uint8_t>(NeedCase::of(I).Source);
    All.add(Need);
  }
  /// \p Name calls \p Other with something that dies early in these cases;
  /// \p Taker takes the task.
  LentArgument lends(char Name, char Other,
                     std::initializer_list<NeedCase> Cases, char Taker = 0) {
    LentArgument Loan;
    Loan.Function = defined(Name);
    Loan.From.Of = declared(Other);
    if (Taker)
      Loan.From.Taker = declared(Taker);
    for (const NeedCase &Case : Cases)
      Loan.Cases |= 1U << Case.number();
    return Loan;
  }
  std::string dead(const LentArgument &Loan) {
    All.add(Loan);
    const Summary Program = All.finish();
    std::string Users;
    for (const DeadLoan &Dead : deadLoans(Program))
      Users += Program.Texts.text(Dead.Use.User).str() +
               (Dead.Use.IsOwnUse ? "!" : ".");
    return Users;
  }

  SummaryBuilder All;
};

constexpr NeedCase Task{}, Longer{Lasts::Longer},
    Spawned{Lasts::Task, Lasts::Longer};

TEST(DeadLoans, TheCalleeDecides) {
  Facts Long, Short, Unknown;
  Long.uses('f', Lasts::Longer);
  EXPECT_EQ(Long.dead(Long.lends('g', 'f', {Longer})), "f!");
  Short.uses('f', Lasts::Task);
  EXPECT_EQ(Short.dead(Short.lends('g', 'f', {Longer})), "");
  EXPECT_EQ(Unknown.dead(Unknown.lends('g', 'f', {Task, Longer})), "");
}

TEST(DeadLoans, FunctionsPassNeedsOn) {
  Facts Chain;
  Chain.uses('h', Lasts::Longer);
  Chain.passes('f', 'e');
  Chain.passes('e', 'h');
  EXPECT_EQ(Chain.dead(Chain.lends('g', 'f', {Longer})), "h.");
}

TEST(DeadLoans, CyclesEnd) {
  Facts Used, Unused;
  for (Facts *Of : {&Used, &Unused}) {
    Of->passes('e', 'f');
    Of->passes('f', 'e');
  }
  Used.uses('e', Lasts::Longer);
  EXPECT_EQ(Used.dead(Used.lends('g', 'f', {Longer})), "e.");
  EXPECT_EQ(Unused.dead(Unused.lends('g', 'f', {Longer})), "");
}

TEST(DeadLoans, ChainsHaveALimit) {
  Facts Chain;
  for (char Name = 'A'; Name != 'Z'; ++Name)
    Chain.passes(Name, static_cast<char>(Name + 1));
  Chain.uses('Z', Lasts::Longer);
  EXPECT_EQ(Chain.dead(Chain.lends('g', 'A', {Longer})), "");
}

TEST(DeadLoans, TheTakerDecides) {
  Facts Spawns, Waits;
  for (Facts *Of : {&Spawns, &Waits})
    Of->uses('f', Lasts::Task);
  Spawns.uses('t', Lasts::Longer);
  EXPECT_EQ(Spawns.dead(Spawns.lends('g', 'f', {Spawned}, 't')), "f!");
  Waits.defined('t');
  EXPECT_EQ(Waits.dead(Waits.lends('g', 'f', {Spawned}, 't')), "");
}

TEST(DeadLoans, WhatIsAssumedHoldsWithoutABody) {
  Facts None, Known;
  for (Facts *Of : {&None, &Known}) {
    LentArgument Loan = Of->lends('g', 'f', {Task});
    Loan.From.User = Of->All.Texts.intern("f");
    if (Of == &Known)
      Of->defined('f');
    EXPECT_EQ(Of->dead(Loan), Of == &Known ? "" : "f.");
  }
}

TEST(DeadLoans, OneArgumentIsReportedOnce) {
  Facts Twice;
  Twice.uses('f', Lasts::Longer);
  LentArgument Loan = Twice.lends('g', 'f', {Longer});
  Twice.All.add(Loan);
  Loan.Dies = {0, 7, 1};
  EXPECT_EQ(Twice.dead(Loan), "f!");
}

} // namespace
} // namespace corolint::reach
