// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaiters of the program's own show by `await_suspend` where they resume the
// coroutine: in a new thread, in a pool, on the loop.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>

using mini::pause;
using mini::Task;
using handle = std::coroutine_handle<>;

struct awaiter {
  bool await_ready() const noexcept { return false; }
  void await_resume() const noexcept {}
};

// A new thread.
struct new_thread : awaiter {
  void await_suspend(handle h) {
    std::thread([h] { h.resume(); }).detach();
  }
};
struct new_thread_of_handle : awaiter {
  void await_suspend(handle h) {
    std::thread t(h);
    t.detach();
  }
};
struct async : awaiter {
  std::future<void> done;
  void await_suspend(handle h) {
    done = std::async(std::launch::async, [h]() mutable { h(); });
  }
};
struct kept_thread : awaiter {
  handle waiting;
  std::thread worker;
  void await_suspend(handle h) {
    waiting = h;
    worker = std::thread([this] { waiting.resume(); });
  }
};
struct by_method : awaiter {
  handle waiting;
  void run() { waiting.resume(); }
  void await_suspend(handle h) {
    waiting = h;
    std::thread(&by_method::run, this).detach();
  }
};
struct reads_file : awaiter { // resumes in the thread that has read
  int result;
  void await_suspend(handle h) {
    std::thread([this, h] {
      pause(1);
      result = 1;
      h.resume();
    }).detach();
  }
};
struct by_helper : awaiter {
  static void start(handle h) {
    std::jthread([h] { h.resume(); }).detach();
  }
  void await_suspend(handle h) { start(h); }
};
struct to_given_thread {
  std::jthread *out;
  bool await_ready() { return false; }
  void await_suspend(handle h) {
    *out = std::jthread([h] { h.resume(); });
  }
  void await_resume() {}
};

// Pools of the program's own.
struct pool {
  std::deque<handle> queue;
  std::mutex mutex;
  std::condition_variable ready;
  std::vector<std::thread> workers;
  void work();
  void push(handle h) {
    std::lock_guard lock(mutex);
    queue.push_back(h);
    ready.notify_one();
  }
  void submit(std::function<void()> job);
  auto schedule() {
    struct operation : awaiter {
      pool &owner;
      explicit operation(pool &p) : owner(p) {}
      void await_suspend(handle h) { owner.push(h); }
    };
    return operation(*this);
  }
};
struct to_queue : awaiter {
  pool &p;
  explicit to_queue(pool &p) : p(p) {}
  void await_suspend(handle h) {
    std::lock_guard lock(p.mutex);
    p.queue.push_back(h);
    p.ready.notify_one();
  }
};
struct to_submit : awaiter {
  pool *p;
  explicit to_submit(pool &p) : p(&p) {}
  bool await_suspend(handle h) {
    p->submit([h]() mutable { h.resume(); });
    return true;
  }
};
struct to_shared : awaiter {
  std::shared_ptr<pool> p;
  explicit to_shared(std::shared_ptr<pool> p) : p(std::move(p)) {}
  void await_suspend(handle h) { p->push(h); }
};
void enqueue(pool &p, handle h) { p.queue.emplace_back(h); }
struct to_function : awaiter {
  pool &p;
  explicit to_function(pool &p) : p(p) {}
  void await_suspend(handle h) { enqueue(p, h); }
};
class hidden_pool {
public:
  void execute(handle h);

private:
  struct state {
    std::vector<std::unique_ptr<std::thread>> threads;
  };
  std::unique_ptr<state> impl;
};
struct to_hidden : awaiter {
  hidden_pool &p;
  explicit to_hidden(hidden_pool &p) : p(p) {}
  void await_suspend(handle h) { p.execute(h); }
};
struct intrusive_pool {
  struct operation;
  operation *head = nullptr;
  std::jthread threads[4];
  void enqueue(operation *op);
};
struct intrusive_pool::operation : awaiter {
  intrusive_pool &p;
  operation *next = nullptr;
  handle waiting;
  explicit operation(intrusive_pool &p) : p(p) {}
  void await_suspend(handle h) {
    waiting = h;
    p.enqueue(this);
  }
};
// One thread may be that of a loop: nothing is certain.
struct worker {
  std::queue<handle> queue;
  std::thread thread;
  auto schedule() {
    struct operation : awaiter {
      worker &owner;
      explicit operation(worker &w) : owner(w) {}
      void await_suspend(handle h) { owner.queue.push(h); }
    };
    return operation(*this);
  }
};
struct to_annotated : awaiter {
  mini::Pool &p;
  explicit to_annotated(mini::Pool &p) : p(p) {}
  void await_suspend(handle h) {
    p.post([h] { h.resume(); });
  }
};
template <class P> struct to_any : awaiter {
  P &p;
  explicit to_any(P &p) : p(p) {}
  template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) {
    p.push(h);
  }
};

// Loops of the program's own.
struct loop {
  std::deque<handle> ready;
  std::mutex mutex;
  void post(handle h) {
    std::lock_guard lock(mutex);
    ready.push_back(h);
  }
  auto schedule() {
    struct operation : awaiter {
      loop &owner;
      explicit operation(loop &l) : owner(l) {}
      void await_suspend(handle h) { owner.post(h); }
    };
    return operation(*this);
  }
};
struct to_loop : awaiter {
  mini::Loop &l;
  explicit to_loop(mini::Loop &l) : l(l) {}
  void await_suspend(handle h) {
    l.call_soon([h] { h.resume(); });
  }
};
// The thread computes; the loop resumes.
struct computes : awaiter {
  mini::Loop &l;
  std::deque<int> results;
  explicit computes(mini::Loop &l) : l(l) {}
  void await_suspend(handle h) {
    std::thread([this] { results.push_back(1); }).detach();
    l.call_soon([h] { h.resume(); });
  }
};

// Promises that begin elsewhere.
struct background {
  struct promise_type {
    struct start : awaiter {
      void await_suspend(handle h) {
        std::thread([h] { h.resume(); }).detach();
      }
    };
    background get_return_object();
    start initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  bool await_ready();
  void await_suspend(handle);
  void await_resume();
};

Task<> threads() {
  co_await new_thread();
  pause(1);
}
Task<> threads_of_handle() {
  co_await new_thread_of_handle();
  pause(1);
}
Task<> asyncs() {
  co_await async();
  pause(1);
}
Task<> keeps() {
  kept_thread hop;
  co_await hop;
  pause(1);
}
Task<> methods() {
  by_method hop;
  co_await hop;
  pause(1);
}
Task<> reads() {
  co_await reads_file();
  pause(1);
}
Task<> helps() {
  co_await by_helper();
  pause(1);
}
Task<> given(std::jthread &out) {
  co_await to_given_thread{&out};
  pause(1);
}
Task<> pools(pool &p) {
  co_await p.schedule();
  pause(1);
}
Task<> queues(pool &p) {
  co_await to_queue(p);
  pause(1);
}
Task<> submits(pool &p) {
  co_await to_submit(p);
  pause(1);
}
Task<> shares(std::shared_ptr<pool> p) {
  co_await to_shared(p);
  pause(1);
}
Task<> functions(pool &p) {
  co_await to_function(p);
  pause(1);
}
Task<> hides(hidden_pool &p) {
  co_await to_hidden(p);
  pause(1);
}
Task<> intrudes(intrusive_pool &p) {
  co_await intrusive_pool::operation(p);
  pause(1);
}
Task<> works(worker &w) {
  co_await w.schedule();
  pause(1);
}
Task<> annotated(mini::Pool &p) {
  co_await to_annotated(p);
  pause(1);
}
Task<> any(pool &p, loop &l) {
  co_await to_any(p);
  pause(1);
}
background begins() {
  pause(1);
  co_return;
}
Task<> comes_back(pool &p, mini::Loop &l) {
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
  co_await p.schedule();
  pause(1);
  co_await to_loop(l);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> loops(loop &l) {
  co_await l.schedule();
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
Task<> still_on_loop(mini::Loop &l) {
  co_await computes(l);
  pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' {{.*}} [async-blocking-call]
}
