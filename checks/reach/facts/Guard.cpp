// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/facts/Guard.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace corolint::reach {

Comparison mirrored(Comparison Kind) {
  switch (Kind) {
  case Comparison::Less:
    return Comparison::Greater;
  case Comparison::LessEqual:
    return Comparison::GreaterEqual;
  case Comparison::Greater:
    return Comparison::Less;
  case Comparison::GreaterEqual:
    return Comparison::LessEqual;
  default:
    return Kind;
  }
}

Comparison opposite(Comparison Kind) {
  switch (Kind) {
  case Comparison::Equal:
    return Comparison::NotEqual;
  case Comparison::NotEqual:
    return Comparison::Equal;
  case Comparison::Less:
    return Comparison::GreaterEqual;
  case Comparison::LessEqual:
    return Comparison::Greater;
  case Comparison::Greater:
    return Comparison::LessEqual;
  case Comparison::GreaterEqual:
    return Comparison::Less;
  case Comparison::AnyBit:
    return Comparison::NoBit;
  case Comparison::NoBit:
    return Comparison::AnyBit;
  }
  llvm_unreachable("all kinds are handled");
}

bool holds(int64_t Left, Comparison Kind, int64_t Right) {
  switch (Kind) {
  case Comparison::Equal:
    return Left == Right;
  case Comparison::NotEqual:
    return Left != Right;
  case Comparison::Less:
    return Left < Right;
  case Comparison::LessEqual:
    return Left <= Right;
  case Comparison::Greater:
    return Left > Right;
  case Comparison::GreaterEqual:
    return Left >= Right;
  case Comparison::AnyBit:
    return (Left & Right) != 0;
  case Comparison::NoBit:
    return (Left & Right) == 0;
  }
  llvm_unreachable("all kinds are handled");
}

bool isPossible(llvm::ArrayRef<Guard> All) {
  for (const Guard &Known : All)
    for (const Guard &Other : All)
      if (Other.Parameter == Known.Parameter &&
          ((Known.Kind == Comparison::Equal &&
            !holds(Known.Value, Other.Kind, Other.Value)) ||
           (Other.Value == Known.Value && Other.Kind == opposite(Known.Kind))))
        return false;
  return true;
}

// Empty: the guard cannot be judged.
static std::optional<bool> judge(const Guard &G, const Passed &P) {
  if (P.Kind == Passed::Constant)
    return holds(P.Value, G.Kind, G.Value);
  if (P.Kind == Passed::NotNull && G.Value == 0) {
    if (G.Kind == Comparison::Equal)
      return false;
    if (G.Kind == Comparison::NotEqual)
      return true;
  }
  return std::nullopt;
}

// What \p Parameter has to be so that its negation fulfils \p G.
static std::optional<Guards> negated(const Guard &G, unsigned Parameter) {
  bool IfFalse = holds(1, G.Kind, G.Value), IfTrue = holds(0, G.Kind, G.Value);
  if (IfFalse && IfTrue)
    return Guards();
  if (!IfFalse && !IfTrue)
    return std::nullopt;
  return Guards{
      {Parameter, IfTrue ? Comparison::NotEqual : Comparison::Equal, 0}};
}

std::optional<Passed> negated(const Passed &P) {
  switch (P.Kind) {
  case Passed::Constant:
    return Passed{P.Parameter, Passed::Constant, P.Value == 0};
  case Passed::NotNull:
    return Passed{P.Parameter, Passed::Constant, 0};
  case Passed::OwnParameter:
    return Passed{P.Parameter, Passed::NoParameter, P.Value};
  default:
    return std::nullopt;
  }
}

// What \p Passes says about the parameter, or field of a parameter, \p Asked.
static std::optional<Passed> find(llvm::ArrayRef<Passed> Passes,
                                  unsigned Asked) {
  auto Named = [&](unsigned Parameter) {
    return llvm::find_if(
        Passes, [&](const Passed &P) { return P.Parameter == Parameter; });
  };
  const auto *P = Named(Asked);
  if (P != Passes.end())
    return *P;
  if (Asked < FirstField)
    return std::nullopt;
  const unsigned Object = parameterOfField(Asked);
  P = Named(Object);
  if (P == Passes.end() && Object == OwnObject) {
    P = Named(OwnClass);
    if (P != Passes.end() && P->Kind == Passed::OwnParameter)
      return Passed{Asked, Passed::OwnParameter, Asked};
    return std::nullopt;
  }
  if (P == Passes.end() || P->Kind != Passed::OwnParameter)
    return std::nullopt;
  return Passed{Asked, Passed::OwnParameter, Asked - Object + P->Value};
}

std::optional<Guards> beforeCall(llvm::ArrayRef<Guard> OfCallee,
                                 llvm::ArrayRef<Passed> Passes) {
  Guards Before;
  for (const Guard &G : OfCallee) {
    if (isAboutObject(G.Parameter))
      continue;
    std::optional<Passed> P = find(Passes, G.Parameter);
    if (!P) {
      if (isAboutPath(G.Parameter))
        Before.push_back(G);
      continue;
    }
    if (P->Kind == Passed::OwnParameter)
      Before.push_back({static_cast<unsigned>(P->Value), G.Kind, G.Value});
    else if (P->Kind == Passed::NoParameter) {
      std::optional<Guards> Needed = negated(G, P->Value);
      if (!Needed)
        return std::nullopt;
      llvm::append_range(Before, *Needed);
    } else if (judge(G, *P) == false)
      return std::nullopt;
  }
  return both(Before, {});
}

Arguments throughCall(llvm::ArrayRef<Passed> Inner,
                      llvm::ArrayRef<Passed> Outer) {
  Arguments Known;
  for (const Passed &P : Inner) {
    const bool IsNegated = P.Kind == Passed::NoParameter;
    if (P.Kind != Passed::OwnParameter && !IsNegated) {
      Known.push_back(P);
      continue;
    }
    std::optional<Passed> From = find(Outer, static_cast<unsigned>(P.Value));
    if (!From)
      continue;
    std::optional<Passed> Value = IsNegated ? negated(*From) : *From;
    if (Value)
      Known.push_back({P.Parameter, Value->Kind, Value->Value});
  }
  return Known;
}

std::optional<Guards> both(llvm::ArrayRef<Guard> A, llvm::ArrayRef<Guard> B) {
  Guards All(A);
  llvm::append_range(All, B);
  llvm::sort(All);
  All.erase(llvm::unique(All), All.end());
  if (!isPossible(All))
    return std::nullopt;
  return All;
}

std::optional<Guards> before(const Terms &OfCall,
                             llvm::ArrayRef<Guard> OfCallee) {
  if (OfCallee.empty())
    return OfCall.Under;
  std::optional<Guards> Needed = beforeCall(OfCallee, OfCall.Passes);
  return Needed ? both(*Needed, OfCall.Under) : std::nullopt;
}

// One word for each: `g0,1,0` is a guard, `p1,2,0` an argument.
template <typename Term>
static void append(std::string &Text, char Sort, const Term &Of) {
  Text += (llvm::Twine(Text.empty() ? "" : " ") + llvm::Twine(Sort) +
           llvm::Twine(Of.Parameter) + "," +
           llvm::Twine(static_cast<unsigned>(Of.Kind)) + "," +
           llvm::Twine(Of.Value))
              .str();
}

std::string encode(const Terms &Of) {
  std::string Text;
  for (const Guard &G : Of.Under)
    append(Text, 'g', G);
  for (const Passed &P : Of.Passes)
    append(Text, 'p', P);
  return Text;
}

Terms decode(llvm::StringRef Text) {
  Terms Found;
  while (!Text.empty()) {
    auto [Word, Rest] = Text.split(' ');
    Text = Rest;
    bool IsGuard = Word.consume_front("g");
    if (!IsGuard && !Word.consume_front("p"))
      continue;
    unsigned Parameter = 0, Kind = 0;
    int64_t Value = 0;
    if (Word.consumeInteger(10, Parameter) || !Word.consume_front(",") ||
        Word.consumeInteger(10, Kind) || !Word.consume_front(",") ||
        Word.consumeInteger(10, Value))
      continue;
    if (IsGuard && Kind <= static_cast<unsigned>(Comparison::NoBit))
      Found.Under.push_back({Parameter, static_cast<Comparison>(Kind), Value});
    else if (!IsGuard && Kind <= Passed::NoParameter)
      Found.Passes.push_back(
          {Parameter, static_cast<Passed::What>(Kind), Value});
  }
  return Found;
}

} // namespace corolint::reach
