// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QDate>
#include <QSqlQuery>
#include <QString>
#include <QUrl>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace store {

/// The values of a statement's `?`, in order. Build them with bind().
using Values = QVariantList;

// How our types stand in a column. Ids that are none are NULL; times are UTC milliseconds; dates are ISO
// text, which sorts; money is fen; an enumeration is its number; a null string is an empty one.

template<class Tag> QVariant toColumn(base::Id<Tag> id)
{
    return id ? QVariant(qlonglong(id.value())) : QVariant(QMetaType(QMetaType::LongLong));
}
inline QVariant toColumn(base::Instant instant)
{
    return QVariant(qlonglong(instant.milliseconds));
}
inline QVariant toColumn(const std::optional<base::Instant> &instant)
{
    return instant ? toColumn(*instant) : QVariant(QMetaType(QMetaType::LongLong));
}
inline QVariant toColumn(base::Money money)
{
    return QVariant(qlonglong(money.fen()));
}
inline QVariant toColumn(QDate date)
{
    return date.toString(Qt::ISODate);
}
inline QVariant toColumn(const QString &text)
{
    if (text.contains(QChar::Null)) {
        // PostgreSQL's text can't hold it, and a peer's remark may.
        return QString(text).replace(QChar::Null, QChar::ReplacementCharacter);
    }
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}
inline QVariant toColumn(const QUrl &url)
{
    return toColumn(url.toString(QUrl::FullyEncoded));
}
inline QVariant toColumn(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}
inline QVariant toColumn(bool flag)
{
    return flag;
}
inline QVariant toColumn(const QVariant &value)
{
    return value;
}
template<class T>
requires std::is_enum_v<T> QVariant toColumn(T value)
{
    return static_cast<int>(value);
}
template<class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) QVariant toColumn(T value)
{
    return QVariant(qlonglong(value));
}

template<class... T> Values bind(const T &...values)
{
    return Values{toColumn(values)...};
}

/// One row of a result, read column by column in the order of the SELECT.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    template<class... T> void into(T &...targets) { (read(targets), ...); }
    template<class T> T take()
    {
        T value{};
        read(value);
        return value;
    }

private:
    QVariant next() { return m_query.value(m_column++); }

    template<class Tag> void read(base::Id<Tag> &id) { id = base::Id<Tag>(next().toLongLong()); }
    void read(base::Instant &instant) { instant = {next().toLongLong()}; }
    void read(std::optional<base::Instant> &instant)
    {
        const QVariant value = next();
        instant = value.isNull() ? std::nullopt : std::optional(base::Instant{value.toLongLong()});
    }
    void read(base::Money &money) { money = base::Money::fromFen(next().toLongLong()); }
    void read(QDate &date) { date = QDate::fromString(next().toString(), Qt::ISODate); }
    void read(QString &text) { text = next().toString(); }
    void read(QUrl &url) { url = QUrl(next().toString()); }
    void read(QByteArray &bytes) { bytes = next().toByteArray(); }
    void read(QVariant &value) { value = next(); }
    void read(bool &flag) { flag = next().toBool(); }
    template<class T>
    requires std::is_enum_v<T>
    void read(T &value) { value = static_cast<T>(next().toInt()); }
    template<class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) void read(T &value)
    {
        value = static_cast<T>(next().toLongLong());
    }
    template<class E> void read(QFlags<E> &value) { value = QFlags<E>::fromInt(next().toInt()); }

    const QSqlQuery &m_query;
    int m_column = 0;
};

} // namespace store
