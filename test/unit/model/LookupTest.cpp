// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Lookup.h"
#include "Snippet.h"
#include "Testing.h"

namespace corolint::model {
namespace {

using test::Snippet;

TEST(FindMethod, TheNearestFirst) {
  Snippet Code("struct A { void m(); }; struct B : A { void m(int); };");
  const auto *Found = findMethod(&Code.record("B"), "m");
  ASSERT_TRUE(Found);
  EXPECT_EQ(Found->getNumParams(), 1U);
}

TEST(FindMethod, InBases) {
  Snippet Code("struct A { void m(); }; struct B : A {}; struct C : B {};");
  EXPECT_EQ(findMethod(&Code.record("C"), "m"), &Code.function("m"));
}

TEST(FindMethod, OfATemplateTheWrittenOne) {
  Snippet Code("struct A { template <class T> void m(T); };");
  EXPECT_EQ(findMethod(&Code.record("A"), "m"), &Code.function("m"));
}

TEST(FindMethod, None) {
  Snippet Code("struct A { int m; };");
  EXPECT_EQ(findMethod(&Code.record("A"), "m"), nullptr);
}

TEST(FindOperator, ByItsKind) {
  Snippet Code("struct A { void operator()(); bool operator!(); };");
  EXPECT_TRUE(findOperator(&Code.record("A"), clang::OO_Call));
  EXPECT_FALSE(findOperator(&Code.record("A"), clang::OO_Plus));
}

TEST(FindType, InBases) {
  Snippet Code("struct A { using type = int; }; struct B : A {};");
  EXPECT_TRUE(findType(&Code.record("B"), "type"));
  EXPECT_FALSE(findType(&Code.record("B"), "other"));
}

TEST(DefinitionOrPattern, OfWhatNobodyInstantiated) {
  Snippet Code("template <class T> struct S { void m(); }; S<int> *it;");
  const auto *Named = Code.type("it")->getPointeeCXXRecordDecl();
  const auto *Found = definitionOrPattern(Named);
  ASSERT_TRUE(Found);
  EXPECT_TRUE(findMethod(Found, "m"));
}

TEST(DefinitionOrPattern, NoneWhereOnlyDeclared) {
  Snippet Code("struct S; S *it;");
  EXPECT_EQ(definitionOrPattern(&Code.record("S")), nullptr);
}

TEST(PrimaryPattern, CommonToSpecialisations) {
  Snippet Code("template <class T> struct S {}; S<int> a; S<long> b;");
  EXPECT_EQ(primaryPattern(Code.type("a")->getAsCXXRecordDecl()),
            primaryPattern(Code.type("b")->getAsCXXRecordDecl()));
}

TEST(Written, OfAnInstantiation) {
  Snippet Code("template <class T> void f(T) {} void g() { [[f(1)]]; }");
  const auto *Called = Code.at<clang::CallExpr>().getDirectCallee();
  EXPECT_EQ(written(Called)->hasBody(), true);
  EXPECT_TRUE(bodyOrPattern(Called));
}

TEST(Written, WithoutABody) {
  Snippet Code("void f();");
  EXPECT_EQ(written(&Code.function("f")), &Code.function("f"));
  EXPECT_EQ(bodyOrPattern(&Code.function("f")), nullptr);
}

TEST(WrittenBody, OfACoroutineIsWhatStandsBetweenItsBraces) {
  Snippet Code("Task<> f() { co_await work(); }");
  EXPECT_TRUE(llvm::isa<clang::CompoundStmt>(writtenBody(Code.function("f"))));
  EXPECT_EQ(writtenBody(Code.function("work")), nullptr);
}

} // namespace
} // namespace corolint::model
