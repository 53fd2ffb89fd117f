// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/BuildId.h"
#include "cache/Digest.h"
#include "options/Version.h"
#include "llvm/Object/BuildID.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corolint::tool {

std::string buildId() {
  static int Here = 0;
  const std::string Program = sys::fs::getMainExecutable(nullptr, &Here);
  std::string Id = versionLine() + " ";
  if (auto Parsed = object::ObjectFile::createObjectFile(Program)) {
    const object::BuildIDRef Own = object::getBuildID(Parsed->getBinary());
    if (!Own.empty())
      return Id + toHex(Own, /*LowerCase=*/true);
  } else
    consumeError(Parsed.takeError());
  if (auto Buffer = MemoryBuffer::getFile(Program))
    Id += hexOf(digestOf((*Buffer)->getBuffer()));
  return Id;
}

} // namespace corolint::tool
