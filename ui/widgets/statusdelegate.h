// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QLabel>
#include <QStyledItemDelegate>

namespace ui {

/// Under this role a model gives the Tone of a cell, as an int; none for a cell without a state.
inline constexpr int ToneRole = Qt::UserRole + 1;

/// Paints a state as a small mark and its words. The mark's shape differs with the tone (ring, half, full,
/// triangle, cross), so that it reads without colour.
class StatusDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Paints the mark of a tone into a square.
void paintToneMark(QPainter &painter, const QRectF &square, Tone tone, const QColor &color);

/// The same as a widget, for form headers and the status bar: a mark and words. Hidden while the text is
/// empty.
class StatusLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLabel(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    Tone tone() const { return m_tone; }
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Draws a pill behind it (form headers) or not (status bar, the default).
    void setPill(bool pill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
    bool m_pill = false;
};

} // namespace ui
