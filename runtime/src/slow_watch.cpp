// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "slow_watch.hpp"

#include "stack_trace.hpp"

#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <span>

namespace asyncrt::detail {
namespace {

constexpr int depth = 48;

/// One timer per thread, and what it found.
struct watcher {
  timer_t timer{};
  bool ready = false;
  void *frames[depth];
  std::atomic<int> frame_count{0};

  watcher() {
    sigevent event{};
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = SIGURG;
    event._sigev_un._tid = gettid();
    ready = timer_create(CLOCK_MONOTONIC, &event, &timer) == 0;
  }
  ~watcher() {
    if (ready)
      timer_delete(timer);
  }
  void set(clock::duration length) noexcept {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(length);
    itimerspec spec{};
    spec.it_value = {seconds.count(), std::chrono::nanoseconds(length - seconds).count()};
    timer_settime(timer, 0, &spec, nullptr);
  }
};

thread_local watcher *watching = nullptr;

void on_time(int) {
  const int saved = errno;
  if (watcher *const mine = watching; mine && mine->frame_count == 0)
    mine->frame_count = take_complete_trace(mine->frames);
  errno = saved;
}

watcher &this_threads_watcher() {
  thread_local watcher mine;
  static const bool installed = [] {
    struct sigaction action{};
    action.sa_handler = on_time;
    action.sa_flags = SA_RESTART;
    return sigaction(SIGURG, &action, nullptr) == 0;
  }();
  static_cast<void>(installed);
  return mine;
}

} // namespace

slow_watch::slow_watch(clock::duration limit) noexcept {
  watcher &mine = this_threads_watcher();
  mine.frame_count = 0;
  watching = &mine;
  if (mine.ready)
    mine.set(limit);
}

slow_watch::~slow_watch() {
  if (watching && watching->ready)
    watching->set({});
  watching = nullptr;
}

location slow_watch::blocking_call(std::string_view spelled) const {
  if (!watching)
    return {};
  const auto count = static_cast<std::size_t>(watching->frame_count.load());
  location found = innermost_location(std::span(watching->frames).first(count));
  const bool same_file = !spelled.empty() && std::string_view(found.file_name()).ends_with(spelled);
  return same_file ? location(std::string(spelled), found.line(), found.function_name()) : found;
}

} // namespace asyncrt::detail
