// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/sheetwriter.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>

class QObject;

namespace ui {

struct ImportColumn
{
    QString key;
    QString title;     ///< in the language of the screen
    QStringList names; ///< what headers may call it, in whatever language; the title need not be repeated
    bool required = false;
    QString example = {};    ///< for the template
    bool blankSkips = false; ///< a row without it is passed over, and is no problem
};

/// A row of the file, by our columns.
struct ImportRow
{
    int number = 0; ///< in the file, from 1
    QHash<QString, sheets::Cell> cells;

    /// Trimmed; empty for what is not there.
    QString text(const QString &key) const { return sheets::cellText(cells.value(key)).trimmed(); }
    bool operator==(const ImportRow &) const = default;
};

/// Why a row can't be imported.
struct ImportProblem
{
    int row = 0; ///< index among the rows
    QString key; ///< the column that is to blame; empty: none in particular
    QString text;
};

/// Everything in which one import differs from another; the dialog does the rest.
struct ImportDescription
{
    QString title;
    QString templateName; ///< of the file, without suffix
    QList<ImportColumn> columns;

    using Problems = base::Result<QList<ImportProblem>>;
    /// Looks at all rows, also in the database, and answers in the GUI thread; not at all once `owner` is
    /// gone. That required cells are filled has been checked.
    std::function<void(const QList<ImportRow> &rows, QObject *owner, std::function<void(const Problems &)>)>
        check;
    /// Takes all rows or none; none of them has a problem.
    std::function<void(const QList<ImportRow> &rows, QObject *owner,
                       std::function<void(const base::Outcome &)>)>
        apply;
};

} // namespace ui
