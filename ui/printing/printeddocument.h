// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

struct PrintedColumn
{
    QString header;
    int weight = 10; ///< how much of the width it gets, against the others
    Qt::Alignment alignment = Qt::AlignLeft;
};

struct PrintedTable
{
    QString caption; ///< empty: none
    QList<PrintedColumn> columns;
    QList<QStringList> rows;
    QStringList totals; ///< a last row in bold; empty: none
};

/// Everything that goes on paper, in words.
struct PrintedDocument
{
    struct Field
    {
        QString label;
        QString value;
    };

    QString title;
    QString number;   ///< also as a barcode; empty: a list
    QString subtitle; ///< what filters a list, what state an order is in
    QList<Field> fields;
    QList<PrintedTable> tables;
    QStringList signatures; ///< places to sign, at the end
    QString origin;         ///< who printed it and when, at the foot
};

} // namespace ui
