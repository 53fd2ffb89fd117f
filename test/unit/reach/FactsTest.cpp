// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Testing.h"
#include "reach/facts/Context.h"
#include "reach/facts/Guard.h"
#include "reach/facts/Strings.h"

namespace corolint::reach {
namespace {

constexpr When Each[] = {When::Now, When::OnLoop, When::OnThread,
                         When::Insulated};

TEST(Context, NowChangesNothing) {
  for (When Where : Each) {
    EXPECT_EQ(combine(Where, When::Now), Where);
    EXPECT_EQ(combine(When::Now, Where), Where);
  }
}

TEST(Context, CombineIsAssociative) {
  for (When A : Each)
    for (When B : Each)
      for (When C : Each)
        EXPECT_EQ(combine(combine(A, B), C), combine(A, combine(B, C)));
}

TEST(Context, TheInnermostChangeCounts) {
  EXPECT_EQ(combine(When::OnLoop, When::OnThread), When::OnThread);
  EXPECT_EQ(combine(When::OnThread, When::OnLoop), When::OnLoop);
}

const unsigned OwnFlag = fieldOf(OwnObject, 7);
const Guards FlagIsSet{{OwnFlag, Comparison::NotEqual, 0}};

TEST(Guard, AFieldOfAnObjectThatIsPassedOnIsTheCallers) {
  auto Before = beforeCall(FlagIsSet, {{OwnObject, Passed::OwnParameter, 1}});
  ASSERT_TRUE(Before.has_value());
  EXPECT_EQ(*Before, (Guards{{fieldOf(1, 7), Comparison::NotEqual, 0}}));
}

TEST(Guard, TheOwnObjectIsPassedOnWithItsClass) {
  auto Before =
      beforeCall(FlagIsSet, {{OwnClass, Passed::OwnParameter, OwnClass}});
  ASSERT_TRUE(Before.has_value());
  EXPECT_EQ(*Before, FlagIsSet);
}

TEST(Guard, AFieldOfItsOwnWins) {
  Arguments Passes{{OwnClass, Passed::OwnParameter, OwnClass},
                   {OwnFlag, Passed::Constant, 0}};
  EXPECT_FALSE(beforeCall(FlagIsSet, Passes).has_value());
  Passes[1].Value = 1;
  EXPECT_EQ(beforeCall(FlagIsSet, Passes), Guards());
  Passes[1].Kind = Passed::Perhaps;
  EXPECT_EQ(beforeCall(FlagIsSet, Passes), Guards());
}

TEST(Guard, AnotherObjectHasFieldsOfItsOwn) {
  EXPECT_EQ(beforeCall(FlagIsSet, {}), Guards());
  EXPECT_EQ(beforeCall(FlagIsSet, {{OwnClass, Passed::OwnParameter, OwnClass},
                                   {OwnObject, Passed::Perhaps, 0}}),
            Guards());
}

TEST(Guard, FieldsGoThroughTwoCalls) {
  Arguments Inner{{0, Passed::OwnParameter, fieldOf(2, 7)}};
  EXPECT_EQ(throughCall(Inner, {{2, Passed::OwnParameter, 5}}),
            (Arguments{{0, Passed::OwnParameter, fieldOf(5, 7)}}));
}

TEST(Strings, NumberZeroIsTheEmptyText) {
  Strings Texts;
  EXPECT_EQ(Texts.intern(""), 0U);
  EXPECT_EQ(Texts.text(0), "");
}

TEST(Strings, EachTextOnce) {
  Strings Texts;
  const uint32_t A = Texts.intern("a"), B = Texts.intern("b");
  EXPECT_NE(A, B);
  EXPECT_EQ(Texts.intern("a"), A);
  EXPECT_EQ(Texts.text(B), "b");
  EXPECT_EQ(Texts.size(), 3U);
}

TEST(Strings, ManyTextsKeepTheirNumbers) {
  Strings Texts;
  for (unsigned I = 0; I != 5000; ++I)
    ASSERT_EQ(Texts.intern(std::to_string(I)), I + 1);
  for (unsigned I = 0; I != 5000; ++I)
    ASSERT_EQ(Texts.text(I + 1), std::to_string(I));
}

TEST(Strings, TheirOrderIsThatOfTheTexts) {
  Strings One, Other;
  for (const char *Text : {"b", "a", "c"})
    One.intern(Text);
  for (const char *Text : {"c", "b", "a"})
    Other.intern(Text);
  std::vector<std::string> A, B;
  for (uint32_t Number : One.sorted())
    A.push_back(One.text(Number).str());
  for (uint32_t Number : Other.sorted())
    B.push_back(Other.text(Number).str());
  EXPECT_EQ(A, B);
  EXPECT_EQ(A.front(), "");
}

TEST(HashNumbers, EqualHashesAreToldApart) {
  HashNumbers Numbers;
  auto Never = [](uint32_t) { return false; };
  auto Always = [](uint32_t) { return true; };
  const uint32_t First = Numbers.insert(7, Always);
  const uint32_t Second = Numbers.insert(7, Never);
  EXPECT_NE(First, Second);
  EXPECT_EQ(Numbers.find(7, Always), First);
  EXPECT_EQ(Numbers.find(8, Always), HashNumbers::None);
}

TEST(HashNumbers, GrowsAndKeepsWhatItHas) {
  HashNumbers Numbers;
  auto Always = [](uint32_t) { return true; };
  for (uint64_t Hash = 0; Hash != 3000; ++Hash)
    ASSERT_EQ(Numbers.insert(Hash << 32, Always), Hash);
  for (uint64_t Hash = 0; Hash != 3000; ++Hash)
    ASSERT_EQ(Numbers.find(Hash << 32, Always), Hash);
}

} // namespace
} // namespace corolint::reach
