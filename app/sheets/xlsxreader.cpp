// SPDX-License-Identifier: Apache-2.0
#include "sheets/xlsxreader.h"

#include "sheets/xlsxdates.h"
#include "sheets/ziparchive.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamReader>

#include <optional>

namespace sheets {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

Error broken(const QString &what)
{
    return {ErrorCode::SheetBroken, what};
}

/// What has gone wrong with the XML, if anything. A document type has no business in a workbook; it is how
/// entities are made to swell.
Outcome checked(const QXmlStreamReader &xml)
{
    if (xml.hasError() || xml.tokenType() == QXmlStreamReader::DTD) {
        return broken(xml.errorString());
    }
    return base::done;
}

/// Hands each element to `use`, in order. A reading `use` may read on to the element's end.
Outcome forEachElement(QXmlStreamReader &xml, const std::function<Outcome(QStringView name)> &use)
{
    while (!xml.atEnd()) {
        xml.readNext();
        TRY(checked(xml));
        if (xml.isStartElement()) {
            TRY(use(xml.name()));
        }
    }
    return checked(xml);
}

/// `_x000D_` is how characters that XML does not allow are written.
QString unescaped(const QString &text)
{
    if (!text.contains(QLatin1String("_x"))) {
        return text;
    }
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i + 6 < text.size() && text[i] == QLatin1Char('_') && text[i + 1] == QLatin1Char('x') &&
            text[i + 6] == QLatin1Char('_')) {
            bool hex = false;
            const ushort code = QStringView(text).mid(i + 2, 4).toUShort(&hex, 16);
            if (hex) {
                out += code == 0 ? QChar(QChar::ReplacementCharacter) : QChar(code);
                i += 6;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

/// The text of an `si` or `is`: its `t`s, also those in runs of another look, but not how it is pronounced.
QString richText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("t")) {
            text += xml.readElementText();
        } else if (xml.name() == QLatin1String("r")) {
            text += richText(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return unescaped(text);
}

/// A part's name beside the one that refers to it.
QString besides(const QString &part, const QString &target)
{
    if (target.startsWith(QLatin1Char('/'))) {
        return target.mid(1);
    }
    QStringList path = part.split(QLatin1Char('/'));
    path.removeLast();
    for (const QString &step : target.split(QLatin1Char('/'))) {
        if (step == QLatin1String("..") && !path.isEmpty()) {
            path.removeLast();
        } else if (step != QLatin1String(".")) {
            path.append(step);
        }
    }
    return path.join(QLatin1Char('/'));
}

/// Column of `AB12`, from 0; -1 if there are no letters.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > 100'000) {
            break;
        }
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

class Reader
{
public:
    Reader(ZipArchive &zip, const Limits &limits) : m_zip(zip), m_limits(limits) {}

    Result<Table> read()
    {
        QString workbook = QStringLiteral("xl/workbook.xml");
        TRY(readRelations(QString(), [&](const QString &, const QString &type, const QString &target) {
            if (type.endsWith(QLatin1String("/officeDocument"))) {
                workbook = target;
            }
        }));
        QString strings;
        QString styles;
        QHash<QString, QString> targets;
        TRY(readRelations(workbook, [&](const QString &id, const QString &type, const QString &target) {
            targets.insert(id, target);
            if (type.endsWith(QLatin1String("/sharedStrings"))) {
                strings = target;
            } else if (type.endsWith(QLatin1String("/styles"))) {
                styles = target;
            }
        }));
        TRY(readWorkbook(workbook));
        if (!m_sheet || !targets.contains(*m_sheet)) {
            return broken(workbook);
        }
        if (!strings.isEmpty() && m_zip.contains(strings)) {
            TRY(readStrings(strings));
        }
        if (!styles.isEmpty() && m_zip.contains(styles)) {
            TRY(readStyles(styles));
        }
        TRY(readSheet(targets.value(*m_sheet)));
        return std::move(m_table);
    }

private:
    using Relation = std::function<void(const QString &id, const QString &type, const QString &target)>;

    Outcome readXml(const QString &part,
                    const std::function<Outcome(QXmlStreamReader &xml, QStringView element)> &use)
    {
        return m_zip.read(part, [&](QIODevice &device) {
            QXmlStreamReader xml(&device);
            return forEachElement(xml, [&](QStringView element) { return use(xml, element); });
        });
    }

    Outcome readRelations(const QString &of, const Relation &use)
    {
        const qsizetype slash = of.lastIndexOf(QLatin1Char('/'));
        const QString part =
            of.left(slash + 1) + QStringLiteral("_rels/") + of.mid(slash + 1) + QStringLiteral(".rels");
        return readXml(part, [&](QXmlStreamReader &xml, QStringView element) {
            if (element == QLatin1String("Relationship")) {
                const QXmlStreamAttributes given = xml.attributes();
                use(given.value(QLatin1String("Id")).toString(),
                    given.value(QLatin1String("Type")).toString(),
                    besides(of, given.value(QLatin1String("Target")).toString()));
            }
            return base::done;
        });
    }

    Outcome readWorkbook(const QString &part)
    {
        return readXml(part, [this](QXmlStreamReader &xml, QStringView element) {
            const QXmlStreamAttributes given = xml.attributes();
            if (element == QLatin1String("workbookPr")) {
                const auto from1904 = given.value(QLatin1String("date1904"));
                m_from1904 = from1904 == QLatin1String("1") || from1904 == QLatin1String("true");
            } else if (element == QLatin1String("sheet") && !m_sheet &&
                       !given.value(QLatin1String("state")).contains(QLatin1String("idden"))) {
                for (const QXmlStreamAttribute &attribute : given) {
                    if (attribute.name() == QLatin1String("id") && !attribute.namespaceUri().isEmpty()) {
                        m_sheet = attribute.value().toString();
                    }
                }
            }
            return base::done;
        });
    }

    Outcome readStrings(const QString &part)
    {
        return readXml(part, [this](QXmlStreamReader &xml, QStringView element) -> Outcome {
            if (element == QLatin1String("si")) {
                m_strings.append(richText(xml));
                TRY(checked(xml));
            }
            return base::done;
        });
    }

    Outcome readStyles(const QString &part)
    {
        QSet<int> dates;
        bool cells = false;
        return readXml(part, [&, this](QXmlStreamReader &xml, QStringView element) {
            const QXmlStreamAttributes given = xml.attributes();
            const int id = given.value(QLatin1String("numFmtId")).toInt();
            if (element == QLatin1String("numFmt") &&
                isDateFormat(given.value(QLatin1String("formatCode")).toString())) {
                dates.insert(id);
            } else if (element == QLatin1String("cellXfs")) {
                cells = true;
            } else if (element == QLatin1String("cellStyles")) {
                cells = false;
            } else if (element == QLatin1String("xf") && cells) {
                m_dateStyles.append(isDateFormat(id) || dates.contains(id));
            }
            return base::done;
        });
    }

    Outcome readSheet(const QString &part)
    {
        const Outcome read = readXml(part, [this](QXmlStreamReader &xml, QStringView element) -> Outcome {
            if (element == QLatin1String("row")) {
                endRow();
                const int given = xml.attributes().value(QLatin1String("r")).toInt();
                m_row.number = given > 0 ? given : m_row.number + 1;
            } else if (element == QLatin1String("c")) {
                TRY(readCell(xml));
            }
            return base::done;
        });
        endRow();
        return read;
    }

    Outcome readCell(QXmlStreamReader &xml)
    {
        const QXmlStreamAttributes given = xml.attributes();
        const QString type = given.value(QLatin1String("t")).toString();
        const int style = given.value(QLatin1String("s")).toInt();
        int column = columnOf(given.value(QLatin1String("r")));
        column = column < 0 ? int(m_row.cells.size()) : column;
        Cell cell;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("is")) {
                cell = richText(xml);
            } else if (xml.name() == QLatin1String("v")) {
                cell = value(xml.readElementText(), type, style);
            } else {
                xml.skipCurrentElement();
            }
        }
        TRY(checked(xml));
        if (isBlank(cell)) {
            return base::done;
        }
        if (column >= m_limits.columns) {
            return Error{ErrorCode::SheetTooLarge, {}};
        }
        if (column >= m_row.cells.size()) {
            m_cells += column + 1 - m_row.cells.size();
            m_row.cells.resize(column + 1);
        }
        m_row.cells[column] = cell;
        return m_cells > m_limits.cells ? Outcome(Error{ErrorCode::SheetTooLarge, {}}) : base::done;
    }

    Cell value(const QString &text, const QString &type, int style) const
    {
        if (type == QLatin1String("s")) {
            return m_strings.value(text.toInt());
        }
        if (type.isEmpty() || type == QLatin1String("n")) {
            bool number = false;
            const double read = text.toDouble(&number);
            if (number) {
                return m_dateStyles.value(style) ? dateCell(read, m_from1904) : Cell(read);
            }
        }
        if (type == QLatin1String("e")) {
            return {}; // #N/A and its like
        }
        return unescaped(text);
    }

    void endRow()
    {
        if (!m_row.cells.isEmpty()) {
            m_table.rows.append(m_row);
            m_row.cells.clear();
        }
    }

    ZipArchive &m_zip;
    const Limits &m_limits;
    QStringList m_strings;
    QList<bool> m_dateStyles; ///< by number of style
    bool m_from1904 = false;
    std::optional<QString> m_sheet; ///< the relation that leads to it
    qint64 m_cells = 0;
    Row m_row;
    Table m_table;
};

} // namespace

Result<Table> readXlsx(QIODevice &file, const Limits &limits)
{
    TRY_LET(const auto zip, ZipArchive::open(file, limits.unzippedBytes));
    return Reader(*zip, limits).read();
}

} // namespace sheets
