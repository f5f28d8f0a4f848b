// SPDX-License-Identifier: Apache-2.0
#include "sheets/sheetwriter.h"

#include "sheets/writtenworkbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>
#include <xlsxwriter.h>

namespace sheets {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

QString besides(const QString &target)
{
    const QFileInfo file(target);
    return file.dir().filePath(
        QStringLiteral(".%1.%2.part").arg(file.fileName(), QUuid::createUuid().toString(QUuid::Id128)));
}

/// What Excel allows as the name of a sheet: 31 characters, some not among them.
QString tabName(const QString &wanted, qsizetype number)
{
    QString name;
    for (const QChar c : wanted) {
        name += QStringLiteral("[]:*?/\\'").contains(c) ? QChar(u' ') : c;
    }
    const QString behind = number > 1 ? QStringLiteral(" (%1)").arg(number) : QString();
    name = name.simplified().left(31 - behind.size());
    return (name.isEmpty() ? QStringLiteral("Sheet") : name) + behind;
}

lxw_datetime toExcel(const QDateTime &time)
{
    const QDate date = time.date();
    const QTime clock = time.time();
    return {.year = date.year(),
            .month = date.month(),
            .day = date.day(),
            .hour = clock.hour(),
            .min = clock.minute(),
            .sec = double(clock.second())};
}

const char *pattern(Format format)
{
    switch (format) {
    case Format::Number:
        return "#,##0";
    case Format::Money:
        return "#,##0.00";
    case Format::Date:
        return "yyyy-mm-dd";
    case Format::Time:
        return "yyyy-mm-dd hh:mm:ss";
    case Format::Text:
        break;
    }
    return "@";
}

} // namespace

SheetWriter::SheetWriter(const QString &target, const QString &sheetName, QList<Column> columns,
                         int rowsPerSheet)
    : m_target(target), m_temporary(besides(target)), m_sheetName(sheetName), m_columns(std::move(columns)),
      m_rowsPerSheet(rowsPerSheet)
{
}

Result<std::unique_ptr<SheetWriter>> SheetWriter::create(const QString &target, const QString &sheetName,
                                                         QList<Column> columns, int rowsPerSheet)
{
    std::unique_ptr<SheetWriter> writer(new SheetWriter(target, sheetName, std::move(columns), rowsPerSheet));
    TRY(writer->start());
    return writer;
}

Outcome SheetWriter::start()
{
    // The library opens its file at the very end. Whether it may be there is better known now.
    QFile probe(m_temporary);
    if (!probe.open(QIODevice::WriteOnly)) {
        return failed();
    }
    probe.close();
    // Its own temporary files lie beside the target too: one disk that may be full, not two.
    QByteArray directory = QFile::encodeName(QFileInfo(m_target).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = directory.data();
    options.use_zip64 = LXW_TRUE;
    m_workbook = workbook_new_opt(QFile::encodeName(m_temporary).constData(), &options);
    if (!m_workbook) {
        return failed();
    }
    m_headerFormat = workbook_add_format(m_workbook);
    format_set_bold(m_headerFormat);
    format_set_bg_color(m_headerFormat, 0xE8ECF2);
    for (const Column &column : m_columns) {
        lxw_format *format = workbook_add_format(m_workbook);
        format_set_num_format(format, pattern(column.format));
        m_formats.append(format);
    }
    return startSheet();
}

SheetWriter::~SheetWriter()
{
    if (m_workbook) {
        lxw_workbook_free(m_workbook); // and its temporary files go
    }
    QFile::remove(m_temporary); // gone already if it has become the target
}

Outcome SheetWriter::startSheet()
{
    m_sheet =
        workbook_add_worksheet(m_workbook, tabName(m_sheetName, m_rows.size() + 1).toUtf8().constData());
    if (!m_sheet) {
        return failed();
    }
    m_rows.append(0);
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (int i = 0; i < m_columns.size(); ++i) {
        const auto column = lxw_col_t(i);
        worksheet_set_column(m_sheet, column, column, m_columns[i].width, nullptr);
        worksheet_write_string(m_sheet, 0, column, m_columns[i].header.toUtf8().constData(), m_headerFormat);
    }
    m_rows.last() = 1;
    return base::done;
}

Outcome SheetWriter::append(const QList<QList<Cell>> &rows)
{
    for (const QList<Cell> &row : rows) {
        if (m_rows.last() >= m_rowsPerSheet) {
            TRY(startSheet());
        }
        for (int i = 0; i < qMin(m_columns.size(), row.size()); ++i) {
            write(i, row[i]);
        }
        ++m_rows.last();
    }
    return base::done;
}

void SheetWriter::write(int column, const Cell &cell)
{
    const auto row = lxw_row_t(m_rows.last());
    const auto at = lxw_col_t(column);
    lxw_format *format = m_formats[column];
    const auto *text = std::get_if<QString>(&cell);
    if (cell == Cell() || (text && text->isEmpty())) {
        if (column == 0) { // the library leaves rows without any cell out
            worksheet_write_blank(m_sheet, row, at, format);
        }
    } else if (text) {
        worksheet_write_string(m_sheet, row, at, text->left(excelText).toUtf8().constData(), format);
    } else if (const auto *number = std::get_if<double>(&cell)) {
        worksheet_write_number(m_sheet, row, at, *number, format);
    } else if (const auto *date = std::get_if<QDate>(&cell)) {
        lxw_datetime given = toExcel(date->startOfDay());
        worksheet_write_datetime(m_sheet, row, at, &given, format);
    } else if (const auto *time = std::get_if<QDateTime>(&cell)) {
        lxw_datetime given = toExcel(*time);
        worksheet_write_datetime(m_sheet, row, at, &given, format);
    }
}

Outcome SheetWriter::finish(const std::shared_ptr<std::atomic<bool>> &cancelled)
{
    const auto stop = [&] { return cancelled && *cancelled; };
    if (stop()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    const lxw_error closed = workbook_close(std::exchange(m_workbook, nullptr));
    if (closed != LXW_NO_ERROR) {
        return failed();
    }
    // The library does not look at all that it writes; a disk that was full in between shows only here.
    if (!isWholeWorkbook(m_temporary, m_rows)) {
        return failed();
    }
    if (stop()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    std::error_code wrong;
    std::filesystem::rename(QFileInfo(m_temporary).filesystemAbsoluteFilePath(),
                            QFileInfo(m_target).filesystemAbsoluteFilePath(), wrong);
    return wrong ? Outcome(failed()) : Outcome(base::done);
}

Error SheetWriter::failed() const
{
    return {ErrorCode::FileUnwritable, m_target};
}

} // namespace sheets
