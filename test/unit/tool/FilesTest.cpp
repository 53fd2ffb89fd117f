// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Directory.h"
#include "Testing.h"
#include "database/DatabaseSearch.h"
#include "findings/SourceTexts.h"
#include "findings/WorkingTree.h"
#include "units/DependencyFile.h"
#include "units/FileWords.h"

namespace corolint::tool {
namespace {

using test::Directory;

struct Search {
  const char *Name;
  std::vector<const char *> Files; ///< the newest first
  const char *Start;
  const char *Found; ///< relative; null: none
};
const Search Searches[] = {
    {"Beside", {"p/compile_commands.json", "p/x.cpp"}, "p/x.cpp", "p"},
    {"Above", {"p/compile_commands.json", "p/a/b/x.cpp"}, "p/a/b/x.cpp", "p"},
    {"Build",
     {"p/build/compile_commands.json", "p/x.cpp"},
     "p/x.cpp",
     "p/build"},
    {"Preset",
     {"p/build/dev/compile_commands.json", "p/x.cpp"},
     "p/x.cpp",
     "p/build/dev"},
    {"BuildSomething", {"p/build-x/compile_commands.json"}, "p", "p/build-x"},
    {"NotElsewhere",
     {"p/out/compile_commands.json", "p/x.cpp"},
     "p/x.cpp",
     nullptr},
    {"NotDeeper",
     {"p/build/a/b/compile_commands.json", "p/x.cpp"},
     "p/x.cpp",
     nullptr},
    {"TheNewest",
     {"p/build-b/compile_commands.json", "p/build-a/compile_commands.json"},
     "p",
     "p/build-b"},
    {"NearerBeforeNewer",
     {"build/compile_commands.json", "p/build/compile_commands.json"},
     "p",
     "p/build"},
    {"FlagsLast",
     {"p/compile_flags.txt", "p/build/compile_commands.json"},
     "p",
     "p/build"},
    {"Flags", {"p/compile_flags.txt"}, "p", "p"},
    {"ItselfFirst",
     {"p/build/compile_commands.json", "p/compile_commands.json"},
     "p",
     "p"},
};

TEST_EACH(FindBuildDirectory, Searches) {
  Directory Files;
  // Where no temporary directory would have one.
  unsigned Age = 0;
  for (const char *File : GetParam().Files) {
    Files.write(File);
    Files.age(File, Age += 10);
  }
  EXPECT_EQ(findBuildDirectory(Files.path(GetParam().Start)),
            GetParam().Found ? Files.path(GetParam().Found) : "");
}

struct Position {
  const char *Name;
  unsigned Offset, Line, Column;
};
constexpr Position Positions[] = {
    {"First", 0, 1, 1},      {"InLine", 1, 1, 2},    {"EndOfLine", 2, 1, 3},
    {"SecondLine", 3, 2, 1}, {"EmptyLine", 6, 3, 1}, {"Last", 7, 4, 1},
};

TEST_EACH(SourcePosition, Positions) {
  Directory Files;
  const std::string File = Files.write("x", "ab\ncd\n\ne");
  SourceTexts Texts;
  const LineColumn At = Texts.position(File, GetParam().Offset);
  EXPECT_EQ(At.Line, GetParam().Line);
  EXPECT_EQ(At.Column, GetParam().Column);
  EXPECT_EQ(Texts.offset(File, At), GetParam().Offset);
}

TEST(SourceTexts, LinesHaveNoEnds) {
  Directory Files;
  const std::string File = Files.write("x", "ab\ncd\n");
  SourceTexts Texts;
  EXPECT_EQ(Texts.line(File, 1), "ab");
  EXPECT_EQ(Texts.line(File, 2), "cd");
  EXPECT_EQ(Texts.line(File, 9), "");
  EXPECT_EQ(Texts.position(File, 1000).Line, 3U);
}

TEST(SourceTexts, AMissingFileIsEmpty) {
  SourceTexts Texts;
  EXPECT_EQ(Texts.text("/no/such/file"), "");
  EXPECT_EQ(Texts.line("/no/such/file", 1), "");
}

struct Word {
  const char *Name;
  const char *Text;
  bool Contains; ///< `run`
};
constexpr Word WordTexts[] = {
    {"Identifier", "void run();", true},
    {"PartOfOne", "void runner();", false},
    {"Comment", "// run\n/* run */", false},
    {"String", "const char *s = \"a run b\";", true},
    {"RawString", "const char *s = R\"(run)\";", true},
    {"Include", "#include <run>", true},
    {"Nothing", "", false},
};

TEST_EACH(FileWordsOf, WordTexts) {
  Directory Files;
  FileWords Words;
  EXPECT_EQ(Words.contains(Files.write("x", GetParam().Text), "run"),
            GetParam().Contains);
}

TEST(FileWords, AMissingFileMayHaveAnyWord) {
  FileWords Words;
  EXPECT_TRUE(Words.contains("/no/such/file", "run"));
}

TEST(DependencyFile, NamesWhatTheUnitRead) {
  Directory Files;
  const std::string Unit = Files.write("p/x.cpp");
  const std::vector<std::string> Read = {Files.write("p/with space.h"),
                                         Files.write("p/do$lar.h")};
  const std::string Config = Files.write("p/.clang-tidy");
  const std::string Out = Files.path("x.d");
  ASSERT_FALSE(!!writeDependencies(Out, "x.summary", Unit, Read, {}));
  const std::string Text = test::textOf(Out);
  EXPECT_EQ(Text.rfind("x.summary:", 0), 0U);
  for (const std::string &File : {Unit, Config, Files.path("p/with\\ space.h"),
                                  Files.path("p/do$$lar.h")})
    EXPECT_NE(Text.find(File), std::string::npos) << File << '\n' << Text;
}

TEST(DependencyFile, AnErrorNamesTheFile) {
  const std::string Error =
      toString(writeDependencies("/no/such/x.d", "x", "x.cpp", {}, {}));
  EXPECT_NE(Error.find("/no/such/x.d"), std::string::npos) << Error;
}

TEST(WorkingTree, IsTheNearestWithGit) {
  Directory Files;
  Files.write("p/.git/HEAD");
  const std::string File = Files.write("p/a/x.cpp");
  EXPECT_EQ(workingTreeOf(File), Files.path("p"));
  EXPECT_EQ(relativeToTree(File), "a/x.cpp");
}

} // namespace
} // namespace corolint::tool
