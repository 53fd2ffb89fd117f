// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The future behind `gather`.

#ifndef ASYNCRT_DETAIL_GATHER_STATE_HPP
#define ASYNCRT_DETAIL_GATHER_STATE_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/future.hpp>
#include <asyncrt/outcome.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <source_location>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace asyncrt {
struct return_exceptions_t;
}

namespace asyncrt::detail {

template <class A>
inline constexpr bool is_gather_tag = std::is_same_v<std::remove_cvref_t<A>, return_exceptions_t>;

template <class T> inline constexpr bool is_awaitable_argument = is_coroutine<T> || is_scheduled<T>;

template <class R>
concept gatherable_range =
    std::ranges::input_range<R> && is_awaitable_argument<std::ranges::range_value_t<R>>;

/// The line of a call, known now or found on demand.
class call_place {
public:
  explicit call_place(const std::source_location &where) noexcept : where_(where) {}
  call_place() : trace_(library_call{"gather", {}}) {}

  [[nodiscard]] location resolve() const { return trace_ ? trace_->resolve().where : location(where_); }
  /// Empty if only debug information has it.
  [[nodiscard]] const std::source_location &compiled() const noexcept { return where_; }

private:
  std::source_location where_;
  std::optional<origin> trace_;
};

/// Result-independent part; asyncio's _GatheringFuture.
class gather_state : public future_state {
public:
  gather_state(loop_core &loop, const call_place &where, bool keep_exceptions)
      : future_state(loop), where_(where), keep_exceptions_(keep_exceptions) {
    watch_handles(true);
  }

  /// Cancels all children that are not done.
  bool cancel(std::optional<std::string> message) override;
  [[nodiscard]] const char *class_name() const noexcept override { return "_GatheringFuture"; }

  /// Takes the children over and starts waiting for them.
  void watch(std::vector<ref<future_state>> children);

protected:
  ~gather_state() override = default;
  void on_last_handle() noexcept override;
  [[nodiscard]] const std::vector<ref<future_state>> &children() const noexcept { return children_; }

private:
  class child_callback;

  void child_done(future_state &child);
  /// All children are done: builds the result.
  virtual void collect() = 0;

  std::vector<ref<future_state>> children_;
  std::size_t finished_ = 0;
  call_place where_;
  bool keep_exceptions_;
  bool cancel_requested_ = false;
};

/// A child's result as an element of the whole.
template <class T, bool KeepExceptions> struct gathered {
  using type = element_t<T>;
  static type get(future_state &child) {
    if constexpr (std::is_void_v<T>)
      return {};
    else
      return stored<T>::copy_out(*static_cast<stored_t<T> *>(child.value()));
  }
};
template <class T> struct gathered<T, true> {
  using type = outcome<T>;
  static type get(future_state &child) {
    child.mark_retrieved();
    if (child.cancelled())
      return type(child.cancellation_as_result());
    if (child.stored_exception())
      return type(child.stored_exception());
    return type(gathered<T, false>::get(child));
  }
};

template <bool KeepExceptions, class... T> class gather_pack_state final : public gather_state {
public:
  using result = std::tuple<typename gathered<T, KeepExceptions>::type...>;

  gather_pack_state(loop_core &loop, const call_place &where) : gather_state(loop, where, KeepExceptions) {}

private:
  void collect() override {
    fill(std::index_sequence_for<T...>{});
    set_value(&*storage_);
  }
  template <std::size_t... I> void fill(std::index_sequence<I...>) {
    storage_.emplace(gathered<T, KeepExceptions>::get(*children()[I])...);
  }

  std::optional<result> storage_;
};

template <bool KeepExceptions, class T> class gather_range_state final : public gather_state {
public:
  using result = std::vector<typename gathered<T, KeepExceptions>::type>;

  gather_range_state(loop_core &loop, const call_place &where) : gather_state(loop, where, KeepExceptions) {}

private:
  void collect() override {
    storage_.reserve(children().size());
    for (const auto &child : children())
      storage_.push_back(gathered<T, KeepExceptions>::get(*child));
    set_value(&storage_);
  }

  result storage_;
};

/// The identity of a coroutine object; null for arguments that may be listed several times.
template <class A> const void *identity(const A &argument) noexcept {
  if constexpr (is_coroutine<A>)
    return &argument;
  else
    return nullptr;
}

/// Refuses the first unfit argument; the others are lost with it. A coroutine that is mentioned twice is consumed by
/// its first mention.
template <class... Args> void check_awaitables(const call_place &where, const Args &...args) {
  const void *const objects[] = {nullptr, identity(args)...};
  const void *const *object = objects;
  [[maybe_unused]] const auto check = [&](const auto &argument) {
    fault why = find_awaitable_fault(argument);
    if (*++object && std::find(objects, object, *object) != object)
      why = fault::consumed;
    if (why == fault::none)
      return;
    (excuse(args), ...);
    refuse_argument(caller_kind::combinator, why, type_name<decltype(argument)>(), where.resolve());
  };
  (check(args), ...);
}

template <bool KeepExceptions, class... Args>
auto gather_pack(const call_place &where, const Args &...args) {
  using state = gather_pack_state<KeepExceptions, result_of_t<Args>...>;
  loop_core &loop = running_loop(where.compiled());
  check_awaitables(where, args...);
  auto outer = make_counted<state>(loop, where);
  std::vector<ref<future_state>> children;
  children.reserve(sizeof...(Args));
  (children.push_back(ensure_future(loop, args, where.compiled())), ...);
  future<typename state::result> handle{ref<future_state>(outer)};
  outer->watch(std::move(children));
  return handle;
}

/// Schedules the elements of a range, unless one of them is unfit: then none.
template <class Range>
std::vector<ref<future_state>> ensure_futures(loop_core &loop, Range &range, const call_place &where) {
  using element = std::ranges::range_value_t<Range>;
  for (const auto &argument : range) {
    if (const fault why = find_awaitable_fault(argument); why != fault::none) {
      for (const auto &lost : range)
        excuse(lost);
      refuse_argument(caller_kind::combinator, why, type_name<element>(), where.resolve());
    }
  }
  std::vector<ref<future_state>> futures;
  for (const auto &argument : range)
    futures.push_back(ensure_future(loop, argument, where.compiled()));
  return futures;
}

template <bool KeepExceptions, class Range> auto gather_range(const call_place &where, Range &range) {
  using element = std::ranges::range_value_t<Range>;
  using state = gather_range_state<KeepExceptions, typename element::value_type>;
  loop_core &loop = running_loop(where.compiled());
  auto children = ensure_futures(loop, range, where);
  auto outer = make_counted<state>(loop, where);
  future<typename state::result> handle{ref<future_state>(outer)};
  outer->watch(std::move(children));
  return handle;
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_GATHER_STATE_HPP
