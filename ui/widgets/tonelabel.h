// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QLabel>

namespace ui {

/// Words in the colour of a tone, in the light and in the dark; hidden while there are none. What stands
/// below a field that has something wrong.
class ToneLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(QWidget *parent = nullptr);

    void say(Tone tone, const QString &words);
    void clearWords() { say(Tone::Neutral, {}); }
    Tone tone() const { return m_tone; }
    /// Secondary text: hints that stand there all the time.
    void setMuted(bool muted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
    bool m_muted = false;
    bool m_coloring = false;
};

} // namespace ui
