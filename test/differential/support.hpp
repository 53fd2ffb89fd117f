// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every generated program includes.
#ifndef COROLINT_TEST_DIFFERENTIAL_SUPPORT_HPP
#define COROLINT_TEST_DIFFERENTIAL_SUPPORT_HPP

#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <vector>

/// The result of a choice in this execution.
bool choice(int number);

template <class Function> void apply(Function function) { function(); }

inline void nap() { std::this_thread::sleep_for(std::chrono::milliseconds(130)); }

inline constexpr int once[] = {0};

#endif // COROLINT_TEST_DIFFERENTIAL_SUPPORT_HPP
