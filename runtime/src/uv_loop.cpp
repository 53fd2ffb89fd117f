// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/uv.hpp>

#include <asyncrt/errors.hpp>

#include <uv.h>

#include <string>

namespace asyncrt::uv {
namespace {

void check(int status, const char *what) {
  if (status < 0)
    throw runtime_error(std::string(what) + ": " + uv_strerror(status));
}

void close_handle(uv_handle_t *handle, void *) {
  if (!uv_is_closing(handle))
    uv_close(handle, nullptr);
}

constexpr char make_tag = 0;

class uv_event_loop final : public event_loop {
public:
  uv_event_loop() {
    check(uv_loop_init(&loop_), "uv_loop_init");
    check(uv_async_init(&loop_, &wake_up_, [](uv_async_t *) {}), "uv_async_init");
    check(uv_timer_init(&loop_, &limit_), "uv_timer_init");
  }
  ~uv_event_loop() override {
    retire();
    uv_walk(&loop_, close_handle, nullptr);
    uv_run(&loop_, UV_RUN_DEFAULT);
    uv_loop_close(&loop_);
  }

  [[nodiscard]] uv_loop_t &native() noexcept { return loop_; }
  [[nodiscard]] const void *make() const noexcept override { return &make_tag; }

private:
  void wait(std::optional<clock::duration> at_most) override {
    if (at_most && *at_most == clock::duration::zero()) {
      uv_run(&loop_, UV_RUN_NOWAIT);
      return;
    }
    if (at_most) {
      uv_update_time(&loop_);
      const auto length = std::chrono::ceil<std::chrono::milliseconds>(*at_most);
      uv_timer_start(&limit_, [](uv_timer_t *) {}, static_cast<std::uint64_t>(length.count()), 0);
    }
    uv_run(&loop_, UV_RUN_ONCE);
    uv_timer_stop(&limit_);
  }

  void wake() noexcept override { uv_async_send(&wake_up_); }

  uv_loop_t loop_{};
  uv_async_t wake_up_{};
  uv_timer_t limit_{};
};

} // namespace

std::unique_ptr<event_loop> new_event_loop() { return std::make_unique<uv_event_loop>(); }

uv_loop_s *native_loop(event_loop &loop) noexcept {
  // The address of a tag identifies the kind of a loop: there may be no RTTI.
  return loop.make() == &make_tag ? &static_cast<uv_event_loop &>(loop).native() : nullptr;
}

} // namespace asyncrt::uv
