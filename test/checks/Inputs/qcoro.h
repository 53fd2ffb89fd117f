// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of QCoro and of the classes of Qt around it. The promise of
// LazyTask hides the eager initial_suspend that it inherits.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

class QObject {};
class QThread : public QObject {
public:
  template <typename F> static QThread *create(F &&f) { return nullptr; }
  static void msleep(unsigned long);
  bool wait(int = 0);
  void start();
};
class QEventLoop : public QObject {
public:
  int exec(int flags = 0);
  void quit();
};
class QCoreApplication : public QObject {
public:
  QCoreApplication(int &, char **);
  static int exec();
  static void processEvents();
  static void quit();
};
namespace QTest {
void qWait(int ms);
}
class QIODevice : public QObject {
public:
  virtual ~QIODevice();
  virtual bool waitForReadyRead(int msecs);
  virtual bool waitForBytesWritten(int msecs);
};
class QAbstractSocket : public QIODevice {
public:
  bool waitForReadyRead(int msecs) override;
  bool waitForBytesWritten(int msecs) override;
};
class QTcpSocket : public QAbstractSocket {};
template <typename T> class QFuture {
public:
  void waitForFinished();
  T result() const;
};
class QBasicMutex {
public:
  void lock();
  void unlock();
};
class QMutex : public QBasicMutex {
public:
  bool tryLock(int timeout = 0);
};
class QMutexLocker {
public:
  explicit QMutexLocker(QMutex *);
  ~QMutexLocker();
  void unlock();
  void relock();
};
namespace QtConcurrent {
template <typename F> auto run(F &&f) -> QFuture<decltype(f())> { return {}; }
} // namespace QtConcurrent

namespace QCoro {
template <typename T = void> class Task;
template <typename T = void> class LazyTask;
namespace detail {
template <typename T> struct TaskAwaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
class TaskPromiseBase {
public:
  std::suspend_never initial_suspend() const noexcept { return {}; }
  auto final_suspend() const noexcept { return std::suspend_always{}; }
  void unhandled_exception() {}
};
template <typename T> class TaskPromise : public TaskPromiseBase {
public:
  Task<T> get_return_object() noexcept;
  template <typename V> void return_value(V &&) {}
};
template <> class TaskPromise<void> : public TaskPromiseBase {
public:
  Task<void> get_return_object() noexcept;
  void return_void() noexcept {}
};
template <typename T> class LazyTaskPromise : public TaskPromise<T> {
public:
  LazyTask<T> get_return_object() noexcept;
  std::suspend_always initial_suspend() const noexcept { return {}; }
};
} // namespace detail

template <typename T> class Task {
public:
  using promise_type = detail::TaskPromise<T>;
  using value_type = T;
  Task() noexcept = default;
  Task(Task &&) noexcept;
  Task &operator=(Task &&) noexcept;
  ~Task();
  bool isReady() const;
  auto operator co_await() const noexcept { return detail::TaskAwaiter<T>(); }
  template <typename F> Task<int> then(F &&) { return {}; }
};
template <typename T> class LazyTask {
public:
  using promise_type = detail::LazyTaskPromise<T>;
  using value_type = T;
  LazyTask() noexcept = default;
  LazyTask(LazyTask &&) noexcept;
  ~LazyTask();
  auto operator co_await() const noexcept { return detail::TaskAwaiter<T>(); }
};
template <typename T> class Generator {
public:
  struct promise_type {
    Generator get_return_object();
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T) { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
  ~Generator();
  T *begin();
  T *end();
};
template <typename A> typename A::value_type waitFor(A &awaitable);
template <typename A> typename A::value_type waitFor(A &&awaitable);
template <typename T, typename F> void connect(Task<T> &&task, QObject *context, F &&f) {}
class ThreadContext {
public:
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept;
};
ThreadContext moveToThread(QThread *);
Task<> sleepFor(int ms);
struct QCoroIODevice {
  Task<bool> waitForReadyRead(int ms = 0);
};
} // namespace QCoro
QCoro::QCoroIODevice qCoro(QIODevice *);
