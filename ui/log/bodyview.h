// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// Text of any length, read only and in a fixed pitch, taken in piece by piece between other events, so that
/// a megabyte does not stop the desk.
class BodyView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit BodyView(QWidget *parent = nullptr);

    void setPieces(const QStringList &pieces);
    bool isComplete() const { return m_next >= m_pieces.size(); }

Q_SIGNALS:
    void completed();

private:
    void addPiece();

    QStringList m_pieces;
    qsizetype m_next = 0;
    QTimer m_turn;
};

} // namespace ui
