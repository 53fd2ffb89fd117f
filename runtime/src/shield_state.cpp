// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/shield_state.hpp>

namespace asyncrt::detail {
namespace {

class inner_callback final : public runnable {
public:
  explicit inner_callback(shield_state &outer) : outer_(&outer) {}
  void run() override { outer_->inner_done(); }

private:
  ref<shield_state> outer_;
};

} // namespace

shield_state::shield_state(loop_core &loop, ref<future_state> inner, const std::source_location &where)
    : future_state(loop), inner_(std::move(inner)), where_(where) {
  watch_handles(true);
}

void shield_state::inner_done() {
  callback_ = nullptr;
  if (cancelled()) {
    inner_->mark_retrieved();
  } else if (inner_->cancelled()) {
    cancel({});
  } else if (inner_->stored_exception()) {
    inner_->mark_retrieved();
    set_exception(inner_->stored_exception());
  } else {
    set_value(inner_->value());
  }
}

void shield_state::on_done() noexcept {
  if (const auto callback = std::exchange(callback_, nullptr); callback && !inner_->done())
    inner_->remove_callback(callback.get());
}

void shield_state::on_last_handle() noexcept {
  observe();
  report(unawaited_task, where_, "the result of shield() was never awaited");
}

void shield_state::connect(const ref<shield_state> &self) {
  self->callback_ = make_counted<inner_callback>(*self);
  self->inner_->add_callback(self->callback_);
}

ref<future_state> connect_shield(loop_core &loop, ref<future_state> inner,
                                 const std::source_location &where) {
  const auto outer = make_counted<shield_state>(loop, std::move(inner), where);
  shield_state::connect(outer);
  return outer;
}

} // namespace asyncrt::detail
