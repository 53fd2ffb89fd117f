// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Libraries that have nothing to do with coroutines: which of their calls stop
// the thread.
//
// RUN: %check_async %s async-blocking-call
#include "../Inputs/blocking.h"
#include "../Inputs/mini.h"

using mini::Task;

// Abseil
Task<> abseil_calls(absl::Mutex &mutex, absl::CondVar &cond_var, absl::Notification &notification, absl::BlockingCounter &blocking_counter, absl::Barrier &barrier) {
  absl::SleepFor();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::SleepFor' blocks the event loop while {{.*}} [async-blocking-call]
  mutex.Await();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::Mutex::Await' blocks the event loop while {{.*}} [async-blocking-call]
  mutex.LockWhen();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::Mutex::LockWhen' blocks the event loop while {{.*}} [async-blocking-call]
  cond_var.Wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::CondVar::Wait' blocks the event loop while {{.*}} [async-blocking-call]
  cond_var.WaitWithTimeout();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::CondVar::WaitWithTimeout' blocks the event loop while {{.*}} [async-blocking-call]
  cond_var.WaitWithDeadline();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::CondVar::WaitWithDeadline' blocks the event loop while {{.*}} [async-blocking-call]
  notification.WaitForNotification();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::Notification::WaitForNotification' blocks the event loop while {{.*}} [async-blocking-call]
  blocking_counter.Wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::BlockingCounter::Wait' blocks the event loop while {{.*}} [async-blocking-call]
  barrier.Block();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'absl::Barrier::Block' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// Boost.Interprocess
Task<> boost_interprocess_calls(boost::interprocess::interprocess_semaphore &interprocess_semaphore, boost::interprocess::named_semaphore &named_semaphore, boost::interprocess::interprocess_condition &interprocess_condition, boost::interprocess::interprocess_condition_any &interprocess_condition_any, boost::interprocess::named_condition &named_condition, boost::interprocess::named_condition_any &named_condition_any, boost::interprocess::barrier &barrier, boost::interprocess::message_queue &message_queue, boost::interprocess::file_lock &file_lock) {
  interprocess_semaphore.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_semaphore::wait' blocks the event loop while {{.*}} [async-blocking-call]
  interprocess_semaphore.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_semaphore::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_semaphore.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_semaphore::wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_semaphore.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_semaphore::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  interprocess_condition.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_condition::wait' blocks the event loop while {{.*}} [async-blocking-call]
  interprocess_condition.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_condition::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  interprocess_condition_any.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_condition_any::wait' blocks the event loop while {{.*}} [async-blocking-call]
  interprocess_condition_any.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::interprocess_condition_any::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_condition.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_condition::wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_condition.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_condition::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_condition_any.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_condition_any::wait' blocks the event loop while {{.*}} [async-blocking-call]
  named_condition_any.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::named_condition_any::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  barrier.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::barrier::wait' blocks the event loop while {{.*}} [async-blocking-call]
  message_queue.receive();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::message_queue::receive' blocks the event loop while {{.*}} [async-blocking-call]
  message_queue.timed_receive();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::message_queue::timed_receive' blocks the event loop while {{.*}} [async-blocking-call]
  message_queue.send();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::message_queue::send' blocks the event loop while {{.*}} [async-blocking-call]
  message_queue.timed_send();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::message_queue::timed_send' blocks the event loop while {{.*}} [async-blocking-call]
  file_lock.lock();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::file_lock::lock' blocks the event loop while {{.*}} [async-blocking-call]
  file_lock.timed_lock();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::interprocess::file_lock::timed_lock' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// Boost.Thread
Task<> boost_thread_calls(boost::thread &thread, boost::scoped_thread &scoped_thread, boost::thread_group &thread_group, boost::condition_variable &condition_variable, boost::condition_variable_any &condition_variable_any, boost::future &future, boost::shared_future &shared_future, boost::unique_future &unique_future, boost::latch &latch, boost::barrier &barrier, boost::sync_queue &sync_queue, boost::sync_bounded_queue &sync_bounded_queue, boost::sync_deque &sync_deque, boost::sync_priority_queue &sync_priority_queue) {
  boost::this_thread::sleep();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::this_thread::sleep' blocks the event loop while {{.*}} [async-blocking-call]
  boost::this_thread::sleep_for();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::this_thread::sleep_for' blocks the event loop while {{.*}} [async-blocking-call]
  boost::this_thread::sleep_until();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::this_thread::sleep_until' blocks the event loop while {{.*}} [async-blocking-call]
  thread.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::thread::join' blocks the event loop while {{.*}} [async-blocking-call]
  thread.try_join_for();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::thread::try_join_for' blocks the event loop while {{.*}} [async-blocking-call]
  thread.try_join_until();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::thread::try_join_until' blocks the event loop while {{.*}} [async-blocking-call]
  thread.timed_join();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::thread::timed_join' blocks the event loop while {{.*}} [async-blocking-call]
  scoped_thread.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::scoped_thread::join' blocks the event loop while {{.*}} [async-blocking-call]
  thread_group.join_all();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::thread_group::join_all' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable::wait' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable.wait_for();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable::wait_for' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable.wait_until();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable::wait_until' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable_any.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable_any::wait' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable_any.wait_for();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable_any::wait_for' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable_any.wait_until();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable_any::wait_until' blocks the event loop while {{.*}} [async-blocking-call]
  condition_variable_any.timed_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::condition_variable_any::timed_wait' blocks the event loop while {{.*}} [async-blocking-call]
  future.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::future::get' blocks the event loop while {{.*}} [async-blocking-call]
  future.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::future::wait' blocks the event loop while {{.*}} [async-blocking-call]
  shared_future.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::shared_future::get' blocks the event loop while {{.*}} [async-blocking-call]
  shared_future.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::shared_future::wait' blocks the event loop while {{.*}} [async-blocking-call]
  unique_future.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::unique_future::get' blocks the event loop while {{.*}} [async-blocking-call]
  unique_future.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::unique_future::wait' blocks the event loop while {{.*}} [async-blocking-call]
  boost::wait_for_all();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::wait_for_all' blocks the event loop while {{.*}} [async-blocking-call]
  boost::wait_for_any();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::wait_for_any' blocks the event loop while {{.*}} [async-blocking-call]
  latch.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::latch::wait' blocks the event loop while {{.*}} [async-blocking-call]
  latch.count_down_and_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::latch::count_down_and_wait' blocks the event loop while {{.*}} [async-blocking-call]
  barrier.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::barrier::wait' blocks the event loop while {{.*}} [async-blocking-call]
  barrier.count_down_and_wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::barrier::count_down_and_wait' blocks the event loop while {{.*}} [async-blocking-call]
  sync_queue.pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_queue::pull' blocks the event loop while {{.*}} [async-blocking-call]
  sync_queue.wait_pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_queue::wait_pull' blocks the event loop while {{.*}} [async-blocking-call]
  sync_deque.pull_front();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_deque::pull_front' blocks the event loop while {{.*}} [async-blocking-call]
  sync_deque.wait_pull_front();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_deque::wait_pull_front' blocks the event loop while {{.*}} [async-blocking-call]
  sync_priority_queue.pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_priority_queue::pull' blocks the event loop while {{.*}} [async-blocking-call]
  sync_priority_queue.wait_pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_priority_queue::wait_pull' blocks the event loop while {{.*}} [async-blocking-call]
  sync_bounded_queue.pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_bounded_queue::pull' blocks the event loop while {{.*}} [async-blocking-call]
  sync_bounded_queue.wait_pull();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'boost::sync_bounded_queue::wait_pull' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// gRPC
Task<> grpc_calls(grpc::ClientReader &client_reader, grpc::ClientWriter &client_writer, grpc::ClientReaderWriter &client_reader_writer, grpc::CompletionQueue &completion_queue, grpc::Server &server, grpc::ServerInterface &server_interface, grpc::ChannelInterface &channel_interface) {
  grpc::internal::BlockingUnaryCall();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::internal::BlockingUnaryCall' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader.Read();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReader::Read' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader.Finish();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReader::Finish' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader.WaitForInitialMetadata();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReader::WaitForInitialMetadata' blocks the event loop while {{.*}} [async-blocking-call]
  client_writer.Write();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientWriter::Write' blocks the event loop while {{.*}} [async-blocking-call]
  client_writer.Finish();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientWriter::Finish' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader_writer.Read();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReaderWriter::Read' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader_writer.Write();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReaderWriter::Write' blocks the event loop while {{.*}} [async-blocking-call]
  client_reader_writer.Finish();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ClientReaderWriter::Finish' blocks the event loop while {{.*}} [async-blocking-call]
  completion_queue.Next();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::CompletionQueue::Next' blocks the event loop while {{.*}} [async-blocking-call]
  server.Wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::Server::Wait' blocks the event loop while {{.*}} [async-blocking-call]
  server_interface.Wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ServerInterface::Wait' blocks the event loop while {{.*}} [async-blocking-call]
  channel_interface.WaitForConnected();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'grpc::ChannelInterface::WaitForConnected' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// hiredis
Task<> hiredis_calls() {
  redisConnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisConnect' blocks the event loop while {{.*}} [async-blocking-call]
  redisConnectWithTimeout();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisConnectWithTimeout' blocks the event loop while {{.*}} [async-blocking-call]
  redisConnectUnix();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisConnectUnix' blocks the event loop while {{.*}} [async-blocking-call]
  redisConnectUnixWithTimeout();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisConnectUnixWithTimeout' blocks the event loop while {{.*}} [async-blocking-call]
  redisConnectWithOptions();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisConnectWithOptions' blocks the event loop while {{.*}} [async-blocking-call]
  redisReconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisReconnect' blocks the event loop while {{.*}} [async-blocking-call]
  redisInitiateSSL(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisInitiateSSL' blocks the event loop while {{.*}} [async-blocking-call]
  redisInitiateSSLWithContext(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisInitiateSSLWithContext' blocks the event loop while {{.*}} [async-blocking-call]
  redisCommand();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisCommand' blocks the event loop while {{.*}} [async-blocking-call]
  redisvCommand();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisvCommand' blocks the event loop while {{.*}} [async-blocking-call]
  redisCommandArgv();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisCommandArgv' blocks the event loop while {{.*}} [async-blocking-call]
  redisGetReply();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'redisGetReply' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// cpp-httplib
Task<> httplib_calls(httplib::Client &client, httplib::ClientImpl &client_impl) {
  client.Get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Get' blocks the event loop while {{.*}} [async-blocking-call]
  client.Post();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Post' blocks the event loop while {{.*}} [async-blocking-call]
  client.Put();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Put' blocks the event loop while {{.*}} [async-blocking-call]
  client.Patch();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Patch' blocks the event loop while {{.*}} [async-blocking-call]
  client.Delete();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Delete' blocks the event loop while {{.*}} [async-blocking-call]
  client.Head();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Head' blocks the event loop while {{.*}} [async-blocking-call]
  client.Options();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::Options' blocks the event loop while {{.*}} [async-blocking-call]
  client.send();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::Client::send' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Get' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Post();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Post' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Put();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Put' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Patch();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Patch' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Delete();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Delete' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Head();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Head' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.Options();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::Options' blocks the event loop while {{.*}} [async-blocking-call]
  client_impl.send();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'httplib::ClientImpl::send' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// libcurl
Task<> libcurl_calls(cpr::Session &session) {
  curl_easy_perform();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'curl_easy_perform' blocks the event loop while {{.*}} [async-blocking-call]
  curl_multi_wait(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'curl_multi_wait' blocks the event loop while {{.*}} [async-blocking-call]
  curl_multi_poll(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'curl_multi_poll' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Get' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Post();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Post' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Put();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Put' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Patch();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Patch' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Delete();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Delete' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Head();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Head' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Options();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Options' blocks the event loop while {{.*}} [async-blocking-call]
  cpr::Download();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Download' blocks the event loop while {{.*}} [async-blocking-call]
  session.Get();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Get' blocks the event loop while {{.*}} [async-blocking-call]
  session.Post();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Post' blocks the event loop while {{.*}} [async-blocking-call]
  session.Put();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Put' blocks the event loop while {{.*}} [async-blocking-call]
  session.Patch();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Patch' blocks the event loop while {{.*}} [async-blocking-call]
  session.Delete();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Delete' blocks the event loop while {{.*}} [async-blocking-call]
  session.Head();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Head' blocks the event loop while {{.*}} [async-blocking-call]
  session.Options();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Options' blocks the event loop while {{.*}} [async-blocking-call]
  session.Download();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'cpr::Session::Download' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// libpq
Task<> libpq_calls(pqxx::transaction_base &transaction_base, pqxx::connection &connection) {
  PQconnectdb();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQconnectdb' blocks the event loop while {{.*}} [async-blocking-call]
  PQconnectdbParams();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQconnectdbParams' blocks the event loop while {{.*}} [async-blocking-call]
  PQsetdbLogin();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQsetdbLogin' blocks the event loop while {{.*}} [async-blocking-call]
  PQreset();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQreset' blocks the event loop while {{.*}} [async-blocking-call]
  PQping();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQping' blocks the event loop while {{.*}} [async-blocking-call]
  PQpingParams();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQpingParams' blocks the event loop while {{.*}} [async-blocking-call]
  PQexec();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQexec' blocks the event loop while {{.*}} [async-blocking-call]
  PQexecParams();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQexecParams' blocks the event loop while {{.*}} [async-blocking-call]
  PQprepare();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQprepare' blocks the event loop while {{.*}} [async-blocking-call]
  PQexecPrepared();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQexecPrepared' blocks the event loop while {{.*}} [async-blocking-call]
  PQdescribePrepared();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQdescribePrepared' blocks the event loop while {{.*}} [async-blocking-call]
  PQdescribePortal();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQdescribePortal' blocks the event loop while {{.*}} [async-blocking-call]
  PQclosePrepared();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQclosePrepared' blocks the event loop while {{.*}} [async-blocking-call]
  PQclosePortal();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQclosePortal' blocks the event loop while {{.*}} [async-blocking-call]
  PQcancel();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQcancel' blocks the event loop while {{.*}} [async-blocking-call]
  PQcancelBlocking();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQcancelBlocking' blocks the event loop while {{.*}} [async-blocking-call]
  PQfn();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQfn' blocks the event loop while {{.*}} [async-blocking-call]
  PQchangePassword();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQchangePassword' blocks the event loop while {{.*}} [async-blocking-call]
  lo_open();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_open' blocks the event loop while {{.*}} [async-blocking-call]
  lo_creat(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_creat' blocks the event loop while {{.*}} [async-blocking-call]
  lo_create(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_create' blocks the event loop while {{.*}} [async-blocking-call]
  lo_close(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_close' blocks the event loop while {{.*}} [async-blocking-call]
  lo_lseek(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_lseek' blocks the event loop while {{.*}} [async-blocking-call]
  lo_lseek64(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_lseek64' blocks the event loop while {{.*}} [async-blocking-call]
  lo_tell(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_tell' blocks the event loop while {{.*}} [async-blocking-call]
  lo_tell64(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_tell64' blocks the event loop while {{.*}} [async-blocking-call]
  lo_truncate(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_truncate' blocks the event loop while {{.*}} [async-blocking-call]
  lo_truncate64(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_truncate64' blocks the event loop while {{.*}} [async-blocking-call]
  lo_import_with_oid(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_import_with_oid' blocks the event loop while {{.*}} [async-blocking-call]
  lo_read();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_read' blocks the event loop while {{.*}} [async-blocking-call]
  lo_write();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_write' blocks the event loop while {{.*}} [async-blocking-call]
  lo_import();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_import' blocks the event loop while {{.*}} [async-blocking-call]
  lo_export();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_export' blocks the event loop while {{.*}} [async-blocking-call]
  lo_unlink();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'lo_unlink' blocks the event loop while {{.*}} [async-blocking-call]
  PQgetCopyData(1, 1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'PQgetCopyData' blocks the event loop while {{.*}} [async-blocking-call]
  pqxx::connection made(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::connection::connection' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec0();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec0' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec1();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec1' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec_n();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec_n' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec_params();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec_params' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.exec_prepared();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::exec_prepared' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.query();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::query' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.query_value();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::query_value' blocks the event loop while {{.*}} [async-blocking-call]
  transaction_base.commit();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::transaction_base::commit' blocks the event loop while {{.*}} [async-blocking-call]
  connection.await_notification();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'pqxx::connection::await_notification' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// MySQL
Task<> mysql_calls(sql::Driver &driver, sql::Connection &connection, sql::Statement &statement, sql::PreparedStatement &prepared_statement, mysqlx::SqlStatement &sql_statement) {
  mysql_real_connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_real_connect' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_query();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_query' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_real_query();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_real_query' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_store_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_store_result' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_next_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_next_result' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_ping();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_ping' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_list_fields(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_list_fields' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_list_processes(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_list_processes' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_kill(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_kill' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_set_character_set(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_set_character_set' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_set_server_option(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_set_server_option' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_read_query_result(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_read_query_result' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_stat(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_stat' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_change_user();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_change_user' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_select_db();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_select_db' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_commit();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_commit' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_rollback();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_rollback' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_autocommit();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_autocommit' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_reset_connection();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_reset_connection' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_refresh();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_refresh' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_list_dbs();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_list_dbs' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_list_tables();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_list_tables' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_stmt_prepare();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_stmt_prepare' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_stmt_execute();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_stmt_execute' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_stmt_store_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_stmt_store_result' blocks the event loop while {{.*}} [async-blocking-call]
  mysql_stmt_next_result();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysql_stmt_next_result' blocks the event loop while {{.*}} [async-blocking-call]
  driver.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Driver::connect' blocks the event loop while {{.*}} [async-blocking-call]
  connection.commit();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Connection::commit' blocks the event loop while {{.*}} [async-blocking-call]
  connection.rollback();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Connection::rollback' blocks the event loop while {{.*}} [async-blocking-call]
  connection.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Connection::reconnect' blocks the event loop while {{.*}} [async-blocking-call]
  statement.execute();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Statement::execute' blocks the event loop while {{.*}} [async-blocking-call]
  statement.executeQuery();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Statement::executeQuery' blocks the event loop while {{.*}} [async-blocking-call]
  statement.executeUpdate();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::Statement::executeUpdate' blocks the event loop while {{.*}} [async-blocking-call]
  prepared_statement.execute();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::PreparedStatement::execute' blocks the event loop while {{.*}} [async-blocking-call]
  prepared_statement.executeQuery();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::PreparedStatement::executeQuery' blocks the event loop while {{.*}} [async-blocking-call]
  prepared_statement.executeUpdate();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'sql::PreparedStatement::executeUpdate' blocks the event loop while {{.*}} [async-blocking-call]
  mysqlx::Session made(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysqlx::Session::Session' blocks the event loop while {{.*}} [async-blocking-call]
  sql_statement.execute();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mysqlx::SqlStatement::execute' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// Windows
Task<> windows_calls() {
  Sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'Sleep' blocks the event loop while {{.*}} [async-blocking-call]
  SleepEx(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'SleepEx' blocks the event loop while {{.*}} [async-blocking-call]
  WaitForSingleObject(1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'WaitForSingleObject' blocks the event loop while {{.*}} [async-blocking-call]
  WaitForSingleObjectEx(1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'WaitForSingleObjectEx' blocks the event loop while {{.*}} [async-blocking-call]
  WaitForMultipleObjects(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'WaitForMultipleObjects' blocks the event loop while {{.*}} [async-blocking-call]
  WaitForMultipleObjectsEx(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'WaitForMultipleObjectsEx' blocks the event loop while {{.*}} [async-blocking-call]
  MsgWaitForMultipleObjects(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'MsgWaitForMultipleObjects' blocks the event loop while {{.*}} [async-blocking-call]
  SignalObjectAndWait(1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'SignalObjectAndWait' blocks the event loop while {{.*}} [async-blocking-call]
  WaitOnAddress(1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'WaitOnAddress' blocks the event loop while {{.*}} [async-blocking-call]
  SleepConditionVariableCS(1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'SleepConditionVariableCS' blocks the event loop while {{.*}} [async-blocking-call]
  SleepConditionVariableSRW(1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'SleepConditionVariableSRW' blocks the event loop while {{.*}} [async-blocking-call]
  GetQueuedCompletionStatus(1, 1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'GetQueuedCompletionStatus' blocks the event loop while {{.*}} [async-blocking-call]
  GetQueuedCompletionStatusEx(1, 1, 1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'GetQueuedCompletionStatusEx' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// ZeroMQ
Task<> zeromq_calls(zmq::socket_t &socket_t) {
  zmq_recv(1, 1, 1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq_recv' blocks the event loop while {{.*}} [async-blocking-call]
  zmq_msg_recv(1, 1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq_msg_recv' blocks the event loop while {{.*}} [async-blocking-call]
  zmq_poll(1, 1, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq_poll' blocks the event loop while {{.*}} [async-blocking-call]
  zmq_proxy();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq_proxy' blocks the event loop while {{.*}} [async-blocking-call]
  socket_t.recv(1, 0);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq::socket_t::recv' blocks the event loop while {{.*}} [async-blocking-call]
  zmq::proxy();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'zmq::proxy' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// Qt
Task<> qt_calls(QAbstractSocket &qabstractsocket, QSslSocket &qsslsocket, QLocalSocket &qlocalsocket, QTcpServer &qtcpserver, QLocalServer &qlocalserver, QSerialPort &qserialport, QProcess &qprocess, QDBusAbstractInterface &qdbusabstractinterface, QDBusConnection &qdbusconnection, QDBusPendingCall &qdbuspendingcall, QDBusPendingReply &qdbuspendingreply, QDBusPendingCallWatcher &qdbuspendingcallwatcher, QThreadPool &qthreadpool, QFutureWatcherBase &qfuturewatcherbase, QFutureSynchronizer &qfuturesynchronizer, QWaitCondition &qwaitcondition, QSemaphore &qsemaphore, QSystemSemaphore &qsystemsemaphore, QLockFile &qlockfile) {
  qabstractsocket.waitForDisconnected(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QAbstractSocket::waitForDisconnected' blocks the event loop while {{.*}} [async-blocking-call]
  qsslsocket.waitForDisconnected(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QSslSocket::waitForDisconnected' blocks the event loop while {{.*}} [async-blocking-call]
  qsslsocket.waitForEncrypted(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QSslSocket::waitForEncrypted' blocks the event loop while {{.*}} [async-blocking-call]
  qlocalsocket.waitForConnected(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QLocalSocket::waitForConnected' blocks the event loop while {{.*}} [async-blocking-call]
  qlocalsocket.waitForDisconnected(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QLocalSocket::waitForDisconnected' blocks the event loop while {{.*}} [async-blocking-call]
  qtcpserver.waitForNewConnection(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QTcpServer::waitForNewConnection' blocks the event loop while {{.*}} [async-blocking-call]
  qlocalserver.waitForNewConnection(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QLocalServer::waitForNewConnection' blocks the event loop while {{.*}} [async-blocking-call]
  qprocess.execute(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QProcess::execute' blocks the event loop while {{.*}} [async-blocking-call]
  qdbusabstractinterface.call(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusAbstractInterface::call' blocks the event loop while {{.*}} [async-blocking-call]
  qdbusabstractinterface.callWithArgumentList(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusAbstractInterface::callWithArgumentList' blocks the event loop while {{.*}} [async-blocking-call]
  qdbusconnection.call(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusConnection::call' blocks the event loop while {{.*}} [async-blocking-call]
  qdbuspendingcall.waitForFinished(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusPendingCall::waitForFinished' blocks the event loop while {{.*}} [async-blocking-call]
  qdbuspendingreply.waitForFinished(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusPendingReply::waitForFinished' blocks the event loop while {{.*}} [async-blocking-call]
  qdbuspendingcallwatcher.waitForFinished(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QDBusPendingCallWatcher::waitForFinished' blocks the event loop while {{.*}} [async-blocking-call]
  qthreadpool.waitForDone(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QThreadPool::waitForDone' blocks the event loop while {{.*}} [async-blocking-call]
  qfuturewatcherbase.waitForFinished(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QFutureWatcherBase::waitForFinished' blocks the event loop while {{.*}} [async-blocking-call]
  qfuturesynchronizer.waitForFinished(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QFutureSynchronizer::waitForFinished' blocks the event loop while {{.*}} [async-blocking-call]
  qwaitcondition.wait(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QWaitCondition::wait' blocks the event loop while {{.*}} [async-blocking-call]
  qsemaphore.acquire(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QSemaphore::acquire' blocks the event loop while {{.*}} [async-blocking-call]
  qsystemsemaphore.acquire(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QSystemSemaphore::acquire' blocks the event loop while {{.*}} [async-blocking-call]
  qlockfile.lock(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'QLockFile::lock' blocks the event loop while {{.*}} [async-blocking-call]
  co_return;
}

// Silent from here on.

// Without waiting: they only ask.
Task<> asks(boost::future &f, zmq::socket_t &s) {
  curl_multi_wait(1, 1, 1, 0);
  curl_multi_poll(1, 1, 1, 0);
  PQgetCopyData(1, 1, 1);
  zmq_recv(1, 1, 1, 1);
  zmq_poll(1, 1, 0);
  s.recv(1, 1);
  Sleep(0);
  WaitForSingleObject(1, 0);
  WaitForMultipleObjects(1, 1, 1, 0);
  GetQueuedCompletionStatus(1, 1, 1, 1, 0);
  if (f.is_ready())
    f.get();
  co_return;
}
// Where it is allowed.
Task<> elsewhere(mini::Pool &p, httplib::Client &c) {
  co_await p.offload([] { PQexec(1, "select"); });
  co_await p.offload([&c] { c.Get("/"); });
  mini::block_in_place([] { return curl_easy_perform(1); });
}
// Functions of the program's own with names of C.
namespace own {
int PQexec(int);
int mysql_query(int);
} // namespace own
Task<> own_names() {
  own::PQexec(1);
  own::mysql_query(1);
  co_return;
}
