// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/cell.h"

#include <QList>

#include <atomic>
#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace sheets {

/// How a column of a written sheet shows its numbers.
enum class Format
{
    Text,
    Number, ///< 1,234
    Money,  ///< 1,234.50
    Date,   ///< 2025-01-02
    Time,   ///< 2025-01-02 10:00:00
};

struct Column
{
    QString header;
    Format format = Format::Text;
    int width = 16; ///< in characters
};

/// Writes a list of any length as an .xlsx workbook, row by row and in constant memory; what does not fit on
/// one sheet goes on on the next. Texts are texts, whatever they begin with: nothing is ever a formula.
///
/// Everything goes to a file beside the target, which takes the target's place in finish(), once it has been
/// read back. Until then, and if finish() is never called, the target stays what it was. Blocks; any thread,
/// but one at a time.
class SheetWriter
{
public:
    static constexpr int excelRows = 1'048'576;
    static constexpr int excelText = 32'767; ///< what a cell holds; longer texts are cut

    /// `sheetName` is what its tab is called, in so far as Excel allows it.
    static base::Result<std::unique_ptr<SheetWriter>> create(const QString &target, const QString &sheetName,
                                                             QList<Column> columns,
                                                             int rowsPerSheet = excelRows);
    ~SheetWriter();

    base::Outcome append(const QList<QList<Cell>> &rows);
    /// FileUnwritable, or Cancelled if that has been asked for by the end.
    base::Outcome finish(const std::shared_ptr<std::atomic<bool>> &cancelled = {});

private:
    SheetWriter(const QString &target, const QString &sheetName, QList<Column> columns, int rowsPerSheet);

    base::Outcome start();
    base::Outcome startSheet();
    void write(int column, const Cell &cell);
    base::Error failed() const;

    const QString m_target;
    const QString m_temporary;
    const QString m_sheetName;
    const QList<Column> m_columns;
    const int m_rowsPerSheet;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_headerFormat = nullptr;
    QList<lxw_format *> m_formats; ///< by column
    QList<qint64> m_rows;          ///< of each sheet, with the header
};

} // namespace sheets
