// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Methods of C++/WinRT that go on when their caller drops the action.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/cppwinrt.h"
#include <memory>
#include <string>

using winrt::Windows::Foundation::IAsyncAction;

struct Page {
  std::shared_ptr<Page> get_strong();
  std::string title;

  IAsyncAction load();
  IAsyncAction kept();
  IAsyncAction awaited();
  IAsyncAction all();
  void changed();

private:
  IAsyncAction refresh();
  IAsyncAction helper();
};

IAsyncAction Page::load() {
  co_await winrt::resume_background();
  title = "loaded";
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'Page::load' uses 'this' after a suspension, and nothing keeps the object alive until then; keep 'get_strong()' in a variable [async-dangling-argument]
}
IAsyncAction Page::kept() {
  auto strong = get_strong();
  co_await winrt::resume_background();
  title = "loaded";
}
IAsyncAction Page::awaited() {
  co_await winrt::resume_background();
  title = "loaded";
}
IAsyncAction Page::all() {
  auto strong = get_strong();
  co_await awaited();
  co_await helper();
}
IAsyncAction Page::helper() {
  co_await winrt::resume_background();
  title = "loaded";
}
IAsyncAction Page::refresh() {
  co_await winrt::resume_background();
  title = "new";
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'Page::refresh' uses 'this' after a suspension, and nothing keeps the object alive until then; keep 'get_strong()' in a variable [async-dangling-argument]
}
void Page::changed() { refresh(); }

struct Plain {
  std::string title;
  IAsyncAction load() {
    co_await winrt::resume_background();
    title = "loaded";
  }
};
