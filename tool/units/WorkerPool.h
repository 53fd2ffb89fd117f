// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_WORKERPOOL_H
#define COROLINT_TOOL_UNITS_WORKERPOOL_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

/// Processes that do the work on units, so that a unit on which clang or a
/// check crashes, hangs or needs too much memory costs no other unit.
namespace corolint::tool {

/// The end of a job in a worker.
struct WorkerReply {
  pid_t Process = -1;
  std::string Bytes; ///< the job's result
  /// Not empty: the worker died: "the analysis of this unit crashed (...)".
  std::string Death;
};

/// A set of processes, each a copy of this one from the time of its first job,
/// with a large stack. A job is a number; the result is bytes. A worker that
/// dies is replaced. Requires that this process has no other threads.
///
/// When memory is short, fewer workers have a job at a time. A job is expected
/// to need as much as the largest so far; if that was too little, the youngest
/// job ends, and begins again when there is room. One job always has room.
class WorkerPool {
public:
  using Job = std::function<std::string(size_t)>;

  /// What all workers together may need; 0 is no limit.
  struct Limits {
    unsigned Workers = 1;
    unsigned Seconds = 0; ///< a job that takes longer ends its worker
    uint64_t Memory = 0;  ///< bytes
  };

  WorkerPool(const Limits &Allowed, Job Do);
  ~WorkerPool();
  WorkerPool(const WorkerPool &) = delete;
  WorkerPool &operator=(const WorkerPool &) = delete;

  /// What \ref run reports.
  struct Events {
    std::function<void(size_t)> Begun = [](size_t) {}; ///< perhaps again
    std::function<void(size_t, WorkerReply)> Ended;
    /// True: return at once, and forget the jobs that are not done.
    std::function<bool()> Stops = [] { return false; };
  };
  /// Does all \p Numbers, in this order as far as workers are free.
  void run(llvm::ArrayRef<size_t> Numbers, const Events &Report);

  /// Ends all workers.
  void stop();

private:
  using Clock = std::chrono::steady_clock;
  struct Worker {
    pid_t Process = -1;
    int Socket = -1;
    std::optional<size_t> Current;
    std::string Received;
    Clock::time_point Since; ///< the job's begin
    uint64_t Memory = 0;     ///< of its own, as last measured
    uint64_t Shared = 0;     ///< memory that it has from this process
  };

  bool begin(const Events &Report);
  std::optional<Worker> start(std::string &Problem);
  [[noreturn]] void serve(int Socket);
  void work(int Socket);
  /// False: there is more to come.
  bool receive(Worker &From, WorkerReply &Into);
  std::string bury(Worker &Dead);
  size_t numBusy() const;
  bool hasRoom() const;
  void watchMemory();
  void endOne();

  const Limits Allowed;
  const Job Do;
  std::vector<Worker> Workers;
  std::deque<size_t> Queue;
  uint64_t Largest = 0;     ///< the most memory that a job was seen to use
  bool HasFinished = false; ///< a job
  Clock::time_point LastLook;
};

/// The result of \p Do, executed once in a worker; the error is its death.
llvm::Expected<std::string> inWorker(unsigned Limit,
                                     std::function<std::string()> Do);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_WORKERPOOL_H
