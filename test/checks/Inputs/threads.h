// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What libraries have for changing the thread of a coroutine, by their names.

#ifndef TEST_CHECKS_INPUTS_THREADS_H
#define TEST_CHECKS_INPUTS_THREADS_H

#include <chrono>
#include <coroutine>
#include <memory>

struct any_awaiter {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const;
};

namespace asio {
class thread_pool {
public:
  template <class B, unsigned Bits> struct basic_executor_type {};
  basic_executor_type<int, 0> get_executor();
};
class io_context {
public:
  template <unsigned Bits> struct basic_executor_type {};
  basic_executor_type<0> get_executor();
};
struct any_io_executor {};
struct use_awaitable_t {};
inline constexpr use_awaitable_t use_awaitable;
template <class T, class E> struct executor_binder {};
template <class E, class T> executor_binder<T, E> bind_executor(const E &, T);
template <class T> struct redirected {};
template <class T> redirected<T> redirect_error(T, int &);
template <class T> any_awaiter post(T);
template <class E, class T> any_awaiter post(E &, T);
template <class T> any_awaiter dispatch(T);
struct steady_timer {
  template <class T> any_awaiter async_wait(T);
};
struct detached_t {};
inline constexpr detached_t detached;
template <class E, class C, class T> void co_spawn(E &&, C, T) {}
} // namespace asio

namespace cppcoro {
struct static_thread_pool {
  any_awaiter schedule();
};
struct io_service {
  any_awaiter schedule();
  any_awaiter schedule_after(int);
};
template <class S, class A> any_awaiter schedule_on(S &, A);
template <class S> struct resume_on_transform {};
template <class S> resume_on_transform<S> resume_on(S &);
template <class A, class S> any_awaiter operator|(A, resume_on_transform<S>);
} // namespace cppcoro

namespace coro {
struct thread_pool {
  any_awaiter schedule();
  any_awaiter yield();
};
struct scheduler {
  any_awaiter schedule();
  any_awaiter yield();
};
} // namespace coro

namespace unifex {
struct static_thread_pool {
  struct scheduler {};
  scheduler get_scheduler();
};
struct single_thread_context {
  struct scheduler {};
  scheduler get_scheduler();
};
struct schedule_fn {
  template <class S> any_awaiter operator()(S) const;
};
inline constexpr schedule_fn schedule;
} // namespace unifex

namespace experimental::execution {
struct reschedule_coroutine_on_t {
  template <class S> any_awaiter operator()(S) const;
};
inline constexpr reschedule_coroutine_on_t reschedule_coroutine_on;
} // namespace experimental::execution
namespace exec = experimental::execution;

namespace winrt {
struct DispatcherQueue {};
struct apartment_context : any_awaiter {};
any_awaiter resume_background();
any_awaiter resume_foreground(DispatcherQueue &);
any_awaiter resume_after(int);
any_awaiter operator co_await(std::chrono::duration<long, std::ratio<1>>);
} // namespace winrt
namespace wil {
any_awaiter resume_foreground(winrt::DispatcherQueue &);
}

namespace concurrencpp {
struct executor_tag {};
struct executor {};
struct thread_pool_executor : executor {};
struct manual_executor : executor {};
any_awaiter resume_on(std::shared_ptr<executor>);
template <class E> any_awaiter resume_on(std::shared_ptr<E>);
} // namespace concurrencpp

namespace tmc {
struct ex_cpu {};
struct ex_asio {};
ex_cpu &cpu_executor();
ex_asio &asio_executor();
template <class E> any_awaiter resume_on(E &);
} // namespace tmc

namespace yaclib {
struct IExecutor {};
struct FairThreadPool : IExecutor {};
template <class E> any_awaiter On(E &);
} // namespace yaclib

namespace async_simple {
struct Executor {};
namespace executors {
struct SimpleExecutor : Executor {};
} // namespace executors
namespace coro {
any_awaiter dispatch(Executor *);
}
} // namespace async_simple

class QThread;
namespace QCoro {
any_awaiter moveToThread(QThread *);
}

namespace drogon {
any_awaiter switchThreadCoro(int loop);
}

namespace folly {
struct Executor {
  template <class T> struct KeepAlive {
    T *operator->() const;
  };
};
struct ThreadPoolExecutor : Executor {};
struct CPUThreadPoolExecutor : ThreadPoolExecutor {};
struct EventBase : Executor {};
Executor::KeepAlive<Executor> getGlobalCPUExecutor();
namespace coro {
template <class E, class T> any_awaiter co_withExecutor(E, T);
}
} // namespace folly

#endif // TEST_CHECKS_INPUTS_THREADS_H
