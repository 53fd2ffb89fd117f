// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
/****************************************************************************
** Meta object code from reading C++ file 'x.h'
**
** WARNING! All changes made in this file will be lost!
*****************************************************************************/
//
// RUN: %check_async %s async-blocking-call,async-unawaited-task
#include "Inputs/mini.h"

extern "C" unsigned sleep(unsigned);
mini::Task<> work();

mini::Task<> silent() {
  sleep(1);
  work();
  co_return;
}
