// SPDX-License-Identifier: Apache-2.0
#include "ui/log/bodyview.h"

#include <QFontDatabase>

namespace ui {

BodyView::BodyView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pixelSize() > 0) { // ours; a system's own may be in points
        fixed.setPixelSize(font().pixelSize());
    }
    setFont(fixed);
    // Read-only text takes a cursor too: one reads with Shift and arrows.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&m_turn, &QTimer::timeout, this, &BodyView::addPiece);
}

void BodyView::setPieces(const QStringList &pieces)
{
    m_pieces = pieces;
    m_next = 0;
    clear();
    m_turn.start(0);
    addPiece(); // what is seen at once is there at once
}

void BodyView::addPiece()
{
    if (m_next < m_pieces.size()) {
        const bool first = m_next == 0;
        QTextCursor end(document());
        end.movePosition(QTextCursor::End);
        end.insertText(first ? m_pieces[m_next] : u'\n' + m_pieces[m_next]);
        ++m_next;
        if (first) {
            moveCursor(QTextCursor::Start);
        }
    }
    if (isComplete() && m_turn.isActive()) {
        m_turn.stop();
        Q_EMIT completed();
    }
}

} // namespace ui
