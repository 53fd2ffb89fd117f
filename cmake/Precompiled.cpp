// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// CMake wants a source file in the target that owns the shared precompiled
// header.
