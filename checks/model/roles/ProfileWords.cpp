// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The words of profiles, in their spelling.

#include "model/roles/Profile.h"
#include "llvm/Support/ErrorHandling.h"

namespace corolint::model {

static llvm::StringRef wordFor(Accepts Value) {
  switch (Value) {
  case Accepts::Coroutine:
    return "coroutine";
  case Accepts::Awaitable:
    return "awaitable";
  case Accepts::Callable:
    return "callable";
  case Accepts::Anything:
    return "anything";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Accepts Value) {
  return OS << wordFor(Value);
}

static llvm::StringRef wordFor(Nested Value) {
  switch (Value) {
  case Nested::Errs:
    return "errs";
  case Nested::Hangs:
    return "hangs";
  case Nested::Stalls:
    return "stalls";
  case Nested::Legal:
    return "legal";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Nested Value) {
  return OS << wordFor(Value);
}

static llvm::StringRef wordFor(TypeKind Value) {
  switch (Value) {
  case TypeKind::Task:
    return "task";
  case TypeKind::Generator:
    return "generator";
  case TypeKind::Detached:
    return "detached";
  case TypeKind::None:
    return "none";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, TypeKind Value) {
  return OS << wordFor(Value);
}

static llvm::StringRef wordFor(LockKind Value) {
  switch (Value) {
  case LockKind::Unknown:
    return "unknown";
  case LockKind::Mutex:
    return "mutex";
  case LockKind::Guard:
    return "guard";
  case LockKind::Async:
    return "async";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, LockKind Value) {
  return OS << wordFor(Value);
}

static llvm::StringRef wordFor(Start Value) {
  switch (Value) {
  case Start::Lazy:
    return "lazy";
  case Start::Eager:
    return "eager";
  case Start::Unknown:
    return "unknown";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Start Value) {
  return OS << wordFor(Value);
}

static llvm::StringRef wordFor(ObjectKind Value) {
  switch (Value) {
  case ObjectKind::Temporary:
    return "temporary";
  case ObjectKind::Local:
    return "local";
  case ObjectKind::Member:
    return "member";
  case ObjectKind::Awaited:
    return "awaited";
  case ObjectKind::Parameter:
    return "parameter";
  case ObjectKind::Awaiter:
    return "awaiter";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, ObjectKind Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::model
