// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/origin.hpp>

#include <string>
#include <string_view>

namespace asyncrt::detail {
namespace {

constexpr std::string_view lambda = "<lambda>";

/// The position of the bracket that the one at `close` closes.
std::size_t opening_of(std::string_view text, std::size_t close) {
  int depth = 0;
  for (std::size_t i = close + 1; i-- > 0;) {
    depth += text[i] == ')' || text[i] == '>' || text[i] == ']' || text[i] == '}';
    depth -= text[i] == '(' || text[i] == '<' || text[i] == '[' || text[i] == '{';
    if (depth == 0)
      return i;
  }
  return std::string_view::npos;
}

/// Lambdas have many spellings: "<lambda(int)>", "(lambda)::operator()", "(anonymous class)::operator()".
std::string unify_lambdas(std::string_view pretty) {
  std::string result(pretty);
  for (const char *start : {"(lambda", "(anonymous class)"}) {
    for (std::size_t at; (at = result.find(start)) != std::string::npos;) {
      std::size_t end = result.find(')', at) + 1;
      if (std::string_view(result).substr(end).starts_with("::operator()"))
        end += std::string_view("::operator()").size();
      result.replace(at, end - at, lambda);
    }
  }
  for (std::size_t at = 0; (at = result.find("<lambda(", at)) != std::string::npos; at += lambda.size())
    if (const std::size_t end = result.find(")>", at); end != std::string::npos)
      result.replace(at, end + 2 - at, lambda);
  return result;
}

/// An unnamed namespace is of no use to a reader: "(anonymous namespace)::", g++'s "{anonymous}::".
void drop_unnamed_namespaces(std::string &text) {
  for (const std::string_view scope : {"(anonymous namespace)::", "{anonymous}::"})
    for (std::size_t at; (at = text.find(scope)) != std::string::npos;)
      text.erase(at, scope.size());
}

/// Removes parameter lists and template arguments, keeps the names between them.
std::string strip_brackets(std::string_view text) {
  std::string result;
  for (std::size_t i = text.size(); i-- > 0;) {
    const bool keep =
        text.substr(0, i + 1).ends_with(lambda) || text.substr(0, i + 1).ends_with("operator()");
    const std::size_t open = text[i] == ')' || text[i] == '>' ? opening_of(text, i) : std::string_view::npos;
    if (open == std::string_view::npos) {
      result.insert(result.begin(), text[i]);
    } else {
      if (keep)
        result.insert(0, text.substr(open, i + 1 - open));
      i = open;
    }
  }
  return result;
}

} // namespace

std::string short_name(std::string_view pretty) {
  pretty = pretty.substr(0, pretty.find(" [")); // template arguments, as compilers append them
  std::string text = unify_lambdas(pretty);
  drop_unnamed_namespaces(text);
  text = strip_brackets(text);
  for (const std::string_view suffix : {" const", " &&", " &", " noexcept", " volatile"})
    if (text.ends_with(suffix))
      text.resize(text.size() - suffix.size());
  // What is left in front of the name is the return type.
  return text.substr(text.rfind(' ') + 1);
}

std::string coroutine_label::name() const {
  return name_ ? std::string(name_) : short_name(self_.function_name());
}

} // namespace asyncrt::detail
