// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Corolint.h"
#include "options/Usage.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <fcntl.h>
#include <unistd.h>

int main(int Argc, const char **Argv) {
  // LLVM opens what is closed, so that no other file gets the number.
  const bool IsClosed = fcntl(STDOUT_FILENO, F_GETFD) < 0;
  llvm::InitLLVM Init(Argc, Argv);
  int Status = corolint::tool::corolintMain(Argc, Argv);
  llvm::outs().flush();
  std::error_code Problem = llvm::outs().error();
  if (IsClosed && llvm::outs().tell() != 0)
    Problem = std::make_error_code(std::errc::bad_file_descriptor);
  if (Problem) {
    llvm::outs().clear_error();
    llvm::errs() << "corolint: error: cannot write standard output: "
                 << Problem.message() << '\n';
    Status = corolint::tool::WrongUsage;
  }
  llvm::sys::Process::Exit(Status, /*NoCleanup=*/true);
}
