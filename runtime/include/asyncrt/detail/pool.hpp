// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory for coroutine frames, tasks and futures.
//
// They come and go by the million in few sizes. Each thread keeps some freed blocks of each size for the next.
// A block may be freed on another thread than it was allocated on. In builds of the runtime with a sanitizer
// there is no pool, so that the sanitizer sees every allocation.

#ifndef ASYNCRT_DETAIL_POOL_HPP
#define ASYNCRT_DETAIL_POOL_HPP

#include <cstddef>

namespace asyncrt::detail {

/// As `operator new`; aligned for all types without extended alignment.
[[nodiscard]] void *pool_allocate(std::size_t size);
/// `size` is that of the allocation.
void pool_free(void *block, std::size_t size) noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_POOL_HPP
