// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program does besides blocking: the output and the end have to be the same when it is watched.

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <pthread.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

struct announces {
  const char *text;
  ~announces() { std::puts(text); }
};
announces first{"destroyed second"}, second{"destroyed first"};

/// Locks have the errors of the C library.
void errors() {
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_t mutex;
  pthread_mutex_init(&mutex, &attributes);
  std::printf("lock %d", pthread_mutex_lock(&mutex));
  std::printf(" %d\n", pthread_mutex_lock(&mutex) == EDEADLK);
  char byte;
  const ssize_t result = read(-1, &byte, 1);
  std::printf("read %zd %d\n", result, errno == EBADF);
}

void *sleep_without_end(void *) {
  announces left{"cancelled"};
  for (;;)
    sleep(1);
}

void cancel() {
  pthread_t thread;
  pthread_create(&thread, nullptr, sleep_without_end, nullptr);
  usleep(2000);
  pthread_cancel(thread);
  void *result;
  pthread_join(thread, &result);
  std::printf("cancelled %d\n", result == PTHREAD_CANCELED);
}

void on_alarm(int) { (void)!write(1, "alarm\n", 6); }

void interrupt() {
  struct sigaction action {};
  action.sa_handler = on_alarm;
  sigaction(SIGALRM, &action, nullptr);
  ualarm(3000, 0);
  timespec rest{}, time{1, 0};
  const int result = nanosleep(&time, &rest);
  std::printf("nanosleep %d %d %d\n", result, errno == EINTR, rest.tv_nsec > 0);
}

int status_of(pid_t child) {
  int status;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

template <class Function> void in_child(pid_t (*make)(), const char *name, Function function) {
  std::fflush(stdout);
  const pid_t child = make();
  if (!child)
    function();
  std::printf("%s %d\n", name, status_of(child));
}

int main(int count, char **words) {
  std::setvbuf(stdout, nullptr, _IOLBF, 1000);
  if (count > 1)
    raise(std::atoi(words[1]));
  errors();
  cancel();
  interrupt();
  in_child(fork, "fork", [] {
    usleep(1000);
    std::thread(usleep, 1000).join();
    std::exit(3);
  });
  in_child(fork, "exec", [] { execlp("sh", "sh", "-c", "sleep 0.01; exit 4", nullptr); });
  in_child(vfork, "vfork", [] { execlp("sh", "sh", "-c", "exit 5", nullptr); });
  in_child(fork, "kill", [] { raise(SIGKILL); });
  std::printf("system %d\n", WEXITSTATUS(std::system("exit 6")));
  return 7;
}
