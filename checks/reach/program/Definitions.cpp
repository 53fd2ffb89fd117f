// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/program/Definitions.h"

namespace corolint::reach {

Lists::Lists(size_t Limit, llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Pairs)
    : Starts(Limit + 2), Items(Pairs.size()) {
  for (auto [List, Item] : Pairs)
    ++Starts[List + 2];
  for (size_t I = 2; I < Starts.size(); ++I)
    Starts[I] += Starts[I - 1];
  for (auto [List, Item] : Pairs)
    Items[Starts[List + 1]++] = Item;
}

static Lists listDefinitions(const Summary &Facts) {
  std::vector<std::pair<uint32_t, uint32_t>> All;
  for (uint32_t I = 0; I != Facts.Functions.size(); ++I)
    if (Facts.Functions[I].IsDefined)
      All.push_back({Facts.Functions[I].Declared, I});
  return {Facts.Functions.size(), All};
}

Definitions::Definitions(const Summary &Facts)
    : Facts(Facts), Known(listDefinitions(Facts)),
      Meant(Facts.Functions.size(), None) {
  for (uint32_t I = 0; I != Facts.Functions.size(); ++I)
    if (Facts.Functions[I].IsDefined)
      Meant[I] = I;
    else if (!Known[I].empty())
      Meant[I] = Known[I].size() == 1 ? Known[I].front() : Several;
}

// The number of directories that two paths share.
static size_t closeness(llvm::StringRef A, llvm::StringRef B) {
  size_t Shared = 0;
  for (size_t I = 0; I < A.size() && I < B.size() && A[I] == B[I]; ++I)
    Shared += A[I] == '/';
  return Shared;
}

// Programs of one code base that use the same names are distinguished by their
// directories; if those do not decide, the callee is unknown.
uint32_t Definitions::nearest(llvm::ArrayRef<uint32_t> Several,
                              uint32_t CallingFile) const {
  llvm::StringRef Caller = Facts.Texts.text(CallingFile);
  uint32_t Best = None;
  size_t Most = 0;
  bool IsTie = false;
  for (uint32_t Definition : Several) {
    llvm::StringRef File = Facts.Texts.text(Facts.Functions[Definition].File);
    size_t Shared = closeness(Caller, File);
    if (Best == None || Shared > Most) {
      Best = Definition;
      Most = Shared;
      IsTie = false;
    } else if (Shared == Most) {
      IsTie = true;
    }
  }
  return IsTie ? None : Best;
}

uint32_t Definitions::of(uint32_t Function, uint32_t Caller) const {
  if (Meant[Function] != Several)
    return Meant[Function];
  return nearest(Known[Function], Facts.Functions[Caller].File);
}

} // namespace corolint::reach
