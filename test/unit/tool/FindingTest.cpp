// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/Finding.h"
#include "Directory.h"
#include "Testing.h"
#include "findings/Fingerprint.h"
#include "findings/HopNames.h"
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"

namespace corolint::tool {
namespace {

using test::Directory;

Finding finding(llvm::StringRef File, unsigned Line, llvm::StringRef Message,
                llvm::StringRef Check = "async-nested-run") {
  Finding F;
  F.Check = Check.str();
  F.Primary.File = File.str();
  F.Primary.Line = Line;
  F.Primary.Column = 1;
  F.Primary.Message = Message.str();
  return F;
}

struct Pair {
  const char *Name;
  Finding First, Second;
};
const Pair Pairs[] = {
    {"File", finding("a", 9, "z"), finding("b", 1, "a")},
    {"Line", finding("a", 1, "z"), finding("a", 2, "a")},
    {"Check", finding("a", 1, "z", "async-a"), finding("a", 1, "a", "async-b")},
    {"Message", finding("a", 1, "a"), finding("a", 1, "b")},
};

TEST_EACH(FindingOrder, Pairs) {
  EXPECT_TRUE(GetParam().First < GetParam().Second);
  EXPECT_FALSE(GetParam().Second < GetParam().First);
  EXPECT_FALSE(isSame(GetParam().First, GetParam().Second));
}

TEST(FindingOrder, TheShorterPathComesFirst) {
  const Finding Short = finding("a", 1, "m");
  Finding Long = Short;
  Long.Path.push_back(finding("a", 2, "called here").Primary);
  EXPECT_TRUE(isSame(Short, Long));
  EXPECT_TRUE(Short < Long);
}

TEST(FindingOrder, AFixComesFirst) {
  const Finding Without = finding("a", 1, "m");
  Finding With = Without;
  With.Primary.Edits.push_back({});
  With.Path.push_back({});
  EXPECT_TRUE(With < Without);
}

/// The key of a finding at the mark `^` of \p Text.
std::string keyAt(llvm::StringRef Text, llvm::StringRef Message = "m",
                  llvm::StringRef Function = "f") {
  Directory Files;
  auto [Before, After] = Text.split('^');
  Finding F = finding(Files.write("x.cpp", (Before + After).str()), 1, Message);
  F.Primary.Offset = Before.size();
  F.Primary.Function = Function.str();
  SourceTexts Texts;
  std::vector<Finding> All = {F};
  addFingerprints(All, Texts);
  return All.front().Key;
}

struct Edited {
  const char *Name;
  const char *Text;
  bool IsSameKey;
};
constexpr const char *Original = "void f() {\n  ^run(work(1));\n}\n";
constexpr Edited Edits[] = {
    {"LinesBefore", "int x;\n\nvoid f() {\n  ^run(work(1));\n}\n", true},
    {"LinesAfter", "void f() {\n  ^run(work(1));\n  more();\n}\n", true},
    {"Spaces", "void f() { ^run ( work( 1 ) ) ; }", true},
    {"Comment", "void f() {\n  ^run(/* now */ work(1)); // here\n}\n", true},
    {"OtherArgument", "void f() {\n  ^run(work(2));\n}\n", false},
    {"OtherCallee", "void f() {\n  ^walk(work(1));\n}\n", false},
};

TEST_EACH(FingerprintKey, Edits) {
  EXPECT_EQ(keyAt(GetParam().Text) == keyAt(Original), GetParam().IsSameKey);
}

TEST(FingerprintKey, TheWordingDoesNotCount) {
  EXPECT_EQ(keyAt(Original, "one"), keyAt(Original, "another"));
}
TEST(FingerprintKey, TheFunctionCounts) {
  EXPECT_NE(keyAt(Original, "m", "f"), keyAt(Original, "m", "g"));
}

TEST(Fingerprint, EqualFindingsAreCounted) {
  Directory Files;
  const std::string File = Files.write("x.cpp", "a();\na();\n");
  std::vector<Finding> All = {finding(File, 1, "m"), finding(File, 2, "m")};
  All[1].Primary.Offset = 5;
  SourceTexts Texts;
  addFingerprints(All, Texts);
  EXPECT_EQ(All[0].Key, All[1].Key);
  EXPECT_NE(All[0].Fingerprint, All[1].Fingerprint);
}

RunReport reportOf(std::vector<Finding> Findings) {
  RunReport Result;
  Result.Findings = std::move(Findings);
  for (Finding &F : Result.Findings)
    F.Key = F.Primary.Message;
  return Result;
}

TEST(Baseline, TakesOutWhatItKnows) {
  Directory Files;
  const std::string Path = Files.path("base.json");
  ASSERT_FALSE(!!writeBaseline(reportOf({finding("/a", 1, "old")}), Path));
  RunReport Now = reportOf({finding("/a", 7, "old"), finding("/a", 8, "new")});
  const BaselineOutcome Outcome = cantFail(applyBaseline(Now, Path));
  EXPECT_EQ(Outcome.Known, 1U);
  ASSERT_EQ(Now.Findings.size(), 1U);
  EXPECT_EQ(Now.Findings[0].Primary.Message, "new");
}

TEST(Baseline, CountsEqualFindings) {
  Directory Files;
  const std::string Path = Files.path("base.json");
  ASSERT_FALSE(!!writeBaseline(reportOf({finding("/a", 1, "m")}), Path));
  RunReport Now = reportOf({finding("/a", 1, "m"), finding("/a", 2, "m")});
  EXPECT_EQ(cantFail(applyBaseline(Now, Path)).Known, 1U);
  EXPECT_EQ(Now.Findings.size(), 1U);
}

TEST(Baseline, NamesWhatIsGone) {
  Directory Files;
  const std::string Path = Files.path("base.json");
  ASSERT_FALSE(!!writeBaseline(reportOf({finding("/a", 1, "m")}), Path));
  RunReport Now;
  EXPECT_EQ(cantFail(applyBaseline(Now, Path)).Stale.size(), 1U);
}

TEST(Baseline, OtherFilesAreErrors) {
  Directory Files;
  RunReport Now;
  for (const char *Text : {"", "[]", "{\"version\": 99, \"findings\": []}"}) {
    auto Outcome = applyBaseline(Now, Files.write("base.json", Text));
    ASSERT_FALSE(!!Outcome) << Text;
    EXPECT_NE(toString(Outcome.takeError()).find("base.json"),
              std::string::npos);
  }
}

constexpr const char *Diff = "--- a/x.cpp\n+++ b/x.cpp\n"
                             "@@ -1,0 +2,3 @@ void f()\n"
                             "@@ -9 +12 @@\n"
                             "@@ -20,2 +22,0 @@\n"
                             "--- a/gone.cpp\n+++ /dev/null\n@@ -1 +0,0 @@\n";

struct Line {
  const char *Name;
  const char *File;
  unsigned Number;
  bool IsChanged;
};
constexpr Line DiffLines[] = {
    {"Before", "/r/x.cpp", 1, false},
    {"First", "/r/x.cpp", 2, true},
    {"Last", "/r/x.cpp", 4, true},
    {"After", "/r/x.cpp", 5, false},
    {"Single", "/r/x.cpp", 12, true},
    {"Removed", "/r/x.cpp", 22, true},
    {"Gap", "/r/x.cpp", 23, true},
    {"BehindTheGap", "/r/x.cpp", 24, false},
    {"OtherFile", "/r/y.cpp", 2, false},
    {"Gone", "/r/gone.cpp", 1, false},
};

TEST_EACH(ChangedLinesOf, DiffLines) {
  const ChangedLines Lines = ChangedLines::parse(Diff, "/r");
  EXPECT_EQ(Lines.contains(GetParam().File, GetParam().Number),
            GetParam().IsChanged);
}

TEST(ChangedLines, AStepOfThePathCounts) {
  const ChangedLines Lines = ChangedLines::parse(Diff, "/r");
  Finding F = finding("/r/y.cpp", 1, "m");
  EXPECT_FALSE(Lines.touches(F));
  F.Path.push_back(finding("/r/x.cpp", 3, "called here").Primary);
  EXPECT_TRUE(Lines.touches(F));
}

TEST(HopNames, ArePerCheckAndPlace) {
  SeenFinding Seen;
  Seen.End = "run";
  Seen.Path = {{"/x", 1, 2, "f", "called here"}};
  HopNames Names;
  Names.add("async-a", "/x", 1, 2, "m", Seen);
  EXPECT_EQ(Names.function("async-a", "/x", 1, 2), "f");
  EXPECT_EQ(Names.function("async-b", "/x", 1, 2), "");
  EXPECT_EQ(Names.function("async-a", "/x", 12, 2), "");
  ASSERT_NE(Names.find("async-a", "/x", 1, 2, "m"), nullptr);
  EXPECT_EQ(Names.find("async-a", "/x", 1, 2, "m")->End, "run");
  EXPECT_EQ(Names.find("async-a", "/x", 1, 2, "other"), nullptr);
}

} // namespace
} // namespace corolint::tool
