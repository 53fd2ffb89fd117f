// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `run` does that does not depend on types.

#ifndef ASYNCRT_DETAIL_RUN_SESSION_HPP
#define ASYNCRT_DETAIL_RUN_SESSION_HPP

#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/run_options.hpp>

#include <memory>
#include <optional>
#include <source_location>

namespace asyncrt::detail {

struct run_fault {
  const char *kind;
  const char *message;
};

/// Why `run` may not be called here and now.
[[nodiscard]] std::optional<run_fault> find_run_fault(thread_policy policy) noexcept;

/// One loop from its making to its closing.
class run_session {
public:
  run_session(const run_options &options, const std::source_location &where);
  ~run_session();
  run_session(const run_session &) = delete;
  run_session &operator=(const run_session &) = delete;

  [[nodiscard]] loop_core &loop() const noexcept;
  /// Runs until `main` is done, then ends everything that is left.
  void run_and_close(task_state &main);

private:
  void close();
  void cancel_all_tasks();

  std::unique_ptr<event_loop> loop_;
  std::source_location where_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_RUN_SESSION_HPP
