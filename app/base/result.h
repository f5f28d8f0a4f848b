// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace base {

/// A value or the reason why there is none. Replaces exceptions in all of our own code.
///
///     TRY_LET(const Order order, orders.find(id));   // returns the error from here if there is none
///     TRY(orders.remove(id));
template<class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, QString detail = {}, bool retryable = false)
        : m_content(std::in_place_index<1>, Error{code, std::move(detail), retryable})
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value: `return base::done;`
struct Done
{
    bool operator==(const Done &) const = default;
};
inline constexpr Done done;

using Outcome = Result<Done>;

} // namespace base

#define BASE_CONCAT_(a, b) a##b
#define BASE_CONCAT(a, b) BASE_CONCAT_(a, b)

/// Declares a variable from a Result, or returns its error from the enclosing function.
#define TRY_LET(declaration, ...)                                                                            \
    auto BASE_CONCAT(tried_, __LINE__) = (__VA_ARGS__);                                                      \
    if (!BASE_CONCAT(tried_, __LINE__)) {                                                                    \
        return BASE_CONCAT(tried_, __LINE__).error();                                                        \
    }                                                                                                        \
    declaration = std::move(*BASE_CONCAT(tried_, __LINE__))

/// Returns the error of a Result from the enclosing function, if it is one.
#define TRY(...)                                                                                             \
    do {                                                                                                     \
        if (auto tried_ = (__VA_ARGS__); !tried_) {                                                          \
            return tried_.error();                                                                           \
        }                                                                                                    \
    } while (false)
