// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same declaration, but the names live long enough.
#ifndef TEST_WITNESS_OK_DANGLING_FILES_SAY_H
#define TEST_WITNESS_OK_DANGLING_FILES_SAY_H

#include "../Inputs/eager.hpp"
#include <asyncrt/asyncrt.hpp>
#include <string>

detached say_first(const std::string &name);
detached say(const std::string &name);
asyncrt::coroutine<void> print(const std::string &name);
void print_now(const std::string &name);

#endif // TEST_WITNESS_OK_DANGLING_FILES_SAY_H
