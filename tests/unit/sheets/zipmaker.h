// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Makes zip files for tests, part by part.
struct ZipPart
{
    QString name;
    QByteArray bytes;
};
void makeZip(const QString &path, const QList<ZipPart> &parts);

/// A workbook of one sheet around the given `<row>`s, as other programs write them.
struct WorkbookText
{
    QByteArray rows;
    QByteArray strings = {};       ///< `<si>`s
    QByteArray numberFormats = {}; ///< `<numFmt>`s
    QByteArray cellFormats = {};   ///< `<xf>`s
    QByteArray properties = {};    ///< attributes of `<workbookPr>`
};
QList<ZipPart> workbookParts(const WorkbookText &text);
