// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the harness precompiles once for all witnesses. A witness includes what
// it uses itself: corolint analyses it without this header.
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <functional>
#include <future>
#include <iostream>
#include <string>
#include <thread>
#include <vector>
