// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The common interface of futures and tasks.

#ifndef ASYNCRT_DETAIL_SHARED_HANDLE_HPP
#define ASYNCRT_DETAIL_SHARED_HANDLE_HPP

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/callback.hpp>
#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/errors.hpp>

#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

/// Owns one handle (see counted.hpp).
class handle_pointer {
public:
  handle_pointer() = default;
  explicit handle_pointer(future_state *state) noexcept : state_(state) {
    if (state_)
      state_->add_handle();
  }
  handle_pointer(const handle_pointer &other) noexcept : handle_pointer(other.state_) {}
  handle_pointer(handle_pointer &&other) noexcept : state_(std::exchange(other.state_, nullptr)) {}
  handle_pointer &operator=(handle_pointer other) noexcept {
    std::swap(state_, other.state_);
    return *this;
  }
  ~handle_pointer() {
    if (state_)
      state_->drop_handle();
  }

  [[nodiscard]] future_state *get() const noexcept { return state_; }

private:
  future_state *state_ = nullptr;
};

/// A done-callback of the program: called with the handle it was added to, or with nothing.
template <class Handle, class F> class done_callback final : public runnable {
public:
  template <class G>
  done_callback(G &&function, const std::source_location &where)
      : function_(std::forward<G>(function)), where_(where) {}

  void completed(future_state &future) override { future_ = ref<future_state>(&future); }
  void run() override {
    auto callback = [this] {
      if constexpr (std::is_invocable_v<F &, Handle>)
        static_cast<void>(function_(Handle(future_)));
      else
        static_cast<void>(function_());
    };
    auto call = make_callback(future_->loop(), {}, where_, callback);
    call->run();
    future_ = nullptr;
  }

private:
  F function_;
  std::source_location where_;
  ref<future_state> future_;
};

/// Operations of futures and tasks; `Derived` is what done-callbacks receive. A handle is a small shared
/// pointer: copies mean the same future. An empty handle may only be assigned, compared and destroyed;
/// everything else throws `invalid_state_error`.
template <class Derived> class shared_handle {
public:
  [[nodiscard]] explicit operator bool() const noexcept { return pointer_.get() != nullptr; }

  /// Finished, failed or cancelled.
  [[nodiscard]] bool done(std::source_location where = std::source_location::current()) const {
    return looked_at(where).done();
  }
  [[nodiscard]] bool cancelled(std::source_location where = std::source_location::current()) const {
    return looked_at(where).cancelled();
  }
  /// Asks for cancellation. False when done already.
  bool cancel(std::source_location where = std::source_location::current()) const {
    return looked_at(where).cancel({});
  }
  /// The same with a text for `cancelled_error::what()`.
  bool cancel(std::string message, std::source_location where = std::source_location::current()) const {
    return looked_at(where).cancel(std::move(message));
  }
  /// The exception it ended with, or null. Throws `invalid_state_error` while pending and
  /// `cancelled_error` when cancelled.
  [[nodiscard]] std::exception_ptr
  exception(std::source_location where = std::source_location::current()) const {
    return looked_at(where).exception(where);
  }
  /// Calls `function(handle)` or `function()` on the loop, in the turn after completion.
  template <class F>
  void add_done_callback(F &&function, std::source_location where = std::source_location::current()) const {
    looked_at(where).add_callback(
        make_counted<done_callback<Derived, std::decay_t<F>>>(std::forward<F>(function), where));
  }

  friend bool operator==(const shared_handle &a, const shared_handle &b) noexcept {
    return a.pointer_.get() == b.pointer_.get();
  }
  friend auto operator<=>(const shared_handle &a, const shared_handle &b) noexcept {
    return std::compare_three_way{}(a.pointer_.get(), b.pointer_.get());
  }
  [[nodiscard]] std::size_t hash() const noexcept { return std::hash<void *>{}(pointer_.get()); }

  /// For the runtime itself.
  [[nodiscard]] future_state *state() const noexcept { return pointer_.get(); }

protected:
  shared_handle() = default;
  explicit shared_handle(future_state *state) noexcept : pointer_(state) {}

  [[nodiscard]] future_state &checked(const std::source_location &where) const {
    if (!pointer_.get())
      throw invalid_state_error("the handle is empty", where);
    return *pointer_.get();
  }
  [[nodiscard]] future_state &looked_at(const std::source_location &where) const {
    checked(where).observe();
    return *pointer_.get();
  }
  template <class T> [[nodiscard]] future_awaiter<T> awaiter(const std::source_location &where) const {
    return future_awaiter<T>(ref<future_state>(&checked(where)), where);
  }
  /// The value; throws what `result()` throws.
  template <class T> [[nodiscard]] decltype(auto) value(const std::source_location &where) const {
    future_state &state = looked_at(where);
    state.throw_if_failed(where);
    if constexpr (std::is_reference_v<T>)
      return static_cast<T>(**static_cast<stored_t<T> *>(state.value()));
    else if constexpr (!std::is_void_v<T>)
      return static_cast<const T &>(*static_cast<T *>(state.value()));
  }

private:
  handle_pointer pointer_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_SHARED_HANDLE_HPP
