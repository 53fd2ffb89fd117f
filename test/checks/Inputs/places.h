// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests about tasks in places and on paths have in common: sources
// and sinks of tasks, and classes that hold some.
#ifndef TEST_CHECKS_INPUTS_PLACES_H
#define TEST_CHECKS_INPUTS_PLACES_H

#include "mini.h"
#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <ranges>
#include <stdexcept>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

using mini::Task;
Task<int> child();
Task<int> child1(int);
Task<> work();
mini::Eager<int> lock_apply();
bool cond();
int num();
void log(int);
void sink(Task<int>);
void sinkv(std::vector<Task<int>>);
void fill(std::vector<Task<int>> &);
void look(const std::vector<Task<int>> &);
void mutate(Task<int> &);
struct Holder {
  Task<int> a;
  Task<int> b;
  int n = 0;
};
struct Machine {
  Task<int> t;
  int run() { return mini::sync_wait(std::move(t)); }
};

#endif // TEST_CHECKS_INPUTS_PLACES_H
