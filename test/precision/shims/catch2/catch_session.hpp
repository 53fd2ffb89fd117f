// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Debian 12 has Catch2 2: what tests written for version 3 include.

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
