// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of drogon's coroutines and of trantor's event loop.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <functional>
#include <future>
#include <utility>

namespace trantor {
class EventLoop {
public:
  void loop();
  template <typename F> void runInLoop(F &&f) {}
  template <typename F> void queueInLoop(F &&f) {}
  void runAfter(double delay, std::function<void()> &&f);
};
class TcpClient {
public:
  void setConnectionCallback(std::function<void(const int &)> &&f);
};
} // namespace trantor

namespace drogon {
class HttpAppFramework {
public:
  void run();
  trantor::EventLoop *getLoop() const;
};
HttpAppFramework &app();
namespace internal {
template <typename T> struct TaskResult {
  template <typename V> void return_value(V &&) {}
};
template <> struct TaskResult<void> {
  void return_void() {}
};
} // namespace internal
template <typename T = void> struct [[nodiscard]] Task {
  struct promise_type : internal::TaskResult<T> {
    Task<T> get_return_object();
    std::suspend_always initial_suspend() { return {}; }
    auto final_suspend() noexcept { return std::suspend_always(); }
    void unhandled_exception() {}
  };
  Task(Task &&) noexcept;
  ~Task();
  auto operator co_await() const noexcept {
    struct awaiter {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
      T await_resume();
    };
    return awaiter{};
  }
};
struct AsyncTask {
  struct promise_type {
    AsyncTask get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() noexcept {}
    std::suspend_never final_suspend() const noexcept { return {}; }
  };
};
template <typename A> auto sync_wait(A &&await)
    -> decltype(await.operator co_await().await_resume());
template <typename A> auto co_future(A &&await)
    -> std::future<decltype(await.operator co_await().await_resume())>;
template <typename C> void async_run(C &&coro) {}
Task<> sleepCoro(trantor::EventLoop *, double);
/// Locked by awaiting it.
class Mutex {
public:
  class guard {
  public:
    guard(guard &&) noexcept;
    ~guard();
  };
  struct lock_operation {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept;
  };
  struct scoped_operation {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    guard await_resume() noexcept;
  };
  [[nodiscard]] lock_operation lock() noexcept;
  [[nodiscard]] scoped_operation scoped_lock() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};

namespace internal {
struct HttpRespAwaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() const;
};
} // namespace internal
class HttpClient {
public:
  virtual void sendRequest(int request, std::function<void(int)> &&f) = 0;
  internal::HttpRespAwaiter sendRequestCoro(int request, double timeout = 0);
};
namespace orm {
class DbClient {
public:
  template <typename... A> drogon::internal::HttpRespAwaiter execSqlCoro(const char *sql, A... args);
  template <typename... A> int execSqlSync(const char *sql, A &&...args);
};
template <typename T> class Mapper {
public:
  T findByPrimaryKey(int key) noexcept(false);
  void findByPrimaryKey(int key, const std::function<void(T)> &found,
                        const std::function<void(int)> &failed) noexcept;
};
template <typename T> class CoroMapper : public Mapper<T> {
public:
  Task<T> findByPrimaryKey(int key);
};
} // namespace orm
} // namespace drogon
