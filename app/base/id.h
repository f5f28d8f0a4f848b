// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace base {

/// A row's key with a type of its own, so that an order's can't be passed where a product's belongs.
/// 0 is "none": rows start at 1.
template<class Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    constexpr explicit operator bool() const { return m_value != 0; }

    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template<class Tag> size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

} // namespace base
