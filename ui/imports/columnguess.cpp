// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/columnguess.h"

#include <QSet>

namespace ui {

namespace {

constexpr qsizetype rowsLookedAt = 10;

/// `* Product code (ERP)` and `product_code` are the same name.
QString plain(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        if (c == QLatin1Char('(') || c == QChar(u'（')) {
            break;
        }
        if (c.isLetterOrNumber()) {
            out += c.toCaseFolded();
        }
    }
    return out;
}

QSet<QString> namesOf(const ImportColumn &column)
{
    QSet<QString> names{plain(column.title)};
    for (const QString &name : column.names) {
        names.insert(plain(name));
    }
    return names;
}

} // namespace

ColumnGuess guessColumns(const sheets::Table &table, const QList<ImportColumn> &columns)
{
    ColumnGuess best;
    for (qsizetype i = 0; i < qMin(rowsLookedAt, table.rows.size()); ++i) {
        ColumnGuess guess{i, {}};
        QList<QString> headers;
        for (const sheets::Cell &cell : table.rows[i].cells) {
            headers.append(plain(sheets::cellText(cell)));
        }
        QSet<int> taken;
        for (const ImportColumn &column : columns) {
            const QSet<QString> names = namesOf(column);
            for (int at = 0; at < headers.size(); ++at) {
                if (!headers[at].isEmpty() && names.contains(headers[at]) && !taken.contains(at)) {
                    guess.columns.insert(column.key, at);
                    taken.insert(at);
                    break;
                }
            }
        }
        if (guess.columns.size() > best.columns.size()) {
            best = guess;
        }
    }
    return best;
}

} // namespace ui
