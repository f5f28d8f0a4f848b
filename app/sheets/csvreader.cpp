// SPDX-License-Identifier: Apache-2.0
#include "sheets/csvreader.h"

#include "sheets/gbtext.h"

#include <QStringDecoder>

namespace sheets {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

std::optional<QString> decode(const QByteArray &bytes)
{
    // By its byte-order mark, or else as UTF-8.
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    if (!decoder.hasError()) {
        return text;
    }
    return encoding == QStringConverter::Utf8 ? fromGb18030(bytes) : std::nullopt;
}

QChar guessSeparator(const QString &text)
{
    const QList<QChar> candidates{QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')};
    QList<int> seen(candidates.size(), 0);
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (!quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r'))) {
            break;
        } else if (const qsizetype which = candidates.indexOf(c); !quoted && which >= 0) {
            ++seen[which];
        }
    }
    return candidates[std::max_element(seen.begin(), seen.end()) - seen.begin()];
}

/// Walks through the text once; lines are counted as a spreadsheet counts rows.
class Parser
{
public:
    Parser(const QString &text, const Limits &limits)
        : m_text(text), m_separator(guessSeparator(text)), m_limits(limits)
    {
    }

    Result<Table> parse()
    {
        while (m_at < m_text.size()) {
            TRY(readField());
            if (m_at >= m_text.size() || m_text[m_at] != m_separator) {
                TRY(endRow());
                continue;
            }
            if (++m_at == m_text.size()) { // a separator at the very end: one more, empty
                m_row.cells.append(Cell{});
                TRY(endRow());
            }
        }
        return std::move(m_table);
    }

private:
    base::Outcome readField()
    {
        QString field;
        // ="007" is how people keep Excel from eating the zeros.
        const bool guarded = QStringView(m_text).mid(m_at).startsWith(QLatin1String("=\""));
        const qsizetype quote = m_at + (guarded ? 1 : 0);
        if (quote < m_text.size() && m_text[quote] == QLatin1Char('"')) {
            m_at = quote + 1;
            TRY(readQuoted(field));
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !atLineEnd()) {
            ++m_at;
        }
        field += QStringView(m_text).mid(from, m_at - from);
        m_row.cells.append(field.isEmpty() ? Cell{} : Cell{field});
        if (m_row.cells.size() > m_limits.columns) {
            return Error{ErrorCode::SheetTooLarge, {}};
        }
        return base::done;
    }

    base::Outcome readQuoted(QString &field)
    {
        for (;;) {
            const qsizetype end = m_text.indexOf(QLatin1Char('"'), m_at);
            if (end < 0) {
                return Error{ErrorCode::SheetBroken, {}};
            }
            field += QStringView(m_text).mid(m_at, end - m_at);
            m_at = end + 1;
            if (m_at >= m_text.size() || m_text[m_at] != QLatin1Char('"')) {
                return base::done;
            }
            field += QLatin1Char('"');
            ++m_at;
        }
    }

    bool atLineEnd() const { return m_text[m_at] == QLatin1Char('\n') || m_text[m_at] == QLatin1Char('\r'); }

    base::Outcome endRow()
    {
        if (m_at < m_text.size()) {
            m_at += QStringView(m_text).mid(m_at).startsWith(QLatin1String("\r\n")) ? 2 : 1;
        }
        m_cells += m_row.cells.size();
        if (m_cells > m_limits.cells) {
            return Error{ErrorCode::SheetTooLarge, {}};
        }
        ++m_row.number;
        if (!std::all_of(m_row.cells.begin(), m_row.cells.end(), isBlank)) {
            m_table.rows.append(m_row);
        }
        m_row.cells.clear();
        return base::done;
    }

    const QString &m_text;
    const QChar m_separator;
    const Limits &m_limits;
    qsizetype m_at = 0;
    qint64 m_cells = 0;
    Row m_row;
    Table m_table;
};

} // namespace

Result<Table> readCsv(const QByteArray &bytes, const Limits &limits)
{
    const std::optional<QString> text = decode(bytes);
    if (!text || text->contains(QChar::Null)) {
        return Error{ErrorCode::SheetBroken, {}}; // a picture, a program: no text
    }
    return Parser(*text, limits).parse();
}

} // namespace sheets
