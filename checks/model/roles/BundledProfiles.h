// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_ROLES_BUNDLEDPROFILES_H
#define COROLINT_MODEL_ROLES_BUNDLEDPROFILES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace corolint::model {

/// The files of checks/model/profiles, embedded in the program at build time.
struct BundledProfile {
  llvm::StringRef FileName;
  llvm::StringRef Yaml;
};

/// All of them, sorted by file name.
llvm::ArrayRef<BundledProfile> bundledProfiles();

} // namespace corolint::model

#endif // COROLINT_MODEL_ROLES_BUNDLEDPROFILES_H
