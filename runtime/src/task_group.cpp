// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/task_group.hpp>

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/event_loop.hpp>

#include <algorithm>

namespace asyncrt {
namespace {

enum class failure_kind : unsigned char { none, cancellation, interrupt, error };

failure_kind classify(const std::exception_ptr &failure) {
  if (!failure)
    return failure_kind::none;
  try {
    std::rethrow_exception(failure);
  } catch (const cancelled_error &) {
    return failure_kind::cancellation;
  } catch (const keyboard_interrupt &) {
    return failure_kind::interrupt;
  } catch (...) {
    return failure_kind::error;
  }
}

} // namespace

/// Done-callback of one member.
class task_group::member_done final : public detail::runnable {
public:
  explicit member_done(task_group &group) : group_(group) {}

  void completed(detail::future_state &member) override { member_ = detail::ref(&member); }
  void run() override {
    const auto member = std::exchange(member_, nullptr);
    group_.on_task_done(*member);
  }

private:
  task_group &group_; // outlives its members
  detail::ref<detail::future_state> member_;
};

task_group::task_group(const std::source_location &where)
    : parent_(&detail::awaiting_task(where)), where_(where) {}

task_group::~task_group() = default;

const char *task_group::why_closed() const noexcept {
  if (exiting_ && members_.empty())
    return "TaskGroup is finished";
  return aborting_ ? "TaskGroup is shutting down" : nullptr;
}

void task_group::add(detail::task_state &member) {
  member.observe();
  member.add_callback(detail::make_counted<member_done>(*this));
  members_.emplace_back(&member);
}

void task_group::abort() {
  aborting_ = true;
  for (const auto &member : members_)
    if (!member->done())
      member->cancel({});
}

void task_group::on_task_done(detail::future_state &member) {
  std::erase_if(members_, [&](const auto &entry) { return entry.get() == &member; });
  if (all_done_ && members_.empty() && !all_done_->done())
    all_done_->set_result(std::monostate{});
  if (member.cancelled() || !member.stored_exception())
    return;
  member.mark_retrieved();
  errors_.push_back(member.stored_exception());
  if (!base_error_ && classify(member.stored_exception()) == failure_kind::interrupt)
    base_error_ = member.stored_exception();
  if (parent_->done()) {
    parent_->loop().call_exception_handler({member.describe() + " has errored out but its parent " +
                                                parent_->describe() + " is already completed",
                                            member.stored_exception(), member.describe()});
    return;
  }
  if (!aborting_ && !parent_cancel_requested_) {
    abort();
    // Taken back in `leave`: the parent is not really to be cancelled, only its block.
    parent_cancel_requested_ = true;
    parent_->cancel({});
  }
}

coroutine<void> task_group::leave(std::exception_ptr failure, const std::source_location &where) {
  return wait_for_members(detail::library_call{"task_group", where}, *this, std::move(failure));
}

coroutine<void> task_group::wait_for_members(detail::library_call call, task_group &group,
                                             std::exception_ptr failure) {
  group.exiting_ = true;
  const failure_kind kind = classify(failure);
  if (kind == failure_kind::interrupt && !group.base_error_)
    group.base_error_ = failure;
  std::exception_ptr cancellation = kind == failure_kind::cancellation ? failure : nullptr;
  if (group.parent_cancel_requested_ && group.parent_->uncancel() == 0)
    cancellation = nullptr;
  if (failure && !group.aborting_)
    group.abort();
  while (!group.members_.empty()) {
    group.all_done_ = detail::make_counted<detail::typed_future<void>>(group.parent_->loop());
    try {
      co_await detail::end_awaiter(group.all_done_, call.caller);
    } catch (const cancelled_error &) {
      if (!group.aborting_) {
        cancellation = std::current_exception();
        group.abort();
      }
    }
    group.all_done_ = nullptr;
  }
  group.finish(failure, kind == failure_kind::cancellation, cancellation);
}

void task_group::finish(const std::exception_ptr &failure, bool body_cancelled,
                        const std::exception_ptr &cancellation) {
  if (base_error_)
    std::rethrow_exception(base_error_);
  if (cancellation && errors_.empty())
    std::rethrow_exception(cancellation);
  if (failure && !body_cancelled)
    errors_.push_back(failure);
  if (!errors_.empty())
    throw exception_group("unhandled errors in a TaskGroup", std::exchange(errors_, {}), where_);
}

} // namespace asyncrt
