// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/printing/barcode.h"
#include "ui/printing/printeddocument.h"

#include <QSizeF>

class QPainter;

namespace ui {

/// A document on pages: what stands on which and where, and the painting of one. All measures are points
/// (1/72 inch); the painter is scaled to them.
class PageLayout
{
public:
    /// `page` is what may be printed on.
    PageLayout(const PrintedDocument &document, const QSizeF &page);

    int pages() const { return int(m_pages.size()); }
    void paint(QPainter &painter, int page) const;

private:
    struct Piece
    {
        enum class Kind
        {
            Caption,
            Headers,
            Row,
            Totals,
            Signatures
        };
        Kind kind = Kind::Row;
        qsizetype table = 0;
        qsizetype row = 0;
        qreal top = 0;
    };

    void divide();
    void place(Piece piece, qreal height);
    void newPage();
    qreal headHeight(bool first) const;
    qreal bottom() const;
    void paintHead(QPainter &painter, bool first) const;
    void paintFields(QPainter &painter, qreal top) const;
    void paintFoot(QPainter &painter, int page) const;
    void paintPiece(QPainter &painter, const Piece &piece) const;
    void paintCells(QPainter &painter, const PrintedTable &table, const QStringList &cells, qreal top,
                    bool bold) const;

    const PrintedDocument m_document;
    const QSizeF m_page;
    std::optional<Barcode> m_barcode;
    QList<QList<Piece>> m_pages;
    qreal m_y = 0;
};

} // namespace ui
