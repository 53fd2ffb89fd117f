// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/CheckNames.h"
#include "Testing.h"

namespace corolint::tool {
namespace {

TEST(CheckNames, AreSortedAndOurs) {
  const std::vector<std::string> Names = allCheckNames();
  EXPECT_GE(Names.size(), 9U);
  EXPECT_TRUE(llvm::is_sorted(Names));
  for (const std::string &Name : Names)
    EXPECT_EQ(Name.rfind("async-", 0), 0U) << Name;
}

struct Globs {
  const char *Name;
  const char *Text;
  const char *Says; ///< empty: they are right
};
constexpr Globs GlobLists[] = {
    {"One", "async-nested-run", ""},
    {"Star", "*", ""},
    {"Less", "async-*,-async-blocking-call", ""},
    {"None", "-async-*", "enables no check"},
    {"Misspelled", "async-nested-runs", "no check matches 'async-nested-runs'"},
    {"OneIsWrong", "async-*,bugprone-*", "no check matches 'bugprone-*'"},
    {"Blanks", " async-nested-run , async-blocking-call ", ""},
};

TEST_EACH(ValidateGlobs, GlobLists) {
  const std::string Error = toString(validateGlobs(GetParam().Text));
  EXPECT_NE(Error.find(GetParam().Says), std::string::npos) << Error;
  EXPECT_EQ(Error.empty(), llvm::StringRef(GetParam().Says).empty()) << Error;
}

constexpr Globs OwnGlobs[] = {
    {"Others", "-*,bugprone-*", ""},
    {"Ours", "-*,async-nested-run,readability-*", "async-nested-run"},
    {"Off", "-async-blocking-call", "-async-blocking-call"},
    {"Order", "async-*,-async-a*,bugprone-x", "async-*,-async-a*"},
    {"Empty", "", ""},
};

TEST_EACH(GlobsAboutUs, OwnGlobs) {
  EXPECT_EQ(globsAboutUs(GetParam().Text), GetParam().Says);
}

TEST(ResolveCheckName, WithOrWithoutPrefix) {
  EXPECT_EQ(cantFail(resolveCheckName("async-nested-run")), "async-nested-run");
  EXPECT_EQ(cantFail(resolveCheckName("nested-run")), "async-nested-run");
}

TEST(ResolveCheckName, SuggestsTheNearest) {
  auto Name = resolveCheckName("nested-rum");
  ASSERT_FALSE(!!Name);
  EXPECT_NE(toString(Name.takeError()).find("did you mean 'async-nested-run'?"),
            std::string::npos);
}

TEST(ResolveCheckName, DoesNotGuessWildly) {
  auto Name = resolveCheckName("frobnicate");
  ASSERT_FALSE(!!Name);
  EXPECT_EQ(toString(Name.takeError()).find("did you mean"), std::string::npos);
}

} // namespace
} // namespace corolint::tool
