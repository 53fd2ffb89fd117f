// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "next_function.hpp"
#include "observe.hpp"

#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

using corolint::watch::timed;

COROLINT_NEXT(nanosleep)
COROLINT_REPLACES int nanosleep(const timespec *time, timespec *rest) {
  return timed("nanosleep", next_nanosleep.get(), time, rest);
}

COROLINT_NEXT(clock_nanosleep)
COROLINT_REPLACES int clock_nanosleep(clockid_t clock, int flags, const timespec *time, timespec *rest) {
  return timed("clock_nanosleep", next_clock_nanosleep.get(), clock, flags, time, rest);
}

COROLINT_NEXT(usleep)
COROLINT_REPLACES int usleep(useconds_t time) { return timed("usleep", next_usleep.get(), time); }

COROLINT_NEXT(sleep)
COROLINT_REPLACES unsigned sleep(unsigned seconds) { return timed("sleep", next_sleep.get(), seconds); }

COROLINT_NEXT(pause)
COROLINT_REPLACES int pause() { return timed("pause", next_pause.get()); }

COROLINT_NEXT(sigwait)
COROLINT_REPLACES int sigwait(const sigset_t *signals, int *received) {
  return timed("sigwait", next_sigwait.get(), signals, received);
}

COROLINT_NEXT(sigwaitinfo)
COROLINT_REPLACES int sigwaitinfo(const sigset_t *signals, siginfo_t *received) {
  return timed("sigwaitinfo", next_sigwaitinfo.get(), signals, received);
}

// Waits for descriptors. One that returns at once, because its time is 0, is not long.

COROLINT_NEXT(poll)
COROLINT_REPLACES int poll(pollfd *files, nfds_t count, int time) {
  return timed("poll", next_poll.get(), files, count, time);
}

COROLINT_NEXT(ppoll)
COROLINT_REPLACES int ppoll(pollfd *files, nfds_t count, const timespec *time, const sigset_t *signals) {
  return timed("ppoll", next_ppoll.get(), files, count, time, signals);
}

COROLINT_NEXT(select)
COROLINT_REPLACES int select(int count, fd_set *read, fd_set *write, fd_set *except, timeval *time) {
  return timed("select", next_select.get(), count, read, write, except, time);
}

COROLINT_NEXT(pselect)
COROLINT_REPLACES int pselect(int count, fd_set *read, fd_set *write, fd_set *except, const timespec *time,
                              const sigset_t *signals) {
  return timed("pselect", next_pselect.get(), count, read, write, except, time, signals);
}

COROLINT_NEXT(epoll_wait)
COROLINT_REPLACES int epoll_wait(int file, epoll_event *events, int most, int time) {
  return timed("epoll_wait", next_epoll_wait.get(), file, events, most, time);
}

COROLINT_NEXT(epoll_pwait)
COROLINT_REPLACES int epoll_pwait(int file, epoll_event *events, int most, int time,
                                  const sigset_t *signals) {
  return timed("epoll_pwait", next_epoll_pwait.get(), file, events, most, time, signals);
}

COROLINT_NEXT(epoll_pwait2)
COROLINT_REPLACES int epoll_pwait2(int file, epoll_event *events, int most, const timespec *time,
                                   const sigset_t *signals) {
  return timed("epoll_pwait2", next_epoll_pwait2.get(), file, events, most, time, signals);
}

// Waits for other processes and machines.

COROLINT_NEXT(wait)
COROLINT_REPLACES pid_t wait(int *status) { return timed("wait", next_wait.get(), status); }

COROLINT_NEXT(waitpid)
COROLINT_REPLACES pid_t waitpid(pid_t process, int *status, int options) {
  return timed("waitpid", next_waitpid.get(), process, status, options);
}

COROLINT_NEXT(waitid)
COROLINT_REPLACES int waitid(idtype_t kind, id_t process, siginfo_t *status, int options) {
  return timed("waitid", next_waitid.get(), kind, process, status, options);
}

COROLINT_NEXT(wait4)
COROLINT_REPLACES pid_t wait4(pid_t process, int *status, int options, rusage *usage) noexcept {
  return timed("wait4", next_wait4.get(), process, status, options, usage);
}

COROLINT_NEXT(system)
COROLINT_REPLACES int system(const char *command) { return timed("system", next_system.get(), command); }

COROLINT_NEXT(getaddrinfo)
COROLINT_REPLACES int getaddrinfo(const char *node, const char *service, const addrinfo *hints,
                                  addrinfo **result) {
  return timed("getaddrinfo", next_getaddrinfo.get(), node, service, hints, result);
}

COROLINT_NEXT(gethostbyname)
COROLINT_REPLACES hostent *gethostbyname(const char *name) {
  return timed("gethostbyname", next_gethostbyname.get(), name);
}

COROLINT_NEXT(flock)
COROLINT_REPLACES int flock(int file, int operation) noexcept {
  return timed("flock", next_flock.get(), file, operation);
}
