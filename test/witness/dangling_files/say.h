// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nothing in this declaration says that the function uses the name later.
#ifndef TEST_WITNESS_DANGLING_FILES_SAY_H
#define TEST_WITNESS_DANGLING_FILES_SAY_H

#include "../Inputs/eager.hpp"
#include <string>

// [declaration]
detached say(const std::string &name);
// [/declaration]

#endif // TEST_WITNESS_DANGLING_FILES_SAY_H
