// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Laws.h"
#include "Snippet.h"
#include "flow/locks/LockState.h"
#include "flow/locks/LockTypes.h"
#include "flow/locks/LockValue.h"

namespace corolint::flow {
namespace {

using test::Snippet;

clang::SourceLocation somePlace(unsigned Number) {
  return clang::SourceLocation::getFromRawEncoding(Number + 1);
}

/// Every set of bits with every set of two places.
std::vector<LockValue> allValues() {
  std::vector<LockValue> All;
  for (unsigned Bits = 0; Bits != 8; ++Bits)
    for (unsigned Places = 0; Places != 4; ++Places) {
      LockValue Value{static_cast<uint8_t>(Bits), {}};
      for (unsigned Place : {0U, 1U})
        if (Places & 1U << Place)
          Value.Taken.push_back(somePlace(Place));
      All.push_back(Value);
    }
  return All;
}

/// The places are a set.
bool same(LockValue A, LockValue B) {
  llvm::sort(A.Taken);
  llvm::sort(B.Taken);
  return A.Bits == B.Bits && A.Taken == B.Taken;
}

TEST(LockValue, JoinIsASemilattice) {
  test::expectSemilattice(allValues(), same);
}
TEST(LockValue, JoinSaysWhetherItGrew) {
  test::expectGrowth(allValues(), same);
}

TEST(LockStates, JoinEachLock) {
  LockStates A{{LockValue::free(), LockValue::unsure()}};
  const LockStates B{{LockValue::held(somePlace(0)), LockValue::unsure()}};
  EXPECT_TRUE(A.join(B));
  EXPECT_EQ(A.Locks[0].Bits, Free | Held);
  EXPECT_EQ(A.Locks[1].Bits, Unsure);
  EXPECT_FALSE(A.join(B));
}

struct Type {
  const char *Name;
  const char *Code; ///< defines `It`
  bool IsMutex, IsGuard;
};
constexpr Type Types[] = {
    {"Mutex", "using It = std::mutex;", true, false},
    {"LockGuard", "using It = std::lock_guard<std::mutex>;", false, true},
    {"UniqueLock", "using It = std::unique_lock<std::mutex>;", true, true},
    {"OwnMutex", "struct It { void lock(); void unlock(); };", true, false},
    {"AsyncMutex", "struct It { Task<> lock(); void unlock(); };", false,
     false},
    {"OwnGuard",
     "struct It { std::mutex &m; It(std::mutex &m) : m(m) { m.lock(); }"
     "~It() { m.unlock(); } };",
     false, true},
    {"Keeper", "struct It { std::lock_guard<std::mutex> held; };", false, true},
    {"Annotated", "struct ROLE(\"mutex\") It { void enter(); };", true, false},
    {"AnnotatedAsync",
     "struct ROLE(\"async_lock\") It { void lock(); void unlock(); };", false,
     false},
    {"Plain", "struct It { std::mutex m; };", false, false},
};

TEST_EACH(LockTypes, Types) {
  // The size makes clang instantiate the class.
  Snippet Code(std::string(GetParam().Code) +
               " constexpr int Size = sizeof(It);");
  EXPECT_EQ(isThreadMutex(Code.type("It"), Code.model()), GetParam().IsMutex);
  EXPECT_EQ(isThreadGuard(Code.type("It"), Code.model()), GetParam().IsGuard);
}

struct Method {
  const char *Name; ///< of the method of std::unique_lock
  LockEffect Effect;
};
constexpr Method Methods[] = {
    {"lock", LockEffect::Acquire},    {"unlock", LockEffect::Release},
    {"release", LockEffect::Release}, {"try_lock", LockEffect::Try},
    {"owns_lock", LockEffect::Ask},
};

TEST_EACH(LockEffects, Methods) {
  Snippet Code("void g(std::unique_lock<std::mutex> l) { [[l." +
               std::string(GetParam().Name) + "()]]; }");
  EXPECT_EQ(effectOf(*Code.at<clang::CXXMemberCallExpr>().getMethodDecl()),
            GetParam().Effect);
}

struct Making {
  const char *Name;
  const char *Arguments;
  Constructed As;
};
constexpr Making Makings[] = {
    {"Locks", "(m)", Constructed::Held},
    {"Defers", "(m, std::defer_lock)", Constructed::NotHeld},
    {"Adopts", "(m, std::adopt_lock)", Constructed::Held},
    {"Tries", "(m, std::try_to_lock)", Constructed::Tried},
    {"Moves", "(std::move(other))", Constructed::Moved},
    {"Nothing", "", Constructed::NotHeld},
};

TEST_EACH(GuardConstruction, Makings) {
  Snippet Code("void g(std::mutex m, std::unique_lock<std::mutex> other) {"
               "std::unique_lock<std::mutex> l" +
               std::string(GetParam().Arguments) + "; }");
  const auto *Made = dyn_cast<clang::CXXConstructExpr>(
      Code.variable("l").getInit()->IgnoreImplicit());
  ASSERT_TRUE(Made);
  EXPECT_EQ(constructedAs(Made), GetParam().As);
}

struct Suspension {
  const char *Name;
  const char *Body;
  const char *Held; ///< what is held, with `always` or `maybe`
};
constexpr Suspension Suspensions[] = {
    {"Guard", "std::lock_guard l(m); co_await work();", "l always"},
    {"Scope", "{ std::lock_guard l(m); } co_await work();", ""},
    {"ByHand", "m.lock(); co_await work(); m.unlock();", "m always"},
    {"Released", "m.lock(); m.unlock(); co_await work();", ""},
    {"Unlocked", "std::unique_lock l(m); l.unlock(); co_await work();", ""},
    {"OnOnePath",
     "std::unique_lock l(m); if (ask()) l.unlock(); co_await work();",
     "l maybe"},
    {"Deferred", "std::unique_lock l(m, std::defer_lock); co_await work();",
     ""},
    {"Yield", "std::lock_guard l(m); co_await begun();", "l always"},
};

TEST_EACH(HeldLocks, Suspensions) {
  Snippet Code("std::mutex m; Task<> f() { " + std::string(GetParam().Body) +
               " }");
  std::string Held;
  for (const HeldLock &Lock : heldLocks(
           Code.function("f"), BodyIndex(Code.function("f")), Code.model()))
    Held += Lock.Name + (Lock.Always ? " always" : " maybe");
  EXPECT_EQ(Held, GetParam().Held);
}

} // namespace
} // namespace corolint::flow
