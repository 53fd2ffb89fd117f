// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Snippet.h"

namespace corolint::test {
namespace {

/// As much of the standard library as the tests name: parsing the real one
/// would take most of the time.
constexpr llvm::StringLiteral Std = R"cpp(
#pragma GCC system_header
using size_t = decltype(sizeof(0));
void *operator new(size_t, void *) noexcept;
namespace std {
using size_t = decltype(sizeof(0));
using nullptr_t = decltype(nullptr);
template <class T> struct remove_reference { using type = T; };
template <class T> struct remove_reference<T &> { using type = T; };
template <class T> struct remove_reference<T &&> { using type = T; };
template <class T> using remove_reference_t = typename remove_reference<T>::type;
template <class T> constexpr remove_reference_t<T> &&move(T &&V) noexcept { return static_cast<remove_reference_t<T> &&>(V); }
template <class T> constexpr T &&forward(remove_reference_t<T> &V) noexcept { return static_cast<T &&>(V); }
template <class T, class U = T> T exchange(T &Object, U &&Value);
template <class T> struct initializer_list { const T *B; size_t N; const T *begin() const; const T *end() const; };
struct nothrow_t {};

template <class R, class... A> struct coroutine_traits { using promise_type = typename R::promise_type; };
template <class P = void> struct coroutine_handle;
template <> struct coroutine_handle<void> {
  static coroutine_handle from_address(void *) noexcept;
  void *address() const noexcept;
  void resume() const; void operator()() const; void destroy() const; bool done() const;
};
template <class P> struct coroutine_handle {
  static coroutine_handle from_address(void *) noexcept;
  static coroutine_handle from_promise(P &) noexcept;
  operator coroutine_handle<>() const noexcept;
  P &promise() const;
  void *address() const noexcept;
  void resume() const; void operator()() const; void destroy() const; bool done() const;
};
struct suspend_always { bool await_ready() const noexcept { return false; } void await_suspend(coroutine_handle<>) const noexcept {} void await_resume() const noexcept {} };
struct suspend_never { bool await_ready() const noexcept { return true; } void await_suspend(coroutine_handle<>) const noexcept {} void await_resume() const noexcept {} };

template <class T> struct allocator {};
template <class C, class A = allocator<C>> struct basic_string {
  basic_string(); basic_string(const C *); basic_string(const basic_string &); ~basic_string();
  const C *c_str() const; size_t size() const; bool empty() const;
};
using string = basic_string<char>;
template <class C> struct basic_string_view { basic_string_view(); basic_string_view(const C *); basic_string_view(const basic_string<C> &); };
using string_view = basic_string_view<char>;
template <class T> struct span { template <class U> span(U &); };
template <class T> struct reference_wrapper { reference_wrapper(T &) {} operator T &() const; T &get() const; };
template <class T> reference_wrapper<T> ref(T &V) { return V; }
struct ignore_t { template <class T> const ignore_t &operator=(T &&) const { return *this; } };
inline constexpr ignore_t ignore;

template <class A, class B> struct pair { A first; B second; pair(A, B); pair(pair &&); };
template <class A, class B> pair<A, B> make_pair(A, B);
template <class... T> class tuple { public: template <class... U> tuple(U &&...); };
template <size_t I, class... T> int &get(tuple<T...> &);
struct nullopt_t {}; inline constexpr nullopt_t nullopt;
template <class T> class optional {
public:
  optional(); optional(nullopt_t); optional(T &&); optional(const T &); optional(optional &&); optional &operator=(T &&); optional &operator=(optional &&);
  T &operator*() &; T &&operator*() &&; T *operator->(); T &value() &; explicit operator bool() const; bool has_value() const;
  void reset(); template <class... A> T &emplace(A &&...);
};
template <class T> struct default_delete { void operator()(T *P) const { delete P; } };
template <class T, class D = default_delete<T>> class unique_ptr {
public:
  unique_ptr(); explicit unique_ptr(T *); unique_ptr(T *, D); unique_ptr(unique_ptr &&); template <class U> unique_ptr(unique_ptr<U> &&); ~unique_ptr();
  unique_ptr &operator=(unique_ptr &&);
  T &operator*() const; T *operator->() const; T *get() const; T *release(); void reset(T * = nullptr); explicit operator bool() const;
};
template <class T, class... A> unique_ptr<T> make_unique(A &&...Args) { return unique_ptr<T>(new T(forward<A>(Args)...)); }
template <class T> class shared_ptr {
public:
  shared_ptr(); explicit shared_ptr(T *); shared_ptr(const shared_ptr &); shared_ptr(shared_ptr &&); ~shared_ptr();
  T &operator*() const; T *operator->() const; T *get() const; void reset(); explicit operator bool() const;
};
template <class T, class... A> shared_ptr<T> make_shared(A &&...);
template <class T> class vector {
public:
  using iterator = T *;
  vector(); vector(initializer_list<T>); vector(const vector &); vector(vector &&); ~vector();
  void push_back(const T &); void push_back(T &&); template <class... A> T &emplace_back(A &&...);
  T &operator[](size_t); T &back(); T &front(); iterator begin(); iterator end(); bool empty() const; size_t size() const; void clear(); void pop_back(); void reserve(size_t);
};
template <class K, class V> class map {
public:
  using iterator = pair<const K, V> *;
  map(); V &operator[](const K &); template <class... A> void emplace(A &&...); template <class A, class B> void try_emplace(A &&, B &&);
  iterator begin(); iterator end(); bool empty() const; void clear();
};
template <class T> class function;
template <class R, class... A> class function<R(A...)> {
public:
  function(); function(nullptr_t); template <class F> function(F f) {} function(const function &); ~function();
  template <class F> function &operator=(F &&) { return *this; } R operator()(A...) const; explicit operator bool() const;
};
template <class F, class... A> struct binder { template <class... B> void operator()(B &&...); };
template <class F, class... A> binder<F, A...> bind(F &&, A &&...) { return {}; }
template <class F, class... A> decltype(auto) invoke(F &&Function, A &&...Args) { return Function(forward<A>(Args)...); }
template <class I, class F> F for_each(I First, I Last, F f) { for (; First != Last; ++First) f(*First); return f; }

class thread { public: thread(); template <class F, class... A> explicit thread(F &&, A &&...) {} thread(thread &&); ~thread(); void join(); void detach(); };
class jthread { public: template <class F, class... A> explicit jthread(F &&, A &&...) {} ~jthread(); };
class mutex { public: void lock(); void unlock(); bool try_lock(); };
struct defer_lock_t {}; struct try_to_lock_t {}; struct adopt_lock_t {};
inline constexpr defer_lock_t defer_lock; inline constexpr try_to_lock_t try_to_lock; inline constexpr adopt_lock_t adopt_lock;
template <class M> class lock_guard { public: explicit lock_guard(M &); lock_guard(M &, adopt_lock_t); ~lock_guard(); };
template <class... M> class scoped_lock { public: explicit scoped_lock(M &...); ~scoped_lock(); };
template <class M> class unique_lock {
public:
  unique_lock(); explicit unique_lock(M &); unique_lock(M &, defer_lock_t); unique_lock(M &, try_to_lock_t); unique_lock(M &, adopt_lock_t); unique_lock(unique_lock &&); ~unique_lock();
  void lock(); void unlock(); bool try_lock(); bool owns_lock() const; M *release(); explicit operator bool() const;
};
enum class launch { async = 1, deferred = 2 };
template <class T> class future { public: future(); future(future &&); T get(); void wait() const; };
template <class F, class... A> future<void> async(launch, F &&, A &&...) { return {}; }
namespace this_thread { template <class T> void sleep_for(T); }
} // namespace std
)cpp";

/// A lazy and an eager task, a generator, and functions with roles.
constexpr llvm::StringLiteral Tasks = R"cpp(
#define ROLE(role) __attribute__((annotate("corolint::" role)))
template <class T> struct Result { void return_value(T); };
template <> struct Result<void> { void return_void(); };
template <class T> struct Awaiter { bool await_ready() const noexcept; void await_suspend(std::coroutine_handle<>) noexcept; T await_resume(); };
template <class T = void> class Task {
public:
  struct promise_type : Result<T> {
    Task get_return_object(); std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; } void unhandled_exception();
  };
  Task() noexcept; Task(Task &&) noexcept; Task &operator=(Task &&) noexcept; ~Task();
  Awaiter<T> operator co_await() &&;
  explicit operator bool() const; bool done() const;
};
template <class T = void> class Eager {
public:
  struct promise_type : Result<T> {
    Eager get_return_object(); std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; } void unhandled_exception();
  };
  Eager(Eager &&) noexcept; ~Eager();
  Awaiter<T> operator co_await() const;
};
template <class T> class Generator {
public:
  struct promise_type {
    Generator get_return_object(); std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; } std::suspend_always yield_value(T) noexcept { return {}; }
    void unhandled_exception(); void return_void();
  };
  ~Generator(); T *begin(); T *end();
};
Task<> work(); Task<int> fetch(int); Eager<> begun();
ROLE("runner") void run(Task<>); ROLE("main_thread_runner") void runMain(Task<>);
ROLE("spawner") Task<> spawn(Task<>); ROLE("spawner") ROLE("detacher") Task<> start(Task<>);
ROLE("combinator") Task<> both(Task<>, Task<>);
template <class F> ROLE("thread_launcher") void launch(F) {} template <class F> ROLE("loop_callback") void post(F) {}
template <class F> ROLE("insulator") void offload(F) {} ROLE("blocking") void block();
void sink(...); template <class T> void use(T &&V) { sink(&V); } void use(); bool ask();
)cpp";

} // namespace

std::vector<std::pair<std::string, std::string>> prelude() {
  return {{"/prelude/std.h", Std.str()}, {"/prelude/tasks.h", Tasks.str()}};
}

} // namespace corolint::test
