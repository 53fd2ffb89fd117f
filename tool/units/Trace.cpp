// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/Trace.h"
#include "reach/facts/OutputFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <optional>
#include <unistd.h>

using namespace llvm;

namespace corolint::tool {
namespace {

/// The process that all threads of the trace belong to.
constexpr int64_t TheProcess = 1;

/// The events as JSON objects, each with a comma before it.
std::optional<std::string> Events;

void add(json::Object Event, pid_t Thread) {
  Event["pid"] = TheProcess;
  Event["tid"] = Thread;
  raw_string_ostream(*Events) << ",\n" << json::Value(std::move(Event));
}

void addName(StringRef Kind, StringRef Name, pid_t Thread) {
  json::Object Event{{"ph", "M"}, {"name", Kind}};
  Event["args"] = json::Object{{"name", Name}};
  add(std::move(Event), Thread);
}

/// Adds what LLVM's profiler has collected; its times begin at its own begin.
void addSpansOfClang() {
  SmallString<0> Text;
  raw_svector_ostream OS(Text);
  timeTraceProfilerWrite(OS);
  auto Profile = json::parse(Text);
  if (!Profile)
    return consumeError(Profile.takeError());
  const json::Object *All = Profile->getAsObject();
  const int64_t Begin = All->getInteger("beginningOfTime").value_or(0);
  for (json::Value &Each : *Profile->getAsObject()->getArray("traceEvents")) {
    json::Object &Event = *Each.getAsObject();
    // Sums of spans, and names, are not spans.
    if (Event.getString("ph") == "M" ||
        Event.getString("name")->starts_with("Total "))
      continue;
    Event["ts"] = Begin + Event.getInteger("ts").value_or(0);
    if (Event.get("id"))
      Event["id"] = getpid();
    add(std::move(Event), getpid());
  }
}

} // namespace

void beginTrace() {
  Events.emplace();
  addName("process_name", "corolint", getpid());
  addName("thread_name", "corolint", getpid());
}

bool isTraced() { return Events.has_value(); }

int64_t traceTime() {
  using namespace std::chrono;
  return duration_cast<microseconds>(system_clock::now().time_since_epoch())
      .count();
}

void addSpan(pid_t Process, StringRef Name, StringRef Detail, int64_t Begin) {
  if (!isTraced())
    return;
  json::Object Event{
      {"ph", "X"}, {"name", Name}, {"ts", Begin}, {"dur", traceTime() - Begin}};
  if (!Detail.empty())
    Event["args"] = json::Object{{"detail", json::fixUTF8(Detail)}};
  add(std::move(Event), Process);
}

TraceSpan::TraceSpan(StringRef Name, StringRef Detail) : Name(Name) {
  if (!isTraced())
    return;
  this->Detail = Detail.str();
  Begin = traceTime();
}

void TraceSpan::end() {
  if (Begin != 0)
    addSpan(getpid(), Name, Detail, std::exchange(Begin, 0));
}

// The spans of the run itself came with the fork.
TracedJob::TracedJob() {
  constexpr unsigned Least = 500; // microseconds, clang's own default
  if (!isTraced())
    return;
  Events.emplace();
  addName("thread_name", "worker", getpid());
  timeTraceProfilerInitialize(Least, "corolint");
}

TracedJob::~TracedJob() {
  if (timeTraceProfilerEnabled())
    timeTraceProfilerCleanup();
}

std::string TracedJob::finish() {
  if (!isTraced())
    return "";
  addSpansOfClang();
  return std::exchange(*Events, "");
}

void addSpans(StringRef OfJob) {
  if (isTraced())
    *Events += OfJob;
}

Error writeTrace(StringRef File) {
  std::string Text = "{\"traceEvents\":[";
  Text += StringRef(*Events).drop_front(); // the first comma
  Text += "\n]}\n";
  return reach::writeOutput(File, Text);
}

} // namespace corolint::tool
