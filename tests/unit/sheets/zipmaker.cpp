// SPDX-License-Identifier: Apache-2.0
#include "unit/sheets/zipmaker.h"

#include <QFile>

#include <minizip/zip.h>

void makeZip(const QString &path, const QList<ZipPart> &parts)
{
    zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    for (const ZipPart &part : parts) {
        zipOpenNewFileInZip(zip, part.name.toUtf8().constData(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                            Z_DEFLATED, Z_BEST_SPEED);
        zipWriteInFileInZip(zip, part.bytes.constData(), unsigned(part.bytes.size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
}

QList<ZipPart> workbookParts(const WorkbookText &text)
{
    const QByteArray head("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    const QByteArray main(" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
    const QByteArray relations(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    const auto relation = [](const char *id, const char *type, const char *target) {
        return QByteArray("<Relationship Id=\"") + id +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
               "\" Target=\"" + target + "\"/>";
    };
    return {
        {QStringLiteral("_rels/.rels"),
         head + relations + relation("r1", "officeDocument", "xl/book.xml") + "</Relationships>"},
        {QStringLiteral("xl/_rels/book.xml.rels"),
         head + relations + relation("r1", "worksheet", "sheets/one.xml") +
             relation("r2", "worksheet", "/xl/sheets/two.xml") + relation("r3", "styles", "styles.xml") +
             relation("r4", "sharedStrings", "strings.xml") + "</Relationships>"},
        {QStringLiteral("xl/book.xml"),
         head + "<workbook" + main +
             " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr " +
             text.properties +
             "/><sheets><sheet name=\"lists\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>"
             "<sheet name=\"data\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"},
        {QStringLiteral("xl/styles.xml"),
         head + "<styleSheet" + main + "><numFmts>" + text.numberFormats +
             "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + text.cellFormats +
             "</cellXfs></styleSheet>"},
        {QStringLiteral("xl/strings.xml"), head + "<sst" + main + ">" + text.strings + "</sst>"},
        {QStringLiteral("xl/sheets/one.xml"),
         head + "<worksheet" + main + "><sheetData><row><c><v>666</v></c></row></sheetData></worksheet>"},
        {QStringLiteral("xl/sheets/two.xml"),
         head + "<worksheet" + main + "><sheetData>" + text.rows + "</sheetData></worksheet>"},
    };
}
