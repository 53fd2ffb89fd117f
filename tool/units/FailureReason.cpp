// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/FailureReason.h"
#include "findings/SourceTexts.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {

// Empty for an error about the command itself.
static std::string place(StringRef File,
                         const clang::tooling::DiagnosticMessage &Message) {
  if (Message.FilePath.empty())
    return "";
  const LineColumn At =
      SourceTexts().position(Message.FilePath, Message.FileOffset);
  const StringRef Shown = Message.FilePath == File
                              ? sys::path::filename(File)
                              : StringRef(Message.FilePath);
  return (" (" + Shown + ":" + Twine(At.Line) + ")").str();
}

static StringRef advice(StringRef Message, bool IsOfCommand) {
  if (Message.contains("file not found"))
    return "build the project first if the header is generated, or name its "
           "directory with --extra-arg=-I...";
  if (Message.contains("module '"))
    return "build the project with clang first, so that its modules are there";
  if (IsOfCommand)
    return "leave the option out with RemovedArgs in .clang-tidy";
  return "if the project's own compiler accepts it, --extra-arg can define "
         "what "
         "that one defines";
}

std::string failureReason(StringRef File,
                          const clang::tidy::ClangTidyError &First) {
  const clang::tooling::DiagnosticMessage &Said = First.Message;
  return "does not compile: " + Said.Message + place(File, Said) + "; " +
         advice(Said.Message, Said.FilePath.empty()).str();
}

} // namespace corolint::tool
