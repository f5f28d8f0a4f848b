// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/sheetwriter.h"
#include "ui/widgets/pagedcolumn.h"
#include "workflow/session.h"

#include <QQueue>

namespace ui {

/// Writes a list as a workbook while the desk goes on: rows are read in stretches by key on a reader thread,
/// their words are found on this one (PagedColumn), and a thread of the pool writes them. Deleting it gives
/// the export up and leaves no file.
class SheetExport final : public QObject
{
    Q_OBJECT

public:
    static constexpr int stretchRows = 1000;

    SheetExport(const workflow::Session &session, QList<PagedColumn> columns, QObject *parent = nullptr);
    ~SheetExport() override;

    /// All rows that the question has.
    void startList(const store::ListQuery &query, const QString &path, const QString &sheetName);
    void startRows(QList<store::ListRow> rows, const QString &path, const QString &sheetName);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows);
    void finishing(); ///< all rows are written
    /// Once; Cancelled after cancel().
    void finished(const base::Result<qint64> &rows);

private:
    using Rows = QList<QList<sheets::Cell>>;

    void open(const QString &path, const QString &sheetName);
    void readOn();
    void take(const QList<store::ListRow> &rows);
    void writeOn();
    void finishFile();
    void end(const base::Result<qint64> &result);
    QList<sheets::Cell> cells(const store::ListRow &row) const;

    const workflow::Session m_session;
    const QList<PagedColumn> m_columns;
    store::ListQuery m_query;
    std::optional<store::SparseIndex::Key> m_last;
    std::shared_ptr<sheets::SheetWriter> m_writer; ///< used by one thread of the pool at a time
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QQueue<Rows> m_waiting; ///< read and not yet being written
    bool m_reading = false;
    bool m_writing = false;
    bool m_allRead = false;
    bool m_ended = false;
    qint64 m_written = 0;
};

} // namespace ui
