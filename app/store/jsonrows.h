// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"
#include "store/values.h"

namespace store {

/// Any number of rows as one bound value: a statement that takes all its rows at once costs a third of a
/// statement a row, and a hundredth of a VALUES list of that length.
///
///     JsonRows rows(connection.dialect());
///     rows.append(serial.value(), lineNo);
///     connection.execute(QStringLiteral("INSERT INTO … SELECT %1, %2 FROM %3")
///                            .arg(rows.field(0, "BIGINT"), rows.field(1, "INT"), rows.from()),
///                        Values{rows.value()});
class JsonRows
{
public:
    explicit JsonRows(const Dialect &dialect) : m_backend(dialect.backend()) {}

    /// Numbers, enumerations, ids and texts; an id that is none is null.
    template<class... T> void append(const T &...fields)
    {
        m_text += m_text.isEmpty() ? QLatin1String("[[") : QLatin1String(",[");
        m_first = true;
        (appendField(fields), ...);
        m_text += u']';
    }
    bool isEmpty() const { return m_text.isEmpty(); }

    /// What to bind for the `?` in from().
    QVariant value() const;
    /// The table function that yields the rows.
    QString from() const;
    /// Field `index` of a row as an expression of that SQL type.
    QString field(int index, const char *sqlType) const;

private:
    void separate();
    void appendField(qint64 number);
    void appendField(int number) { appendField(qint64(number)); }
    void appendField(bool flag) { appendField(qint64(flag ? 1 : 0)); }
    void appendField(const QString &text);
    template<class Tag> void appendField(base::Id<Tag> id)
    {
        if (id) {
            appendField(id.value());
        } else {
            appendNull();
        }
    }
    template<class T>
    requires std::is_enum_v<T>
    void appendField(T value) { appendField(static_cast<qint64>(value)); }
    void appendField(base::Instant instant) { appendField(instant.milliseconds); }
    void appendField(base::Money money) { appendField(money.fen()); }
    void appendNull();

    Backend m_backend;
    QString m_text; ///< without the closing bracket
    bool m_first = true;
};

/// `(SELECT …)`: the ids of a bound idList(), for `id IN`.
QString idRows(const Dialect &dialect);
QVariant idList(const QList<qint64> &ids);

/// A list of texts as one JSON array; see Dialect::list().
QString jsonTexts(const QStringList &texts);

} // namespace store
