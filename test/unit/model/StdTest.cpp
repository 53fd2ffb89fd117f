// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Std.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::model {
namespace {

using test::Snippet;

TEST(IsStd, InlineAndInnerNamespacesCount) {
  Snippet Code("namespace std { inline namespace v1 { struct A {}; } "
               "namespace chrono { struct B {}; } } struct C {};");
  EXPECT_TRUE(isStd(&Code.record("A")));
  EXPECT_TRUE(isStd(&Code.record("B")));
  EXPECT_FALSE(isStd(&Code.record("C")));
  EXPECT_FALSE(isStd(nullptr));
}

TEST(IsStd, OnlyTheNamespaceAtGlobalScope) {
  Snippet Code("namespace mine::std { struct A {}; }");
  EXPECT_FALSE(isStd(&Code.record("A")));
}

TEST(IsStd, AMethodCountsAsItsClass) {
  Snippet Code("namespace std { struct A { void m(); }; }");
  EXPECT_TRUE(isStd(&Code.function("m")));
}

TEST(IsStd, ThePartsOfASpecialisationAreThePrograms) {
  Snippet Code("namespace std { template <class T> struct traits; template <> "
               "struct traits<int> { struct promise { void m(); }; }; }");
  EXPECT_FALSE(isStd(&Code.record("promise")));
  EXPECT_FALSE(isStd(&Code.function("m")));
}

TEST(IsStd, ByNameAndByMeaning) {
  Snippet Code(
      "namespace std { struct timed_mutex {}; } struct recursive_mutex {};");
  EXPECT_TRUE(isStd(&Code.record("timed_mutex"), "timed_mutex"));
  EXPECT_TRUE(isStd(&Code.record("timed_mutex"), Std::Mutex));
  EXPECT_FALSE(isStd(&Code.record("timed_mutex"), Std::Guard));
  EXPECT_FALSE(isStd(&Code.record("recursive_mutex"), Std::Mutex));
}

TEST(Means, ANameCanMeanSeveralThings) {
  EXPECT_TRUE(means("optional", Std::Maybe));
  EXPECT_TRUE(means("optional", Std::InPlace));
  EXPECT_TRUE(means("optional", Std::Guard | Std::Maybe));
  EXPECT_FALSE(means("optional", Std::Container));
}

TEST(Means, UnknownNamesMeanNothing) {
  EXPECT_FALSE(means("", ~Std()));
  EXPECT_FALSE(means("connect", ~Std()));
}

TEST(Means, EveryAdderIsOne) {
  for (llvm::StringRef Name : {"push_back", "emplace_back", "insert", "emplace",
                               "try_emplace", "insert_or_assign"})
    EXPECT_TRUE(means(Name, Std::Adds)) << Name.str();
}

} // namespace
} // namespace corolint::model
