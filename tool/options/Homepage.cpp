// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/Homepage.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint::tool {

std::string homepage() {
  const std::string Address =
      sys::Process::GetEnv("COROLINT_HOMEPAGE").value_or(COROLINT_HOMEPAGE);
  return StringRef(Address).rtrim('/').str();
}

std::string pageAddress(StringRef Check) {
  const std::string Home = homepage();
  if (Home.empty())
    return "";
  std::string Address = COROLINT_CHECK_PAGE;
  for (const auto &[Name, Value] :
       {std::pair(StringRef("{home}"), StringRef(Home)), {"{check}", Check}})
    if (const size_t At = Address.find(Name); At != std::string::npos)
      Address.replace(At, Name.size(), Value);
  return Address;
}

} // namespace corolint::tool
