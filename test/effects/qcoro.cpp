// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// QCoro with Qt 5 and with Qt 6.

#include "effects.hpp"
#include <QCoreApplication>
#include <QCoroTask>
#include <QCoroTimer>
#include <QThread>
#include <QTimer>
#include <mutex>

bool happened = false;
std::string text;

QCoro::Task<int> answer() { co_return 42; }
QCoro::Task<> note() {
  happened = true;
  co_return;
}
QCoro::Task<> pause(std::chrono::milliseconds time) {
  QTimer timer;
  timer.setSingleShot(true);
  timer.start(time);
  co_await timer;
}
QCoro::Task<> fail() {
  co_await pause(1ms);
  throw std::runtime_error("lost");
}
QCoro::Task<> keep(const std::string &given) {
  co_await pause(1ms);
  text = given;
}

void loop_for(std::chrono::milliseconds time) {
  QTimer::singleShot(time, [] { QCoreApplication::quit(); });
  QCoreApplication::exec();
}

std::string nested_run() {
  std::string seen = "no answer";
  auto outer = [&]() -> QCoro::Task<> {
    co_await pause(1ms);
    QTimer::singleShot(1, [] { happened = true; });
    QCoro::waitFor(pause(50ms));
    seen = happened ? "works; other events are handled within, re-entrantly" : "works; other events wait";
  };
  auto task = outer();
  loop_for(300ms);
  return seen;
}

std::string nested_exec() {
  int status = 0;
  auto outer = [&]() -> QCoro::Task<> {
    co_await pause(1ms);
    status = QCoreApplication::exec();
  };
  auto task = outer();
  loop_for(100ms);
  return status == -1 ? "a warning of Qt, and exec() gives -1" : "returns";
}

std::string off_main() {
  int status = 0;
  std::thread([&] { status = QCoreApplication::exec(); }).join();
  return status == -1 ? "a warning of Qt, and exec() gives -1" : "runs";
}

std::string moved_from() {
  auto task = pause(1ms);
  auto taken = std::move(task);
  QCoro::waitFor(task);
  return "returns";
}

std::string dropped() {
  [] {
    auto work = []() -> QCoro::Task<> {
      co_await pause(1ms);
      happened = true;
    };
    work();
  }();
  loop_for(50ms);
  return effects::ran(happened) + " on (it is eager)";
}

std::string callback() {
  QTimer::singleShot(1, [] { note(); });
  loop_for(50ms);
  return effects::ran(happened) + " (it is eager)";
}

std::string exception() {
  fail();
  loop_for(50ms);
  return "silence: the exception is swallowed";
}

std::string twice() {
  int sum = 0;
  auto outer = [&]() -> QCoro::Task<> {
    auto task = answer();
    sum = co_await task;
    sum += co_await task;
  };
  QCoro::waitFor(outer());
  return sum == 84 ? "works: the value again" : "another value";
}

std::string dangling() {
  auto task = keep(effects::long_text());
  QCoro::waitFor(task);
  return text == effects::long_text() ? "the old text, by chance" : "another text";
}

std::string blocking() {
  effects::lateness timer;
  QTimer::singleShot(20, [&] { timer.arrived(); });
  auto outer = []() -> QCoro::Task<> {
    co_await pause(1ms);
    QThread::msleep(300);
  };
  auto task = outer();
  loop_for(500ms);
  return timer.text();
}

std::string lock() {
  static std::mutex mutex;
  auto locks = []() -> QCoro::Task<> {
    std::lock_guard guard(mutex);
    co_await pause(20ms);
  };
  auto first = locks();
  auto second = locks();
  loop_for(100ms);
  return "returns";
}

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  return effects::run(argc, argv,
                      {{"nested-run", nested_run},
                       {"nested-own", nested_exec},
                       {"off-main", off_main},
                       {"moved-from", moved_from},
                       {"dropped", dropped},
                       {"callback", callback},
                       {"exception", exception},
                       {"twice", twice},
                       {"dangling", dangling},
                       {"blocking", blocking},
                       {"lock", lock}});
}
