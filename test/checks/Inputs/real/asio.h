// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asio itself, in place of the small header of this name; with -DBOOST in Boost.

#pragma once
#pragma GCC system_header
#ifdef BOOST
#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
using error_code = boost::system::error_code;
#else
#include <asio.hpp>
#include <asio/experimental/awaitable_operators.hpp>
using error_code = asio::error_code;
#endif
