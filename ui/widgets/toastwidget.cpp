// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toastwidget.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/statusdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {

constexpr int markColumn = 34;

} // namespace

Toast::Toast(const Notice &notice, QWidget *parent)
    : QFrame(parent), m_notice(notice), m_words(new QLabel(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(notice.text);
    setFixedWidth(360);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    connect(m_words, &QLabel::linkActivated, this, &Toast::act);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setIconSize({12, 12});
    m_close->setFocusPolicy(Qt::NoFocus);
    connect(m_close, &QToolButton::clicked, this, &Toast::closed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(markColumn, 8, 6, 8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    showWords();
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &Toast::closed);
    letGo();
}

void Toast::showWords()
{
    QString words = m_notice.text.toHtmlEscaped();
    if (!m_notice.actionText.isEmpty()) {
        words += QStringLiteral("&nbsp; <a href='#' style='color:%1'>%2</a>")
                     .arg(palette().color(QPalette::Link).name(), m_notice.actionText.toHtmlEscaped());
    }
    m_words->setText(words);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
}

void Toast::act()
{
    // The action may well close the window that we stand in: nothing of ours is touched behind it.
    const std::function<void()> action = m_notice.action;
    Q_EMIT closed();
    if (action) {
        action();
    }
}

void Toast::hold()
{
    m_time.stop();
}

void Toast::letGo()
{
    if (m_notice.duration.count() > 0 && m_notice.tone != Tone::Bad && !hasFocus() && !underMouse()) {
        m_time.start(m_notice.duration);
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = toneColor(m_notice.tone, palette());
    painter.setPen(QPen(hasFocus() ? color : hairline(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 4, height() - 2), 2, 2);
    paintToneMark(painter, QRectF(15, 13, 11, 11), m_notice.tone, color);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        act();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    hold();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    letGo();
}

void Toast::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    hold();
    update();
}

void Toast::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    letGo();
    update();
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        showWords();
    }
}

} // namespace ui
