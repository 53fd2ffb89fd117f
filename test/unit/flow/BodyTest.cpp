// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"
#include "Testing.h"
#include "flow/body/BodyIndex.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "flow/body/Referent.h"
#include "model/code/Call.h"

namespace corolint::flow {
namespace {

using test::Snippet;

struct Body {
  const char *Name;
  const char *Code; ///< of the body of f
  std::vector<std::string> Calls;
};
const Body Bodies[] = {
    {"InOrder", "use(); ask();", {"use()", "ask()"}},
    {"Arguments", "run(work());", {"run(work())", "work()"}},
    {"NotInSizeof", "(void)sizeof(ask());", {}},
    {"NotInNoexcept", "(void)noexcept(ask());", {}},
    {"NotInDecltype", "decltype(ask()) b;", {}},
    {"NotInALambda", "auto l = [] { use(); };", {}},
    {"NotInALocalClass", "struct L { void m() { use(); } };", {}},
    {"NotInADiscardedBranch",
     "if constexpr (false) use(); else ask();",
     {"ask()"}},
    {"CapturesCount", "auto l = [b = ask()] {};", {"ask()"}},
};

TEST_EACH(BodyCalls, Bodies) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  std::vector<std::string> Texts;
  for (const clang::Expr *E : BodyIndex(Code.function("f")).calls())
    if (isa<clang::CallExpr>(E))
      Texts.push_back(Code.text(E->getSourceRange()).str());
  llvm::sort(Texts);
  std::vector<std::string> Expected = GetParam().Calls;
  llvm::sort(Expected);
  EXPECT_EQ(Texts, Expected);
}

TEST(BodyIndex, KnowsVariablesAndTheirDeclarations) {
  Snippet Code("void f(int p) { int a; { int b; } }");
  const BodyIndex Index(Code.function("f"));
  EXPECT_EQ(Index.variables().size(), 2U);
  EXPECT_TRUE(Index.declarationOf(&Code.variable("b")));
  EXPECT_FALSE(Index.declarationOf(&Code.variable("p")));
}

TEST(BodyIndex, ParentsSkipWhatClangAdds) {
  Snippet Code("void f(long x) { int i = 1; $outer[[x + ([[i]])]]; }");
  const BodyIndex Index(Code.function("f"));
  EXPECT_EQ(Index.parent(&Code.at<clang::DeclRefExpr>()), &Code.at("outer"));
}

TEST(BodyIndex, Exits) {
  Snippet Code("int f(int i) { while (i) { if (i == 1) break; continue; }"
               "if (i) throw 1; return i; }");
  EXPECT_EQ(BodyIndex(Code.function("f")).exits().size(), 4U);
}

struct Value {
  const char *Name;
  const char *Code; ///< of the body of f, a call between the marks
  Discard How;
};
constexpr Value Values[] = {
    {"Statement", "[[work()]];", Discard::Statement},
    {"Parentheses", "([[work()]]);", Discard::Statement},
    {"VoidCast", "(void)[[work()]];", Discard::VoidCast},
    {"StaticCast", "static_cast<void>([[work()]]);", Discard::VoidCast},
    {"CommaLeft", "[[work()]], use();", Discard::Statement},
    {"CommaRight", "use(), [[work()]];", Discard::Statement},
    {"CommaKept", "auto t = (use(), [[work()]]);", Discard::No},
    {"Conditional", "ask() ? [[work()]] : work();", Discard::Statement},
    {"ForHeader", "for (;; [[work()]]) {}", Discard::Statement},
    {"Branch", "if (ask()) [[work()]];", Discard::Statement},
    {"Variable", "auto t = [[work()]];", Discard::No},
    {"Argument", "run([[work()]]);", Discard::No},
    {"Object", "[[work()]].done();", Discard::No},
};

TEST_EACH(Discarded, Values) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  EXPECT_EQ(
      discarded(BodyIndex(Code.function("f")), &Code.at<clang::CallExpr>()),
      GetParam().How);
}

TEST(Discarded, NotWhatIsAwaitedOrReturned) {
  Snippet Code("Task<> f() { co_await [[work()]]; }"
               "Task<> g() { return $g[[work()]]; }");
  EXPECT_EQ(
      discarded(BodyIndex(Code.function("f")), &Code.at<clang::CallExpr>()),
      Discard::No);
  EXPECT_EQ(
      discarded(BodyIndex(Code.function("g")), &Code.at<clang::CallExpr>("g")),
      Discard::No);
}

struct Alias {
  const char *Name;
  const char *Code; ///< of the body of f(Task<> t)
  bool IsIdle;
};
constexpr Alias Aliases[] = {
    {"UnusedReference", "auto &r = [[t]];", true},
    {"UsedReference", "auto &r = [[t]]; use(r);", false},
    {"UnusedCapture", "auto l = [&[[t]]] { use(t); };", true},
    {"Argument", "use([[t]]);", false},
};

TEST_EACH(IdleAlias, Aliases) {
  Snippet Code("void f(Task<> t) { " + std::string(GetParam().Code) + " }");
  EXPECT_EQ(isIdleAlias(BodyIndex(Code.function("f")),
                        &Code.at<clang::DeclRefExpr>()),
            GetParam().IsIdle);
}

struct Reference {
  const char *Name;
  const char *Code; ///< of the body of f, an expression between the marks
  const char *Text;
};
constexpr Reference References[] = {
    {"Local", "int i; use([[i]]);", "local i"},
    {"Parameter", "use([[p]]);", "local p"},
    {"Address", "int i; int *o = [[&i]];", "local i"},
    {"Member", "struct { int m; } s; use([[s.m]]);", "local s"},
    {"Element", "int a[2]; use([[(a[1])]]);", "local a"},
    {"View", "std::string s; std::string_view v = [[s]];", "local s"},
    {"StaticVariable", "static int i; use([[i]]);", "unknown"},
    {"GlobalVariable", "use([[global]]);", "unknown"},
    {"ThroughAReference", "use([[r]]);", "borrowed r"},
    {"ThroughAPointer", "use([[*q]]);", "borrowed q"},
};

TEST_EACH(ReferentOf, References) {
  Snippet Code("int global; void f(int p, int &r, int *q) { " +
               std::string(GetParam().Code) + " }");
  std::string Text;
  llvm::raw_string_ostream(Text) << referentOf(&Code.at());
  EXPECT_EQ(Text, GetParam().Text);
}

struct View {
  const char *Name;
  const char *Code; ///< defines `It`
  bool Expected;
};
constexpr View Views[] = {
    {"StringView", "using It = std::string_view;", true},
    {"Span", "using It = std::span<int>;", true},
    {"ReferenceWrapper", "using It = std::reference_wrapper<int>;", true},
    {"Attribute", "struct __attribute__((annotate(\"x\"))) It {};", false},
    {"String", "using It = std::string;", false},
    {"Number", "using It = int;", false},
};

TEST_EACH(IsView, Views) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(isView(Code.type("It")), GetParam().Expected);
}

} // namespace
} // namespace corolint::flow
