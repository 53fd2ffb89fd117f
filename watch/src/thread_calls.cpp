// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "next_function.hpp"
#include "observe.hpp"

#include <linux/futex.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>

using corolint::watch::timed;

COROLINT_NEXT(pthread_join)
COROLINT_REPLACES int pthread_join(pthread_t thread, void **result) {
  return timed("pthread_join", next_pthread_join.get(), thread, result);
}

COROLINT_NEXT(pthread_timedjoin_np)
COROLINT_REPLACES int pthread_timedjoin_np(pthread_t thread, void **result, const timespec *until) {
  return timed("pthread_timedjoin_np", next_pthread_timedjoin_np.get(), thread, result, until);
}

COROLINT_NEXT(pthread_cond_wait)
COROLINT_REPLACES int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex) {
  return timed("pthread_cond_wait", next_pthread_cond_wait.get(), condition, mutex);
}

COROLINT_NEXT(pthread_cond_timedwait)
COROLINT_REPLACES int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex,
                                             const timespec *until) {
  return timed("pthread_cond_timedwait", next_pthread_cond_timedwait.get(), condition, mutex, until);
}

COROLINT_NEXT(pthread_cond_clockwait)
COROLINT_REPLACES int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex,
                                             clockid_t clock, const timespec *until) {
  return timed("pthread_cond_clockwait", next_pthread_cond_clockwait.get(), condition, mutex, clock, until);
}

COROLINT_NEXT(pthread_barrier_wait)
COROLINT_REPLACES int pthread_barrier_wait(pthread_barrier_t *barrier) noexcept {
  return timed("pthread_barrier_wait", next_pthread_barrier_wait.get(), barrier);
}

COROLINT_NEXT(sem_wait)
COROLINT_REPLACES int sem_wait(sem_t *semaphore) { return timed("sem_wait", next_sem_wait.get(), semaphore); }

COROLINT_NEXT(sem_timedwait)
COROLINT_REPLACES int sem_timedwait(sem_t *semaphore, const timespec *until) {
  return timed("sem_timedwait", next_sem_timedwait.get(), semaphore, until);
}

COROLINT_NEXT(sem_clockwait)
COROLINT_REPLACES int sem_clockwait(sem_t *semaphore, clockid_t clock, const timespec *until) {
  return timed("sem_clockwait", next_sem_clockwait.get(), semaphore, clock, until);
}

// A lock that is free is taken at once, without a look at the clock. The attempt fails where the lock itself would
// return an error, so the error is that of the lock.

COROLINT_NEXT(pthread_mutex_lock)
COROLINT_REPLACES int pthread_mutex_lock(pthread_mutex_t *mutex) noexcept {
  if (const int result = pthread_mutex_trylock(mutex); result == 0 || result == EOWNERDEAD) [[likely]]
    return result;
  return timed("pthread_mutex_lock", next_pthread_mutex_lock.get(), mutex);
}

COROLINT_NEXT(pthread_mutex_timedlock)
COROLINT_REPLACES int pthread_mutex_timedlock(pthread_mutex_t *mutex, const timespec *until) noexcept {
  return timed("pthread_mutex_timedlock", next_pthread_mutex_timedlock.get(), mutex, until);
}

COROLINT_NEXT(pthread_mutex_clocklock)
COROLINT_REPLACES int pthread_mutex_clocklock(pthread_mutex_t *mutex, clockid_t clock,
                                              const timespec *until) noexcept {
  return timed("pthread_mutex_clocklock", next_pthread_mutex_clocklock.get(), mutex, clock, until);
}

COROLINT_NEXT(pthread_rwlock_rdlock)
COROLINT_REPLACES int pthread_rwlock_rdlock(pthread_rwlock_t *lock) noexcept {
  if (pthread_rwlock_tryrdlock(lock) == 0) [[likely]]
    return 0;
  return timed("pthread_rwlock_rdlock", next_pthread_rwlock_rdlock.get(), lock);
}

COROLINT_NEXT(pthread_rwlock_wrlock)
COROLINT_REPLACES int pthread_rwlock_wrlock(pthread_rwlock_t *lock) noexcept {
  if (pthread_rwlock_trywrlock(lock) == 0) [[likely]]
    return 0;
  return timed("pthread_rwlock_wrlock", next_pthread_rwlock_wrlock.get(), lock);
}

// std::future, std::atomic::wait and all that stand on it wait for a futex by the system call itself.

static bool is_futex_wait(int operation) {
  switch (operation & FUTEX_CMD_MASK) {
  case FUTEX_WAIT:
  case FUTEX_WAIT_BITSET:
  case FUTEX_LOCK_PI:
    return true;
  default:
    return false;
  }
}

COROLINT_NEXT(syscall)
COROLINT_REPLACES long syscall(long number, ...) noexcept {
  va_list list;
  va_start(list, number);
  long arguments[6]; // as the C library does: the kernel knows how many there are
  for (long &argument : arguments)
    argument = va_arg(list, long);
  va_end(list);
  const auto real = reinterpret_cast<long (*)(long, long, long, long, long, long, long)>(next_syscall.get());
  const auto &[a, b, c, d, e, f] = arguments;
  if (number == SYS_futex && is_futex_wait(static_cast<int>(b)))
    return timed("futex", real, number, a, b, c, d, e, f);
  return real(number, a, b, c, d, e, f);
}
