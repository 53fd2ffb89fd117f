// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Corolint.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  const int Status = corolint::tool::corolintMain(Argc, Argv);
  // A unit that crashed leaves LLVM's globals in no state to be torn down.
  llvm::outs().flush();
  llvm::sys::Process::Exit(Status, /*NoCleanup=*/true);
}
