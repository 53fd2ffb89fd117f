// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %if qcoro5 %{ %check_async %s 'async-*' -- %qt5 %}
// RUN: %if qcoro6 %{ %check_async %s 'async-*' -- %qt6 %}

#include <QCoroTask>
#include <QCoroCore>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpSocket>
#include <QThread>
#include <QProcess>
#include <functional>
#include <thread>
QCoro::Task<int> fetch(int);
QCoro::Task<> work();
void use(int);
int wait_for_it() { return QCoro::waitFor(fetch(1)); }
QCoro::Task<> nested() {
  use(QCoro::waitFor(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}}'QCoro::waitFor'{{.*}} [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}}'QCoro::waitFor'{{.*}} [async-nested-run]
  auto task = fetch(2);
  use(QCoro::waitFor(task));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}}'QCoro::waitFor'{{.*}} [async-nested-run]
  QCoreApplication::exec();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'QCoreApplication::exec'{{.*}} [async-nested-run]
  co_return;
}
QCoro::Task<> lost() { auto kept = fetch(3); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:36: warning: {{.*}} [async-unawaited-task]
QCoro::Task<> blocked(QIODevice *device) {
  QThread::msleep(100);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'QThread::msleep'{{.*}} [async-blocking-call]
  device->waitForReadyRead(1000);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'QIODevice::waitForReadyRead'{{.*}} [async-blocking-call]
  QTcpSocket socket; // overrides what the profile names
  socket.waitForReadyRead();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'QIODevice::waitForReadyRead'{{.*}} [async-blocking-call]
  QProcess p;
  p.waitForFinished();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'QProcess::waitForFinished'{{.*}} [async-blocking-call]
  QThread t;
  t.wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'QThread::wait'{{.*}} [async-blocking-call]
  co_return;
}
void off_main() {
  std::thread thread([] { QCoreApplication::exec(); });
// CHECK-MESSAGES: :[[@LINE-1]]:27: warning: {{.*}}'QCoreApplication::exec'{{.*}} [async-run-off-main-thread]
  thread.join();
  QThread::create([] { QCoreApplication::exec(); })->start();
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: {{.*}}'QCoreApplication::exec'{{.*}} [async-run-off-main-thread]
}
QCoro::Task<> right(QObject *context, QIODevice *device, QProcess *process) {
  use(co_await fetch(1));
  work();
  auto task = fetch(2);
  use(co_await task);
  fetch(4).then([](int) {});
  co_await qCoro(process).start("x", {});
  QEventLoop dialog;
  dialog.exec();
}
void slot() { use(QCoro::waitFor(fetch(1))); std::function<void()> f = work; f(); }
int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  QCoro::waitFor(work());
  return app.exec();
}
