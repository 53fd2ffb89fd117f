// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/Model.h"
#include "Snippet.h"
#include "Testing.h"
#include "model/code/Call.h"
#include "model/code/Lookup.h"
#include "model/types/HandleUse.h"
#include "model/types/Leaving.h"

namespace corolint::model {
namespace {

using test::Snippet;

struct Annotated {
  const char *Name;
  const char *Code; ///< a call between the marks
  RoleSet Roles;
};
const Annotated Calls[] = {
    {"Plain", "void f(); void g() { [[f()]]; }", {}},
    {"Annotated", "void g() { [[run(work())]]; }", {Role::Runner}},
    {"TwoRoles",
     "void g() { [[start(work())]]; }",
     {Role::Spawner, Role::Detacher}},
    {"Template", "void g() { [[launch([] {})]]; }", {Role::ThreadLauncher}},
    {"UnknownRole", "ROLE(\"walker\") void f(); void g() { [[f()]]; }", {}},
    {"OtherAnnotation",
     "__attribute__((annotate(\"runner\"))) void f(); void g() { [[f()]]; }",
     {}},
    {"AnEarlierDeclaration",
     "ROLE(\"runner\") void f(); void f() {} void g() { [[f()]]; }",
     {Role::Runner}},
    {"Overridden",
     "struct A { ROLE(\"runner\") virtual void m(); };"
     "struct B : A { void m() override; }; void g(B b) { [[b.m()]]; }",
     {Role::Runner}},
    {"ClassOfACallOperator",
     "struct ROLE(\"runner\") F { void operator()() const; };"
     "void g(F f) { [[f()]]; }",
     {Role::Runner}},
    {"Profiled",
     "void g() { [[std::this_thread::sleep_for(1)]]; }",
     {Role::Blocking}},
    {"ConditionHolds",
     "void f(); void g() { [[std::async(std::launch::async, f)]]; }",
     {Role::ThreadLauncher, Role::NotATask}},
};

TEST_EACH(RolesOfCall, Calls) {
  Snippet Code(GetParam().Code);
  const auto Called = asCall(strip(&Code.at()));
  ASSERT_TRUE(Called);
  EXPECT_EQ(Code.model().roles(*Called).Roles, GetParam().Roles);
}

struct Arguments {
  const char *Name;
  const char *Code;
  std::vector<std::string> Texts;
};
const Arguments CoroutineArguments[] = {
    {"One", "void g() { [[run(work())]]; }", {"work()"}},
    {"All", "void g() { [[both(work(), begun2())]]; }", {"work()", "begun2()"}},
    {"NotOthers",
     "ROLE(\"runner\") void runIn(int, Task<>); void g() { [[runIn(1, "
     "work())]]; }",
     {"work()"}},
};

TEST_EACH(CoroutineArgumentsOf, CoroutineArguments) {
  Snippet Code("Task<> begun2(); " + std::string(GetParam().Code));
  const auto Called = asCall(strip(&Code.at()));
  ASSERT_TRUE(Called);
  std::vector<std::string> Texts;
  for (const clang::Expr *Argument :
       Code.model().coroutineArguments(*Called, Code.model().roles(*Called)))
    Texts.push_back(Code.text(Argument->getSourceRange()).str());
  EXPECT_EQ(Texts, GetParam().Texts);
}

struct Creation {
  const char *Name;
  const char *Code;
  bool IsOne;
};
constexpr Creation Creations[] = {
    {"Coroutine", "void g() { [[work()]]; }", true},
    {"Spawner", "void g() { [[spawn(work())]]; }", true},
    {"Combinator", "void g() { [[both(work(), work())]]; }", true},
    {"Number", "int f(); void g() { [[f()]]; }", false},
    {"Reference", "Task<> &f(); void g() { [[f()]]; }", false},
    {"Name", "void g(Task<> t) { [[t]]; }", false},
    {"Generator", "Generator<int> f(); void g() { [[f()]]; }", false},
};

TEST_EACH(CreatedTask, Creations) {
  Snippet Code(GetParam().Code);
  EXPECT_EQ(Code.model().createdTask(strip(&Code.at())).has_value(),
            GetParam().IsOne);
}

struct Suspend {
  const char *Name;
  const char *Body;
  bool Starts;
  Leaving Leaves;
};
const Suspend Suspends[] = {
    {"Stores", "{ kept = h; }", false, Leaving::Waits},
    {"Resumes", "{ h.resume(); }", true, Leaving::Waits},
    {"Calls", "{ h(); }", true, Leaving::Waits},
    {"HandsOn", "{ schedule(h); }", true, Leaving::Waits},
    {"Destroys", "{ h.destroy(); }", false, Leaving::Destroys},
    {"NoBody", ";", true, Leaving::Waits},
    {"GivesBack", "{ return h; }", true, Leaving::GoesOn},
    {"EndsOrGivesBack",
     "{ if (!h.done()) return h; h.destroy(); return kept; }", true,
     Leaving::GoesOn},
    {"StoresOrGivesBack", "{ if (h.done()) return h; kept = h; return kept; }",
     true, Leaving::Waits},
};

TEST_EACH(HandleUseOf, Suspends) {
  Snippet Code("void schedule(std::coroutine_handle<>); struct A {"
               "std::coroutine_handle<> kept; auto "
               "await_suspend(std::coroutine_handle<> h)" +
               std::string(GetParam().Body) + "};");
  const clang::FunctionDecl &Suspend =
      *findMethod(&Code.record("A"), "await_suspend");
  EXPECT_EQ(startsInSuspend(&Suspend), GetParam().Starts);
  EXPECT_EQ(leaving(&Suspend), GetParam().Leaves);
}

TEST(HandleUse, ADestructorMayResume) {
  Snippet Code("struct A { std::coroutine_handle<> h; ~A() { h.resume(); } };"
               "struct B { std::coroutine_handle<> h; ~B() { h.destroy(); } };"
               "struct C { std::coroutine_handle<> h; void go() { h(); }"
               "~C() { go(); } };");
  EXPECT_TRUE(resumesWhenDropped(&Code.record("A")));
  EXPECT_FALSE(resumesWhenDropped(&Code.record("B")));
  EXPECT_TRUE(resumesWhenDropped(&Code.record("C")));
}

} // namespace
} // namespace corolint::model
