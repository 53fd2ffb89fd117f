// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A launcher and a coroutine of other files.
#ifndef TEST_WITNESS_DANGLING_FILES_LAUNCH_H
#define TEST_WITNESS_DANGLING_FILES_LAUNCH_H

#include <asyncrt/asyncrt.hpp>
#include <string>

void launch(asyncrt::coroutine<void> work);
asyncrt::coroutine<void> print(const std::string &text);

#endif // TEST_WITNESS_DANGLING_FILES_LAUNCH_H
