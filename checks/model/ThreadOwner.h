// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_THREADOWNER_H
#define COROLINT_MODEL_THREADOWNER_H

#include "model/Model.h"

namespace corolint::model {

/// How many threads the objects of a class own, by their members: a class that
/// owns several is a pool, a class that owns one may be a loop with a thread of
/// its own.
enum class OwnedThreads : uint8_t { None, One, Many };

/// Threads are the classes with a constructor that launches one
/// (`Role::ThreadLauncher`). Members are looked through, containers and smart
/// pointers included.
OwnedThreads ownedThreads(const clang::CXXRecordDecl *Record, Model &TheModel);

} // namespace corolint::model

#endif // COROLINT_MODEL_THREADOWNER_H
