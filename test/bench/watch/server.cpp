// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A server that does not block: one thread, a coroutine for each connection, epoll. Another thread is the clients: it
// writes to all connections and waits for all answers, again and again.
//
//     server CONNECTIONS ROUNDS

#include <chrono>
#include <coroutine>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <mutex>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

int events = epoll_create1(0);
int open_connections = 0;
std::mutex statistics;
long served = 0;

/// Waits until `file` can be read.
struct readable {
  int file;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> waiting) {
    epoll_event event{EPOLLIN | EPOLLONESHOT, {.ptr = waiting.address()}};
    if (epoll_ctl(events, EPOLL_CTL_MOD, file, &event) != 0)
      epoll_ctl(events, EPOLL_CTL_ADD, file, &event);
  }
  void await_resume() {}
};

task serve(int file) {
  ++open_connections;
  char data[256];
  for (;;) {
    co_await readable{file};
    const ssize_t size = read(file, data, sizeof data);
    if (size <= 0)
      break;
    {
      std::lock_guard lock(statistics);
      ++served;
    }
    if (write(file, data, size) != size)
      break;
  }
  close(file);
  --open_connections;
}

void run() {
  epoll_event ready[64];
  while (open_connections) {
    const int count = epoll_wait(events, ready, 64, -1);
    for (int i = 0; i < count; ++i)
      std::coroutine_handle<>::from_address(ready[i].data.ptr).resume();
  }
}

int main(int count, char **words) {
  if (count != 3)
    return 2;
  const int connections = std::atoi(words[1]), rounds = std::atoi(words[2]);
  std::vector<int> ends;
  for (int i = 0; i != connections; ++i) {
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
      return 1;
    fcntl(pair[0], F_SETFL, O_NONBLOCK);
    ends.push_back(pair[1]);
    serve(pair[0]);
  }
  const auto begin = std::chrono::steady_clock::now();
  std::thread clients([&] {
    char data[256] = "request";
    for (int round = 0; round != rounds; ++round) {
      for (int end : ends)
        (void)!write(end, data, 64);
      for (int end : ends)
        (void)!read(end, data, sizeof data);
    }
    for (int end : ends)
      close(end);
  });
  run();
  clients.join();
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  std::printf("%.0f\n", served / time.count());
}
