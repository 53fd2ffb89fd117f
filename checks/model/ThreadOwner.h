// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_THREADOWNER_H
#define COROLINT_MODEL_THREADOWNER_H

#include "model/Model.h"

namespace corolint::model {

/// The number of threads that the objects of a class own, by its members: a
/// class that owns several is a pool, a class that owns one may be a loop with
/// its own thread.
enum class OwnedThreads : uint8_t { None, One, Many };

/// Threads are the classes with a constructor that launches one
/// (`Role::ThreadLauncher`). Members count, and the elements of containers and
/// smart pointers.
OwnedThreads ownedThreads(const clang::CXXRecordDecl *Record, Model &TheModel);

} // namespace corolint::model

#endif // COROLINT_MODEL_THREADOWNER_H
