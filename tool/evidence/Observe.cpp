// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "evidence/Observe.h"
#include "evidence/CodeNames.h"
#include "evidence/CoroutineNames.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace llvm;

namespace corolint::tool {
namespace {

SeenCall callOf(const CodeFrame &Frame) {
  const StringRef Symbol =
      Frame.Coroutine.empty() ? Frame.Symbol : Frame.Coroutine;
  return {readableName(Symbol), Frame.File, Frame.Line, Frame.Column,
          Frame.Module};
}

/// The frames from the innermost coroutine on inwards, that first; empty if
/// there is no coroutine on the stack.
std::vector<CodeFrame> insideCoroutine(const RecordedStack &Stack,
                                       CodeNames &Names) {
  std::vector<CodeFrame> Inside;
  for (const CodeAddress &Address : Stack.Frames)
    for (const CodeFrame &Frame : Names.framesOf(Address)) {
      Inside.push_back(Frame);
      if (!Frame.Coroutine.empty()) {
        std::reverse(Inside.begin(), Inside.end());
        return Inside;
      }
    }
  return {};
}

bool isOfSystem(const CodeFrame &Frame) {
  return Frame.File.empty() || StringRef(Frame.File).starts_with("/usr/");
}

/// The function that the program's own code calls: the first that is not its
/// own.
std::string calledFunction(ArrayRef<CodeFrame> Inside, StringRef Blocked) {
  for (const CodeFrame &Frame : Inside.drop_front())
    if (isOfSystem(Frame) && !Frame.Symbol.empty())
      return plainName(Frame.Symbol);
  return Blocked.str();
}

Observation observationOf(const RecordedStack &Stack,
                          ArrayRef<CodeFrame> Inside) {
  Observation Seen;
  Seen.At = callOf(Inside.front());
  Seen.FirstLine = Inside.front().FirstLine;
  Seen.Call = calledFunction(Inside, Stack.Call);
  Seen.Blocked = Stack.Call;
  Seen.Count = Stack.Count;
  Seen.LongestMs = Stack.Longest / 1e6;
  Seen.TotalMs = Stack.Total / 1e6;
  Seen.Threads = {Stack.Thread};
  for (const CodeFrame &Frame : Inside.drop_front())
    Seen.Path.push_back(callOf(Frame));
  Seen.Path.push_back({Stack.Call, "", 0, 0, ""});
  return Seen;
}

bool mayBlock(const RecordedStack &Stack, ArrayRef<CodeFrame> Inside,
              const Insulation &Where) {
  return Where.MayBlock(Stack.Thread) ||
         any_of(Inside, [&](const CodeFrame &Frame) {
           return !Frame.Symbol.empty() &&
                  Where.MayBlock(plainName(Frame.Symbol));
         });
}

void merge(Observation &Into, Observation From) {
  From.Count += Into.Count;
  From.TotalMs += Into.TotalMs;
  From.Threads.insert(From.Threads.end(), Into.Threads.begin(),
                      Into.Threads.end());
  sort(From.Threads);
  From.Threads.erase(unique(From.Threads), From.Threads.end());
  if (Into.LongestMs >= From.LongestMs) {
    From.LongestMs = Into.LongestMs;
    From.Path = std::move(Into.Path);
    From.At = std::move(Into.At);
  }
  Into = std::move(From);
}

/// Without debug information, the function is the place.
auto placeOf(const Observation &Seen) {
  return std::make_tuple(Seen.At.File, Seen.At.Line, Seen.At.Column,
                         Seen.At.File.empty() ? Seen.At.Function : "",
                         Seen.Call);
}

} // namespace

Observed observe(const Recordings &All, const Insulation &Where) {
  CodeNames Names;
  Observed Result;
  std::map<decltype(placeOf({})), Observation> Places;
  for (const RecordedStack &Stack : All.Stacks) {
    const std::vector<CodeFrame> Inside = insideCoroutine(Stack, Names);
    for (const CodeAddress &Address : Stack.Frames)
      if (Names.lacksSymbols(Address.Module))
        Result.WithoutSymbols.insert(Address.Module);
    if (Inside.empty() || !Stack.Count)
      continue;
    if (mayBlock(Stack, Inside, Where)) {
      Result.Allowed += Stack.Count;
      continue;
    }
    Observation Seen = observationOf(Stack, Inside);
    const auto [It, IsNew] = Places.try_emplace(placeOf(Seen), Seen);
    if (!IsNew)
      merge(It->second, std::move(Seen));
  }
  for (auto &[Place, Seen] : Places)
    Result.Seen.push_back(std::move(Seen));
  stable_sort(Result.Seen, [](const Observation &A, const Observation &B) {
    return A.LongestMs > B.LongestMs;
  });
  return Result;
}

} // namespace corolint::tool
