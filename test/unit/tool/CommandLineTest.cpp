// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/CommandLine.h"
#include "Directory.h"
#include "Testing.h"
#include "formats/Format.h"
#include "options/Help.h"

namespace corolint::tool {
namespace {

using Words = std::vector<const char *>;

CommandLine parsed(const Words &Args) {
  auto Line = parseCommandLine(Args);
  if (!Line) {
    ADD_FAILURE() << toString(Line.takeError());
    return {};
  }
  return *Line;
}

std::string errorOf(const Words &Args) {
  auto Line = parseCommandLine(Args);
  return Line ? "" : toString(Line.takeError());
}

struct Command {
  const char *Name;
  Words Args;
  Action What;
  std::vector<std::string> Inputs;
};
const Command Commands[] = {
    {"Nothing", {}, Action::Analyse, {}},
    {"Files", {"a.cpp", "b.cpp"}, Action::Analyse, {"a.cpp", "b.cpp"}},
    {"ListChecks", {"list-checks"}, Action::ListChecks, {}},
    {"Explain", {"explain", "nested-run"}, Action::Explain, {"nested-run"}},
    {"DumpModel", {"dump-model", "a.cpp"}, Action::DumpModel, {"a.cpp"}},
    {"Summarize", {"summarize", "a.cpp"}, Action::Summarize, {"a.cpp"}},
    {"Link", {"link", "a", "b"}, Action::Link, {"a", "b"}},
    {"AFileOfThatName", {"./explain"}, Action::Analyse, {"./explain"}},
    {"OnlyTheFirstWord", {"a.cpp", "link"}, Action::Analyse, {"a.cpp", "link"}},
    {"OptionsBefore", {"--quiet", "link", "a"}, Action::Link, {"a"}},
    {"Help", {"--help"}, Action::Help, {}},
    {"Version", {"--version"}, Action::Version, {}},
    {"Dash", {"-"}, Action::Analyse, {"-"}},
};

TEST_EACH(CommandOf, Commands) {
  const CommandLine Line = parsed(GetParam().Args);
  EXPECT_EQ(Line.What, GetParam().What);
  EXPECT_EQ(Line.Inputs, GetParam().Inputs);
}

struct Wrong {
  const char *Name;
  Words Args;
  const char *Says;
};
const Wrong WrongLines[] = {
    {"UnknownOption", {"--frobnicate"}, "unknown option '--frobnicate'"},
    {"NearOption", {"--quite"}, "did you mean '--quiet'?"},
    {"NoValue", {"--checks"}, "'--checks' requires a value: GLOBS"},
    {"FlagWithValue", {"--fix=all"}, "'--fix' takes no value"},
    {"JobsAreANumber",
     {"-j", "many"},
     "-j requires a number from 1 to 1024, got 'many'"},
    {"MemoryIsASize",
     {"--max-memory=much"},
     "--max-memory requires a size as 8g or 500m, got 'much'"},
    {"MemoryIsNotNothing", {"--max-memory=0"}, "got '0'"},
    {"MemoryIsNotNegative", {"--max-memory=-1g"}, "got '-1g'"},
    {"MemoryIsNotAUnit", {"--max-memory=g"}, "got 'g'"},
    {"MemoryIsNotEmpty", {"--max-memory="}, "got ''"},
    {"MemoryHasALimit", {"--max-memory=99999999t"}, "got '99999999t'"},
    {"MemoryHasNoOtherUnit", {"--max-memory=3x"}, "got '3x'"},
    {"ExplainNothing", {"explain"}, "explain requires one check"},
    {"DumpTwo", {"dump-model", "a", "b"}, "dump-model requires one file"},
    {"ListOne", {"list-checks", "a"}, "list-checks takes no file"},
};

TEST_EACH(WrongCommandLine, WrongLines) {
  const std::string Error = errorOf(GetParam().Args);
  EXPECT_NE(Error.find(GetParam().Says), std::string::npos) << Error;
}

struct Spelled {
  const char *Name;
  Words Args;
};
const Spelled Jobs[] = {
    {"Attached", {"-j8"}},
    {"Apart", {"-j", "8"}},
    {"Equals", {"-j=8"}},
    {"TwoDashes", {"--j", "8"}},
};

TEST_EACH(JobsOption, Jobs) { EXPECT_EQ(parsed(GetParam().Args).Jobs, 8U); }

struct Size {
  const char *Name;
  const char *Spelling;
  uint64_t Bytes;
};
const Size Sizes[] = {{"Bytes", "123", 123},
                      {"Kibibytes", "3k", uint64_t(3) << 10},
                      {"Mebibytes", "500m", uint64_t(500) << 20},
                      {"Gibibytes", "8G", uint64_t(8) << 30},
                      {"Tebibytes", "1t", uint64_t(1) << 40}};

TEST_EACH(MaxMemoryOption, Sizes) {
  EXPECT_EQ(parsed({"--max-memory", GetParam().Spelling}).MaxMemory,
            GetParam().Bytes);
}

const Spelled BuildPaths[] = {
    {"Attached", {"-pout"}}, {"Apart", {"-p", "out"}}, {"Equals", {"-p=out"}}};

TEST_EACH(BuildPathOption, BuildPaths) {
  EXPECT_EQ(parsed(GetParam().Args).BuildPath, "out");
}

TEST(CommandLine, FlagsFollowTwoDashes) {
  const CommandLine Line = parsed({"a.cpp", "--", "-std=c++20", "--quiet"});
  EXPECT_EQ(Line.Inputs, std::vector<std::string>{"a.cpp"});
  EXPECT_FALSE(Line.Quiet);
  EXPECT_EQ(*Line.FixedFlags,
            (std::vector<std::string>{"-std=c++20", "--quiet"}));
}

TEST(CommandLine, NoFlagsAreStillFlags) {
  EXPECT_TRUE(parsed({"a.cpp", "--"}).FixedFlags.has_value());
  EXPECT_FALSE(parsed({"a.cpp"}).FixedFlags.has_value());
}

TEST(CommandLine, SomeOptionsAdd) {
  const CommandLine Line = parsed({"--extra-arg=-DA", "--extra-arg", "-DB"});
  EXPECT_EQ(Line.ExtraArgs, (std::vector<std::string>{"-DA", "-DB"}));
}

TEST(CommandLine, ValuesMayHaveEqualsSigns) {
  EXPECT_EQ(parsed({"--extra-arg=-DA=1"}).ExtraArgs.front(), "-DA=1");
}

TEST(CommandLine, AnEmptyValueIsAValue) {
  EXPECT_EQ(parsed({"--checks="}).Checks, "");
}

TEST(CommandLine, ResponseFilesAreRead) {
  test::Directory Files;
  const std::string File = "@" + Files.write("args", "a.cpp 'b c.cpp' -j2");
  const CommandLine Line = parsed({File.c_str()});
  EXPECT_EQ(Line.Inputs, (std::vector<std::string>{"a.cpp", "b c.cpp"}));
  EXPECT_EQ(Line.Jobs, 2U);
}

TEST(CommandLine, HelpNamesEveryCommand) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  printHelp(OS);
  for (const char *Command :
       {"list-checks", "explain", "dump-model", "summarize", "link"})
    EXPECT_NE(Text.find(Command), std::string::npos) << Command;
}

TEST(Outputs, TextByDefault) {
  const auto Outputs = cantFail(outputsOf(parsed({})));
  ASSERT_EQ(Outputs.size(), 1U);
  EXPECT_EQ(Outputs[0].Write, &formatText);
  EXPECT_EQ(Outputs[0].File, "");
}

TEST(Outputs, SeveralGoToFiles) {
  const auto Outputs =
      cantFail(outputsOf(parsed({"--format=text", "--format=sarif:a.sarif"})));
  ASSERT_EQ(Outputs.size(), 2U);
  EXPECT_EQ(Outputs[1].File, "a.sarif");
}

const Wrong WrongFormats[] = {
    {"Unknown", {"--format=xml"}, "unknown format 'xml'"},
    {"NoFile", {"--format=json:"}, "requires a file"},
    {"TwoInOnePlace", {"--format=text", "--format=json"}, "standard output"},
};

TEST_EACH(WrongOutputs, WrongFormats) {
  auto Outputs = outputsOf(parsed(GetParam().Args));
  ASSERT_FALSE(!!Outputs);
  const std::string Error = toString(Outputs.takeError());
  EXPECT_NE(Error.find(GetParam().Says), std::string::npos) << Error;
}

} // namespace
} // namespace corolint::tool
