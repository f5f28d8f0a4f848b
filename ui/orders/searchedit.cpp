// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/searchedit.h"

#include "domain/code.h"

#include <QApplication>
#include <QListWidget>
#include <QPointer>
#include <QScreen>

#include <chrono>

namespace ui {

namespace {

constexpr auto pauseBeforeSearch = std::chrono::milliseconds(120);
constexpr int visibleRows = 10;

QString rowText(const SearchEdit::Found &found)
{
    const QString text = found.code + QStringLiteral("   ") + found.name;
    return found.detail.isEmpty() ? text : text + QStringLiteral("   ") + found.detail;
}

} // namespace

SearchEdit::SearchEdit(QWidget *parent) : QLineEdit(parent), m_popup(new QListWidget(this))
{
    m_popup->setObjectName(QStringLiteral("searchPopup"));
    // A tool tip window takes no focus and no grab: the keys go on to the field.
    m_popup->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setAttribute(Qt::WA_ShowWithoutActivating);
    m_popup->setUniformItemSizes(true);
    m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->hide();
    connect(m_popup, &QListWidget::itemClicked, this, [this] { pick(m_popup->currentRow()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSearch);
    connect(&m_pause, &QTimer::timeout, this, &SearchEdit::ask);
    connect(this, &QLineEdit::textEdited, this, &SearchEdit::textWasEdited);
}

SearchEdit::~SearchEdit() = default;

void SearchEdit::setPicked(const std::optional<Found> &found)
{
    m_picked = found;
    m_pause.stop();
    ++m_token;
    m_answered = false;
    m_entered = false;
    m_popup->hide();
    const QString text = !found ? QString() : m_codeOnly ? found->code : found->code + u' ' + found->name;
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
}

void SearchEdit::textWasEdited()
{
    ++m_token; // whatever is on its way answers another text
    m_answered = false;
    m_chosen = false;
    if (m_picked) {
        m_picked.reset();
        Q_EMIT unpicked();
    }
    if (domain::cleanCode(text()).isEmpty()) {
        m_pause.stop();
        m_popup->hide();
        return;
    }
    m_pause.start();
}

void SearchEdit::ask()
{
    m_pause.stop();
    if (!m_search) {
        return;
    }
    const int token = ++m_token;
    m_foundFor = domain::cleanCode(text());
    m_search(m_foundFor,
             [self = QPointer<SearchEdit>(this), token](const base::Result<QList<Found>> &answer) {
                 if (self) {
                     self->take(token, answer);
                 }
             });
}

void SearchEdit::take(int token, const base::Result<QList<Found>> &answer)
{
    if (token != m_token) {
        return;
    }
    if (!answer) {
        m_entered = false;
        m_held.clear();
        Q_EMIT failed(answer.error());
        return;
    }
    m_found = *answer;
    m_answered = true;
    if (m_entered) {
        m_entered = false;
        submit();
        return;
    }
    if (hasFocus()) {
        showPopup();
    }
}

void SearchEdit::showPopup()
{
    m_popup->clear();
    for (const Found &found : m_found) {
        m_popup->addItem(rowText(found));
    }
    if (m_found.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing is like \"%1\"").arg(m_foundFor), m_popup);
        none->setFlags(Qt::NoItemFlags);
    } else {
        m_popup->setCurrentRow(std::max(exactRow(), 0));
    }
    const int rows = std::clamp(m_popup->count(), 1, visibleRows);
    const int height = rows * m_popup->sizeHintForRow(0) + 2 * m_popup->frameWidth();
    const int width = std::max({this->width(), m_popup->sizeHintForColumn(0) + 32, 280});
    QPoint at = mapToGlobal(QPoint(0, this->height()));
    const QRect room = screen()->availableGeometry();
    if (at.y() + height > room.bottom()) {
        at.setY(mapToGlobal(QPoint()).y() - height);
    }
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - width)));
    m_popup->setGeometry(QRect(at, QSize(width, height)));
    m_popup->show();
    m_popup->raise();
}

void SearchEdit::closePopup()
{
    m_popup->hide();
}

void SearchEdit::moveInPopup(int step)
{
    if (!m_popup->isVisible()) {
        ask(); // Down in a field that holds something: what else is like it?
        return;
    }
    if (!m_found.isEmpty()) {
        m_chosen = true;
        m_popup->setCurrentRow(
            std::clamp(m_popup->currentRow() + step, 0, static_cast<int>(m_found.size()) - 1));
    }
}

void SearchEdit::submit()
{
    m_pause.stop();
    if (m_entered) {
        return;
    }
    if (!m_answered) {
        m_entered = true;
        ask();
        return;
    }
    const int exact = exactRow();
    const int row = m_chosen ? m_popup->currentRow() : exact >= 0 ? exact : 0;
    if (m_found.isEmpty()) {
        m_held.clear();
        Q_EMIT nothingFound(m_foundFor);
        return;
    }
    pick(row);
}

void SearchEdit::pick(int row)
{
    if (row < 0 || row >= m_found.size()) {
        return;
    }
    const Found found = m_found.at(row);
    setPicked(found);
    Q_EMIT itemPicked(found);
}

int SearchEdit::exactRow() const
{
    for (int row = 0; row < m_found.size(); ++row) {
        const Found &found = m_found.at(row);
        if (found.code.compare(m_foundFor, Qt::CaseInsensitive) == 0 ||
            (!found.barcode.isEmpty() && found.barcode == m_foundFor)) {
            return row;
        }
    }
    return -1;
}

void SearchEdit::replayHeldKeys()
{
    std::vector<HeldKey> held;
    held.swap(m_held);
    for (const HeldKey &key : held) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus) {
            return;
        }
        QKeyEvent press(QEvent::KeyPress, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(focus, &press);
        QKeyEvent release(QEvent::KeyRelease, key.key, key.modifiers, key.text);
        QCoreApplication::sendEvent(focus, &release);
    }
}

bool SearchEdit::hold(const QKeyEvent *event)
{
    if (!m_entered) {
        return false;
    }
    m_held.push_back({event->key(), event->modifiers(), event->text()});
    return true;
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    if (hold(event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        moveInPopup(1);
        return;
    case Qt::Key_Up:
        moveInPopup(-1);
        return;
    case Qt::Key_PageDown:
        moveInPopup(visibleRows);
        return;
    case Qt::Key_PageUp:
        moveInPopup(-visibleRows);
        return;
    case Qt::Key_Escape:
        if (m_popup->isVisible()) {
            m_popup->hide();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isReadOnly() || m_picked || domain::cleanCode(text()).isEmpty()) {
            break;
        }
        submit();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchEdit::focusOutEvent(QFocusEvent *event)
{
    m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

void SearchEdit::hideEvent(QHideEvent *event)
{
    m_popup->hide();
    QLineEdit::hideEvent(event);
}

} // namespace ui
