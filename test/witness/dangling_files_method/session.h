// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A class whose method is in another file.
#ifndef TEST_WITNESS_DANGLING_FILES_SESSION_H
#define TEST_WITNESS_DANGLING_FILES_SESSION_H

#include "../Inputs/eager.hpp"
#include <string>

struct session {
  std::string name = "a name that does not fit into the object itself";
  detached run();
  void start();
};

#endif // TEST_WITNESS_DANGLING_FILES_SESSION_H
