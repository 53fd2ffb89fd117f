// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// generate FUNCTIONS DIRECTORY: writes the summaries of a synthetic program, a
// file for each thousand functions. Five calls each: three of four to the same
// unit, most others to a near one, some to a few functions that everybody
// calls. Calls go deeper in thirty layers. One function in twenty is a
// coroutine; in the first layers one in fifty executes a runner or
// blocks, so that some thousand of a million functions lead there.

#include "model/roles/Role.h"
#include "reach/facts/Summary.h"
#include "report/CallCheck.h"
#include "llvm/Support/raw_ostream.h"
#include <random>

using namespace corolint;

namespace {

constexpr uint32_t PerUnit = 1000, Calls = 5, Layers = 30;

class Generator {
public:
  explicit Generator(uint32_t Count) : Count(Count) {}
  reach::Summary unit(uint32_t Index);

private:
  struct Function {
    uint32_t Declared, Defined;
  };
  static uint64_t id(uint32_t Number, bool IsDefinition) {
    return ((Number + 1) * 0x9E3779B97F4A7C15ULL & ~1ULL) | IsDefinition;
  }
  bool chance(double Probability) {
    return std::uniform_real_distribution<>()(Random) < Probability;
  }
  uint32_t below(uint32_t Limit) { return Random() % Limit; }
  uint32_t callee(uint32_t Caller);
  void define(reach::SummaryBuilder &Unit, uint32_t Number, uint32_t File);
  void end(reach::SummaryBuilder &Unit, reach::RemoteEdge Edge,
           reach::Place At);
  static std::string name(uint32_t Number) {
    return "module::part" + std::to_string(Number / PerUnit) + "::function_" +
           std::to_string(Number);
  }

  uint32_t Count;
  std::mt19937 Random{42};
};

// A function of a deeper layer, or `Count` if the choice is no good.
uint32_t Generator::callee(uint32_t Caller) {
  uint32_t Base = 0;
  if (chance(0.75))
    Base = Caller / PerUnit * PerUnit + below(PerUnit);
  else if (chance(0.6))
    Base = (Caller / PerUnit + below(20)) * PerUnit + below(PerUnit);
  else // a few with a great fan-in
    Base = static_cast<uint32_t>(std::pow(1 - below(1 << 20) * 0x1p-20, -1.6));
  uint32_t Layer = Caller % Layers + 1 + below(3);
  Base = Base % Count / Layers * Layers + Layer;
  return Layer < Layers && Base < Count ? Base : Count;
}

void Generator::end(reach::SummaryBuilder &Unit, reach::RemoteEdge Edge,
                    reach::Place At) {
  model::RoleSet Roles{model::Role::Blocking};
  std::string Name = "rt::sleep_for";
  if (chance(0.5)) {
    Roles = {model::Role::MainThreadRunner};
    Name = "rt::run";
  }
  uint32_t Text = Unit.Texts.intern(Name);
  Edge.End = Unit.end({Text, Roles.bits(), 0, 1, 0});
  Unit.add(Edge, reach::RemoteHop{At, Text});
}

void Generator::define(reach::SummaryBuilder &Unit, uint32_t Number,
                       uint32_t File) {
  uint32_t Own = Unit.function(id(Number, true));
  reach::RemoteFunction Fact;
  Fact.Name = Unit.Texts.intern(name(Number));
  Fact.Declared = Unit.function(id(Number, false));
  Fact.File = File;
  Fact.IsCoroutine = Fact.IsOnLoop = chance(0.05);
  Unit.define(Own, Fact);
  reach::Place At{File, 10 + Number % PerUnit * 8, 3};
  reach::RemoteEdge Edge;
  Edge.Function = Own;
  for (unsigned Check = 0; Check != callChecks().size(); ++Check)
    Edge.Open |= openBit(Check);
  for (uint32_t I = 0, Tries = 0; I != Calls && Tries != 8 * Calls; ++Tries) {
    uint32_t Callee = callee(Number);
    if (Callee == Count)
      continue;
    ++I, ++At.Line;
    bool IsOwn = Callee / PerUnit == Number / PerUnit;
    Edge.Callee = Unit.function(id(Callee, IsOwn));
    Unit.add(Edge, reach::RemoteHop{At, Unit.Texts.intern(name(Callee))});
  }
  Edge.Callee = reach::None;
  if (Number % Layers < 5 && chance(0.02))
    end(Unit, Edge, At);
}

reach::Summary Generator::unit(uint32_t Index) {
  reach::SummaryBuilder Unit;
  std::string Number = std::to_string(Index);
  uint32_t File = Unit.Texts.intern("/src/module" + std::to_string(Index / 40) +
                                    "/part" + Number + ".cpp");
  for (uint32_t I = 0; I != PerUnit && Index * PerUnit + I != Count; ++I)
    define(Unit, Index * PerUnit + I, File);
  Unit.attach(R"({"outcome":"analysed","reason":"","unit":"/src/part)" +
              Number + R"(.cpp"})");
  return Unit.finish();
}

} // namespace

int main(int Argc, char **Argv) {
  uint32_t Count = Argc == 3 ? std::atoi(Argv[1]) : 0;
  Generator Program(Count);
  for (uint32_t Index = 0; Index * PerUnit < Count; ++Index) {
    std::string File =
        std::string(Argv[2]) + "/" + std::to_string(Index) + ".summary";
    if (llvm::Error E = Program.unit(Index).write(File)) {
      llvm::errs() << llvm::toString(std::move(E)) << '\n';
      return 1;
    }
  }
}
