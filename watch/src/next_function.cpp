// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "next_function.hpp"

#include <dlfcn.h>

#include <cstring>

namespace corolint::watch {

void *find_next(const char *name) {
  // The C library still has the condition variables of 1997, for programs of that time.
  static constexpr char condition[] = "pthread_cond_";
  if (std::strncmp(name, condition, sizeof condition - 1) == 0)
    for (const char *version : {"GLIBC_2.3.2", "GLIBC_2.17"})
      if (void *found = dlvsym(RTLD_NEXT, name, version))
        return found;
  return dlsym(RTLD_NEXT, name);
}

} // namespace corolint::watch
