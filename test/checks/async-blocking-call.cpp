// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Blocking calls: annotated ones, and those of the standard library and POSIX.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <condition_variable>
#include <functional>
#include <future>
#include <latch>
#include <mutex>
#include <semaphore>
#include <thread>
#include <unistd.h>

using mini::Task;

using namespace std::chrono_literals;
Task<int> child();
void h() { mini::pause(1); }
void h2() { h(); }
Task<> b1() {
  mini::pause(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' blocks the event loop while coroutine 'b1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b2() {
  h2();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h2' calls 'mini::pause', which blocks the event loop while coroutine 'b2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b3(mini::Mailbox m) {
  m.receive();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Mailbox::receive' blocks the event loop while coroutine 'b3' is running; await it, or call it on another thread [async-blocking-call]
  m.try_receive();
  co_return;
}
Task<> b4(mini::Mailbox m) {
  m.try_receive();
  mini::quick();
  co_return;
}
Task<> b5() {
  std::this_thread::sleep_for(1s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'b5' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<> b6(std::future<int> f) {
  f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::get' blocks the event loop while coroutine 'b6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b7(std::thread t) {
  t.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'b7' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b8(std::condition_variable &c, std::unique_lock<std::mutex> &l) {
  c.wait(l);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::condition_variable::wait' blocks the event loop while coroutine 'b8' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b9(std::latch &l) {
  l.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::latch::wait' blocks the event loop while coroutine 'b9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b10(std::counting_semaphore<> &l) {
  l.acquire();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::counting_semaphore::acquire' blocks the event loop while coroutine 'b10' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b11(std::counting_semaphore<> &l) {
  l.try_acquire();
  co_return;
}
Task<> b12(std::future<int> f) {
  if (f.wait_for(0s) == std::future_status::ready) {
  }
  co_return;
}
Task<> b13() {
  mini::block_in_place([] { h(); });
  co_return;
}
Task<> b14(mini::Pool &p) {
  co_await p.offload([] { h(); });
}
Task<> b15(mini::Pool &p) {
  p.post([] { h(); });
  co_return;
}
Task<> b16() {
  std::thread([] { h(); }).detach();
  co_return;
}
void b17() {
  mini::Loop::current().call_soon([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'h' calls 'mini::pause', which blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
}
void b18() {
  mini::Loop::current().call_soon([] { mini::pause(1); });
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'mini::pause' blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
}
void b19() {
  h();
  std::this_thread::sleep_for(1s);
}
struct D {
  ~D() { h(); }
};
Task<> b20() {
  D d;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'D::~D' calls 'mini::pause', which blocks the event loop while coroutine 'b20' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b23() {
  std::thread t([] {});
  t.detach();
  co_return;
}
Task<> b24() {
  sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'sleep' blocks the event loop while coroutine 'b24' is running; use the timer of your event loop [async-blocking-call]
  usleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'usleep' blocks the event loop while coroutine 'b24' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<> b25() {
  mini::quick();
  co_return;
}
MINI_ROLE("not_blocking") void mine() { h(); }
Task<> b26() {
  mine();
  co_return;
}
MINI_ROLE("blocking") int declared_later();
int declared_later() { return 1; }
Task<> b27() {
  declared_later();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'declared_later' blocks the event loop while coroutine 'b27' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct V {
  virtual void f();
  MINI_ROLE("blocking") virtual void g();
};
struct W : V {
  void f() override { h(); }
  void g() override;
};
Task<> b28(V &v) {
  v.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::pause', which blocks the event loop while coroutine 'b28' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b29(W &v) {
  v.g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::g' blocks the event loop while coroutine 'b29' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b30() {
  (void)sizeof(declared_later());
  co_return;
}
mini::Generator<int> b31() {
  h();
  co_yield 1;
}
mini::Eager<> b32() {
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::pause', which blocks the event loop while coroutine 'b32' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
mini::Detached b33() {
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::pause', which blocks the event loop while coroutine 'b33' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
mini::Job<int> b34() {
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::pause', which blocks the event loop while coroutine 'b34' is running; await it, or call it on another thread [async-blocking-call]
  co_return 1;
}
template <class T> MINI_ROLE("blocking") T tpl(T t);
Task<> b36() {
  tpl(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tpl' blocks the event loop while coroutine 'b36' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct MINI_ROLE("blocking") Fn {
  void operator()();
};
Task<> b37(Fn f) {
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'f' blocks the event loop while coroutine 'b37' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b38() {
  auto p = &mini::pause;
  p(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' blocks the event loop while coroutine 'b38' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b39() {
  std::function<void(int)> p = mini::pause;
  p(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' blocks the event loop while coroutine 'b39' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct Q {
  MINI_ROLE("blocking") Q();
  MINI_ROLE("blocking") ~Q();
  Q(int);
};
Task<> b40() {
  Q q;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Q::Q' blocks the event loop while coroutine 'b40' is running; await it, or call it on another thread [async-blocking-call]
  // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: 'Q::~Q' blocks the event loop while coroutine 'b40' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b41() {
  Q q(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Q::~Q' blocks the event loop while coroutine 'b41' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct O {
  MINI_ROLE("blocking") int operator*();
  MINI_ROLE("blocking") operator int();
  MINI_ROLE("blocking") static void s();
};
Task<> b42(O o) {
  *o;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'O::operator*' blocks the event loop while coroutine 'b42' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b43(O o) {
  int x = o;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'O::operator int' blocks the event loop while coroutine 'b43' is running; await it, or call it on another thread [async-blocking-call]
  (void)x;
  co_return;
}
Task<> b44() {
  O::s();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'O::s' blocks the event loop while coroutine 'b44' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b45() {
  [] { mini::pause(1); }();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'b45' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b46() {
  co_await []() -> Task<> {
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while a lambda coroutine is running; await it, or call it on another thread [async-blocking-call]
    co_return;
  }();
}
Task<> b47() {
  auto f = [] { mini::pause(1); };
  (void)f;
  co_return;
}
Task<> b48() {
  auto f = [] { mini::pause(1); };
  mini::block_in_place(f);
  co_return;
}
Task<> b49() {
  mini::block_in_place(h);
  mini::block_in_place(std::bind(mini::pause, 1));
  co_return;
}
Task<> b50() {
  while (true)
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'b50' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> b51(mini::Pool &p) { co_await p.offload(h2); }
// Names that mean something in POSIX are the program's own here.
Task<> waitpid(const char *name);
Task<> b52() {
  auto sleep = [](int) {};
  sleep(1);
  co_await waitpid("own");
}
// What a type-erased callable of one's own holds is known to its maker only.
class Erased {
public:
  template <class F> Erased(F f) : Object(new F(f)), Invoke(&invoke<F>) {}
  void operator()() { Invoke(Object); }

private:
  template <class F> static void invoke(void *Object) { (*static_cast<F *>(Object))(); }
  void *Object;
  void (*Invoke)(void *);
};
void elsewhere() { Erased([] { mini::pause(1); })(); }
Task<> b53() {
  Erased([] {})();
  co_return;
}
