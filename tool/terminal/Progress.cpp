// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/Progress.h"
#include "terminal/Look.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr const char *EraseLine = "\r\033[K";
constexpr std::chrono::milliseconds Pause(50); ///< between two lines

std::string lineOf(unsigned Done, unsigned Total, double Elapsed) {
  std::string Line;
  raw_string_ostream OS(Line);
  OS << '[' << Done << '/' << Total << ']';
  if (Done != 0 && Elapsed >= 1) {
    const double Rate = Done / Elapsed;
    OS << format(" %.*f/s", Rate < 10 ? 1 : 0, Rate);
    if (Done != Total)
      OS << ", " << duration((Total - Done) / Rate) << " left";
  }
  return Line;
}

} // namespace

std::string duration(double Seconds) {
  const auto Whole = static_cast<unsigned>(Seconds + 0.5);
  if (Whole < 90)
    return std::to_string(Whole) + " s";
  const unsigned Minutes = (Whole + 30) / 60;
  if (Minutes < 90)
    return std::to_string(Minutes) + " min";
  return std::to_string(Minutes / 60) + " h " + std::to_string(Minutes % 60) +
         " min";
}

Progress::Progress(unsigned Total, bool Enabled)
    : Total(Total), Enabled(Enabled && isTerminal(errs())) {}

Progress::~Progress() { end(); }

void Progress::end() {
  std::lock_guard Lock(Guard);
  if (Enabled)
    errs() << EraseLine;
  Enabled = false;
}

void Progress::started(StringRef File) {
  std::lock_guard Lock(Guard);
  if (!is_contained(Running, File))
    Running.push_back(File.str());
  show();
}

void Progress::finished(StringRef File) {
  std::lock_guard Lock(Guard);
  ++Done;
  if (auto It = find(Running, File); It != Running.end())
    Running.erase(It);
  show();
}

void Progress::show() {
  const auto Now = Clock::now();
  if (!Enabled || (Now - LastShown < Pause && Done != Total))
    return;
  LastShown = Now;
  std::string Line =
      lineOf(Done, Total, std::chrono::duration<double>(Now - Begin).count());
  if (!Running.empty())
    Line += ": " + visible(sys::path::filename(Running.front()));
  const size_t Columns = sys::Process::StandardErrColumns();
  errs() << EraseLine
         << StringRef(Line).take_front(Columns > 1 ? Columns - 1 : Line.size());
}

} // namespace corolint::tool
