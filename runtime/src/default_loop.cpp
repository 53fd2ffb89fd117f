// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace asyncrt {
namespace {

/// Waits on an eventfd: `wake` is one write, which a signal handler may do too.
class default_loop final : public event_loop {
public:
  default_loop() : wake_fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (wake_fd_ < 0)
      throw runtime_error("no more file descriptors for an event loop");
  }
  ~default_loop() override {
    retire();
    ::close(wake_fd_);
  }

private:
  void wait(std::optional<clock::duration> at_most) override {
    pollfd entry{wake_fd_, POLLIN, 0};
    timespec limit{};
    if (at_most) {
      const auto seconds = std::chrono::floor<std::chrono::seconds>(*at_most);
      limit.tv_sec = seconds.count();
      limit.tv_nsec = std::chrono::nanoseconds(*at_most - seconds).count();
      if (*at_most == clock::duration::zero())
        return;
    }
    if (ppoll(&entry, 1, at_most ? &limit : nullptr, nullptr) > 0) {
      std::uint64_t count = 0;
      static_cast<void>(!::read(wake_fd_, &count, sizeof count));
    }
  }

  void wake() noexcept override {
    const int saved = errno;
    const std::uint64_t one = 1;
    static_cast<void>(!::write(wake_fd_, &one, sizeof one));
    errno = saved;
  }

  int wake_fd_;
};

} // namespace

std::unique_ptr<event_loop> new_event_loop() { return std::make_unique<default_loop>(); }

} // namespace asyncrt
