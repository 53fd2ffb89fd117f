// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "next_function.hpp"
#include "observe.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>

using corolint::watch::now;
using corolint::watch::observe;
using corolint::watch::threshold;

/// A call on a descriptor that does not block may take its time, copying or interrupted, but has not waited.
static bool may_block(int file, int flags = 0) {
  const int error = errno;
  const int status = flags & MSG_DONTWAIT ? O_NONBLOCK : fcntl(file, F_GETFL);
  errno = error;
  return status >= 0 && !(status & O_NONBLOCK);
}

/// As `timed`, for a call on the descriptor `file`.
template <class Real, class... Arguments>
static auto timed_on(int flags, const char *call, Real *real, int file, Arguments... arguments) {
  const std::uint64_t begin = now();
  const auto result = real(file, arguments...);
  const std::uint64_t length = now() - begin;
  if (length >= threshold && may_block(file, flags)) [[unlikely]]
    observe(call, length);
  return result;
}

COROLINT_NEXT(read)
COROLINT_REPLACES ssize_t read(int file, void *data, size_t size) {
  return timed_on(0, "read", next_read.get(), file, data, size);
}

COROLINT_NEXT(readv)
COROLINT_REPLACES ssize_t readv(int file, const iovec *parts, int count) {
  return timed_on(0, "readv", next_readv.get(), file, parts, count);
}

COROLINT_NEXT(recv)
COROLINT_REPLACES ssize_t recv(int file, void *data, size_t size, int flags) {
  return timed_on(flags, "recv", next_recv.get(), file, data, size, flags);
}

COROLINT_NEXT(recvfrom)
COROLINT_REPLACES ssize_t recvfrom(int file, void *data, size_t size, int flags, sockaddr *from,
                                   socklen_t *length) {
  return timed_on(flags, "recvfrom", next_recvfrom.get(), file, data, size, flags, from, length);
}

COROLINT_NEXT(recvmsg)
COROLINT_REPLACES ssize_t recvmsg(int file, msghdr *message, int flags) {
  return timed_on(flags, "recvmsg", next_recvmsg.get(), file, message, flags);
}

COROLINT_NEXT(write)
COROLINT_REPLACES ssize_t write(int file, const void *data, size_t size) {
  return timed_on(0, "write", next_write.get(), file, data, size);
}

COROLINT_NEXT(writev)
COROLINT_REPLACES ssize_t writev(int file, const iovec *parts, int count) {
  return timed_on(0, "writev", next_writev.get(), file, parts, count);
}

COROLINT_NEXT(send)
COROLINT_REPLACES ssize_t send(int file, const void *data, size_t size, int flags) {
  return timed_on(flags, "send", next_send.get(), file, data, size, flags);
}

COROLINT_NEXT(sendmsg)
COROLINT_REPLACES ssize_t sendmsg(int file, const msghdr *message, int flags) {
  return timed_on(flags, "sendmsg", next_sendmsg.get(), file, message, flags);
}

COROLINT_NEXT(accept)
COROLINT_REPLACES int accept(int file, sockaddr *from, socklen_t *length) {
  return timed_on(0, "accept", next_accept.get(), file, from, length);
}

COROLINT_NEXT(accept4)
COROLINT_REPLACES int accept4(int file, sockaddr *from, socklen_t *length, int flags) {
  return timed_on(0, "accept4", next_accept4.get(), file, from, length, flags);
}

COROLINT_NEXT(connect)
COROLINT_REPLACES int connect(int file, const sockaddr *to, socklen_t length) {
  return timed_on(0, "connect", next_connect.get(), file, to, length);
}

COROLINT_NEXT(fsync)
COROLINT_REPLACES int fsync(int file) { return timed_on(0, "fsync", next_fsync.get(), file); }

COROLINT_NEXT(fdatasync)
COROLINT_REPLACES int fdatasync(int file) { return timed_on(0, "fdatasync", next_fdatasync.get(), file); }
