// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The life cycle of a loop, for `run` and `runner`.

#ifndef ASYNCRT_DETAIL_RUN_SESSION_HPP
#define ASYNCRT_DETAIL_RUN_SESSION_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/run_options.hpp>

#include <memory>
#include <optional>
#include <source_location>
#include <string>
#include <utility>

namespace asyncrt::detail {

struct run_fault {
  const char *kind;
  std::string message;
};

/// The reason why a loop may not run here and now, if any. `caller` is "run()" or "Runner.run()".
[[nodiscard]] std::optional<run_fault> find_run_fault(thread_policy policy, const char *caller);

/// One loop from its creation to its end.
class run_session {
public:
  run_session(run_options options, const std::source_location &where);
  ~run_session();
  run_session(const run_session &) = delete;
  run_session &operator=(const run_session &) = delete;

  /// Runs `main` on the loop, which is made if necessary. Refuses misuse, the first that applies.
  template <class Main>
  result_of_t<Main> run(const Main &main, const char *caller, const std::source_location &where) {
    using result = result_of_t<Main>;
    if (const auto why = find_fault_of_run(caller)) {
      excuse(main);
      refuse(why->kind, where, why->message);
    }
    auto owner = coroutine<result>::adopt(take_coroutine(caller_kind::runner, main, where));
    loop_core &loop = core(open(where));
    const auto task = spawn<result>(loop, owner.take(), where);
    run_until_done(*task, where);
    task->throw_if_failed(where);
    return stored<result>::move_out(*static_cast<stored_t<result> *>(task->value()));
  }

  /// Makes the loop unless there is one. Throws `runtime_error` when closed.
  event_loop &open(const std::source_location &where);
  /// Ends all remaining tasks and closes the loop.
  void close(const std::source_location &where);

private:
  [[nodiscard]] std::optional<run_fault> find_fault_of_run(const char *caller) const;
  [[nodiscard]] static loop_core &core(event_loop &loop) noexcept;
  void run_until_done(task_state &main, const std::source_location &where);
  void cancel_all_tasks(const std::source_location &where);

  run_options options_;
  std::source_location where_;
  std::unique_ptr<event_loop> loop_;
  bool closed_ = false;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_RUN_SESSION_HPP
