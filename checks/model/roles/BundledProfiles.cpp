// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/BundledProfiles.h"

namespace corolint::model {

llvm::ArrayRef<BundledProfile> bundledProfiles() {
  static const BundledProfile Profiles[] = {
#include "BundledProfiles.inc"
  };
  return Profiles;
}

} // namespace corolint::model
