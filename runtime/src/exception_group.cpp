// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/exception_group.hpp>

#include <utility>

namespace asyncrt {

exception_group::exception_group(std::string message, std::vector<std::exception_ptr> exceptions,
                                 location where)
    : located(std::move(where)), message_(std::move(message)), exceptions_(std::move(exceptions)) {
  const char *const plural = exceptions_.size() == 1 ? "" : "s";
  what_ = message_ + " (" + std::to_string(exceptions_.size()) + " sub-exception" + plural + ")";
}

} // namespace asyncrt
