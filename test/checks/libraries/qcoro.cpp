// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "qcoro.h"
#include <functional>
#include <thread>

QCoro::Task<int> fetch(int);
QCoro::Task<> work();
QCoro::LazyTask<int> lazy(int);
QCoro::LazyTask<> lazy_work();
QCoro::Generator<int> numbers();
QIODevice *device;
QTcpSocket socket;
void use(int);

int wait_for_it() { return QCoro::waitFor(fetch(1)); }

QCoro::Task<> nested() {
  use(QCoro::waitFor(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'QCoro::waitFor' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'QCoro::waitFor', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  auto task = fetch(2);
  use(QCoro::waitFor(task));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'QCoro::waitFor' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  QCoreApplication::exec();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QCoreApplication::exec' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

QCoro::LazyTask<> lost() {
  lazy(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QCoro::LazyTask<int>' returned by 'lazy' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = lazy(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'QCoro::LazyTask<int>' returned by 'lazy' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)lazy_work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'QCoro::LazyTask<>' returned by 'lazy_work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto kept = fetch(3);
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'QCoro::Task<int>' returned by 'fetch' is stored in 'kept' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  co_return;
}

QCoro::Task<> wrong() {
  QCoro::LazyTask<int> empty;
  use(QCoro::waitFor(empty));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'QCoro::waitFor' expects an awaitable, but gets 'empty', which is empty (default-constructed) [async-non-coroutine-argument]
// CHECK-MESSAGES: :[[@LINE-2]]:7: warning: 'QCoro::waitFor' stalls the event loop when called inside a running coroutine ('wrong'); use 'co_await' [async-nested-run]
  co_return;
}

QCoro::Task<> blocked() {
  QThread::msleep(100);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QThread::msleep' blocks the event loop while coroutine 'blocked' is running; use 'co_await QCoro::sleepFor(...)' [async-blocking-call]
  device->waitForReadyRead(1000);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QIODevice::waitForReadyRead' blocks the event loop while coroutine 'blocked' is running; use 'co_await qCoro(device).waitForReadyRead()' [async-blocking-call]
  socket.waitForBytesWritten(1000);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QIODevice::waitForBytesWritten' blocks the event loop while coroutine 'blocked' is running; use 'co_await qCoro(device).waitForBytesWritten()' [async-blocking-call]
  auto future = QtConcurrent::run([] { return 1; });
  future.waitForFinished();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QFuture::waitForFinished' blocks the event loop while coroutine 'blocked' is running; use 'co_await' on the future [async-blocking-call]
  co_return;
}

void off_main() {
  std::thread thread([] { QCoreApplication::exec(); });
// CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'QCoreApplication::exec' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
  thread.join();
  QThread::create([] { QCoreApplication::exec(); })->start();
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'QCoreApplication::exec' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
  std::function<void()> f = lazy_work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'lazy_work' is used as a callback whose result is discarded: the 'QCoro::LazyTask<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
}

QCoro::LazyTask<> held(QMutex &mutex, QThread *thread) {
  QCoro::moveToThread(thread);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QCoro::ThreadContext' returned by 'QCoro::moveToThread' is never awaited, so it changes no thread; use 'co_await' [async-unawaited-task]
  QMutexLocker locker(&mutex);
  co_await lazy_work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'locker', a 'QMutexLocker', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

void test_nothing() {
  auto waiting = work();
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'QCoro::Task<>' returned by 'work' is stored in 'waiting' and never awaited, so it runs, but its result and exception are lost; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
}

// Silent from here on.

QCoro::LazyTask<> released(QMutex &mutex, QThread *thread) {
  co_await QCoro::moveToThread(thread);
  QMutexLocker locker(&mutex);
  locker.unlock();
  co_await lazy_work();
  { QMutexLocker inner(&mutex); }
  co_await lazy_work();
}

QCoro::Task<> right(QObject *context) {
  use(co_await fetch(1));
  work();
  (void)work();
  auto task = fetch(2);
  use(co_await task);
  auto later = lazy(3);
  use(co_await later);
  QCoro::connect(work(), context, [] {});
  fetch(4).then([](int) {});
  co_await QCoro::sleepFor(100);
  co_await qCoro(device).waitForReadyRead(1000);
  QEventLoop dialog;
  dialog.exec();
  for (int i : numbers())
    use(i);
  QtConcurrent::run([] { QThread::msleep(100); });
}

void slot() {
  use(QCoro::waitFor(fetch(1)));
  std::function<void()> f = work;
  f();
  work();
}

void drain() { QCoreApplication::processEvents(); }
void test() {
  auto waiting = work();
  drain();
}
void test_too() {
  auto waiting = work();
  QTest::qWait(10);
}
QCoro::LazyTask<> forward() { return lazy_work(); }

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  QCoro::waitFor(forward());
  return app.exec();
}
