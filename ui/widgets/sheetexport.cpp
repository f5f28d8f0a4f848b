// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sheetexport.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/offthread.h"
#include "ui/widgets/whendone.h"

namespace ui {

using base::ErrorCode;
using base::Result;
using sheets::Cell;
using sheets::Format;
using store::ListRow;

namespace {

constexpr int mostWaiting = 2; ///< stretches that are read ahead of the writing

Format formatOf(const PagedColumn &column)
{
    const auto *stored = column.text.target<StoredText>();
    return stored ? stored->format : Format::Text;
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

Cell cellOf(const PagedColumn &column, const QVariant &value)
{
    if (value.isNull()) {
        return {};
    }
    switch (formatOf(column)) {
    case Format::Number:
        return value.toDouble();
    case Format::Money:
        return double(value.toLongLong()) / 100.0;
    case Format::Date: {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        return date.isValid() ? Cell(date) : Cell();
    }
    case Format::Time:
        return base::businessTime({value.toLongLong()});
    case Format::Text:
        break;
    }
    if (column.text) {
        return column.text(value);
    }
    return isNumber(value) ? Cell(value.toDouble()) : Cell(value.toString());
}

QList<sheets::Column> sheetColumns(const QList<PagedColumn> &columns)
{
    constexpr int pixelsPerCharacter = 7;
    QList<sheets::Column> made;
    for (const PagedColumn &column : columns) {
        const Format format = formatOf(column);
        const int least = format == Format::Time ? 20 : 10;
        made.append({column.header(), format, qMax(least, column.width / pixelsPerCharacter)});
    }
    return made;
}

} // namespace

SheetExport::SheetExport(const workflow::Session &session, QList<PagedColumn> columns, QObject *parent)
    : QObject(parent), m_session(session), m_columns(std::move(columns)),
      m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
}

SheetExport::~SheetExport()
{
    *m_cancelled = true;
    if (m_writer) {
        // Its temporary file is taken away where files are written.
        offThread([writer = std::move(m_writer)]() mutable {
            writer.reset();
            return base::done;
        });
    }
}

void SheetExport::startList(const store::ListQuery &query, const QString &path, const QString &sheetName)
{
    m_query = query;
    open(path, sheetName);
}

void SheetExport::startRows(QList<ListRow> rows, const QString &path, const QString &sheetName)
{
    take(rows);
    m_allRead = true;
    open(path, sheetName);
}

void SheetExport::open(const QString &path, const QString &sheetName)
{
    using Writer = std::shared_ptr<sheets::SheetWriter>;
    m_writing = true;
    whenDone(offThread([path, sheetName, columns = sheetColumns(m_columns)]() -> Result<Writer> {
                 TRY_LET(auto writer, sheets::SheetWriter::create(path, sheetName, columns));
                 return Writer(std::move(writer));
             }),
             this, [this](const Result<Writer> &writer) {
                 m_writing = false;
                 if (!writer) {
                     end(writer.error());
                     return;
                 }
                 m_writer = *writer;
                 readOn();
                 writeOn();
             });
}

void SheetExport::cancel()
{
    *m_cancelled = true;
    end(base::Error{ErrorCode::Cancelled, {}});
}

void SheetExport::readOn()
{
    if (m_ended || m_allRead || m_reading || m_waiting.size() >= mostWaiting) {
        return;
    }
    m_reading = true;
    whenDone(m_session.ask([query = m_query, last = m_last](store::Connection &connection) {
        return store::readOn(connection, query, last ? &*last : nullptr, stretchRows);
    }),
             this, [this](const Result<store::ListStretch> &stretch) {
                 m_reading = false;
                 if (m_ended) {
                     return;
                 }
                 if (!stretch) {
                     end(stretch.error());
                     return;
                 }
                 m_allRead = stretch->rows.size() < stretchRows;
                 m_last = stretch->last;
                 take(stretch->rows);
                 readOn();
                 writeOn();
             });
}

void SheetExport::take(const QList<ListRow> &rows)
{
    Rows made;
    made.reserve(rows.size());
    for (const ListRow &row : rows) {
        made.append(cells(row));
    }
    m_waiting.enqueue(made);
}

QList<Cell> SheetExport::cells(const ListRow &row) const
{
    QList<Cell> made;
    made.reserve(m_columns.size());
    for (const PagedColumn &column : m_columns) {
        made.append(cellOf(column, row.values.value(column.value)));
    }
    return made;
}

void SheetExport::writeOn()
{
    if (m_ended || m_writing) {
        return;
    }
    if (m_waiting.isEmpty()) {
        if (m_allRead) {
            finishFile();
        }
        return;
    }
    m_writing = true;
    const Rows rows = m_waiting.dequeue();
    whenDone(offThread([writer = m_writer, rows] { return writer->append(rows); }), this,
             [this, count = rows.size()](const base::Outcome &written) {
                 m_writing = false;
                 if (m_ended) {
                     return;
                 }
                 if (!written) {
                     end(written.error());
                     return;
                 }
                 m_written += count;
                 Q_EMIT progressed(m_written);
                 readOn();
                 writeOn();
             });
}

void SheetExport::finishFile()
{
    m_writing = true;
    Q_EMIT finishing();
    whenDone(offThread([writer = m_writer, cancelled = m_cancelled] { return writer->finish(cancelled); }),
             this, [this](const base::Outcome &finished) {
                 end(finished ? Result<qint64>(m_written) : Result<qint64>(finished.error()));
             });
}

void SheetExport::end(const Result<qint64> &result)
{
    if (!std::exchange(m_ended, true)) {
        m_waiting.clear();
        Q_EMIT finished(result);
    }
}

} // namespace ui
