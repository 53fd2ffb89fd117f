// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/Summary.h"
#include "Testing.h"

namespace corolint::reach {
namespace {

constexpr uint64_t Declared = 0x1000, Defined = 0x2001, Other = 0x3000;

/// The function \p Function needs its parameter, and lends a local to another.
void addLoans(SummaryBuilder &Unit, uint32_t Function, uint32_t File) {
  RemoteNeed Need;
  Need.Function = Function;
  Need.From.User = Need.From.Name = Unit.Texts.intern("f");
  Need.From.Use = {File, 9, 2};
  Need.From.Suspension = {File, 8, 2};
  Need.Gives[0] = 2;
  Unit.add(Need);
  LentArgument Loan;
  Loan.Function = Function;
  Loan.At = {File, 5, 3};
  Loan.Dies = {File, 6, 1};
  Loan.From.Of = Unit.function(Other);
  Loan.From.Taker = Unit.function(Declared);
  Loan.Cases = 0xabcd;
  Loan.Dead = Unit.Texts.intern("'local'");
  Loan.IsTemporary = true;
  Loan.Open = 1;
  Unit.add(Loan);
}

/// A unit that defines a function with a call, and one that blocks if
/// \p Blocks. Units of different \p Number differ in file and attachment.
Summary unit(unsigned Number, bool Blocks = false) {
  SummaryBuilder Unit;
  const uint32_t File =
      Unit.Texts.intern("/unit" + std::to_string(Number) + ".cpp");
  RemoteFunction Fact;
  Fact.Name = Unit.Texts.intern("f");
  Fact.Declared = Unit.function(Declared);
  Fact.File = File;
  RemoteEdge Edge;
  Edge.Function = Unit.function(Defined + 2 * Number);
  Unit.define(Edge.Function, Fact);
  Edge.Callee = Unit.function(Other);
  Unit.add(Edge, RemoteHop{{File, 3, 1}, Unit.Texts.intern("other")});
  if (Blocks) {
    Edge.Callee = None;
    Edge.End = Unit.end({Unit.Texts.intern("sleep"), 1, 0, 1, 0});
    Unit.add(Edge, RemoteHop{{File, 4, 1}, Unit.Texts.intern("sleep")});
  }
  addLoans(Unit, Edge.Function, File);
  Unit.override(Unit.function(Other), Unit.function(Declared));
  Unit.attach("unit " + std::to_string(Number));
  return Unit.finish();
}

std::string merged(std::initializer_list<const Summary *> Parts) {
  SummaryBuilder All;
  for (const Summary *Part : Parts)
    All.merge(*Part);
  return All.finish().serialize();
}

Summary read(llvm::StringRef Bytes) {
  SummaryBuilder Into;
  cantFail(Into.add(Bytes));
  return Into.finish();
}

TEST(Summary, MergeIsCommutative) {
  const Summary A = unit(1), B = unit(2, true), C = unit(3);
  EXPECT_EQ(merged({&A, &B}), merged({&B, &A}));
  EXPECT_EQ(merged({&A, &B, &C}), merged({&C, &A, &B}));
}

TEST(Summary, MergeIsAssociative) {
  const Summary A = unit(1), B = unit(2, true), C = unit(3);
  const Summary Left = read(merged({&A, &B})), Right = read(merged({&B, &C}));
  EXPECT_EQ(merged({&Left, &C}), merged({&A, &Right}));
}

TEST(Summary, MergeIsIdempotent) {
  const Summary A = unit(1, true), B = unit(2);
  EXPECT_EQ(merged({&A, &A}), merged({&A}));
  EXPECT_EQ(merged({&A, &B, &A}), merged({&A, &B}));
}

TEST(Summary, NothingIsNeutral) {
  const Summary A = unit(1), Empty = SummaryBuilder().finish();
  EXPECT_EQ(merged({&A, &Empty}), merged({&A}));
}

TEST(Summary, ReadsWhatItWrote) {
  const Summary A = unit(1, true);
  EXPECT_EQ(read(A.serialize()).serialize(), A.serialize());
}

TEST(Summary, FindsFunctionsByTheirIds) {
  const Summary A = unit(1);
  const uint32_t Number = A.find(Other);
  ASSERT_NE(Number, None);
  EXPECT_EQ(A.Functions[Number].Id, Other);
  EXPECT_EQ(A.find(0xdead), None);
}

TEST(Summary, EdgesBelongToTheirFunction) {
  const Summary A = unit(1, true);
  EXPECT_EQ(A.edges(A.find(Defined + 2)).size(), 2U);
  EXPECT_TRUE(A.edges(A.find(Other)).empty());
}

TEST(Summary, OneLoanMayBeReportedIfSomeUnitMay) {
  Summary A = unit(1), B = unit(1);
  A.Loans.front().Open = 0;
  SummaryBuilder Both;
  Both.merge(A);
  Both.merge(B);
  const Summary Joined = Both.finish();
  ASSERT_EQ(Joined.Loans.size(), 1U);
  EXPECT_EQ(Joined.Loans.front().Open, 1U);
}

TEST(Summary, NeedsBelongToTheirFunction) {
  const Summary A = unit(1);
  EXPECT_EQ(A.needs(A.find(Defined + 2)).size(), 1U);
  EXPECT_TRUE(A.needs(A.find(Other)).empty());
}

TEST(Summary, NoTruncatedFileIsRead) {
  const std::string Bytes = unit(1, true).serialize();
  for (size_t Size = 0; Size != Bytes.size(); ++Size) {
    SummaryBuilder Into;
    ASSERT_TRUE(errorToBool(Into.add(llvm::StringRef(Bytes).take_front(Size))))
        << Size;
  }
}

TEST(Summary, NoDamagedFileIsRead) {
  const std::string Bytes = unit(1, true).serialize();
  for (size_t At = 0; At != Bytes.size(); ++At) {
    std::string Damaged = Bytes;
    Damaged[At] = static_cast<char>(Damaged[At] + 1);
    SummaryBuilder Into;
    ASSERT_TRUE(errorToBool(Into.add(Damaged))) << At;
  }
}

TEST(Summary, NothingIsAddedByADamagedFile) {
  const std::string Bytes = unit(1, true).serialize();
  const Summary A = unit(2);
  SummaryBuilder Into;
  Into.merge(A);
  EXPECT_TRUE(errorToBool(Into.add(Bytes.substr(0, Bytes.size() - 1))));
  EXPECT_EQ(Into.finish().serialize(), A.serialize());
}

} // namespace
} // namespace corolint::reach
