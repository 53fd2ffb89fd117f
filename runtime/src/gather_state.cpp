// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/gather_state.hpp>

#include <asyncrt/detail/misuse.hpp>

#include <utility>

namespace asyncrt::detail {

/// Notifies the parent that one child is done.
class gather_state::child_callback final : public runnable {
public:
  explicit child_callback(gather_state &whole) : whole_(&whole) {}

  void completed(future_state &child) override { child_ = ref<future_state>(&child); }
  void run() override {
    whole_->child_done(*child_);
    child_ = nullptr;
  }

private:
  ref<gather_state> whole_;
  ref<future_state> child_;
};

void gather_state::watch(std::vector<ref<future_state>> children) {
  children_ = std::move(children);
  if (children_.empty())
    return collect();
  for (const auto &child : children_)
    child->add_callback(make_counted<child_callback>(*this));
}

bool gather_state::cancel(std::optional<std::string> message) {
  if (done())
    return false;
  bool any = false;
  for (const auto &child : children_)
    any |= child->cancel(message);
  cancel_requested_ |= any;
  return any;
}

void gather_state::child_done(future_state &child) {
  ++finished_;
  if (done()) {
    child.mark_retrieved();
    return;
  }
  if (!keep_exceptions_) {
    if (child.cancelled())
      return set_exception(child.make_cancelled_error());
    if (child.stored_exception()) {
      child.mark_retrieved();
      return set_exception(child.stored_exception());
    }
  }
  if (finished_ != children_.size())
    return;
  if (cancel_requested_)
    set_exception(child.make_cancelled_error());
  else
    collect();
}

void gather_state::on_last_handle() noexcept {
  observe();
  try {
    report(unawaited_task, where_.resolve(), "the result of gather() was never awaited");
  } catch (...) {
    report(unawaited_task, {}, "the result of gather() was never awaited");
  }
}

} // namespace asyncrt::detail
