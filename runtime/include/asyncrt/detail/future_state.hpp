// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shared state behind futures and tasks: asyncio's Future, without its Python face.

#ifndef ASYNCRT_DETAIL_FUTURE_STATE_HPP
#define ASYNCRT_DETAIL_FUTURE_STATE_HPP

#include <asyncrt/detail/loop_core.hpp>
#include <asyncrt/detail/runnable.hpp>
#include <asyncrt/detail/stored.hpp>
#include <asyncrt/location.hpp>

#include <exception>
#include <optional>
#include <source_location>
#include <string>
#include <utility>
#include <vector>

namespace asyncrt::detail {

/// Result-independent part. Belongs to the thread of its loop; only counting is thread-safe.
class future_state : public runnable {
public:
  enum class status : unsigned char { pending, cancelled, finished };

  explicit future_state(loop_core &loop) : loop_(&loop) {}

  [[nodiscard]] loop_core &loop() const noexcept { return *loop_; }
  [[nodiscard]] bool done() const noexcept { return status_ != status::pending; }
  [[nodiscard]] bool cancelled() const noexcept { return status_ == status::cancelled; }

  /// Asks for cancellation; false when it is too late. A plain future is cancelled at once.
  virtual bool cancel(std::optional<std::string> message);
  [[nodiscard]] virtual bool is_task() const noexcept { return false; }
  /// True if the program may set the result.
  [[nodiscard]] virtual bool settable() const noexcept { return false; }
  /// For log lines: "Task", "Future", "_GatheringFuture".
  [[nodiscard]] virtual const char *class_name() const noexcept { return "Future"; }
  /// For log lines: a description in a few words.
  [[nodiscard]] std::string describe() const override;

  /// Schedules `callback` when this is done (at once when it is done already).
  void add_callback(ref<runnable> callback);
  /// Takes it back; the number of entries removed.
  int remove_callback(const runnable *callback) noexcept;

  void set_exception(std::exception_ptr exception);
  /// Throws `invalid_state_error` while pending.
  [[nodiscard]] std::exception_ptr exception(const std::source_location &where);
  /// Throws unless there is a result: the cancellation, the exception, or `invalid_state_error` while pending.
  void throw_if_failed(const std::source_location &where);
  /// The exception without any check.
  [[nodiscard]] const std::exception_ptr &stored_exception() const noexcept { return exception_; }
  [[nodiscard]] const std::optional<std::string> &cancel_message() const noexcept { return cancel_message_; }
  [[nodiscard]] std::exception_ptr make_cancelled_error();
  /// The same as an element of gather's results, where a task's cancellation has no message.
  [[nodiscard]] std::exception_ptr cancellation_as_result() const;

  /// Marks this object as looked at: it is not lost.
  void observe() noexcept { watch_handles(false); }
  /// Marks the exception as seen, now or later.
  void mark_retrieved() noexcept { log_exception_ = false; }

  /// Set when there is a value: a `stored_t<T>`.
  [[nodiscard]] void *value() const noexcept { return value_; }

protected:
  ~future_state() override = default;

  void run() override {}
  void on_destroy() noexcept override;
  void set_value(void *value) {
    value_ = value;
    finish(status::finished);
  }
  bool become_cancelled(std::optional<std::string> message);
  void keep_cancel_message(std::optional<std::string> message) { cancel_message_ = std::move(message); }
  /// The exception that cancelled this is thrown once, as asyncio does; later ones are without its message.
  void tell_message_once() noexcept { message_once_ = true; }
  void require_pending() const;

private:
  virtual void on_done() noexcept {}
  void finish(status how);
  [[nodiscard]] std::optional<std::string> take_cancel_message();

  ref<loop_core> loop_;
  ref<runnable> first_callback_;
  std::vector<ref<runnable>> more_callbacks_;
  std::exception_ptr exception_;
  void *value_ = nullptr;
  std::optional<std::string> cancel_message_;
  status status_ = status::pending;
  bool log_exception_ = false;
  bool message_once_ = false;
};

/// A future that the program sets.
template <class T> class typed_future : public future_state {
public:
  using future_state::future_state;

  [[nodiscard]] bool settable() const noexcept override { return true; }

  template <class U> void set_result(U &&value) {
    require_pending();
    storage_.emplace(std::forward<U>(value));
    set_value(&*storage_);
  }

private:
  std::optional<stored_t<T>> storage_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_FUTURE_STATE_HPP
