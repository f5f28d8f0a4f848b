// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/scantext.h"

#include "domain/code.h"
#include "sheets/tablefile.h"
#include "ui/widgets/errortext.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace ui {

using domain::Handset;

namespace {

/// `="867…"` is how a spreadsheet keeps long digits from becoming a number.
QString cleanCell(QString cell)
{
    cell = cell.trimmed();
    if (cell.startsWith(u'=')) {
        cell.remove(0, 1);
    }
    cell.remove(u'"');
    cell.remove(u'\'');
    return domain::cleanCode(cell);
}

QStringList cellsOf(const QString &row)
{
    // An empty cell between two tabs or commas is a cell; between blanks there are none.
    for (const QChar separator : {u'\t', u';', u','}) {
        if (row.contains(separator)) {
            return row.split(separator);
        }
    }
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return row.trimmed().split(blanks);
}

/// A sheet as what one would paste of it.
QString tabbed(const sheets::Table &table)
{
    QStringList rows;
    for (const sheets::Row &row : table.rows) {
        QStringList cells;
        for (const sheets::Cell &cell : row.cells) {
            cells.append(sheets::cellText(cell));
        }
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

} // namespace

QList<Handset> readHandsets(const QString &text)
{
    static const QRegularExpression rowEnd(QStringLiteral("[\\r\\n]+"));
    QList<Handset> handsets;
    for (const QString &row : text.split(rowEnd, Qt::SkipEmptyParts)) {
        QStringList cells = cellsOf(row);
        for (QString &cell : cells) {
            cell = cleanCell(cell);
        }
        Handset handset{cells.value(0), cells.value(1), cells.value(2)};
        if (handset.sn.isEmpty()) { // a list of IMEIs only
            handset.sn = handset.imei1;
        }
        if (std::any_of(handset.sn.begin(), handset.sn.end(), [](QChar c) { return c.isDigit(); })) {
            handsets.append(handset); // anything else is a header
        }
    }
    return handsets;
}

ScanFile readScanFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {ScanFile::Problem::Unreadable, file.errorString(), {}};
    }
    const QByteArray bytes = file.read(maxScanFileBytes + 1); // what a device claims to be long is not asked
    if (file.error() != QFileDevice::NoError) {
        return {ScanFile::Problem::Unreadable, file.errorString(), {}};
    }
    if (bytes.size() > maxScanFileBytes) {
        return {ScanFile::Problem::TooLarge, {}, {}};
    }
    ScanFile read;
    if (sheets::isWorkbook(bytes)) {
        const auto table = sheets::readTable(path);
        if (!table) {
            return {ScanFile::Problem::Unreadable, errorText(table.error()), {}};
        }
        read.handsets = readHandsets(tabbed(*table));
    } else {
        const auto encoding = QStringConverter::encodingForData(bytes); // by its mark, if it has one
        QStringDecoder decode(encoding.value_or(QStringConverter::Utf8));
        read.handsets = readHandsets(decode(bytes));
    }
    if (read.handsets.isEmpty()) {
        read.problem = ScanFile::Problem::Empty;
    }
    return read;
}

} // namespace ui
