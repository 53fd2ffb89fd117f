// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/Progress.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr const char *EraseLine = "\r\033[K";

} // namespace

Progress::Progress(unsigned Total, bool Enabled)
    : Total(Total), Enabled(Enabled && sys::Process::StandardErrIsDisplayed()) {
}

Progress::~Progress() {
  if (Enabled && Done != 0)
    errs() << EraseLine;
}

void Progress::finished(StringRef File) {
  std::lock_guard Lock(Guard);
  ++Done;
  if (Enabled)
    errs() << EraseLine << '[' << Done << '/' << Total << "] "
           << sys::path::filename(File);
}

} // namespace corolint::tool
