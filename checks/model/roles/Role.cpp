// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/Role.h"
#include "llvm/ADT/STLExtras.h"
#include <iterator>

namespace corolint::model {

static constexpr llvm::StringLiteral Spellings[] = {"runner",
                                                    "main_thread_runner",
                                                    "spawner",
                                                    "detacher",
                                                    "combinator",
                                                    "thread_launcher",
                                                    "loop_callback",
                                                    "insulator",
                                                    "blocking",
                                                    "not_blocking",
                                                    "task",
                                                    "not_a_task",
                                                    "caller",
                                                    "mutex",
                                                    "lock_guard",
                                                    "async_lock",
                                                    "resumes_off_loop",
                                                    "resumes_on_loop"};

llvm::StringRef spelling(Role R) { return Spellings[static_cast<unsigned>(R)]; }

std::optional<Role> parseRole(llvm::StringRef Word) {
  const auto *It = llvm::find(Spellings, Word);
  if (It == std::end(Spellings))
    return std::nullopt;
  return static_cast<Role>(It - std::begin(Spellings));
}

std::string toString(RoleSet Roles) {
  std::string Text;
  for (unsigned I = 0; I != std::size(Spellings); ++I)
    if (Roles.has(static_cast<Role>(I)))
      Text += (Text.empty() ? "" : ", ") + Spellings[I].str();
  return Text;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Role R) {
  return OS << spelling(R);
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, RoleSet Roles) {
  return OS << toString(Roles);
}

} // namespace corolint::model
