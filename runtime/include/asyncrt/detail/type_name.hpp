// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The name of a type, for messages, without RTTI.

#ifndef ASYNCRT_DETAIL_TYPE_NAME_HPP
#define ASYNCRT_DETAIL_TYPE_NAME_HPP

#include <string>
#include <string_view>
#include <type_traits>

namespace asyncrt::detail {

template <class T> constexpr const char *pretty_type() { return __PRETTY_FUNCTION__; }

/// Both compilers write "... [with T = NAME]" or "... [T = NAME]".
inline std::string name_in(std::string_view pretty) {
  const auto begin = pretty.find("T = ") + 4;
  return std::string(pretty.substr(begin, pretty.rfind(']') - begin));
}

/// The name of `T` without reference and cv-qualifiers.
template <class T> std::string type_name() { return name_in(pretty_type<std::remove_cvref_t<T>>()); }

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_TYPE_NAME_HPP
