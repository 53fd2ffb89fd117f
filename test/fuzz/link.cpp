// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Any two summaries, linked in both orders: the same program and conclusions.

#include "Wrapped.h"
#include "reach/program/Conclude.h"
#include "reach/program/Demand.h"

using namespace corolint;

static std::string linked(llvm::StringRef A, llvm::StringRef B) {
  reach::SummaryBuilder Builder;
  llvm::consumeError(Builder.add(fuzz::wrapped(A)));
  llvm::consumeError(Builder.add(fuzz::wrapped(B)));
  const reach::Summary Program = Builder.finish();
  (void)reach::conclude(Program);
  (void)reach::demandOf(Program, ~0U);
  return Program.serialize();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  const llvm::StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  if (Bytes.empty())
    return 0;
  const size_t Half = static_cast<uint8_t>(Bytes.front()) * Bytes.size() / 256;
  const llvm::StringRef A = Bytes.substr(1, Half), B = Bytes.substr(1 + Half);
  if (linked(A, B) != linked(B, A))
    __builtin_trap();
  return 0;
}
