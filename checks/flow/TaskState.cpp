// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/TaskState.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::flow {

TaskState TaskState::fresh(llvm::ArrayRef<const clang::Expr *> Creations) {
  TaskState State{Fresh, {Creations.begin(), Creations.end()}};
  llvm::sort(State.Creations);
  return State;
}

bool TaskState::join(const TaskState &Other) {
  bool Grew = (Other.Bits & ~Bits) != 0;
  Bits |= Other.Bits;
  for (const clang::Expr *Creation : Other.Creations) {
    auto *It = llvm::lower_bound(Creations, Creation);
    if (It != Creations.end() && *It == Creation)
      continue;
    Creations.insert(It, Creation);
    Grew = true;
  }
  return Grew;
}

} // namespace corolint::flow
