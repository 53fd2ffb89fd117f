// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Testing.h"
#include "evidence/CoroutineNames.h"
#include "run/Confirm.h"

using namespace corolint::tool;

namespace {

struct Symbol {
  const char *Name, *Mangled, *Coroutine;
};
constexpr Symbol Symbols[] = {
    {"Clang", "_Z1fv.resume", "_Z1fv"},
    {"ClangDestroys", "_Z1fv.destroy", "_Z1fv"},
    {"ClangCleansUp", "_Z1fv.cleanup", "_Z1fv"},
    {"ClangThinLto", "_Z1fv.resume.llvm.123", "_Z1fv"},
    {"ClangCold", "_Z1fv.resume.cold.1", "_Z1fv"},
    {"Gcc", "_ZN3app4loadEPZNS_4loadEiE20_ZN3app4loadEi.Frame.actor",
     "_ZN3app4loadEi"},
    {"GccCold", "_ZN3app4loadEPZNS_4loadEiE20_ZN3app4loadEi.Frame.actor.cold",
     "_ZN3app4loadEi"},
    {"GccDestroys", "_ZN3app4loadEPZNS_4loadEiE20_ZN3app4loadEi.Frame.destroy",
     "_ZN3app4loadEi"},
    {"Function", "_Z1fv", nullptr},
    {"OtherClone", "_Z1fv.cold", nullptr},
    {"LongerWord", "_Z1fv.resumed", nullptr},
    {"Awaiter", "_Z1fv.__await_suspend_wrapper__init", nullptr},
    {"FrameAlone", "_Z1fv.Frame.other", nullptr},
    {"Empty", "", nullptr},
};

TEST_EACH(CoroutineOf, Symbols) {
  const auto Found = coroutineOf(GetParam().Mangled);
  EXPECT_EQ(Found.value_or(""),
            GetParam().Coroutine ? GetParam().Coroutine : "");
}

TEST(ShortNames, HaveNoArguments) {
  EXPECT_EQ(shortName("app::load(int)"), "app::load");
  EXPECT_EQ(shortName("void std::this_thread::sleep_for<long, std::ratio<1l, "
                      "1l>>(std::chrono::duration<long> const&)"),
            "std::this_thread::sleep_for");
  EXPECT_EQ(shortName("app::load(int)::$_0::operator()(int) const"),
            "app::load::lambda");
  EXPECT_EQ(shortName("f()::{lambda(int)#1}::operator()(int) const"),
            "f::lambda");
  EXPECT_EQ(shortName("nanosleep"), "nanosleep");
}

TEST(PlainNames, AreThoseOfProfiles) {
  EXPECT_EQ(plainName("_ZNSt6thread4joinEv"), "std::thread::join");
  EXPECT_EQ(plainName("_ZNSt6futureIiE3getEv"), "std::future::get");
  EXPECT_EQ(plainName("pthread_join"), "pthread_join");
}

class Explains : public testing::Test {
protected:
  Explains() {
    Found.Check = "async-blocking-call";
    Found.Primary.File = "/no/a.cpp";
    Found.Primary.Line = 10;
    Found.Path.resize(1);
    Found.Path[0].File = "/no/b.h";
    Found.Path[0].Line = 3;
    Seen.At.File = "/no/a.cpp";
    Seen.At.Line = 10;
    Seen.FirstLine = 8;
    Seen.Path = {{"join", "/no/b.h", 3, 1, ""}};
  }
  Finding Found;
  Observation Seen;
};

TEST_F(Explains, TheSameLine) {
  Seen.Path.clear();
  EXPECT_TRUE(explains(Found, Seen));
}

TEST_F(Explains, TheDestructorOfAVariable) {
  Seen.At.Line = 14;
  EXPECT_TRUE(explains(Found, Seen));
}

TEST_F(Explains, NoOtherLine) {
  Seen.At.Line = 14;
  Seen.Path[0].Line = 4;
  EXPECT_FALSE(explains(Found, Seen));
}

TEST_F(Explains, NoOtherCoroutine) {
  Seen.At.Line = 24;
  Seen.FirstLine = 20;
  EXPECT_FALSE(explains(Found, Seen));
}

TEST_F(Explains, NoOtherCheck) {
  Found.Check = "async-unawaited-task";
  EXPECT_FALSE(explains(Found, Seen));
}

} // namespace
