// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_USAGE_H
#define COROLINT_TOOL_OPTIONS_USAGE_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

/// Exit statuses and the kind of error that ends in status 2.
namespace corolint::tool {

/// The exit statuses of corolint; scripts rely on the numbers.
enum ExitStatus : int {
  NothingFound = 0,
  SomethingFound = 1,
  WrongUsage = 2,
  UnitFailed = 3,
  /// As a shell says it of a program that a signal ended; SIGINT gives 130.
  Interrupted = 128
};

/// Wrong usage or configuration: \p Message is one sentence for the user, with
/// a remedy if that is not obvious.
inline llvm::Error usageError(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_USAGE_H
