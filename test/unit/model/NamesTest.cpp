// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::model {
namespace {

using test::Snippet;

struct Named {
  const char *Name;
  const char *Code; ///< declares `it`
  const char *Qualified;
};
constexpr Named Declarations[] = {
    {"Global", "void it();", "it"},
    {"Namespace", "namespace a { namespace b { void it(); } }", "a::b::it"},
    {"Inline", "namespace a { inline namespace v2 { void it(); } }", "a::it"},
    {"Anonymous", "namespace a { namespace { void it(); } }", "a::it"},
    {"Method", "struct S { void it(); };", "S::it"},
    {"Nested", "struct S { struct T { void it(); }; };", "S::T::it"},
    {"InTemplate", "template <class T> struct S { void it(); };", "S::it"},
    {"Specialisation",
     "template <class T> struct S {};"
     "template <> struct S<int> { void it(); };",
     "S::it"},
};

TEST_EACH(QualifiedName, Declarations) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(qualifiedName(Code.declaration<clang::NamedDecl>("it")),
            GetParam().Qualified);
}

struct Shown {
  const char *Name;
  const char *Code; ///< declares the variable `it`
  const char *Text;
};
constexpr Shown Types[] = {
    {"Class", "struct S {}; S it;", "S"},
    {"Const", "struct S {}; const S it{};", "S"},
    {"Reference", "struct S {}; S s; S &it = s;", "S"},
    {"Arguments", "template <class T> struct S {}; S<int> it;", "S<int>"},
    {"DefaultArgument", "Task<> it;", "Task<>"},
    {"Closure", "auto it = [] {};", "lambda"},
    {"Builtin", "int it;", "int"},
};

TEST_EACH(DisplayName, Types) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(displayName(Code.type("it"), Code.context()), GetParam().Text);
}

TEST(DisplayName, Functions) {
  Snippet Code("namespace n { struct S { void m(); }; }");
  EXPECT_EQ(displayName(Code.function("m")), "n::S::m");
  EXPECT_EQ(quotedName(&Code.function("m")), "'n::S::m'");
}

TEST(DisplayName, LambdasHaveNone) {
  Snippet Code("auto f = [](int) {};");
  EXPECT_EQ(displayName(Code.lambda()), "lambda");
  EXPECT_EQ(quotedName(&Code.lambda()), "lambda");
}

TEST(DisplayName, NoFunction) { EXPECT_EQ(quotedName(nullptr), "a function"); }

struct Library {
  const char *Name;
  const char *Code; ///< declares the function `f` and the variable `task`
  bool IsOfLibrary;
};
constexpr Library Libraries[] = {
    {"SameNamespace", "namespace lib { struct T {}; T f(); } lib::T task;",
     true},
    {"InnerNamespace",
     "namespace lib { struct T {}; namespace in { T f(); } } lib::T task;",
     true},
    {"OtherNamespace",
     "namespace lib { struct T {}; } namespace app { lib::T f(); } lib::T "
     "task;",
     false},
    {"Global", "struct T {}; T f(); T task;", false},
};

TEST_EACH(OfLibrary, Libraries) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(isOfLibraryOf(Code.function("f"), Code.type("task")),
            GetParam().IsOfLibrary);
}

TEST(NamedReady, SaysThatItIsComplete) {
  for (const char *Name :
       {"make_ready_future", "completedTask", "makeFuture"}) {
    Snippet Code(std::string("void ") + Name + "();");
    EXPECT_TRUE(isNamedReady(&Code.function(Name))) << Name;
  }
  EXPECT_FALSE(isNamedReady(nullptr));
}

TEST(NamedReady, WaitsOrMakesSomethingElse) {
  for (const char *Name : {"wait_until_ready", "when_ready", "isReady",
                           "not_ready", "make_request_future"}) {
    Snippet Code(std::string("void ") + Name + "();");
    EXPECT_FALSE(isNamedReady(&Code.function(Name))) << Name;
  }
}

} // namespace
} // namespace corolint::model
