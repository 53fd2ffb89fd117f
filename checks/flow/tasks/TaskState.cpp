// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskState.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint::flow {

TaskState TaskState::fresh(llvm::ArrayRef<const clang::Expr *> Creations) {
  TaskState State{Fresh, {Creations.begin(), Creations.end()}, {}};
  llvm::sort(State.Creations);
  return State;
}

TaskState TaskState::thrown() const {
  TaskState State{Bits, {}, Takers};
  if (State.may(Fresh))
    State.Bits = (Bits & ~Fresh) | Spared;
  return State;
}

static bool insertAll(llvm::SmallVector<const clang::Expr *, 2> &Into,
                      llvm::ArrayRef<const clang::Expr *> Other) {
  bool Grew = false;
  for (const clang::Expr *E : Other) {
    auto *It = llvm::lower_bound(Into, E);
    if (It != Into.end() && *It == E)
      continue;
    Into.insert(It, E);
    Grew = true;
  }
  return Grew;
}

bool TaskState::join(const TaskState &Other) {
  bool Grew = (Other.Bits & ~Bits) != 0;
  Bits |= Other.Bits;
  Grew |= insertAll(Creations, Other.Creations);
  return insertAll(Takers, Other.Takers) || Grew;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskState &State) {
  static constexpr llvm::StringLiteral Words[] = {
      "empty", "fresh", "consumed", "moved", "unknown", "spared"};
  llvm::ListSeparator Or("|");
  for (unsigned Bit = 0; Bit != std::size(Words); ++Bit)
    if (State.Bits & 1U << Bit)
      OS << Or << Words[Bit];
  return OS << '{' << State.Creations.size() << ',' << State.Takers.size()
            << '}';
}

} // namespace corolint::flow
