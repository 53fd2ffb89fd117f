// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shared ownership for futures, tasks and callbacks, with two counters in one word.
//
// *References* keep an object alive (the loop, a waiter). *Handles* do too, and the program holds them: if the last
// handle goes before the program has looked at the result, that is a misuse to report (`on_last_handle`). Counting is
// atomic because a handle may die on any thread; everything else about these objects belongs to the thread of their
// loop.

#ifndef ASYNCRT_DETAIL_COUNTED_HPP
#define ASYNCRT_DETAIL_COUNTED_HPP

#include <asyncrt/detail/pool.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

namespace asyncrt::detail {

/// The base of all shared objects.
class counted {
public:
  counted() = default;
  counted(const counted &) = delete;
  counted &operator=(const counted &) = delete;

  static void *operator new(std::size_t size) { return pool_allocate(size); }
  static void operator delete(void *object, std::size_t size) noexcept { pool_free(object, size); }
  // Results with extended alignment.
  static void *operator new(std::size_t size, std::align_val_t alignment) {
    return ::operator new(size, alignment);
  }
  static void operator delete(void *object, std::align_val_t alignment) noexcept {
    ::operator delete(object, alignment);
  }

  void add_ref() noexcept { count_.fetch_add(one_reference, std::memory_order_relaxed); }
  void release() noexcept { subtract(one_reference); }

  void add_handle() noexcept { count_.fetch_add(one_handle, std::memory_order_relaxed); }

  void drop_handle() noexcept {
    if (!wants_last_handle_)
      return subtract(one_handle);
    // The handle turns into a reference first, so that the object outlives the report.
    const auto before = count_.fetch_add(one_reference - one_handle, std::memory_order_acq_rel);
    if (before / one_handle == 1)
      on_last_handle();
    release();
  }

protected:
  virtual ~counted() = default;

  /// Called when the program gave up its last handle, if `watch_handles(true)` is in force.
  virtual void on_last_handle() noexcept {}
  /// Called once, before destruction.
  virtual void on_destroy() noexcept {}
  void watch_handles(bool on) noexcept { wants_last_handle_ = on; }
  [[nodiscard]] bool is_watched() const noexcept { return wants_last_handle_; }

private:
  static constexpr std::uint64_t one_reference = 1;
  static constexpr std::uint64_t one_handle = std::uint64_t{1} << 32;

  void subtract(std::uint64_t amount) noexcept {
    if (count_.fetch_sub(amount, std::memory_order_acq_rel) != amount)
      return;
    on_destroy();
    delete this;
  }

  std::atomic<std::uint64_t> count_{0};
  bool wants_last_handle_ = false;
};

/// Owns one reference.
template <class T> class ref {
public:
  ref() = default;
  ref(std::nullptr_t) noexcept {} // NOLINT(google-explicit-constructor)
  explicit ref(T *object) noexcept : object_(object) {
    if (object_)
      object_->add_ref();
  }
  ref(const ref &other) noexcept : ref(other.object_) {}
  ref(ref &&other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  template <class U> ref(const ref<U> &other) noexcept : ref(other.get()) {} // NOLINT
  template <class U> ref(ref<U> &&other) noexcept : object_(other.detach()) {} // NOLINT
  ref &operator=(ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~ref() {
    if (object_)
      object_->release();
  }

  [[nodiscard]] T *get() const noexcept { return object_; }
  T *operator->() const noexcept { return object_; }
  T &operator*() const noexcept { return *object_; }
  explicit operator bool() const noexcept { return object_ != nullptr; }

  /// Gives the reference away without counting.
  [[nodiscard]] T *detach() noexcept { return std::exchange(object_, nullptr); }
  /// Takes over a reference given away by `detach`.
  [[nodiscard]] static ref adopt(T *object) noexcept {
    ref result;
    result.object_ = object;
    return result;
  }

private:
  T *object_ = nullptr;
};

/// Makes a counted object.
template <class T, class... Args> ref<T> make_counted(Args &&...args) {
  return ref<T>(new T(std::forward<Args>(args)...));
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_COUNTED_HPP
