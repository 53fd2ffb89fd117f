// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Role.h"
#include "Testing.h"

namespace corolint::model {
namespace {

struct Spelling {
  const char *Name; ///< the word itself
  Role Meant;
};
constexpr Spelling Spellings[] = {
    {"runner", Role::Runner},
    {"main_thread_runner", Role::MainThreadRunner},
    {"spawner", Role::Spawner},
    {"detacher", Role::Detacher},
    {"combinator", Role::Combinator},
    {"thread_launcher", Role::ThreadLauncher},
    {"loop_callback", Role::LoopCallback},
    {"insulator", Role::Insulator},
    {"blocking", Role::Blocking},
    {"not_blocking", Role::NotBlocking},
    {"task", Role::Task},
    {"not_a_task", Role::NotATask},
    {"caller", Role::Caller},
    {"mutex", Role::Mutex},
    {"lock_guard", Role::LockGuard},
    {"async_lock", Role::AsyncLock},
    {"resumes_off_loop", Role::ResumesOffLoop},
    {"resumes_on_loop", Role::ResumesOnLoop},
};

TEST_EACH(RoleSpelling, Spellings) {
  EXPECT_EQ(parseRole(GetParam().Name), GetParam().Meant);
  EXPECT_EQ(spelling(GetParam().Meant), GetParam().Name);
  EXPECT_EQ(RoleSet::fromBits(RoleSet{GetParam().Meant}.bits()),
            RoleSet{GetParam().Meant});
}

TEST(Role, UnknownWordsAreNoRoles) {
  for (const char *Word : {"", "Runner", "runner ", "main-thread-runner"})
    EXPECT_EQ(parseRole(Word), std::nullopt) << Word;
}

TEST(RoleSet, TextHasAFixedOrder) {
  EXPECT_EQ(toString({Role::Blocking, Role::Runner}), "runner, blocking");
  EXPECT_EQ(toString({}), "");
}

TEST(RoleSet, InsertIsUnion) {
  RoleSet Set{Role::Spawner};
  Set.insert(RoleSet{Role::Detacher, Role::Spawner});
  EXPECT_EQ(Set, (RoleSet{Role::Detacher, Role::Spawner}));
  Set.erase(Role::Spawner);
  EXPECT_FALSE(Set.has(Role::Spawner));
  Set.erase(Role::Detacher);
  EXPECT_TRUE(Set.empty());
}

TEST(RoleSet, BothKindsOfRunnersAreRunners) {
  EXPECT_TRUE(RoleSet{Role::Runner}.isRunner());
  EXPECT_TRUE(RoleSet{Role::MainThreadRunner}.isRunner());
  EXPECT_FALSE((RoleSet{Role::Spawner, Role::Blocking}.isRunner()));
}

} // namespace
} // namespace corolint::model
