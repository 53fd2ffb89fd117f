// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines of a type that no library knows, which block their thread in many ways, and some that do not.

#include "task.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <fcntl.h>
#include <functional>
#include <future>
#include <mutex>
#include <poll.h>
#include <semaphore.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

void pause_a_little() { std::this_thread::sleep_for(3ms); }

template <class Function> std::thread later(Function function, std::chrono::milliseconds time = 3ms) {
  return std::thread([=] {
    std::this_thread::sleep_for(time);
    function();
  });
}

struct joins {
  std::thread thread;
  ~joins() { thread.join(); }
};

lazy direct() {
  pause_a_little(); // SEEN: std::this_thread::sleep_for
  co_return;
}

eager at_once() {
  pause_a_little(); // SEEN: std::this_thread::sleep_for
  co_await std::suspend_never{};
  pause_a_little(); // SEEN: std::this_thread::sleep_for
}

lazy destructor() {
  joins guard{later([] {})};
  co_return;
} // SEEN: std::thread::join

lazy thread_join() {
  std::thread thread = later([] {});
  thread.join(); // SEEN: std::thread::join
  co_return;
}

lazy future() {
  std::promise<int> promise;
  std::thread thread = later([&] { promise.set_value(1); });
  promise.get_future().get(); // SEEN: std::future::get
  pause_a_little(); // SEEN: std::this_thread::sleep_for
  thread.detach();
  co_return;
}

lazy condition() {
  static std::mutex mutex;
  static std::condition_variable changed;
  static bool done = false;
  later([] {
    std::lock_guard lock(mutex);
    done = true;
    changed.notify_all();
  }).detach();
  std::unique_lock lock(mutex);
  while (!done)
    changed.wait(lock); // SEEN: pthread_cond_wait
  co_return;
}

lazy contended_mutex() {
  static std::mutex mutex;
  mutex.lock();
  later([] { mutex.unlock(); }).detach();
  mutex.lock(); // SEEN: std::mutex::lock
  mutex.unlock();
  co_return;
}

lazy semaphore() {
  static sem_t semaphore;
  sem_init(&semaphore, 0, 0);
  later([] { sem_post(&semaphore); }).detach();
  sem_wait(&semaphore); // SEEN: sem_wait
  co_return;
}

lazy atomic_wait() {
  static std::atomic<int> value = 0;
  later(
      [] {
        value = 1;
        value.notify_all();
      },
      300ms) // the library spins first
      .detach();
  value.wait(0); // SEEN: std::__atomic_base::wait
  co_return;
}

lazy blocking_read() {
  static int ends[2];
  (void)!pipe(ends);
  later([] { (void)!write(ends[1], "x", 1); }).detach();
  char byte;
  (void)!read(ends[0], &byte, 1); // SEEN: read
  co_return;
}

lazy time_in_poll() {
  poll(nullptr, 0, 3); // SEEN: poll
  co_return;
}

lazy method_of_closure() {
  std::function<lazy()> inner = []() -> lazy {
    pause_a_little(); // SEEN: std::this_thread::sleep_for
    co_return;
  };
  run(inner());
  co_return;
}

lazy nothing() {
  static std::mutex mutex;
  std::lock_guard lock(mutex);
  poll(nullptr, 0, 0);
  int ends[2];
  (void)!pipe2(ends, O_NONBLOCK);
  char byte;
  (void)!read(ends[0], &byte, 1);
  std::promise<int> promise;
  promise.set_value(1);
  promise.get_future().get();
  co_return;
}

lazy on_other_thread(std::function<void()> resume) {
  later(resume).detach();
  co_return;
}

int main() {
  pause_a_little();
  for (lazy (*function)() : {direct, destructor, thread_join, future, condition, contended_mutex, semaphore, atomic_wait,
                             blocking_read, time_in_poll, method_of_closure, nothing})
    run(function());
  at_once();
  std::promise<void> done;
  run(on_other_thread([&] { done.set_value(); }));
  done.get_future().get();
}
