// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace base {

/// An amount of yuan, kept in whole fen. At most twelve digits before the point, as on the wire (CONTRACT).
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromFen(qint64 fen) { return Money(fen); }

    /// The largest amount that there is.
    static constexpr Money max() { return Money(99'999'999'999'999); }

    /// Reads `12`, `12.3`, `12.34`; nothing else (no sign, no separators, no spaces).
    static std::optional<Money> parse(QStringView text);

    constexpr qint64 fen() const { return m_fen; }

    /// Always with two decimals and without separators: the form of the wire and of exports.
    QString toString() const;

    constexpr Money operator+(Money other) const { return Money(m_fen + other.m_fen); }
    constexpr Money operator*(qint64 quantity) const { return Money(m_fen * quantity); }
    constexpr Money &operator+=(Money other)
    {
        m_fen += other.m_fen;
        return *this;
    }
    constexpr auto operator<=>(const Money &) const = default;

private:
    constexpr explicit Money(qint64 fen) : m_fen(fen) {}

    qint64 m_fen = 0;
};

} // namespace base
