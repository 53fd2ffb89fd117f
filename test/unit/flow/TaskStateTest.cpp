// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskState.h"
#include "Laws.h"
#include "flow/answers/FunctionFlow.h"

namespace corolint::flow {
namespace {

using test::somePlace;

constexpr Holds Each[] = {Empty, Fresh, Consumed, Moved, Unknown, Spared};

std::vector<TaskState> allBits() {
  std::vector<TaskState> All;
  for (unsigned Bits = 0; Bits != 64; ++Bits)
    All.push_back({static_cast<uint8_t>(Bits), {}, {}});
  return All;
}

/// Every set of two creations and two takers.
std::vector<TaskState> allPlaces() {
  std::vector<TaskState> All;
  for (unsigned Set = 0; Set != 16; ++Set) {
    TaskState State;
    for (unsigned Place : {0U, 1U}) {
      if (Set & 1U << Place)
        State.join(TaskState::fresh({somePlace(Place)}));
      if (Set & 4U << Place)
        State.join(TaskState::taken(Consumed, somePlace(Place)));
    }
    All.push_back(State);
  }
  return All;
}

bool same(const TaskState &A, const TaskState &B) { return A == B; }

TEST(TaskState, JoinOfBitsIsASemilattice) {
  test::expectSemilattice(allBits(), same);
}
TEST(TaskState, JoinOfPlacesIsASemilattice) {
  test::expectSemilattice(allPlaces(), same);
}
TEST(TaskState, JoinOfBitsSaysWhetherItGrew) {
  test::expectGrowth(allBits(), same);
}
TEST(TaskState, JoinOfPlacesSaysWhetherItGrew) {
  test::expectGrowth(allPlaces(), same);
}

TEST(TaskState, ThrownKeepsOrder) {
  for (const TaskState &A : allBits())
    for (const TaskState &B : allBits())
      ASSERT_EQ(test::joined(A, B).thrown(),
                test::joined(A.thrown(), B.thrown()));
}

TEST(TaskState, ThrownIsNeverFresh) {
  for (const TaskState &A : allBits()) {
    ASSERT_FALSE(A.thrown().may(Fresh));
    ASSERT_EQ(A.thrown().may(Spared), A.may(Fresh) || A.may(Spared));
  }
}

TEST(TaskState, NothingIsPossibleWhereNobodyGets) {
  EXPECT_FALSE(TaskState().only(Fresh));
  for (Holds H : Each)
    EXPECT_FALSE(TaskState().may(H));
}

TEST(TaskState, OnlyMeansNothingElse) {
  for (Holds A : Each) {
    EXPECT_TRUE(TaskState::of(A).only(A));
    for (Holds B : Each)
      EXPECT_EQ(test::joined(TaskState::of(A), TaskState::of(B)).only(A),
                A == B);
  }
}

TEST(TaskState, FreshSortsItsCreations) {
  EXPECT_EQ(TaskState::fresh({somePlace(1), somePlace(0)}),
            TaskState::fresh({somePlace(0), somePlace(1)}));
}

TEST(TaskState, Prints) {
  std::string Text;
  llvm::raw_string_ostream(Text)
      << test::joined(TaskState::of(Empty), TaskState::fresh({somePlace(0)}));
  EXPECT_EQ(Text, "empty|fresh{1,0}");
}

/// The states of two slots, each one of a few.
std::vector<AllStates> pairsOfStates() {
  std::vector<AllStates> All;
  const TaskState Some[] = {{},
                            TaskState::of(Empty),
                            TaskState::fresh({somePlace(0)}),
                            TaskState::taken(Moved, somePlace(1))};
  for (const TaskState &A : Some)
    for (const TaskState &B : Some) {
      AllStates States;
      States.Tasks = {A, B};
      All.push_back(States);
    }
  return All;
}

bool sameStates(const AllStates &A, const AllStates &B) {
  return A.Tasks == B.Tasks;
}

TEST(AllStates, JoinIsASemilattice) {
  test::expectSemilattice(pairsOfStates(), sameStates);
}
TEST(AllStates, JoinSaysWhetherItGrew) {
  test::expectGrowth(pairsOfStates(), sameStates);
}

} // namespace
} // namespace corolint::flow
