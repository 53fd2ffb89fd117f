// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "interrupts.hpp"

#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

#include <unistd.h>

namespace asyncrt::detail {
namespace {

// Set while a receiver is installed. The loop outlives it.
std::atomic<loop_core *> listening{nullptr};

} // namespace

std::atomic<int> interrupts::pending_{0};

bool on_main_thread() noexcept { return gettid() == getpid(); }

interrupts::interrupts(loop_core &loop, task_state &main) : loop_(loop), main_(main) {
  struct sigaction current{};
  if (!on_main_thread() || sigaction(SIGINT, nullptr, &current) != 0 || current.sa_handler != SIG_DFL)
    return;
  pending_ = 0;
  listening = &loop;
  struct sigaction mine{};
  mine.sa_handler = on_signal;
  sigemptyset(&mine.sa_mask);
  installed_ = sigaction(SIGINT, &mine, &previous_) == 0;
  loop_.set_interrupts(this);
}

interrupts::~interrupts() {
  loop_.set_interrupts(nullptr);
  if (!installed_)
    return;
  struct sigaction current{};
  if (sigaction(SIGINT, nullptr, &current) == 0 && current.sa_handler == on_signal)
    sigaction(SIGINT, &previous_, nullptr);
  listening = nullptr;
  pending_ = 0;
}

void interrupts::on_signal(int number) {
  if (pending_.fetch_add(1) == 2) { // two wait already: the loop is stuck
    signal(number, SIG_DFL);
    raise(number);
    return;
  }
  if (loop_core *const loop = listening)
    loop->wake();
}

bool interrupts::take_one() noexcept {
  int pending = pending_.load();
  while (pending > 0 && !pending_.compare_exchange_weak(pending, pending - 1)) {
  }
  return pending > 0;
}

void interrupts::deliver() {
  while (take_one()) {
    ++count_;
    if (count_ > 1 || main_.done())
      throw keyboard_interrupt();
    main_.cancel({});
  }
}

void interrupts::deliver_first() {
  if (count_ == 0 && !main_.done() && take_one()) {
    ++count_;
    main_.cancel({});
  }
}

} // namespace asyncrt::detail
