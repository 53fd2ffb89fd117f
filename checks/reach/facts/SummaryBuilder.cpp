// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/Summary.h"
#include <tuple>

namespace corolint::reach {

uint32_t SummaryBuilder::end(const RemoteEnd &End) {
  auto It = llvm::find(Ends, End); // a program has a few dozen
  if (It == Ends.end())
    It = Ends.insert(It, End);
  return It - Ends.begin();
}

void SummaryBuilder::add(RemoteEdge Edge, llvm::ArrayRef<RemoteHop> Path) {
  Path = Path.take_front(std::numeric_limits<uint8_t>::max());
  Edge.FirstHop = Hops.size();
  Edge.NumHops = Path.size();
  Hops.insert(Hops.end(), Path.begin(), Path.end());
  Edges.push_back(Edge);
}

namespace {
/// The facts of a summary in the numbering of a builder.
class Renumbering {
public:
  Renumbering(const Summary &From, SummaryBuilder &To) {
    for (uint32_t I = 0; I != From.Texts.size(); ++I)
      Texts.push_back(To.Texts.intern(From.Texts.text(I)));
    for (const RemoteFunction &Function : From.Functions)
      Functions.push_back(To.function(Function.Id));
    for (RemoteEnd End : From.Ends) {
      End.Name = Texts[End.Name];
      End.Instead = Texts[End.Instead];
      Ends.push_back(To.end(End));
    }
  }
  uint32_t function(uint32_t Number) const {
    return Number == None ? None : Functions[Number];
  }
  RemoteFunction operator()(RemoteFunction Fact) const {
    Fact.Name = Texts[Fact.Name];
    Fact.File = Texts[Fact.File];
    Fact.Declared = function(Fact.Declared);
    return Fact;
  }
  RemoteEdge operator()(RemoteEdge Edge) const {
    Edge.Function = function(Edge.Function);
    Edge.Callee = function(Edge.Callee);
    Edge.Target = function(Edge.Target);
    Edge.End = Edge.End == None ? None : Ends[Edge.End];
    Edge.Terms = Texts[Edge.Terms];
    return Edge;
  }
  template <typename Fact> Fact ofLoan(Fact F) const {
    F.forEachText([&](uint32_t &Text) { Text = Texts[Text]; });
    F.forEachFunction([&](uint32_t &Number) { Number = function(Number); });
    return F;
  }
  RemoteHop operator()(RemoteHop Hop) const {
    Hop.At.File = Texts[Hop.At.File];
    Hop.Callee = Texts[Hop.Callee];
    return Hop;
  }

private:
  std::vector<uint32_t> Texts, Functions, Ends;
};
} // namespace

void SummaryBuilder::merge(const Summary &Other) {
  Renumbering Mine(Other, *this);
  for (uint32_t I = 0; I != Other.Functions.size(); ++I) {
    const RemoteFunction Fact = Mine(Other.Functions[I]);
    if (Fact.IsDefined)
      define(Mine.function(I), Fact);
    else if (Fact.Name != 0)
      name(Mine.function(I), Fact.Name);
  }
  for (auto [Overrider, Method] : Other.Overrides)
    override(Mine.function(Overrider), Mine.function(Method));
  for (auto [What, Class] : Other.Classes)
    classify(Mine.function(What), Mine.function(Class));
  std::vector<RemoteHop> Path;
  for (const RemoteEdge &Edge : Other.Edges) {
    Path.clear();
    for (const RemoteHop &Hop : Other.hops(Edge))
      Path.push_back(Mine(Hop));
    add(Mine(Edge), Path);
  }
  for (const RemoteNeed &Need : Other.Needs)
    add(Mine.ofLoan(Need));
  for (const LentArgument &Loan : Other.Loans)
    add(Mine.ofLoan(Loan));
  for (const std::string &Attachment : Other.Attachments)
    attach(Attachment);
}

llvm::ArrayRef<RemoteNeed> Summary::needs(uint32_t Function) const {
  auto Before = [](const RemoteNeed &A, const RemoteNeed &B) {
    return A.Function < B.Function;
  };
  RemoteNeed Wanted;
  Wanted.Function = Function;
  const RemoteNeed *Begin = Needs.data(), *End = Begin + Needs.size();
  auto [First, Past] = std::equal_range(Begin, End, Wanted, Before);
  return {First, Past};
}

uint32_t Summary::find(uint64_t Id) const {
  auto It = llvm::lower_bound(
      Functions, Id,
      [](const RemoteFunction &F, uint64_t Wanted) { return F.Id < Wanted; });
  return It != Functions.end() && It->Id == Id ? It - Functions.begin() : None;
}

/// Sorts the contents of a builder into an order that does not depend on the
/// order of insertion.
class SummaryBuilder::Sorting {
public:
  explicit Sorting(SummaryBuilder &From) : From(From) {}
  Summary run() {
    texts();
    ends();
    functions();
    edges();
    loans();
    llvm::sort(From.Attachments);
    From.Attachments.erase(llvm::unique(From.Attachments),
                           From.Attachments.end());
    To.Attachments = std::move(From.Attachments);
    return std::move(To);
  }

private:
  void texts();
  void ends();
  void functions();
  void edges();
  void loans();
  template <typename Fact> void sorted(std::vector<Fact> &Facts) const;
  std::vector<std::pair<uint32_t, uint32_t>>
  pairs(llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Old) const;
  std::vector<uint32_t> edgesByFunction();
  void place(llvm::MutableArrayRef<uint32_t> OfFunction);
  void append(const RemoteEdge &Edge);
  llvm::ArrayRef<RemoteHop> path(const RemoteEdge &Edge) const {
    return llvm::ArrayRef(From.Hops).slice(Edge.FirstHop, Edge.NumHops);
  }
  int compare(const RemoteEdge &A, const RemoteEdge &B) const;
  static uint32_t renumber(const std::vector<uint32_t> &Ranks, uint32_t Old) {
    return Old == None ? None : Ranks[Old];
  }

  SummaryBuilder &From;
  Summary To;
  std::vector<uint32_t> TextRanks, FunctionRanks, EndRanks;
};

void SummaryBuilder::Sorting::texts() {
  std::vector<bool> Used(From.Texts.size());
  for (const RemoteHop &Hop : From.Hops)
    Used[Hop.At.File] = Used[Hop.Callee] = true;
  for (const RemoteEdge &Edge : From.Edges)
    Used[Edge.Terms] = true;
  for (const RemoteEnd &End : From.Ends)
    Used[End.Name] = Used[End.Instead] = true;
  auto Use = [&](uint32_t Text) { Used[Text] = true; };
  for (RemoteNeed &Need : From.Needs)
    Need.forEachText(Use);
  for (LentArgument &Loan : From.Loans)
    Loan.forEachText(Use);
  for (const auto &[Function, Fact] : From.Definitions)
    Used[Fact.Name] = Used[Fact.File] = true;
  for (auto [Function, Name] : From.Names)
    Used[Name] = true;
  TextRanks.resize(From.Texts.size());
  for (uint32_t Old : From.Texts.sorted())
    if (Used[Old])
      TextRanks[Old] = To.Texts.intern(From.Texts.text(Old));
  From.Texts = Strings();
}

void SummaryBuilder::Sorting::ends() {
  for (RemoteEnd &End : From.Ends) {
    End.Name = TextRanks[End.Name];
    End.Instead = TextRanks[End.Instead];
  }
  To.Ends = From.Ends;
  llvm::sort(To.Ends);
  To.Ends.erase(llvm::unique(To.Ends), To.Ends.end());
  for (const RemoteEnd &End : From.Ends)
    EndRanks.push_back(llvm::lower_bound(To.Ends, End) - To.Ends.begin());
}

void SummaryBuilder::Sorting::functions() {
  std::vector<bool> Used(From.Ids.size());
  auto Use = [&](uint32_t Function) {
    if (Function != None)
      Used[Function] = true;
  };
  for (const RemoteEdge &Edge : From.Edges)
    for (uint32_t Function : {Edge.Function, Edge.Callee, Edge.Target})
      Use(Function);
  for (auto [Overrider, Method] : From.Overrides)
    Use(Overrider), Use(Method);
  for (auto [What, Class] : From.Classes)
    Use(What), Use(Class);
  for (auto [Function, Name] : From.Names)
    Use(Function);
  for (RemoteNeed &Need : From.Needs)
    Need.forEachFunction(Use);
  for (LentArgument &Loan : From.Loans)
    Loan.forEachFunction(Use);
  for (const auto &[Function, Fact] : From.Definitions)
    Use(Function), Use(Fact.Declared);
  std::vector<std::pair<uint64_t, uint32_t>> Order;
  for (uint32_t Old = 0; Old != Used.size(); ++Old)
    if (Used[Old])
      Order.push_back({From.Ids.hash(Old), Old});
  llvm::sort(Order);
  FunctionRanks.resize(Used.size(), None);
  To.Functions.resize(Order.size());
  for (uint32_t Rank = 0; Rank != Order.size(); ++Rank) {
    FunctionRanks[Order[Rank].second] = Rank;
    To.Functions[Rank].Id = Order[Rank].first;
  }
  for (const auto &[Function, Fact] : From.Definitions) {
    RemoteFunction &Known = To.Functions[FunctionRanks[Function]];
    if (uint32_t Name = TextRanks[Fact.Name])
      Known.Name = Known.Name == 0 ? Name : std::min(Known.Name, Name);
    Known.IsDefined = true;
    Known.File = TextRanks[Fact.File];
    Known.Declared = renumber(FunctionRanks, Fact.Declared);
    Known.IsCoroutine |= Fact.IsCoroutine;
    Known.IsOnLoop |= Fact.IsOnLoop;
  }
  for (auto [Function, Name] : From.Names) {
    uint32_t &Known = To.Functions[FunctionRanks[Function]].Name;
    if (Known == 0 || TextRanks[Name] < Known)
      Known = TextRanks[Name];
  }
  To.Overrides = pairs(From.Overrides);
  To.Classes = pairs(From.Classes);
}

std::vector<std::pair<uint32_t, uint32_t>> SummaryBuilder::Sorting::pairs(
    llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Old) const {
  std::vector<std::pair<uint32_t, uint32_t>> New;
  for (auto [First, Second] : Old)
    New.push_back({FunctionRanks[First], FunctionRanks[Second]});
  llvm::sort(New);
  New.erase(llvm::unique(New), New.end());
  return New;
}

static auto key(const RemoteEdge &E) {
  return std::make_tuple(E.Context, E.IsVirtual, E.IsOfObject, E.Callee,
                         E.Target, E.End, E.OwnParameter, E.CalleeParameter,
                         E.Terms);
}

int SummaryBuilder::Sorting::compare(const RemoteEdge &A,
                                     const RemoteEdge &B) const {
  auto PathA = path(A), PathB = path(B);
  for (size_t I = 0, E = std::min(PathA.size(), PathB.size()); I != E; ++I)
    if (auto Order = PathA[I] <=> PathB[I]; Order != 0)
      return Order < 0 ? -1 : 1;
  if (PathA.size() != PathB.size())
    return PathA.size() < PathB.size() ? -1 : 1;
  auto KeyA = key(A), KeyB = key(B);
  return KeyA < KeyB ? -1 : KeyB < KeyA;
}

// A counting sort; the numbers of the functions are dense.
std::vector<uint32_t> SummaryBuilder::Sorting::edgesByFunction() {
  std::vector<uint32_t> Starts(To.Functions.size() + 1);
  for (const RemoteEdge &Edge : From.Edges)
    ++Starts[Edge.Function + 1];
  for (size_t I = 1; I < Starts.size(); ++I)
    Starts[I] += Starts[I - 1];
  for (size_t I = 0; I != To.Functions.size(); ++I)
    To.Functions[I].FirstEdge = Starts[I];
  std::vector<uint32_t> Order(From.Edges.size());
  for (uint32_t I = 0; I != From.Edges.size(); ++I)
    Order[Starts[From.Edges[I].Function]++] = I;
  return Order;
}

void SummaryBuilder::Sorting::append(const RemoteEdge &Edge) {
  if (!To.Edges.empty() && To.Edges.back().Function == Edge.Function) {
    RemoteEdge &Last = To.Edges.back();
    if (key(Last) == key(Edge) && To.hops(Last) == path(Edge)) {
      Last.Open |= Edge.Open;
      Last.Silenced &= Edge.Silenced;
      Last.IsPossible &= Edge.IsPossible;
      return;
    }
  }
  To.Edges.push_back(Edge);
  To.Edges.back().FirstHop = To.Hops.size();
  To.Hops.insert(To.Hops.end(), path(Edge).begin(), path(Edge).end());
}

void SummaryBuilder::Sorting::place(
    llvm::MutableArrayRef<uint32_t> OfFunction) {
  llvm::sort(OfFunction, [&](uint32_t A, uint32_t B) {
    return compare(From.Edges[A], From.Edges[B]) < 0;
  });
  for (uint32_t Edge : OfFunction)
    append(From.Edges[Edge]);
}

void SummaryBuilder::Sorting::edges() {
  for (RemoteHop &Hop : From.Hops) {
    Hop.At.File = TextRanks[Hop.At.File];
    Hop.Callee = TextRanks[Hop.Callee];
  }
  for (RemoteEdge &Edge : From.Edges) {
    Edge.Function = FunctionRanks[Edge.Function];
    Edge.Callee = renumber(FunctionRanks, Edge.Callee);
    Edge.Target = renumber(FunctionRanks, Edge.Target);
    Edge.End = renumber(EndRanks, Edge.End);
    Edge.Terms = TextRanks[Edge.Terms];
  }
  std::vector<uint32_t> Order = edgesByFunction();
  To.Edges.reserve(From.Edges.size());
  To.Hops.reserve(From.Hops.size());
  for (size_t I = 0; I != To.Functions.size(); ++I) {
    RemoteFunction &Function = To.Functions[I];
    size_t Begin = Function.FirstEdge;
    size_t Past = I + 1 == To.Functions.size() ? Order.size()
                                               : To.Functions[I + 1].FirstEdge;
    Function.FirstEdge = To.Edges.size();
    place(llvm::MutableArrayRef(Order).slice(Begin, Past - Begin));
  }
}

template <typename Fact>
void SummaryBuilder::Sorting::sorted(std::vector<Fact> &Facts) const {
  for (Fact &F : Facts) {
    F.forEachText([&](uint32_t &Text) { Text = TextRanks[Text]; });
    F.forEachFunction(
        [&](uint32_t &Number) { Number = renumber(FunctionRanks, Number); });
  }
  llvm::sort(Facts);
}

void SummaryBuilder::Sorting::loans() {
  sorted(From.Needs);
  From.Needs.erase(llvm::unique(From.Needs), From.Needs.end());
  To.Needs = std::move(From.Needs);
  sorted(From.Loans);
  for (const LentArgument &Loan : From.Loans)
    if (!To.Loans.empty() && To.Loans.back() == Loan)
      To.Loans.back().join(Loan);
    else
      To.Loans.push_back(Loan);
}

Summary SummaryBuilder::finish() {
  Summary Result = Sorting(*this).run();
  *this = SummaryBuilder();
  return Result;
}

} // namespace corolint::reach
