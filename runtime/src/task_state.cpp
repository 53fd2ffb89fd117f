// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/task_state.hpp>

#include "interrupts.hpp"

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

#include <atomic>
#include <utility>

namespace asyncrt::detail {
namespace {

std::atomic<std::uint64_t> task_numbers{0};

bool ended_by_cancellation(const future_state &future) {
  if (future.cancelled() || !future.stored_exception())
    return future.cancelled();
  try {
    std::rethrow_exception(future.stored_exception());
  } catch (const cancelled_error &) {
    return true;
  } catch (...) {
    return false;
  }
}

} // namespace

task_state::task_state(loop_core &loop, std::coroutine_handle<> root, promise_base &promise,
                       const std::source_location &where, std::optional<std::string> name)
    : future_state(loop), root_(root), leaf_(root), promise_(&promise), coroutine_(promise.created().label()),
      where_(where), name_(std::move(name)), number_(++task_numbers) {
  watch_handles(true);
}

task_state::~task_state() { discard_frame(); }

std::string task_state::name() const { return name_ ? *name_ : "Task-" + std::to_string(number_); }

std::string task_state::describe() const {
  return "task '" + name() + "' (coroutine '" + coroutine_name() + "')";
}

void task_state::report_if_lost() noexcept {
  if (!is_watched())
    return;
  observe();
  try {
    report(unawaited_task, where_, describe() + " was never awaited");
  } catch (...) {
    report(unawaited_task, where_, "a task was never awaited");
  }
}

void task_state::discard_frame() noexcept {
  if (auto frame = std::exchange(root_, nullptr)) {
    promise_->excuse();
    frame.destroy();
  }
}

bool task_state::cancel(std::optional<std::string> message) {
  mark_retrieved();
  if (done())
    return false;
  ++cancels_requested_;
  if (waiting_for_ && waiting_for_->cancel(message))
    return true;
  must_cancel_ = true;
  keep_cancel_message(std::move(message));
  return true;
}

void task_state::wait_for(future_state &future, std::coroutine_handle<> frame) {
  if (&future == this)
    throw runtime_error("Task cannot await on itself: " + describe());
  if (&future.loop() != &loop())
    throw runtime_error(describe() + " got " + future.describe() + " attached to a different loop");
  leaf_ = frame;
  waiting_for_ = &future;
  future.add_callback(ref<runnable>(this));
  if (must_cancel_ && future.cancel(cancel_message()))
    must_cancel_ = false;
}

void task_state::yield(std::coroutine_handle<> frame) {
  leaf_ = frame;
  loop().call_soon(ref<runnable>(this));
}

void task_state::throw_if_cancelled() {
  if (std::exchange(throw_cancelled_, false))
    throw cancelled_error(cancel_message());
}

void task_state::run() {
  if (done() || !root_) // its loop was closed meanwhile
    return;
  const future_state *const awaited = std::exchange(waiting_for_, nullptr);
  // A cancellation that comes out of the await anyway keeps its own message.
  throw_cancelled_ = std::exchange(must_cancel_, false) && !(awaited && ended_by_cancellation(*awaited));
  if (throw_cancelled_ && !promise_->started()) {
    discard_frame();
    become_cancelled(cancel_message());
    tell_message_once();
    return;
  }
  step();
  if (interrupts::any_pending() && loop().interrupt_receiver()) [[unlikely]]
    loop().interrupt_receiver()->deliver_first();
  if (root_ && root_.done())
    end();
}

void task_state::step() {
  promise_->start();
  struct enter {
    task_state *outer;
    explicit enter(task_state *task) : outer(std::exchange(this_thread.current, task)) {}
    ~enter() { this_thread.current = outer; }
  } scope(this);
  const stack_boundary boundary(__builtin_frame_address(0));
  drive(leaf_);
}

void task_state::end() {
  std::exception_ptr failure = promise_->exception();
  if (!failure) {
    try {
      store_result();
    } catch (...) {
      failure = std::current_exception();
    }
  }
  std::exchange(root_, nullptr).destroy();
  if (failure)
    fail(std::move(failure));
  else if (must_cancel_) // cancelled just before it ended by itself
    become_cancelled(cancel_message());
  else
    publish_result();
}

void task_state::fail(std::exception_ptr exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const cancelled_error &error) {
    become_cancelled(error.message());
    tell_message_once();
  } catch (const keyboard_interrupt &) {
    set_exception(exception);
    mark_retrieved();
    throw; // ends the loop
  } catch (...) {
    set_exception(std::move(exception));
  }
}

task_state &awaiting_task(const std::source_location &where) {
  if (!this_thread.current)
    throw runtime_error("await wasn't used with a task", where);
  return *this_thread.current;
}

} // namespace asyncrt::detail
