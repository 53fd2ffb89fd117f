// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The future behind `shield`.

#ifndef ASYNCRT_DETAIL_SHIELD_STATE_HPP
#define ASYNCRT_DETAIL_SHIELD_STATE_HPP

#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/runnable.hpp>

#include <source_location>
#include <utility>

namespace asyncrt::detail {

/// Shares the inner result; the inner future does not know the outer one.
class shield_state : public future_state {
public:
  shield_state(loop_core &loop, ref<future_state> inner, const std::source_location &where);

  [[nodiscard]] const char *class_name() const noexcept override { return "Future"; }
  void inner_done();
  static void connect(const ref<shield_state> &self);

protected:
  ~shield_state() override = default;
  void on_last_handle() noexcept override;
  void on_done() noexcept override;

private:
  ref<future_state> inner_;
  ref<runnable> callback_;
  std::source_location where_;
};

/// Makes the future and connects it.
ref<future_state> connect_shield(loop_core &loop, ref<future_state> inner, const std::source_location &where);

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_SHIELD_STATE_HPP
