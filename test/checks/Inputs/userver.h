// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of userver: stackful tasks, no `co_await` anywhere.

#pragma once
#pragma GCC system_header
#include <string>
#include <utility>

namespace userver {
namespace engine {
class [[nodiscard]] Task {
public:
  Task(Task &&) noexcept;
  ~Task();
  bool IsFinished() const;
  void Wait() const;
  void BlockingWait() const;
  void Detach() &&;
};
template <typename T> class [[nodiscard]] TaskWithResult : public Task {
public:
  T Get();
};
template <typename F, typename... A>
auto AsyncNoSpan(F &&f, A &&...a) -> TaskWithResult<decltype(f(a...))> { throw 1; }
template <typename F> void RunStandalone(F &&f) {}
template <typename F> void RunStandalone(unsigned threads, F &&f) {}
class Mutex {
public:
  void lock();
  void unlock();
};
template <typename D> void SleepFor(D);
} // namespace engine
namespace utils {
template <typename F, typename... A>
auto Async(std::string name, F &&f, A &&...a) -> engine::TaskWithResult<decltype(f(a...))> { throw 1; }
} // namespace utils
} // namespace userver
