// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_WORKERPOOL_H
#define COROLINT_TOOL_UNITS_WORKERPOOL_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
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
  std::string Bytes; ///< the job's result
  /// Not empty: the worker died: "the analysis of this unit crashed (...)".
  std::string Death;
};

/// A set of processes, each a copy of this one from the time of its first job,
/// with a large stack. A job is a number; the result is bytes. A worker that
/// dies is replaced. Requires that this process has no other threads.
class WorkerPool {
public:
  using Job = std::function<std::string(size_t)>;

  /// At most \p Size workers, which execute \p Do. A job that takes longer than
  /// \p Limit seconds ends its worker; 0 is no limit.
  WorkerPool(unsigned Size, unsigned Limit, Job Do);
  ~WorkerPool();
  WorkerPool(const WorkerPool &) = delete;
  WorkerPool &operator=(const WorkerPool &) = delete;

  /// What \ref run reports.
  struct Events {
    std::function<void(size_t)> Begun = [](size_t) {};
    std::function<void(size_t, WorkerReply)> Ended;
    /// True: return at once, and forget the jobs that are not done.
    std::function<bool()> Stops = [] { return false; };
  };
  /// Does all \p Numbers, in this order as far as workers are free.
  void run(llvm::ArrayRef<size_t> Numbers, const Events &Report);

  /// Ends all workers.
  void stop();

private:
  struct Worker {
    pid_t Process = -1;
    int Socket = -1;
    std::optional<size_t> Current;
    std::string Received;
  };

  bool begin(const Events &Report);
  std::optional<Worker> start(std::string &Problem);
  [[noreturn]] void serve(int Socket);
  void work(int Socket);
  /// False: there is more to come.
  bool receive(Worker &From, WorkerReply &Into);
  std::string bury(Worker &Dead);

  const unsigned Size, Limit;
  const Job Do;
  std::vector<Worker> Workers;
  std::deque<size_t> Queue;
};

/// The result of \p Do, executed once in a worker; the error is its death.
llvm::Expected<std::string> inWorker(unsigned Limit,
                                     std::function<std::string()> Do);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_WORKERPOOL_H
