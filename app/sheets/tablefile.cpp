// SPDX-License-Identifier: Apache-2.0
#include "sheets/tablefile.h"

#include "sheets/csvreader.h"
#include "sheets/xlsxreader.h"

#include <QFile>

namespace sheets {

using base::Error;
using base::ErrorCode;

namespace {

const char *const zip = "PK";
/// The container of old .xls files, and of new ones with a password.
const char *const compound = "\xD0\xCF\x11\xE0";

} // namespace

bool isWorkbook(const QByteArray &beginning)
{
    return beginning.startsWith(zip) || beginning.startsWith(compound);
}

base::Result<Table> readTable(const QString &path, const Limits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, path};
    }
    if (file.size() > limits.fileBytes) {
        return Error{ErrorCode::SheetTooLarge, {}};
    }
    const QByteArray beginning = file.peek(8);
    if (beginning.startsWith(zip)) {
        return readXlsx(file, limits);
    }
    if (beginning.startsWith(compound)) {
        return Error{ErrorCode::SheetUnsupported, {}};
    }
    return readCsv(file.readAll(), limits);
}

} // namespace sheets
