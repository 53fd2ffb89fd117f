// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// POSIX and C: what stops the thread until something happens outside, and what
// only asks.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <string>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using mini::Task;

Task<> waits(pthread_t t, sem_t *s, int *status) {
  pthread_join(t, nullptr);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'pthread_join' {{.*}} [async-blocking-call]
  sem_wait(s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'sem_wait' {{.*}} [async-blocking-call]
  waitpid(1, status, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'waitpid' {{.*}} [async-blocking-call]
  wait(status);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wait' {{.*}} [async-blocking-call]
  pause();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'pause' {{.*}} [async-blocking-call]
  pclose(stdin);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'pclose' {{.*}} [async-blocking-call]
  addrinfo *found;
  getaddrinfo("host", "80", nullptr, &found);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'getaddrinfo' {{.*}} [async-blocking-call]
  co_return;
}
Task<> polls(pollfd *fds, fd_set *set, epoll_event *events, int e) {
  poll(fds, 1, -1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'poll' {{.*}} [async-blocking-call]
  poll(fds, 1, 5000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'poll' {{.*}} [async-blocking-call]
  constexpr int second = 1000;
  epoll_wait(e, events, 1, second);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'epoll_wait' {{.*}} [async-blocking-call]
  select(1, set, nullptr, nullptr, nullptr);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'select' {{.*}} [async-blocking-call]
  select(1, set, NULL, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'select' {{.*}} [async-blocking-call]
  co_return;
}
Task<> locks(int fd, struct flock *part) {
  flock(fd, LOCK_EX);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'flock' {{.*}} [async-blocking-call]
  flock(fd, LOCK_SH);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'flock' {{.*}} [async-blocking-call]
  fcntl(fd, F_SETLKW, part);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'fcntl' {{.*}} [async-blocking-call]
  lockf(fd, F_LOCK, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lockf' {{.*}} [async-blocking-call]
  co_return;
}
Task<> reads(char *buffer) {
  read(STDIN_FILENO, buffer, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'read' {{.*}} [async-blocking-call]
  read(0, buffer, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'read' {{.*}} [async-blocking-call]
  std::getchar();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'getchar' {{.*}} [async-blocking-call]
  fgets(buffer, 1, stdin);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'fgets' {{.*}} [async-blocking-call]
  int number;
  std::string word;
  std::cin >> number;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::basic_istream::operator>>' {{.*}} [async-blocking-call]
  std::cin >> word;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::operator>>' {{.*}} [async-blocking-call]
  std::cin.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::basic_istream::get' {{.*}} [async-blocking-call]
  std::getline(std::cin, word);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::getline' {{.*}} [async-blocking-call]
  co_return;
}

// Silent from here on.

Task<> asks(pollfd *fds, fd_set *set, epoll_event *events, int e, int timeout, int *status) {
  poll(fds, 1, 0);
  poll(fds, 1, timeout);
  epoll_wait(e, events, 1, 0);
  timeval none = {};
  select(1, set, nullptr, nullptr, &none);
  waitpid(1, status, WNOHANG);
  sem_t s;
  sem_trywait(&s);
  co_return;
}
Task<> tries(int fd, struct flock *part, int how) {
  flock(fd, LOCK_EX | LOCK_NB);
  flock(fd, LOCK_UN);
  flock(fd, how);
  fcntl(fd, F_SETLK, part);
  fcntl(fd, F_GETFL);
  lockf(fd, F_TLOCK, 0);
  co_return;
}
Task<> reads_files(int fd, char *buffer, FILE *file, std::istream &in) {
  read(fd, buffer, 1);
  fgets(buffer, 1, file);
  std::string word;
  in >> word;
  std::getline(in, word);
  co_return;
}
namespace own {
void pause();
int wait(int *);
int poll(pollfd *, int, int);
} // namespace own
namespace {
void select(int, int *, int *, int *, int *) {}
} // namespace
void sem_wait(int);
Task<> own_names(pollfd *fds, int *status) {
  own::pause();
  own::wait(status);
  own::poll(fds, 1, -1);
  int i = 0;
  select(1, &i, &i, &i, nullptr);
  sem_wait(1);
  co_return;
}

// What a container has moved elsewhere is not destroyed where it was.
struct Joins {
  pthread_t thread = 0;
  Joins() = default;
  Joins(Joins &&o) noexcept : thread(o.thread) { o.thread = 0; }
  Joins &operator=(Joins &&) noexcept;
  ~Joins() { pthread_join(thread, nullptr); }
};
void grows(std::vector<Joins> &all) { all.reserve(10); }
Task<> grows_here(std::vector<Joins> &all) {
  grows(all);
  co_return;
}
