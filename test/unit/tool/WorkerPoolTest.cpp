// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/WorkerPool.h"
#include "Testing.h"
#include "units/Memory.h"
#include <algorithm>
#include <chrono>
#include <cstring>
#include <map>
#include <memory>
#include <numeric>
#include <thread>

namespace corolint::tool {
namespace {

constexpr uint64_t MiB = 1 << 20;

/// Uses memory for a while, as the analysis of a unit does.
std::string use(uint64_t Bytes) {
  auto Memory = std::make_unique<char[]>(Bytes);
  std::memset(Memory.get(), 1, Bytes);
  std::this_thread::sleep_for(std::chrono::milliseconds(400));
  return std::to_string(Memory[Bytes / 2]);
}

/// A run, and how often and how many at a time its jobs began.
struct Watched {
  std::map<size_t, unsigned> Begun, Ended;
  unsigned Running = 0, MostAtATime = 0;

  void run(WorkerPool &Pool, size_t NumJobs) {
    std::vector<size_t> Numbers(NumJobs);
    std::iota(Numbers.begin(), Numbers.end(), 0);
    WorkerPool::Events Report;
    Report.Begun = [&](size_t Job) {
      Running += Begun[Job]++ == 0;
      MostAtATime = std::max(MostAtATime, Running);
    };
    Report.Ended = [&](size_t Job, const WorkerReply &Reply) {
      EXPECT_EQ(Reply.Death, "");
      EXPECT_EQ(Reply.Bytes, "1");
      ++Ended[Job];
      --Running;
    };
    Pool.run(Numbers, Report);
    EXPECT_EQ(Ended.size(), NumJobs);
    for (auto [Job, Times] : Ended)
      EXPECT_EQ(Times, 1U) << Job;
  }
};

TEST(WorkerPool, EachWorkerHasAJob) {
  Watched Jobs;
  WorkerPool Pool({3, 0, 0}, [](size_t) { return use(MiB); });
  Jobs.run(Pool, 6);
  EXPECT_EQ(Jobs.MostAtATime, 3U);
}

TEST(WorkerPool, AJobThatFitsNowhereHasItsTurn) {
  Watched Jobs;
  WorkerPool Pool({3, 0, 1}, [](size_t) { return use(10 * MiB); });
  Jobs.run(Pool, 3);
  EXPECT_EQ(Jobs.MostAtATime, 1U);
}

// Below, the measured sizes count, which other systems do not show.
#ifdef __linux__

TEST(WorkerPool, AsManyJobsAsFitIntoTheMemory) {
  Watched Jobs;
  WorkerPool Pool({4, 0, 280 * MiB}, [](size_t) { return use(100 * MiB); });
  Jobs.run(Pool, 5);
  EXPECT_EQ(Jobs.MostAtATime, 2U);
}

TEST(WorkerPool, AJobThatGrowsTooLargeWaitsForTheOthers) {
  Watched Jobs;
  WorkerPool Pool({3, 0, 450 * MiB}, [](size_t Job) {
    return use(Job == 0 ? MiB : 250 * MiB); // the first one promises little
  });
  Jobs.run(Pool, 4);
  EXPECT_GT(std::max({Jobs.Begun[1], Jobs.Begun[2], Jobs.Begun[3]}), 1U);
}

TEST(Memory, IsKnown) {
  EXPECT_GT(availableMemory(), MiB);
  const uint64_t Before = memoryOf(getpid());
  EXPECT_GT(Before, 0U);
  auto More = std::make_unique<char[]>(64 * MiB);
  for (uint64_t At = 0; At < 64 * MiB; At += 1024)
    const_cast<volatile char &>(More[At]) = 1; // what is unused is not removed
  EXPECT_GT(memoryOf(getpid()), Before + 32 * MiB);
  EXPECT_EQ(memoryOf(-1), 0U);
}

#endif

} // namespace
} // namespace corolint::tool
