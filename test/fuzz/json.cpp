// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Any bytes as JSON of a stranger: what the depth test lets through is parsed
// without a crash, and printed and parsed again it is the same.

#include "model/roles/Nesting.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  const StringRef Bytes(reinterpret_cast<const char *>(Data), Size);
  if (corolint::model::isJsonTooDeep(Bytes))
    return 0;
  Expected<json::Value> Parsed = json::parse(Bytes);
  if (!Parsed) {
    consumeError(Parsed.takeError());
    return 0;
  }
  std::string Text;
  raw_string_ostream(Text) << *Parsed;
  Expected<json::Value> Again = json::parse(Text);
  if (!Again || *Again != *Parsed)
    __builtin_trap();
  return 0;
}
