// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A message in either direction is eight bytes of length and the bytes; that of
// a worker begins with its kind.

#include "units/WorkerPool.h"
#include "options/Usage.h"
#include "units/Memory.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/ErrorHandling.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr char Result = 'r', Fatal = 'f';
constexpr size_t HeadSize = 9;
/// What a job is expected to need as long as none has shown it.
constexpr uint64_t UsualMemory = uint64_t(512) << 20;
/// Of code with thousands of levels; only the used part takes memory.
constexpr size_t StackSizes[] = {512 << 20, 64 << 20, 8 << 20};

bool isSanitized() {
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#endif
  return false;
}

bool sendAll(int Socket, StringRef Bytes) {
  while (!Bytes.empty()) {
    const ssize_t Sent = send(Socket, Bytes.data(), Bytes.size(), MSG_NOSIGNAL);
    if (Sent < 0 && errno == EINTR)
      continue;
    if (Sent <= 0)
      return false;
    Bytes = Bytes.drop_front(Sent);
  }
  return true;
}

bool sendMessage(int Socket, char Kind, StringRef Bytes) {
  char Head[HeadSize];
  support::endian::write64le(Head, Bytes.size());
  Head[8] = Kind;
  return sendAll(Socket, StringRef(Head, HeadSize)) && sendAll(Socket, Bytes);
}

/// The number of the next job; none at the end.
std::optional<size_t> nextJob(int Socket) {
  char Bytes[8];
  for (size_t Have = 0; Have != sizeof(Bytes);) {
    const ssize_t Got = read(Socket, Bytes + Have, sizeof(Bytes) - Have);
    if (Got < 0 && errno == EINTR)
      continue;
    if (Got <= 0)
      return std::nullopt;
    Have += Got;
  }
  return support::endian::read64le(Bytes);
}

/// A signal ends the worker and prints nothing; those of the terminal are for
/// the run, which ends its workers itself.
void setUpSignals() {
  for (int Signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGALRM,
                     SIGSYS, SIGXCPU, SIGXFSZ})
    if (!isSanitized() || Signal == SIGALRM)
      signal(Signal, SIG_DFL);
  for (int Signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE})
    signal(Signal, SIG_IGN);
  const rlimit NoCore = {0, 0};
  setrlimit(RLIMIT_CORE, &NoCore);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

/// clang prints some remarks past all its consumers.
void silence() {
  const int Null = open("/dev/null", O_WRONLY);
  if (Null < 0)
    return;
  dup2(Null, STDOUT_FILENO);
  if (!isSanitized())
    dup2(Null, STDERR_FILENO);
  close(Null);
}

/// Sends the text of `LLVM ERROR: ...` to the run.
void reportFatal(void *Socket, const char *Reason, bool) {
  sendMessage(*static_cast<int *>(Socket), Fatal, Reason);
  _exit(1);
}

void onLargeStack(function_ref<void()> Work) {
  for (size_t Size : StackSizes) {
    pthread_attr_t Attributes;
    pthread_t Thread;
    pthread_attr_init(&Attributes);
    pthread_attr_setstacksize(&Attributes, Size);
    const int Problem = pthread_create(
        &Thread, &Attributes,
        [](void *Of) -> void * {
          (*static_cast<function_ref<void()> *>(Of))();
          return nullptr;
        },
        &Work);
    pthread_attr_destroy(&Attributes);
    if (Problem)
      continue;
    pthread_join(Thread, nullptr);
    return;
  }
  Work();
}

constexpr StringLiteral Crashed = "the analysis of this unit crashed (";

std::string describe(int Status, unsigned Limit) {
  if (!WIFSIGNALED(Status))
    return (Crashed + "exit status " + Twine(WEXITSTATUS(Status)) + ")").str();
  const int Signal = WTERMSIG(Status);
  if (Signal == SIGALRM)
    return ("the analysis of this unit took longer than " + Twine(Limit) +
            " s (--unit-timeout)")
        .str();
  if (Signal == SIGKILL)
    return "the analysis of this unit was killed, probably because memory is "
           "short";
  return (Crashed + strsignal(Signal) + ")").str();
}

} // namespace

WorkerPool::WorkerPool(const Limits &Allowed, Job Do)
    : Allowed(Allowed), Do(std::move(Do)) {}

WorkerPool::~WorkerPool() { stop(); }

void WorkerPool::stop() {
  for (Worker &W : Workers) {
    kill(W.Process, SIGKILL);
    bury(W);
  }
  Workers.clear();
  Queue.clear();
}

std::string WorkerPool::bury(Worker &Dead) {
  close(Dead.Socket);
  int Status = 0;
  while (waitpid(Dead.Process, &Status, 0) < 0 && errno == EINTR)
    ;
  return describe(Status, Allowed.Seconds);
}

void WorkerPool::work(int Socket) {
  while (std::optional<size_t> Number = nextJob(Socket)) {
    alarm(Allowed.Seconds);
    const std::string Bytes = Do(*Number);
    alarm(0);
    if (!sendMessage(Socket, Result, Bytes))
      return;
  }
}

void WorkerPool::serve(int Socket) {
  for (const Worker &Other : Workers)
    close(Other.Socket);
  setUpSignals();
  silence();
  remove_fatal_error_handler();
  install_fatal_error_handler(reportFatal, &Socket);
  remove_bad_alloc_error_handler();
  install_bad_alloc_error_handler(reportFatal, &Socket);
  onLargeStack([&] { work(Socket); });
  _exit(0);
}

std::optional<WorkerPool::Worker> WorkerPool::start(std::string &Problem) {
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, Ends) != 0) {
    Problem = std::strerror(errno);
    return std::nullopt;
  }
  for (int End : Ends)
    fcntl(End, F_SETFD, FD_CLOEXEC);
  const pid_t Process = fork();
  if (Process == 0) {
    close(Ends[0]);
    serve(Ends[1]);
  }
  close(Ends[1]);
  if (Process > 0)
    return Worker{Process, Ends[0], std::nullopt,      "",
                  {},      0,       memoryOf(getpid())};
  Problem = std::strerror(errno);
  close(Ends[0]);
  return std::nullopt;
}

size_t WorkerPool::numBusy() const {
  return count_if(Workers,
                  [](const Worker &W) { return W.Current.has_value(); });
}

bool WorkerPool::hasRoom() const {
  const size_t Busy = numBusy();
  if (Allowed.Memory == 0 || Busy == 0)
    return true;
  const bool IsKnown = HasFinished && Largest != 0; // not on all systems
  const uint64_t Expected = IsKnown ? Largest : std::max(Largest, UsualMemory);
  uint64_t Sum = Expected;
  for (const Worker &W : Workers)
    if (W.Current)
      Sum += std::max(W.Memory, Expected);
  return Sum <= Allowed.Memory;
}

void WorkerPool::watchMemory() {
  constexpr std::chrono::milliseconds Between(50);
  const Clock::time_point Now = Clock::now();
  if (Allowed.Memory == 0 || Now - LastLook < Between)
    return;
  LastLook = Now;
  uint64_t Sum = 0;
  for (Worker &W : Workers) {
    const uint64_t All = memoryOf(W.Process);
    W.Memory = All - std::min(All, W.Shared);
    Sum += W.Memory;
    Largest = std::max(Largest, W.Memory);
  }
  if (Sum > Allowed.Memory)
    endOne();
}

/// Ends a worker without a job, or else the one with the youngest job.
void WorkerPool::endOne() {
  auto One = max_element(Workers, [](const Worker &A, const Worker &B) {
    return std::pair(!A.Current, A.Since) < std::pair(!B.Current, B.Since);
  });
  if (One->Current && numBusy() == 1)
    return;
  if (One->Current)
    Queue.push_front(*One->Current);
  kill(One->Process, SIGKILL);
  bury(*One);
  Workers.erase(One);
}

/// Gives the next job to a worker that is free or new; false: none is.
bool WorkerPool::begin(const Events &Report) {
  if (!hasRoom())
    return false;
  auto Free = find_if(Workers, [](const Worker &W) { return !W.Current; });
  if (Free == Workers.end()) {
    if (Workers.size() >= std::max(Allowed.Workers, 1U))
      return false;
    std::string Problem;
    std::optional<Worker> New = start(Problem);
    if (!New && !Workers.empty()) // with fewer, then
      return false;
    if (!New) {
      Report.Ended(Queue.front(),
                   {-1, "", "no process for this unit: " + Problem});
      Queue.pop_front();
      return !Queue.empty();
    }
    Workers.push_back(std::move(*New));
    Free = std::prev(Workers.end());
  }
  char Bytes[8];
  support::endian::write64le(Bytes, Queue.front());
  Free->Since = Clock::now();
  if (!sendAll(Free->Socket, StringRef(Bytes, sizeof(Bytes)))) {
    bury(*Free); // it died while it had nothing to do
    Workers.erase(Free);
    return true;
  }
  Free->Current = Queue.front();
  Queue.pop_front();
  Report.Begun(*Free->Current);
  return true;
}

bool WorkerPool::receive(Worker &From, WorkerReply &Into) {
  char Buffer[1 << 16];
  const ssize_t Got = read(From.Socket, Buffer, sizeof(Buffer));
  if (Got < 0 && errno == EINTR)
    return false;
  if (Got <= 0) {
    Into.Death = bury(From);
    From.Socket = -1;
    return true;
  }
  std::string &All = From.Received;
  All.append(Buffer, Got);
  if (All.size() < HeadSize ||
      All.size() - HeadSize < support::endian::read64le(All.data()))
    return false;
  Into.Bytes = All.substr(HeadSize);
  if (All[8] == Fatal) {
    bury(From);
    From.Socket = -1;
    Into.Death = (Crashed + std::exchange(Into.Bytes, "") + ")").str();
  }
  All.clear();
  return true;
}

void WorkerPool::run(ArrayRef<size_t> Numbers, const Events &Report) {
  constexpr int Pause = 100; // ms; a signal ends it as well
  Queue.assign(Numbers.begin(), Numbers.end());
  while (!Report.Stops()) {
    while (!Queue.empty() && begin(Report))
      ;
    std::vector<pollfd> Sockets;
    for (const Worker &W : Workers)
      Sockets.push_back({W.Current ? W.Socket : -1, POLLIN, 0});
    if (numBusy() == 0)
      return;
    const int Ready = poll(Sockets.data(), Sockets.size(), Pause);
    for (size_t I = 0; Ready > 0 && I != Sockets.size(); ++I) {
      WorkerReply Reply;
      Reply.Process = Workers[I].Process;
      if (Sockets[I].revents == 0 || !receive(Workers[I], Reply))
        continue;
      HasFinished = true;
      Report.Ended(*std::exchange(Workers[I].Current, std::nullopt),
                   std::move(Reply));
    }
    erase_if(Workers, [](const Worker &W) { return W.Socket < 0; });
    watchMemory();
  }
}

Expected<std::string> inWorker(unsigned Limit,
                               std::function<std::string()> Do) {
  WorkerPool Pool({1, Limit, 0}, [&](size_t) { return Do(); });
  WorkerReply Reply;
  WorkerPool::Events Report;
  Report.Ended = [&](size_t, WorkerReply R) { Reply = std::move(R); };
  Pool.run({0}, Report);
  if (!Reply.Death.empty())
    return usageError(Reply.Death);
  return std::move(Reply.Bytes);
}

} // namespace corolint::tool
