// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The headers that every unit test needs, parsed once.

#pragma once

#include "../../cmake/Precompiled.h"
#include "Snippet.h"
#include "Testing.h"
#include "clang/Frontend/ASTUnit.h"
