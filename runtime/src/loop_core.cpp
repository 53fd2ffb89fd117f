// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/loop_core.hpp>

#include "interrupts.hpp"
#include "slow_watch.hpp"

#include <asyncrt/detail/callback.hpp>
#include <asyncrt/detail/executor.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <utility>

namespace asyncrt::detail {
loop_core::loop_core(event_loop &face) : face_(&face) {}

loop_core::~loop_core() = default;

void loop_core::throw_closed() { throw runtime_error("Event loop is closed"); }

void loop_core::set_debug(bool on) noexcept {
  debug_ = on;
  guarded_ = on || closed_;
}

void loop_core::check_may_schedule() const {
  if (closed_)
    throw_closed();
  if (debug_ && running_ && thread_ != std::this_thread::get_id())
    throw runtime_error("Non-thread-safe operation invoked on an event loop other than the current one");
}

void loop_core::call_soon_threadsafe(ref<runnable> what) {
  const std::lock_guard lock(foreign_mutex_);
  if (closed_)
    throw_closed();
  foreign_.push_back(what.detach());
  if (!has_foreign_.exchange(true, std::memory_order_release))
    face_->wake();
}

void loop_core::wake() noexcept {
  if (event_loop *const face = face_)
    face->wake();
}

void loop_core::adopt_foreign() {
  const std::lock_guard lock(foreign_mutex_);
  has_foreign_.store(false, std::memory_order_relaxed);
  for (runnable *what : foreign_)
    ready_.push(what);
  foreign_.clear();
}

bool loop_core::is_later(const timer *a, const timer *b) noexcept {
  return a->when_ != b->when_ ? a->when_ > b->when_ : a->number_ > b->number_;
}

void loop_core::schedule(ref<timer> what) {
  check_may_schedule();
  what->number_ = next_timer_number_++;
  what->scheduled_ = true;
  timers_.push_back(what.detach());
  std::push_heap(timers_.begin(), timers_.end(), is_later);
}

void loop_core::cancel(timer &what) noexcept {
  if (what.cancelled())
    return;
  what.set_cancelled();
  cancelled_timers_ += what.scheduled_;
}

void loop_core::drop_cancelled_timers() {
  // asyncio's numbers: clean up when more than half of at least a hundred are dead.
  if (timers_.size() > 100 && cancelled_timers_ * 2 > timers_.size()) {
    std::erase_if(timers_, [](timer *entry) {
      if (entry->cancelled())
        entry->release();
      return entry->cancelled();
    });
    std::make_heap(timers_.begin(), timers_.end(), is_later);
    cancelled_timers_ = 0;
  }
  while (!timers_.empty() && timers_.front()->cancelled()) {
    --cancelled_timers_;
    pop_timer()->release();
  }
}

timer *loop_core::pop_timer() noexcept {
  std::pop_heap(timers_.begin(), timers_.end(), is_later);
  timer *const first = timers_.back();
  timers_.pop_back();
  first->scheduled_ = false;
  return first;
}

std::optional<clock::duration> loop_core::patience() const {
  if (!ready_.empty() || stopping_)
    return clock::duration::zero();
  if (timers_.empty())
    return std::nullopt;
  return std::max(timers_.front()->when_ - clock::now(), clock::duration::zero());
}

void loop_core::move_due_timers() {
  if (timers_.empty())
    return;
  const auto now = clock::now();
  while (!timers_.empty() && timers_.front()->when_ <= now) {
    timer *const due = pop_timer();
    cancelled_timers_ -= due->cancelled();
    ready_.push(due);
  }
}

void loop_core::run_once() {
  drop_cancelled_timers();
  if (has_foreign_.load(std::memory_order_acquire))
    adopt_foreign();
  face_->wait(patience());
  if (has_foreign_.load(std::memory_order_acquire))
    adopt_foreign();
  move_due_timers();
  const stack_boundary boundary(__builtin_frame_address(0));
  for (auto count = ready_.size(); count != 0; --count) {
    if (interrupts::any_pending() && interrupts_) [[unlikely]]
      interrupts_->deliver();
    const auto what = ref<runnable>::adopt(ready_.pop());
    if (debug_) [[unlikely]]
      run_timed(*what);
    else
      what->run();
  }
  if (interrupts::any_pending() && interrupts_) [[unlikely]]
    interrupts_->deliver();
}

void loop_core::run_timed(runnable &what) {
  const auto start = clock::now();
  const slow_watch watch(slow_callback);
  what.run();
  const auto length = clock::now() - start;
  if (length < slow_callback)
    return;
  const location blocking = watch.blocking_call(what.place().file_name());
  char text[64];
  std::snprintf(text, sizeof text, " took %.3f seconds", std::chrono::duration<double>(length).count());
  report(blocking_call, blocking.line() != 0 ? blocking : what.place(),
         "Executing " + what.describe() + text);
}

void loop_core::check_may_run(const std::source_location &where) const {
  if (closed_)
    throw runtime_error("Event loop is closed", where);
  if (running_)
    refuse(nested_run, where, "This event loop is already running");
  if (this_thread.running)
    refuse(nested_run, where, "Cannot run the event loop while another loop is running");
}

void loop_core::run_forever(const std::source_location &where) {
  check_may_run(where);
  struct enter {
    loop_core &loop;
    explicit enter(loop_core &self) : loop(self) {
      this_thread.running = &loop;

      loop.thread_ = std::this_thread::get_id();
      loop.running_ = true;
    }
    ~enter() {
      this_thread.running = nullptr;
      loop.running_ = false;
      loop.stopping_ = false;
    }
  } scope(*this);
  do
    run_once();
  while (!stopping_);
}

namespace {

/// Ends the loop when the awaited future is done.
class stopper final : public runnable {
public:
  explicit stopper(loop_core &loop) : loop_(&loop) {}
  void run() override { loop_->stop(); }

private:
  loop_core *loop_;
};

} // namespace

void loop_core::run_until_done(future_state &what, const std::source_location &where) {
  check_may_run(where);
  const ref<runnable> end = make_counted<stopper>(*this);
  what.add_callback(end);
  try {
    run_forever(where);
  } catch (...) {
    what.remove_callback(end.get());
    throw;
  }
  what.remove_callback(end.get());
  if (!what.done())
    throw runtime_error("Event loop stopped before Future completed.", where);
}

void loop_core::add_task(task_state &task) noexcept {
  task.previous_ = last_task_;
  (last_task_ ? last_task_->next_ : first_task_) = &task;
  last_task_ = &task;
}

void loop_core::remove_task(task_state &task) noexcept {
  (task.previous_ ? task.previous_->next_ : first_task_) = task.next_;
  (task.next_ ? task.next_->previous_ : last_task_) = task.previous_;
  task.previous_ = task.next_ = nullptr;
}

std::vector<ref<task_state>> loop_core::tasks() const {
  std::vector<ref<task_state>> result;
  for (task_state *task = first_task_; task; task = task->next_)
    result.emplace_back(task);
  return result;
}

executor &loop_core::workers() {
  if (workers_shut_)
    throw runtime_error("Executor shutdown has been called");
  if (!workers_)
    workers_ = std::make_unique<executor>();
  return *workers_;
}

void loop_core::shutdown_workers(const std::source_location &where) {
  workers_shut_ = true;
  if (!workers_)
    return;
  // The loop runs on meanwhile: a thread may be waiting for it.
  auto joined = make_counted<typed_future<void>>(*this);
  std::thread joiner([&] {
    workers_->shutdown();
    call_soon_threadsafe(make_callback(*this, {}, where, [&] { joined->set_result(std::monostate{}); }));
  });
  struct join {
    std::thread &thread;
    ~join() { thread.join(); }
  } scope{joiner};
  run_until_done(*joined, where);
}

void loop_core::close() {
  if (running_)
    throw runtime_error("Cannot close a running event loop");
  {
    const std::lock_guard lock(foreign_mutex_);
    guarded_ = true;
    if (closed_.exchange(true))
      return;
  }
  workers_.reset();
  drop_everything();
}

void loop_core::abandon() noexcept {
  {
    const std::lock_guard lock(foreign_mutex_);
    guarded_ = true;
    closed_ = true;
  }
  if (!face_)
    return;
  workers_.reset();
  drop_everything();
  face_ = nullptr;
}

void loop_core::drop_everything() noexcept {
  adopt_foreign();
  // What is dropped may own what is not: first everything leaves the queues. A task may have had its only
  // reference there.
  const std::vector<ref<task_state>> pending = tasks();
  while (!ready_.empty())
    ready_.pop()->release();
  for (timer *entry : std::exchange(timers_, {}))
    entry->release();
  while (first_task_) {
    const ref<task_state> task(first_task_);
    remove_task(*task);
    task->report_if_lost();
    call_exception_handler({"Task was destroyed but it is pending!", nullptr, task->describe()});
    task->discard_frame();
  }
}

void loop_core::call_exception_handler(const exception_context &context) noexcept {
  try {
    if (handler_ && face_)
      handler_(*face_, context);
    else
      print_context(context);
  } catch (...) {
    print_context({"Unhandled error in exception handler", std::current_exception(), {}});
  }
}

} // namespace asyncrt::detail
