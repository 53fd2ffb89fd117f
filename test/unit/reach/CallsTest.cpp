// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"
#include "Testing.h"
#include "model/code/Names.h"
#include "reach/calls/CallGraph.h"
#include "reach/calls/ParameterUses.h"
#include "reach/sites/CallSites.h"
#include "reach/values/Ownership.h"

namespace corolint::reach {
namespace {

using test::Snippet;

struct Body {
  const char *Name;
  const char *Code; ///< of the body of f
  std::vector<std::string> Callees;
};
constexpr const char *Around =
    "struct Base { virtual void m(); virtual ~Base(); };"
    "struct S { S(); S(int); ~S(); void m(); S &operator+=(int);"
    "operator bool() const; };"
    "struct Range { int *begin(); int *end(); };"
    "int deflt(); void g(int = deflt()); struct Plain { int i = deflt(); };";
const Body Bodies[] = {
    {"Function", "use();", {"use"}},
    {"Nested", "g(ask());", {"ask", "g"}},
    {"DefaultArgument", "g();", {"deflt", "g"}},
    {"MemberInitializer", "Plain p{};", {"deflt"}},
    {"Local", "S s;", {"S::S", "S::~S"}},
    {"Temporary", "S(1).m();", {"S::S", "S::m", "S::~S"}},
    {"Operator", "extern S &s; s += 1;", {"S::operator+="}},
    {"Conversion", "extern S &s; if (s) {}", {"S::operator bool"}},
    {"Delete", "extern S *s; delete s;", {"S::~S", "operator delete"}},
    {"RangeFor",
     "Range r; for (int i : r) {}",
     {"Range::Range", "Range::begin", "Range::end"}},
    {"Unevaluated", "(void)sizeof(ask());", {}},
    {"Lambda", "auto l = [] { use(); };", {}},
    {"CalledLambda", "[] { use(); }();", {"lambda"}},
    {"LocalClass", "struct L { void m() { use(); } };", {}},
    {"Discarded", "if constexpr (false) use();", {}},
    {"UniquePointer",
     "std::unique_ptr<S> p;",
     {"std::unique_ptr::unique_ptr", "S::~S"}},
};

TEST_EACH(CallSitesOf, Bodies) {
  Snippet Code(std::string(Around) + "void f() { " + GetParam().Code + " }");
  std::set<std::string> Callees;
  for (const CallSite &Site : callSites(Code.function("f")))
    if (Site.Callee)
      Callees.insert(model::displayName(*Site.Callee));
  const std::set<std::string> Expected(GetParam().Callees.begin(),
                                       GetParam().Callees.end());
  for (const std::string &Callee : Expected)
    EXPECT_TRUE(Callees.count(Callee)) << "no " << Callee;
  for (const std::string &Callee : Callees)
    EXPECT_TRUE(Expected.count(Callee) || Callee.rfind("std::", 0) == 0)
        << "also " << Callee;
}

TEST(CallSites, ADestructorStandsAtItsVariable) {
  Snippet Code("struct S { ~S(); }; void f() { S ^it; use(); }");
  for (const CallSite &Site : callSites(Code.function("f")))
    if (Site.Destroyed)
      EXPECT_EQ(Code.offset(Site.Loc), Code.marks().Points.lookup("").front());
}

TEST(CallSites, AVirtualDestructorIsDispatched) {
  Snippet Code("struct B { virtual ~B(); }; void f(B *b) { delete b; }");
  bool IsDispatched = false;
  for (const CallSite &Site : callSites(Code.function("f")))
    IsDispatched |= Site.IsDispatchedDestructor;
  EXPECT_TRUE(IsDispatched);
}

TEST(CallSites, ThroughAPointerNobodyKnows) {
  Snippet Code("void f(void (*p)()) { p(); }");
  const auto Sites = callSites(Code.function("f"));
  ASSERT_EQ(Sites.size(), 1U);
  EXPECT_EQ(Sites.front().Callee, nullptr);
}

struct Graph {
  const char *Name;
  const char *Code;               ///< defines f
  std::vector<std::string> Edges; ///< of f: callee and when
};
const Graph Graphs[] = {
    {"Call", "void g() {} void f() { g(); }", {"'g' now"}},
    {"Runner", "void f() { run(work()); }", {"'run' now, an end"}},
    {"Blocking", "void f() { block(); }", {"'block' now, an end"}},
    {"Thread", "void f() { launch([] {}); }", {"lambda on a thread"}},
    {"StdThread",
     "void g(); void f() { std::thread t(g); }",
     {"'g' on a thread"}},
    {"Loop", "void g(); void f() { post(g); }", {"'g' on the loop"}},
    {"Insulated", "void g(); void f() { offload(g); }", {"'g' insulated"}},
    {"CalledLambda", "void f() { auto l = [] {}; l(); }", {"lambda now"}},
    {"KeptLambda", "void f() { auto l = [] {}; }", {}},
    {"Virtual",
     "struct B { virtual void m(); }; void f(B &b) { b.m(); }",
     {"'B::m' now, virtual"}},
    {"Pointer", "void g(); void f() { void (*p)() = g; p(); }", {"'g' now"}},
    {"StdFunction",
     "void g(); void f() { std::function<void()> h = g; h(); }",
     {"'g' now"}},
    {"HandedOn",
     "template <class F> void apply(F c) { c(); } void g();"
     "void f() { apply(g); }",
     {"'g' now"}},
};

std::string text(const Edge &E) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << model::quotedName(E.Hops.back().Callee) << ' ' << E.Context
     << (E.IsVirtual ? ", virtual" : "") << (E.IsEnd ? ", an end" : "");
  return Text;
}

TEST_EACH(EdgesOf, Graphs) {
  Snippet Code(GetParam().Code);
  CallGraph Calls(Code.model());
  std::set<std::string> Edges;
  for (const Edge &E : Calls.edges(&Code.function("f")))
    Edges.insert(text(E));
  for (const std::string &Expected : GetParam().Edges)
    EXPECT_TRUE(Edges.count(Expected))
        << "no " << Expected << " in " << testing::PrintToString(Edges);
  if (GetParam().Edges.empty())
    EXPECT_TRUE(Edges.empty()) << testing::PrintToString(Edges);
}

TEST(CallGraph, CallingACoroutineDoesNotExecuteIt) {
  Snippet Code("Task<> f() { co_await work(); } void g() {}");
  EXPECT_TRUE(CallGraph::isCoroutine(Code.function("f")));
  EXPECT_FALSE(CallGraph::isCoroutine(Code.function("g")));
  EXPECT_FALSE(CallGraph::isCoroutine(Code.function("work")));
}

TEST(CallGraph, GeneratorsAreNotOnTheLoop) {
  Snippet Code("Generator<int> f() { co_yield 1; } Task<> g() { co_return; }");
  CallGraph Calls(Code.model());
  EXPECT_FALSE(Calls.isOnTheLoop(Code.function("f")));
  EXPECT_TRUE(Calls.isOnTheLoop(Code.function("g")));
}

TEST(CallGraph, OverridersOfAllLevels) {
  Snippet Code("struct A { virtual void m(); }; struct B : A { void m(); };"
               "struct C : B { void m(); };");
  CallGraph Calls(Code.model());
  const auto &Root = cast<clang::CXXMethodDecl>(
      *Code.record("A").method_begin()->getCanonicalDecl());
  EXPECT_EQ(Calls.overriders().all(Root).size(), 2U);
}

struct Launch {
  const char *Name;
  model::RoleSet Roles;
  std::optional<When> Where;
};
const Launch Launches[] = {
    {"Thread", {model::Role::ThreadLauncher}, When::OnThread},
    {"Loop", {model::Role::LoopCallback}, When::OnLoop},
    {"Insulator", {model::Role::Insulator}, When::Insulated},
    {"Caller", {model::Role::Caller}, When::Now},
    {"Runner", {model::Role::Runner}, std::nullopt},
    {"Nothing", {}, std::nullopt},
};

TEST_EACH(ContextOf, Launches) {
  EXPECT_EQ(CallGraph::contextOf(GetParam().Roles), GetParam().Where);
}

struct Parameter {
  const char *Name;
  const char *Code; ///< of the body of f(void (*p)())
  std::vector<std::string> Uses;
};
const Parameter Parameters[] = {
    {"Called", "p();", {"called now"}},
    {"Launched", "std::thread t(p);", {"called on a thread"}},
    {"InALaunchedLambda",
     "std::thread t([p] { p(); });",
     {"called on a thread"}},
    {"OnTheLoop", "post(p);", {"called on the loop"}},
    {"GivenOn", "other(p);", {"given to other now"}},
    {"Kept", "kept = p;", {}},
    {"Twice", "p(); p();", {"called now"}},
    {"KeptLambda", "auto l = [p] { p(); };", {}},
};

TEST_EACH(ParameterUsesOf, Parameters) {
  Snippet Code("void (*kept)(); void other(void (*)());"
               "void f(void (*p)()) { " +
               std::string(GetParam().Code) + " }");
  std::vector<std::string> Uses;
  for (const ParameterUse &Use :
       parameterUses(Code.function("f"), Code.model())) {
    std::string Text = Use.GivenTo
                           ? "given to " + Use.GivenTo->getNameAsString() + " "
                           : "called ";
    llvm::raw_string_ostream(Text) << Use.Context;
    Uses.push_back(Text);
  }
  EXPECT_EQ(Uses, GetParam().Uses);
}

TEST(ParameterUses, ACoroutineCallsNothingYet) {
  Snippet Code("Task<> f(void (*p)()) { p(); co_return; }");
  EXPECT_TRUE(parameterUses(Code.function("f"), Code.model()).empty());
}

struct Owner {
  const char *Name;
  const char *Code; ///< of the body of f, where `it` is
  bool IsEmpty;
};
constexpr Owner Owners[] = {
    {"Kept", "std::unique_ptr<S> it;", false},
    {"Moved", "std::unique_ptr<S> it; use(std::move(it));", true},
    {"MovedOnAPath", "std::unique_ptr<S> it; if (ask()) use(std::move(it));",
     true},
    {"Released", "std::unique_ptr<S> it; it.release();", true},
    {"Used", "std::unique_ptr<S> it; it->m();", false},
};

TEST_EACH(OwnershipAtEnd, Owners) {
  Snippet Code("struct S { void m(); }; void f() { " +
               std::string(GetParam().Code) + " }");
  EXPECT_EQ(Ownership(Code.function("f")).isEmptyAtEnd(Code.variable("it")),
            GetParam().IsEmpty);
}

TEST(Ownership, SmartPointersOwn) {
  Snippet Code(
      "struct S {}; std::unique_ptr<S> u; std::shared_ptr<S> s; S *p;");
  EXPECT_TRUE(ownedByUniquePointer(Code.type("u")));
  EXPECT_TRUE(ownedBySharedPointer(Code.type("s")));
  EXPECT_FALSE(ownedByUniquePointer(Code.type("s")));
  EXPECT_FALSE(ownedByUniquePointer(Code.type("p")));
  EXPECT_TRUE(isEmptyWhenMoved(Code.type("u")));
}

} // namespace
} // namespace corolint::reach
