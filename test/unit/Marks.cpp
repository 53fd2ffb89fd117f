// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Marks.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace corolint::test {

Marks::Marks(llvm::StringRef Rest) {
  std::vector<std::pair<llvm::StringRef, unsigned>> Open;
  llvm::StringRef Name;
  while (!Rest.empty()) {
    if (Rest.consume_front("[[")) {
      Open.push_back({Name, Code.size()});
    } else if (!Open.empty() && Rest.consume_front("]]")) {
      auto [Opened, Begin] = Open.back();
      Open.pop_back();
      Ranges[Opened].push_back({Begin, static_cast<unsigned>(Code.size())});
    } else if (Rest.consume_front("^")) {
      Points[Name].push_back(Code.size());
    } else if (Rest.consume_front("$")) {
      Name = Rest.take_while(llvm::isAlnum);
      Rest = Rest.drop_front(Name.size());
      continue;
    } else {
      Code += Rest.front();
      Rest = Rest.drop_front();
    }
    Name = "";
  }
  if (!Open.empty())
    llvm::report_fatal_error("a range of the snippet is not closed");
}

} // namespace corolint::test
