// SPDX-License-Identifier: Apache-2.0
#include "store/jsonrows.h"

namespace store {

namespace {

constexpr char16_t firstPrintable = 0x20;

/// Appends the text as JSON has it between quotes. A NUL becomes what toColumn() makes of it.
void appendEscaped(QString &json, const QString &text)
{
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            json += u'\\';
            json += c;
        } else if (c.isNull()) {
            json += QChar(QChar::ReplacementCharacter);
        } else if (c.unicode() < firstPrintable) {
            json += QStringLiteral("\\u%1").arg(ushort(c.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            json += c;
        }
    }
}

bool isPlain(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || c.unicode() < firstPrintable) {
            return false;
        }
    }
    return true;
}

void appendQuoted(QString &json, const QString &text)
{
    json += u'"';
    if (isPlain(text)) {
        json += text;
    } else {
        appendEscaped(json, text);
    }
    json += u'"';
}

} // namespace

QString jsonTexts(const QStringList &texts)
{
    QString json(u'[');
    for (const QString &text : texts) {
        if (json.size() > 1) {
            json += u',';
        }
        appendQuoted(json, text);
    }
    return json += u']';
}

QString idRows(const Dialect &dialect)
{
    return QStringLiteral("(SELECT CAST(value AS BIGINT) FROM %1)").arg(dialect.rows());
}

QVariant idList(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids) {
        numbers.append(QString::number(id));
    }
    return QString(u'[' + numbers.join(u',') + u']');
}

void JsonRows::separate()
{
    if (!m_first) {
        m_text += u',';
    }
    m_first = false;
}

void JsonRows::appendField(qint64 number)
{
    separate();
    m_text += QString::number(number);
}

void JsonRows::appendField(const QString &text)
{
    separate();
    appendQuoted(m_text, text);
}

void JsonRows::appendNull()
{
    separate();
    m_text += QLatin1String("null");
}

QVariant JsonRows::value() const
{
    return isEmpty() ? QStringLiteral("[]") : m_text + u']';
}

QString JsonRows::from() const
{
    return m_backend == Backend::Sqlite
               ? QStringLiteral("json_each(?)")
               : QStringLiteral("jsonb_array_elements(CAST(? AS jsonb)) AS given(value)");
}

QString JsonRows::field(int index, const char *sqlType) const
{
    return m_backend == Backend::Sqlite
               ? QStringLiteral("json_extract(value, '$[%1]')").arg(index)
               : QStringLiteral("CAST(value ->> %1 AS %2)").arg(index).arg(QString::fromLatin1(sqlType));
}

} // namespace store
