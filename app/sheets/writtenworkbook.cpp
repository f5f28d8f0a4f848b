// SPDX-License-Identifier: Apache-2.0
#include "sheets/writtenworkbook.h"

#include "sheets/ziparchive.h"

#include <QFile>

#include <limits>

namespace sheets {

namespace {

/// Counts the ends of rows in a stream; far quicker than to parse it.
class RowCounter
{
public:
    void take(QByteArrayView bytes)
    {
        static constexpr QByteArrayView end("</row>");
        const QByteArray now = m_tail + QByteArray(bytes.data(), bytes.size());
        for (qsizetype at = now.indexOf(end); at >= 0; at = now.indexOf(end, at + end.size())) {
            ++m_rows;
        }
        m_tail = now.right(end.size() - 1);
        m_end = (m_end + QByteArray(bytes.data(), bytes.size())).right(64);
    }
    qint64 rows() const { return m_rows; }
    bool ended() const { return m_end.trimmed().endsWith("</worksheet>"); }

private:
    qint64 m_rows = 0;
    QByteArray m_tail;
    QByteArray m_end;
};

} // namespace

bool isWholeWorkbook(const QString &path, const QList<qint64> &rowsOfSheets)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const auto zip = ZipArchive::open(file, std::numeric_limits<qint64>::max());
    if (!zip || !(*zip)->contains(QStringLiteral("xl/workbook.xml"))) {
        return false;
    }
    for (qsizetype i = 0; i < rowsOfSheets.size(); ++i) {
        RowCounter counter;
        const auto read = (*zip)->read(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1),
                                       [&](QIODevice &part) -> base::Outcome {
                                           QByteArray chunk(256 * 1024, Qt::Uninitialized);
                                           qint64 got = 0;
                                           while ((got = part.read(chunk.data(), chunk.size())) > 0) {
                                               counter.take(QByteArrayView(chunk.constData(), got));
                                           }
                                           return base::done;
                                       });
        if (!read || counter.rows() != rowsOfSheets[i] || !counter.ended()) {
            return false;
        }
    }
    return true;
}

} // namespace sheets
