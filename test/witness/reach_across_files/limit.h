// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nothing in this declaration says that the function blocks.
#ifndef COROLINT_TEST_WITNESS_LIMIT_H
#define COROLINT_TEST_WITNESS_LIMIT_H

#include <asyncrt/asyncrt.hpp>

int read_limit();

#endif
