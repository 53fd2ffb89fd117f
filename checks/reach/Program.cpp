// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Program.h"
#include "llvm/ADT/StringSet.h"
#include <mutex>

namespace corolint::reach {

Program::Program(std::unique_ptr<const Summary> Given)
    : Facts(std::move(Given)) {
  for (const auto &[Usr, Function] : Facts->Functions) {
    Numbers[llvm::CachedHashStringRef(text(Usr))] = Usr;
    for (uint32_t Method : Function.Overrides) {
      // A pure virtual function has no body anywhere, its overriders have.
      Numbers[llvm::CachedHashStringRef(text(Method))] = Method;
      Overriders[Method].push_back(Usr);
    }
    for (const RemoteEdge &Edge : Function.Edges)
      if (Edge.Context != When::Now && Edge.Callee) {
        Numbers[llvm::CachedHashStringRef(text(Edge.Callee))] = Edge.Callee;
        Launched.insert({Edge.Callee, static_cast<uint8_t>(Edge.Context)});
      }
  }
  for (auto &[Method, Known] : Overriders)
    llvm::sort(Known,
               [&](uint32_t A, uint32_t B) { return text(A) < text(B); });
}

std::shared_ptr<const Program> Program::of(const Summary &Facts) {
  // Through the file's form, whose order does not depend on that of merging.
  return std::make_shared<const Program>(
      llvm::cantFail(Summary::parse(Facts.serialize())));
}

llvm::Expected<std::shared_ptr<const Program>>
Program::load(llvm::StringRef Path) {
  static std::mutex Lock;
  static std::map<std::string, std::shared_ptr<const Program>> Loaded;
  std::lock_guard Guard(Lock);
  if (auto It = Loaded.find(Path.str()); It != Loaded.end())
    return It->second;
  auto Read = Summary::read(Path);
  if (!Read)
    return Read.takeError();
  return Loaded[Path.str()] = std::make_shared<const Program>(std::move(*Read));
}

std::optional<uint32_t> Program::number(llvm::StringRef Usr) const {
  auto It = Numbers.find(llvm::CachedHashStringRef(Usr));
  if (It == Numbers.end())
    return std::nullopt;
  return It->second;
}

bool Program::isLaunched(llvm::StringRef Usr, When Context) const {
  std::optional<uint32_t> Number = number(Usr);
  return Number && Launched.contains({*Number, static_cast<uint8_t>(Context)});
}

namespace {

/// Breadth first over the summaries, with the way back to the start.
class RemoteSearch {
public:
  RemoteSearch(const Summary &Facts,
               const llvm::DenseMap<uint32_t, llvm::SmallVector<uint32_t, 2>>
                   &Overriders)
      : Facts(Facts), Overriders(Overriders) {}

  void start(uint32_t Usr, bool OverridersToo) {
    enqueue(Usr, nullptr, ~0U, OverridersToo);
  }
  std::vector<RemoteTarget> run();

private:
  struct Step {
    const RemoteEdge *Via;
    uint32_t Before;
    const RemoteFunction *Function;
  };
  void enqueue(uint32_t Usr, const RemoteEdge *Via, uint32_t Before,
               bool Virtual) {
    auto It = Facts.Functions.find(Usr);
    if (It != Facts.Functions.end() && !It->second.IsCoroutine &&
        Seen.insert(Usr).second)
      Steps.push_back({Via, Before, &It->second});
    if (!Virtual)
      return;
    if (auto Known = Overriders.find(Usr); Known != Overriders.end())
      for (uint32_t Overrider : Known->second)
        enqueue(Overrider, Via, Before, true);
  }
  RemoteTarget target(uint32_t Last, const RemoteEdge &Final) const;

  const Summary &Facts;
  const llvm::DenseMap<uint32_t, llvm::SmallVector<uint32_t, 2>> &Overriders;
  llvm::DenseSet<uint32_t> Seen;
  std::vector<Step> Steps;
};

} // namespace

RemoteTarget RemoteSearch::target(uint32_t Last,
                                  const RemoteEdge &Final) const {
  llvm::SmallVector<const RemoteEdge *, 8> Edges{&Final};
  for (uint32_t I = Last; I != ~0U; I = Steps[I].Before)
    if (Steps[I].Via)
      Edges.push_back(Steps[I].Via);
  RemoteTarget Target;
  Target.End = Final.End;
  for (const RemoteEdge *Edge : llvm::reverse(Edges))
    Target.Path.append(Edge->Hops.begin(), Edge->Hops.end());
  return Target;
}

std::vector<RemoteTarget> RemoteSearch::run() {
  std::vector<RemoteTarget> Found;
  llvm::DenseSet<uint32_t> Ends;
  for (uint32_t I = 0; I != Steps.size(); ++I)
    for (const RemoteEdge &Edge : Steps[I].Function->Edges) {
      if (Edge.Context != When::Now)
        continue;
      if (Edge.End.Name) {
        if (Ends.insert(Edge.End.Name).second)
          Found.push_back(target(I, Edge));
      } else {
        enqueue(Edge.Callee, &Edge, I, Edge.IsVirtual);
      }
    }
  return Found;
}

static llvm::StringSet<> ends(const Program &In, llvm::StringRef Usr,
                              bool Virtual) {
  llvm::StringSet<> Names;
  for (const RemoteTarget &Target : In.targets(Usr, Virtual))
    Names.insert(In.text(Target.End.Name));
  return Names;
}

namespace {
/// Compares what one unit knows with what the program knows.
class Comparison {
public:
  Comparison(const Summary &Unit, const Program &Whole)
      : Unit(Unit), Whole(Whole), Alone(Program::of(Unit)) {}
  bool run() {
    return llvm::any_of(Unit.Functions, [&](const auto &Entry) {
      return bodyGains(Entry.first, Entry.second);
    });
  }

private:
  bool isLaunchedElsewhere(llvm::StringRef Usr) const {
    for (When Context : {When::OnLoop, When::OnThread})
      if (Whole.isLaunched(Usr, Context) && !Alone->isLaunched(Usr, Context))
        return true;
    return false;
  }
  bool bodyGains(uint32_t Usr, const RemoteFunction &Function) {
    llvm::StringRef Name = Unit.Texts.text(Usr);
    if (!Function.IsCoroutine && isLaunchedElsewhere(Name) &&
        !ends(Whole, Name, false).empty())
      return true;
    bool IsRoot = Function.IsOnLoop || Alone->isLaunched(Name, When::OnLoop) ||
                  Alone->isLaunched(Name, When::OnThread);
    return IsRoot && llvm::any_of(Function.Edges, [&](const RemoteEdge &Edge) {
             return Edge.Callee && Edge.Context == When::Now &&
                    calleeGains(Unit.Texts.text(Edge.Callee), Edge.IsVirtual);
           });
  }
  bool calleeGains(llvm::StringRef Callee, bool Virtual) {
    auto [It, IsNew] =
        Known.try_emplace((Callee + (Virtual ? "*" : "")).str(), false);
    if (!IsNew)
      return It->second;
    llvm::StringSet<> Before = ends(*Alone, Callee, Virtual);
    for (const auto &End : ends(Whole, Callee, Virtual))
      It->second |= !Before.contains(End.first());
    return It->second;
  }

  const Summary &Unit;
  const Program &Whole;
  std::shared_ptr<const Program> Alone;
  llvm::StringMap<bool> Known;
};
} // namespace

bool gains(const Summary &Unit, const Program &Whole) {
  return Comparison(Unit, Whole).run();
}

std::vector<RemoteTarget> Program::targets(llvm::StringRef Usr,
                                           bool OverridersToo) const {
  std::optional<uint32_t> Number = number(Usr);
  if (!Number)
    return {};
  RemoteSearch Search(*Facts, Overriders);
  Search.start(*Number, OverridersToo);
  return Search.run();
}

} // namespace corolint::reach
