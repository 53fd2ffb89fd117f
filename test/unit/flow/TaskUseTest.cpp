// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskUse.h"
#include "Snippet.h"
#include "Testing.h"
#include "flow/tasks/ContainerUse.h"

namespace corolint::flow {
namespace {

using test::Snippet;

struct Mention {
  const char *Name;
  const char *Code; ///< of the body of f(Task<> t), t between the marks
  TaskUse Use;
};
constexpr Mention Mentions[] = {
    {"Await", "co_await std::move([[t]]);", TaskUse::Await},
    {"AwaitByCast", "co_await static_cast<Task<> &&>([[t]]);", TaskUse::Await},
    {"Run", "run(std::move([[t]]));", TaskUse::Consume},
    {"Spawn", "spawn(std::move([[t]]));", TaskUse::Consume},
    {"Combine", "both(std::move([[t]]), work());", TaskUse::Consume},
    {"Move", "Task<> u = std::move([[t]]);", TaskUse::Move},
    {"MovedToAFunction", "use(std::move([[t]]));", TaskUse::Escape},
    {"Void", "(void)[[t]];", TaskUse::Observe},
    {"Statement", "[[t]];", TaskUse::Observe},
    {"Assigned", "[[t]] = work();", TaskUse::Observe},
    {"Asked", "[[t]].done();", TaskUse::Question},
    {"Branch", "if ([[t]]) use();", TaskUse::Question},
    {"Argument", "use([[t]]);", TaskUse::Escape},
    {"Address", "use(&[[t]]);", TaskUse::Escape},
    {"Capture", "use([&[[t]]] { use(t); });", TaskUse::Escape},
    {"IdleReference", "auto &r = [[t]];", TaskUse::Observe},
    {"Reference", "auto &r = [[t]]; use(r);", TaskUse::Escape},
};

TEST_EACH(ClassifyUse, Mentions) {
  Snippet Code("Task<> f(Task<> t) { " + std::string(GetParam().Code) +
               " co_return; }");
  EXPECT_EQ(classifyUse(BodyIndex(Code.function("f")),
                        &Code.at<clang::DeclRefExpr>(),
                        Code.model().taskType(Code.type("t")), Code.model()),
            GetParam().Use);
}

struct Call {
  const char *Name;
  const char *Code; ///< of the body of f, a call on h between the marks
  HolderEffect Effect;
};
constexpr Call Calls[] = {
    {"PushBack", "std::vector<Task<>> h; [[h.push_back(work())]];",
     HolderEffect::Add},
    {"EmplaceBack", "std::vector<Task<>> h; [[h.emplace_back(work())]];",
     HolderEffect::Add},
    {"TryEmplace", "std::map<int, Task<>> h; [[h.try_emplace(1, work())]];",
     HolderEffect::Add},
    {"Assign", "std::optional<Task<>> h; [[h = work()]];",
     HolderEffect::Replace},
    {"Clear", "std::vector<Task<>> h; [[h.clear()]];", HolderEffect::Clear},
    {"Reset", "std::optional<Task<>> h; [[h.reset()]];", HolderEffect::Clear},
    {"Size", "std::vector<Task<>> h; [[h.size()]];", HolderEffect::None},
    {"Function", "[[use()]];", HolderEffect::None},
};

TEST_EACH(EffectOfCall, Calls) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  EXPECT_EQ(effectOfCall(&Code.at<clang::CallExpr>(), Code.model()).Effect,
            GetParam().Effect);
}

struct Question {
  const char *Name;
  const char *Code; ///< of the body of f, a condition between the marks
  bool IsOne, FullIfTrue;
};
constexpr Question Questions[] = {
    {"Optional", "std::optional<Task<>> h; if ([[h]]) {}", true, true},
    {"HasValue", "std::optional<Task<>> h; if ([[h.has_value()]]) {}", true,
     true},
    {"Empty", "std::vector<Task<>> h; if ([[h.empty()]]) {}", true, false},
    {"NotEmpty", "std::vector<Task<>> h; if ([[!h.empty()]]) {}", true, true},
    {"Other", "if ([[ask()]]) {}", false, true},
};

TEST_EACH(QuestionOf, Questions) {
  Snippet Code("void f() { " + std::string(GetParam().Code) + " }");
  const HolderQuestion Found = questionOf(&Code.at());
  EXPECT_EQ(Found.Object != nullptr, GetParam().IsOne);
  if (GetParam().IsOne)
    EXPECT_EQ(Found.FullIfTrue, GetParam().FullIfTrue);
}

} // namespace
} // namespace corolint::flow
