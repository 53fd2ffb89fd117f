// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The names of libraries whose calls wait for a network, a database or another
// thread. They take anything: what they are called with is their own business.

#ifndef TEST_CHECKS_INPUTS_BLOCKING_H
#define TEST_CHECKS_INPUTS_BLOCKING_H

extern "C" {
int redisConnect(...);
int redisConnectWithTimeout(...);
int redisConnectUnix(...);
int redisConnectUnixWithTimeout(...);
int redisConnectWithOptions(...);
int redisReconnect(...);
int redisInitiateSSL(...);
int redisInitiateSSLWithContext(...);
int redisCommand(...);
int redisvCommand(...);
int redisCommandArgv(...);
int redisGetReply(...);
int curl_easy_perform(...);
int curl_multi_wait(...);
int curl_multi_poll(...);
int PQconnectdb(...);
int PQconnectdbParams(...);
int PQsetdbLogin(...);
int PQreset(...);
int PQping(...);
int PQpingParams(...);
int PQexec(...);
int PQexecParams(...);
int PQprepare(...);
int PQexecPrepared(...);
int PQdescribePrepared(...);
int PQdescribePortal(...);
int PQclosePrepared(...);
int PQclosePortal(...);
int PQcancel(...);
int PQcancelBlocking(...);
int PQfn(...);
int PQchangePassword(...);
int lo_open(...);
int lo_creat(...);
int lo_create(...);
int lo_close(...);
int lo_lseek(...);
int lo_lseek64(...);
int lo_tell(...);
int lo_tell64(...);
int lo_truncate(...);
int lo_truncate64(...);
int lo_import_with_oid(...);
int lo_read(...);
int lo_write(...);
int lo_import(...);
int lo_export(...);
int lo_unlink(...);
int PQgetCopyData(...);
int mysql_real_connect(...);
int mysql_query(...);
int mysql_real_query(...);
int mysql_store_result(...);
int mysql_next_result(...);
int mysql_ping(...);
int mysql_list_fields(...);
int mysql_list_processes(...);
int mysql_kill(...);
int mysql_set_character_set(...);
int mysql_set_server_option(...);
int mysql_read_query_result(...);
int mysql_stat(...);
int mysql_change_user(...);
int mysql_select_db(...);
int mysql_commit(...);
int mysql_rollback(...);
int mysql_autocommit(...);
int mysql_reset_connection(...);
int mysql_refresh(...);
int mysql_list_dbs(...);
int mysql_list_tables(...);
int mysql_stmt_prepare(...);
int mysql_stmt_execute(...);
int mysql_stmt_store_result(...);
int mysql_stmt_next_result(...);
int Sleep(...);
int SleepEx(...);
int WaitForSingleObject(...);
int WaitForSingleObjectEx(...);
int WaitForMultipleObjects(...);
int WaitForMultipleObjectsEx(...);
int MsgWaitForMultipleObjects(...);
int SignalObjectAndWait(...);
int WaitOnAddress(...);
int SleepConditionVariableCS(...);
int SleepConditionVariableSRW(...);
int GetQueuedCompletionStatus(...);
int GetQueuedCompletionStatusEx(...);
int zmq_recv(...);
int zmq_msg_recv(...);
int zmq_poll(...);
int zmq_proxy(...);
}

namespace absl {
int SleepFor(...);
struct Mutex {
  int Await(...);
  int LockWhen(...);
};
struct CondVar {
  int Wait(...);
  int WaitWithTimeout(...);
  int WaitWithDeadline(...);
};
struct Notification {
  int WaitForNotification(...);
};
struct BlockingCounter {
  int Wait(...);
};
struct Barrier {
  int Block(...);
};
} // namespace absl

namespace boost {
int wait_for_all(...);
int wait_for_any(...);
struct thread {
  int join(...);
  int try_join_for(...);
  int try_join_until(...);
  int timed_join(...);
};
struct scoped_thread {
  int join(...);
};
struct thread_group {
  int join_all(...);
};
struct condition_variable {
  int wait(...);
  int wait_for(...);
  int wait_until(...);
  int timed_wait(...);
};
struct condition_variable_any {
  int wait(...);
  int wait_for(...);
  int wait_until(...);
  int timed_wait(...);
};
struct future {
  bool is_ready();
  int get(...);
  int wait(...);
};
struct shared_future {
  int get(...);
  int wait(...);
};
struct unique_future {
  int get(...);
  int wait(...);
};
struct latch {
  int wait(...);
  int count_down_and_wait(...);
};
struct barrier {
  int wait(...);
  int count_down_and_wait(...);
};
struct sync_queue {
  int pull(...);
  int wait_pull(...);
};
struct sync_deque {
  int pull_front();
  int wait_pull_front();
};
struct sync_priority_queue {
  int pull();
  int wait_pull();
};
struct sync_bounded_queue {
  int pull(...);
  int wait_pull(...);
};
} // namespace boost

namespace boost::interprocess {
struct interprocess_semaphore {
  int wait(...);
  int timed_wait(...);
};
struct named_semaphore {
  int wait(...);
  int timed_wait(...);
};
struct interprocess_condition {
  int wait(...);
  int timed_wait(...);
};
struct interprocess_condition_any {
  int wait(...);
  int timed_wait(...);
};
struct named_condition {
  int wait(...);
  int timed_wait(...);
};
struct named_condition_any {
  int wait(...);
  int timed_wait(...);
};
struct barrier {
  int wait(...);
};
struct message_queue {
  int receive(...);
  int timed_receive(...);
  int send(...);
  int timed_send(...);
};
struct file_lock {
  int lock(...);
  int timed_lock(...);
};
} // namespace boost::interprocess

namespace boost::this_thread {
int sleep(...);
int sleep_for(...);
int sleep_until(...);
} // namespace boost::this_thread

namespace cpr {
int Get(...);
int Post(...);
int Put(...);
int Patch(...);
int Delete(...);
int Head(...);
int Options(...);
int Download(...);
struct Session {
  int Get(...);
  int Post(...);
  int Put(...);
  int Patch(...);
  int Delete(...);
  int Head(...);
  int Options(...);
  int Download(...);
};
} // namespace cpr

namespace grpc {
struct ClientReader {
  int Read(...);
  int Finish(...);
  int WaitForInitialMetadata(...);
};
struct ClientWriter {
  int Write(...);
  int Finish(...);
};
struct ClientReaderWriter {
  int Read(...);
  int Write(...);
  int Finish(...);
};
struct CompletionQueue {
  int Next(...);
};
struct Server {
  int Wait(...);
};
struct ServerInterface {
  int Wait(...);
};
struct ChannelInterface {
  int WaitForConnected(...);
};
} // namespace grpc

namespace grpc::internal {
int BlockingUnaryCall(...);
} // namespace grpc::internal

namespace httplib {
struct Client {
  int Get(...);
  int Post(...);
  int Put(...);
  int Patch(...);
  int Delete(...);
  int Head(...);
  int Options(...);
  int send(...);
};
struct ClientImpl {
  int Get(...);
  int Post(...);
  int Put(...);
  int Patch(...);
  int Delete(...);
  int Head(...);
  int Options(...);
  int send(...);
};
} // namespace httplib

namespace mysqlx {
struct Session {
  explicit Session(int);
};
struct SqlStatement {
  int execute(...);
};
} // namespace mysqlx

namespace pqxx {
struct connection {
  explicit connection(int);
  int await_notification(...);
};
struct transaction_base {
  int exec(...);
  int exec0(...);
  int exec1(...);
  int exec_n(...);
  int exec_params(...);
  int exec_prepared(...);
  int query(...);
  int query_value(...);
  int commit(...);
};
} // namespace pqxx

namespace sql {
struct Driver {
  int connect(...);
};
struct Connection {
  int commit(...);
  int rollback(...);
  int reconnect(...);
};
struct Statement {
  int execute(...);
  int executeQuery(...);
  int executeUpdate(...);
};
struct PreparedStatement {
  int execute(...);
  int executeQuery(...);
  int executeUpdate(...);
};
} // namespace sql

namespace zmq {
int proxy(...);
struct socket_t {
  int recv(...);
};
} // namespace zmq

// Qt
struct QAbstractSocket {
  int waitForDisconnected(...);
};
struct QSslSocket {
  int waitForConnected(...);
  int waitForDisconnected(...);
  int waitForEncrypted(...);
};
struct QLocalSocket {
  int waitForConnected(...);
  int waitForDisconnected(...);
};
struct QTcpServer {
  int waitForNewConnection(...);
};
struct QLocalServer {
  int waitForNewConnection(...);
};
struct QSerialPort {
};
struct QProcess {
  static int execute(...);
};
struct QDBusAbstractInterface {
  int call(...);
  int callWithArgumentList(...);
};
struct QDBusConnection {
  int call(...);
};
struct QDBusPendingCall {
  int waitForFinished(...);
};
struct QDBusPendingReply {
  int waitForFinished(...);
};
struct QDBusPendingCallWatcher {
  int waitForFinished(...);
};
struct QThreadPool {
  int waitForDone(...);
};
struct QFutureWatcherBase {
  int waitForFinished(...);
};
struct QFutureSynchronizer {
  int waitForFinished(...);
};
struct QWaitCondition {
  int wait(...);
};
struct QSemaphore {
  int acquire(...);
};
struct QSystemSemaphore {
  int acquire(...);
};
struct QLockFile {
  int lock(...);
};

#endif // TEST_CHECKS_INPUTS_BLOCKING_H
