// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A home-made task and the standard library only: the start of most code bases.

#include "effects.hpp"
#include <coroutine>
#include <functional>
#include <future>
#include <mutex>
#include <semaphore>

class task {
public:
  struct promise_type {
    task get_return_object() { return task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct awaiter {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept {
        return self.promise().next ? self.promise().next : std::noop_coroutine();
      }
      void await_resume() noexcept {}
    };
    awaiter final_suspend() noexcept { return {}; }
    void unhandled_exception() { std::terminate(); }
    void return_void() {}
    std::coroutine_handle<> next;
  };
  task(task &&other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  ~task() {
    if (handle_)
      handle_.destroy();
  }
  auto operator co_await() && {
    struct awaiter {
      std::coroutine_handle<promise_type> child;
      bool await_ready() { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<> parent) {
        child.promise().next = parent;
        return child;
      }
      void await_resume() {}
    };
    return awaiter{handle_};
  }
  void start() { handle_.resume(); }

private:
  explicit task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

void sync_wait(task work) {
  std::binary_semaphore done(0);
  auto outer = [](task inner, std::binary_semaphore &flag) -> task {
    co_await std::move(inner);
    flag.release();
  }(std::move(work), done);
  outer.start();
  done.acquire();
}

bool happened = false;
std::string text;

task note() {
  happened = true;
  co_return;
}
task keep(const std::string &given) {
  text = given;
  co_return;
}

std::string nested_run() {
  sync_wait([]() -> task {
    sync_wait(note());
    co_return;
  }());
  return "works; the thread is blocked meanwhile";
}

std::string nested_future() {
  // The only thread of an executor waits for what only that thread can do.
  auto queue = std::make_shared<std::promise<void>>();
  sync_wait([](std::shared_ptr<std::promise<void>> later) -> task {
    later->get_future().get();
    co_return;
  }(queue));
  queue->set_value();
  return "returns";
}

std::string off_main() {
  std::thread([] { sync_wait(note()); }).join();
  return effects::ran(happened);
}

std::string moved_from() {
  task work = note();
  task taken = std::move(work);
  sync_wait(std::move(work));
  return effects::ran(happened);
}

std::string dropped() {
  (void)note();
  return effects::ran(happened);
}

std::string callback() {
  std::thread(note).join();
  std::function<void()> later = note;
  later();
  (void)std::async(std::launch::async, note);
  return effects::ran(happened);
}

std::string twice() {
  sync_wait([]() -> task {
    task work = note();
    co_await std::move(work);
    co_await std::move(work);
  }());
  return "returns";
}

std::string dangling() {
  task work = keep(effects::long_text());
  sync_wait(std::move(work));
  return text == effects::long_text() ? "the old text, by chance" : "another text";
}

int main(int argc, char **argv) {
  return effects::run(argc, argv,
                      {{"nested-run", nested_run},
                       {"nested-future", nested_future},
                       {"off-main", off_main},
                       {"moved-from", moved_from},
                       {"dropped", dropped},
                       {"callback", callback},
                       {"twice", twice},
                       {"dangling", dangling}});
}
