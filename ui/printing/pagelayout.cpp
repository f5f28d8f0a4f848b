// SPDX-License-Identifier: Apache-2.0
#include "ui/printing/pagelayout.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Printing)
};

constexpr qreal rowHeight = 15;
constexpr qreal captionHeight = 22;
constexpr qreal fieldHeight = 14;
constexpr qreal titleHeight = 34;
constexpr qreal footHeight = 18;
constexpr qreal signatureHeight = 46;
constexpr qreal nextHeadHeight = 24; ///< on the pages behind the first
constexpr qreal barcodeWidth = 190;
constexpr qreal barcodeHeight = 34;
constexpr qreal cellPadding = 3;
constexpr int fieldsInARow = 2;

const QColor line(0x99, 0x99, 0x99);
const QColor shade(0xEE, 0xEE, 0xEE);

/// In points, because the painter is.
QFont font(qreal size, bool bold = false)
{
    QFont made = QGuiApplication::font();
    made.setPixelSize(int(size));
    made.setBold(bold);
    return made;
}

void write(QPainter &painter, const QRectF &area, const QString &text,
           Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown =
        painter.fontMetrics().elidedText(text.simplified(), Qt::ElideRight, int(area.width()));
    painter.drawText(area, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace

PageLayout::PageLayout(const PrintedDocument &document, const QSizeF &page)
    : m_document(document), m_page(page), m_barcode(code128(document.number))
{
    divide();
}

qreal PageLayout::headHeight(bool first) const
{
    if (!first) {
        return nextHeadHeight;
    }
    const qsizetype rows = (m_document.fields.size() + fieldsInARow - 1) / fieldsInARow;
    const qreal title = m_barcode ? qMax(titleHeight, barcodeHeight + 14) : titleHeight;
    return title + (m_document.subtitle.isEmpty() ? 0 : fieldHeight) + qreal(rows) * fieldHeight + 8;
}

qreal PageLayout::bottom() const
{
    return m_page.height() - footHeight;
}

void PageLayout::newPage()
{
    m_y = headHeight(m_pages.isEmpty());
    m_pages.append(QList<Piece>());
}

void PageLayout::place(Piece piece, qreal height)
{
    piece.top = m_y;
    m_pages.last().append(piece);
    m_y += height;
}

void PageLayout::divide()
{
    using Kind = Piece::Kind;
    newPage();
    for (qsizetype t = 0; t < m_document.tables.size(); ++t) {
        const PrintedTable &table = m_document.tables[t];
        const bool captioned = !table.caption.isEmpty();
        // A caption and headers are not left alone at the foot of a page.
        if (m_y + (captioned ? captionHeight : 0) + 2 * rowHeight > bottom()) {
            newPage();
        }
        if (captioned) {
            place({Kind::Caption, t, 0}, captionHeight);
        }
        place({Kind::Headers, t, 0}, rowHeight);
        const auto next = [&](Piece piece) {
            if (m_y + rowHeight > bottom()) {
                newPage();
                place({Kind::Headers, t, 0}, rowHeight);
            }
            place(piece, rowHeight);
        };
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            next({Kind::Row, t, row});
        }
        if (!table.totals.isEmpty()) {
            next({Kind::Totals, t, 0});
        }
    }
    if (!m_document.signatures.isEmpty()) {
        if (m_y + signatureHeight > bottom()) {
            newPage();
        }
        place({Kind::Signatures, 0, 0}, signatureHeight);
    }
}

void PageLayout::paint(QPainter &painter, int page) const
{
    painter.setPen(Qt::black);
    paintHead(painter, page == 0);
    for (const Piece &piece : m_pages[page]) {
        paintPiece(painter, piece);
    }
    paintFoot(painter, page);
}

void PageLayout::paintHead(QPainter &painter, bool first) const
{
    if (!first) {
        painter.setFont(font(9, true));
        write(painter, {0, 0, m_page.width() / 2, 14}, m_document.title);
        write(painter, {m_page.width() / 2, 0, m_page.width() / 2, 14}, m_document.number, Qt::AlignRight);
        return;
    }
    painter.setFont(font(17, true));
    write(painter, {0, 0, m_page.width() - (m_barcode ? barcodeWidth + 8 : 0), titleHeight - 6},
          m_document.title);
    qreal top = titleHeight;
    if (m_barcode) {
        const qreal left = m_page.width() - barcodeWidth;
        paintBarcode(painter, {left, 0, barcodeWidth, barcodeHeight}, *m_barcode);
        painter.setFont(font(9));
        write(painter, {left, barcodeHeight, barcodeWidth, 13}, m_document.number, Qt::AlignHCenter);
        top = qMax(titleHeight, barcodeHeight + 14);
    }
    if (!m_document.subtitle.isEmpty()) {
        painter.setFont(font(9));
        write(painter, {0, top, m_page.width(), fieldHeight}, m_document.subtitle);
        top += fieldHeight;
    }
    paintFields(painter, top);
}

void PageLayout::paintFields(QPainter &painter, qreal top) const
{
    const qreal width = m_page.width() / fieldsInARow;
    constexpr qreal labelWidth = 78;
    for (qsizetype i = 0; i < m_document.fields.size(); ++i) {
        const qreal left = qreal(i % fieldsInARow) * width;
        const qreal y = top + qreal(i / fieldsInARow) * fieldHeight;
        painter.setFont(font(9));
        painter.setPen(QColor(0x55, 0x55, 0x55));
        write(painter, {left, y, labelWidth, fieldHeight}, m_document.fields[i].label);
        painter.setPen(Qt::black);
        write(painter, {left + labelWidth, y, width - labelWidth - 8, fieldHeight},
              m_document.fields[i].value);
    }
}

void PageLayout::paintFoot(QPainter &painter, int page) const
{
    const QRectF foot(0, m_page.height() - footHeight + 5, m_page.width(), footHeight - 5);
    painter.setPen(QPen(line, 0.5));
    painter.drawLine(foot.topLeft(), foot.topRight());
    painter.setPen(Qt::black);
    painter.setFont(font(8));
    write(painter, foot, m_document.origin);
    //: Foot of a printed page: %1 of %2
    write(painter, foot, Words::tr("Page %1 of %2").arg(page + 1).arg(pages()), Qt::AlignRight);
}

void PageLayout::paintPiece(QPainter &painter, const Piece &piece) const
{
    using Kind = Piece::Kind;
    if (piece.kind == Kind::Signatures) {
        const qreal width = m_page.width() / qreal(m_document.signatures.size());
        painter.setFont(font(9));
        for (qsizetype i = 0; i < m_document.signatures.size(); ++i) {
            const qreal left = qreal(i) * width;
            write(painter, {left, piece.top + 26, 60, fieldHeight}, m_document.signatures[i]);
            painter.setPen(QPen(line, 0.5));
            painter.drawLine(QPointF(left + 62, piece.top + 39), QPointF(left + width - 16, piece.top + 39));
            painter.setPen(Qt::black);
        }
        return;
    }
    const PrintedTable &table = m_document.tables[piece.table];
    if (piece.kind == Kind::Caption) {
        painter.setFont(font(10, true));
        write(painter, {0, piece.top + 4, m_page.width(), captionHeight - 6}, table.caption);
    } else if (piece.kind == Kind::Headers) {
        painter.fillRect(QRectF(0, piece.top, m_page.width(), rowHeight), shade);
        QStringList headers;
        for (const PrintedColumn &column : table.columns) {
            headers.append(column.header);
        }
        paintCells(painter, table, headers, piece.top, true);
    } else {
        const bool totals = piece.kind == Kind::Totals;
        paintCells(painter, table, totals ? table.totals : table.rows[piece.row], piece.top, totals);
    }
}

void PageLayout::paintCells(QPainter &painter, const PrintedTable &table, const QStringList &cells, qreal top,
                            bool bold) const
{
    int weights = 0;
    for (const PrintedColumn &column : table.columns) {
        weights += column.weight;
    }
    painter.setFont(font(9, bold));
    qreal left = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const qreal width = m_page.width() * table.columns[i].weight / weights;
        write(painter, {left + cellPadding, top, width - 2 * cellPadding, rowHeight}, cells.value(i),
              table.columns[i].alignment);
        left += width;
    }
    painter.setPen(QPen(line, 0.3));
    painter.drawLine(QPointF(0, top + rowHeight), QPointF(m_page.width(), top + rowHeight));
    painter.setPen(Qt::black);
}

} // namespace ui
