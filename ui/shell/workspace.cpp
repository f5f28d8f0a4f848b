// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include "ui/widgets/openeditor.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Tabs that shrink while one can still tell what they are, and are scrolled after that.
class DocumentTabBar final : public QTabBar
{
protected:
    QSize minimumTabSizeHint(int index) const override
    {
        constexpr int readable = 128;
        const QSize whole = tabSizeHint(index);
        return {qMin(whole.width(), readable), whole.height()};
    }
};

class DocumentTabs final : public QTabWidget
{
public:
    explicit DocumentTabs(QWidget *parent) : QTabWidget(parent) { setTabBar(new DocumentTabBar); }
};

} // namespace

Workspace::Workspace(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_stack(new QStackedWidget(this)), m_tabs(new DocumentTabs(this)),
      m_empty(new QLabel(this))
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setDrawBase(true);
    m_tabs->tabBar()->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("emptyWorkspace"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, [this](int index) { requestClose(page(index)); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (QWidget *page = currentPage()) {
            page->setFocus(Qt::OtherFocusReason);
        }
        Q_EMIT currentChanged();
    });
    addShortcuts();
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

void Workspace::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto close = [this] { requestClose(currentPage()); };
    add(QKeySequence(Qt::CTRL | Qt::Key_W), close);
    add(QKeySequence(Qt::CTRL | Qt::Key_F4), close);
    add(QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] { step(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { step(1); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), [this] { step(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { step(-1); });
}

void Workspace::step(int by)
{
    if (count() > 0) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count()) % count());
    }
}

void Workspace::add(QWidget *page, const Tab &tab)
{
    addBehind(page, tab);
    m_tabs->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

void Workspace::addBehind(QWidget *page, const Tab &tab)
{
    m_known.insert(page, tab);
    m_tabs->addTab(page, icon(tab.icon), QString());
    if (auto *document = qobject_cast<DocumentPage *>(page)) {
        const auto update = [this, page] { updateTab(page); };
        connect(document, &DocumentPage::titleChanged, this, update);
        connect(document, &DocumentPage::dirtyChanged, this, update);
        connect(
            document, &DocumentPage::finished, this, [this, page] { remove(page); }, Qt::QueuedConnection);
    }
    updateTab(page);
    m_stack->setCurrentWidget(m_tabs);
}

QString Workspace::keyOf(QWidget *page) const
{
    const auto *document = qobject_cast<DocumentPage *>(page);
    const QString own = document ? document->documentKey() : QString();
    return own.isEmpty() ? m_known.value(page).key : own;
}

int Workspace::indexOf(const QString &key) const
{
    for (int i = 0; !key.isEmpty() && i < count(); ++i) {
        // A place that is a document has two keys: its own and the navigation's.
        if (keyOf(page(i)) == key || m_known.value(page(i)).key == key) {
            return i;
        }
    }
    return -1;
}

QWidget *Workspace::focusPage(const QString &key)
{
    const int index = indexOf(key);
    if (index < 0) {
        return nullptr;
    }
    m_tabs->setCurrentIndex(index);
    page(index)->setFocus(Qt::OtherFocusReason);
    return page(index);
}

int Workspace::count() const
{
    return m_tabs->count();
}

QWidget *Workspace::page(int index) const
{
    return m_tabs->widget(index);
}

QWidget *Workspace::currentPage() const
{
    return m_tabs->currentWidget();
}

QString Workspace::key(int index) const
{
    return keyOf(page(index));
}

QString Workspace::title(int index) const
{
    const auto *document = qobject_cast<DocumentPage *>(page(index));
    const Tab tab = m_known.value(page(index));
    return document ? document->title() : (tab.title ? tab.title() : QString());
}

QString Workspace::currentTitle() const
{
    return currentPage() ? title(m_tabs->currentIndex()) : QString();
}

QString Workspace::placeId(int index) const
{
    return m_known.value(page(index)).placeId;
}

QString Workspace::currentPlaceId() const
{
    return m_known.value(currentPage()).placeId;
}

QString Workspace::currentHelpPage() const
{
    return m_known.value(currentPage()).helpPage;
}

bool Workspace::hasDirty() const
{
    for (int i = 0; i < count(); ++i) {
        if (const auto *document = qobject_cast<DocumentPage *>(page(i)); document && document->isDirty()) {
            return true;
        }
    }
    return false;
}

void Workspace::updateTab(QWidget *page)
{
    const int index = m_tabs->indexOf(page);
    if (index < 0) {
        return;
    }
    const auto *document = qobject_cast<DocumentPage *>(page);
    const bool dirty = document && document->isDirty();
    QString text = title(index);
    m_tabs->setTabToolTip(index, document ? document->description() : text);
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_tabs->setTabText(index, dirty ? QStringLiteral("• ") + text : text);
    m_tabs->tabBar()->setAccessibleTabName(index, dirty ? tr("%1, not saved").arg(text) : text);
    if (index == m_tabs->currentIndex()) {
        Q_EMIT currentChanged();
    }
}

void Workspace::requestClose(QWidget *page)
{
    auto *document = qobject_cast<DocumentPage *>(page);
    if (!document) {
        remove(page);
        return;
    }
    commitOpenEditor(page);
    document->requestClose(m_prompts, [this, page = QPointer(page)](bool mayClose) {
        if (mayClose && page) {
            remove(page);
        }
    });
}

void Workspace::remove(QWidget *page)
{
    const int index = page ? m_tabs->indexOf(page) : -1;
    if (index < 0) {
        return;
    }
    m_tabs->removeTab(index);
    m_known.remove(page);
    page->hide();
    page->deleteLater(); // the page itself may be asking for this
    if (count() == 0) {
        m_stack->setCurrentWidget(m_empty);
        Q_EMIT currentChanged();
    }
}

void Workspace::requestCloseAll(std::function<void(bool)> answered)
{
    commitOpenEditor(this);
    askFrom(0, std::move(answered));
}

void Workspace::askFrom(int index, std::function<void(bool)> answered)
{
    for (; index < count(); ++index) {
        auto *document = qobject_cast<DocumentPage *>(page(index));
        if (!document || !document->isDirty()) {
            continue;
        }
        m_tabs->setCurrentIndex(index); // one sees what one is asked about
        document->requestClose(m_prompts, [this, index, answered = std::move(answered)](bool mayClose) {
            if (mayClose) {
                askFrom(index + 1, answered);
            } else {
                answered(false);
            }
        });
        return;
    }
    answered(true);
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_empty->setText(tr("Choose a place at the left, or press Ctrl+K to find a document."));
        for (int i = 0; i < count(); ++i) {
            updateTab(page(i));
        }
    }
}

bool Workspace::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_tabs->tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int index = m_tabs->tabBar()->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            requestClose(page(index));
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace ui
