// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QAbstractButton>

namespace ui {

/// A number and what it counts, to click on. Nothing to do (0) looks quiet whatever the tone.
class CountTile final : public QAbstractButton
{
    Q_OBJECT

public:
    CountTile(Tone tone, QWidget *parent = nullptr);

    /// `hint` says in a few words what to do about it.
    void setWords(const QString &caption, const QString &hint);
    void setCount(qint64 count, qint64 limit);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;
    void tellAccessibility();

    Tone m_tone;
    QString m_hint;
    qint64 m_count = 0;
    qint64 m_limit = 0;
};

} // namespace ui
