// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_GENERATED_H
#define COROLINT_REPORT_GENERATED_H

#include "clang/Basic/SourceManager.h"

namespace corolint {

/// True if a program has written the file: its first comments say so, as those
/// of moc, protobuf and flex do, or it lies in the folder of a CMake or ninja
/// build in which it is compiled. The next build writes it anew, so nothing is
/// reported in it; paths lead through it as through any other file.
bool isGenerated(clang::FileID File, const clang::SourceManager &Sources);

} // namespace corolint

#endif // COROLINT_REPORT_GENERATED_H
