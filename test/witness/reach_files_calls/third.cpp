// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between the two others.
#include "far.h"

int through_a_third_file() { return blocking(); }

void call_now(const std::function<void()> &callback) { callback(); }
