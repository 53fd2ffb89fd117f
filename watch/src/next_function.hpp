// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions behind those that the library defines: the ones that the program would call without it. Private to the
// library.

#ifndef COROLINT_WATCH_SRC_NEXT_FUNCTION_HPP
#define COROLINT_WATCH_SRC_NEXT_FUNCTION_HPP

#include <atomic>

namespace corolint::watch {

/// The address of the next definition of a function; null if there is none, as for one that this C library lacks.
void *find_next(const char *name);

/// Found when the library is loaded, or at the first call if that comes before.
template <class Signature> class next_function {
public:
  constexpr explicit next_function(const char *name) : name(name) {}

  Signature *get() {
    void *found = address.load(std::memory_order_relaxed);
    if (!found) [[unlikely]] {
      found = find_next(name);
      address.store(found, std::memory_order_relaxed);
    }
    return reinterpret_cast<Signature *>(found);
  }

private:
  const char *name;
  std::atomic<void *> address{nullptr};
};

} // namespace corolint::watch

/// Defines `next_NAME`, with the signature that the C library's headers declare.
#define COROLINT_NEXT(function)                                                                              \
  constinit static corolint::watch::next_function<decltype(::function)> next_##function{#function};          \
  [[gnu::constructor]] static void find_##function() { next_##function.get(); }

/// Makes a definition replace the C library's.
#define COROLINT_REPLACES extern "C" [[gnu::visibility("default")]]

#endif // COROLINT_WATCH_SRC_NEXT_FUNCTION_HPP
