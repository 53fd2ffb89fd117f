// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Any bytes as a profile: an error or a set, never a crash.

#include "model/roles/Profile.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  corolint::model::ProfileSet Set;
  llvm::consumeError(Set.add(
      "fuzz.yaml", {reinterpret_cast<const char *>(Data), Size}));
  (void)Set.entries();
  return 0;
}
