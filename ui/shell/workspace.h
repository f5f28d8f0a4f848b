// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/documentpage.h"
#include "ui/widgets/icons.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace ui {

/// The open pages and documents, each in a tab. Ctrl+W (or Ctrl+F4, or the middle button) closes one,
/// Ctrl+Tab and Ctrl+PageDown go on, Ctrl+PageUp goes back; tabs can be dragged.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    struct Tab
    {
        QString key;                    ///< of a page that is no DocumentPage, or of a place
        std::function<QString()> title; ///< of a page that is no DocumentPage
        Icon icon = Icon::Document;
        QString helpPage;
        QString placeId = {}; ///< of a page of the navigation
    };

    explicit Workspace(Prompts &prompts, QWidget *parent = nullptr);

    /// Takes the page and shows it.
    void add(QWidget *page, const Tab &tab);
    /// Takes the page and leaves in front what is in front.
    void addBehind(QWidget *page, const Tab &tab);
    /// The page of that key, brought to the front; null if there is none.
    QWidget *focusPage(const QString &key);
    bool has(const QString &key) const { return indexOf(key) >= 0; }

    int count() const;
    QWidget *page(int index) const;
    QWidget *currentPage() const;
    QString key(int index) const;
    QString title(int index) const;
    QString currentTitle() const;
    /// Of a page of the navigation; empty for a document.
    QString placeId(int index) const;
    QString currentPlaceId() const;
    QString currentHelpPage() const;
    bool hasDirty() const;

    /// Asks the page first.
    void requestClose(QWidget *page);
    /// Asks every page that has changes; closes none.
    void requestCloseAll(std::function<void(bool mayClose)> answered);

    QTabWidget &tabs() { return *m_tabs; }

Q_SIGNALS:
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addShortcuts();
    void step(int by);
    int indexOf(const QString &key) const;
    void remove(QWidget *page);
    void updateTab(QWidget *page);
    void askFrom(int index, std::function<void(bool)> answered);
    QString keyOf(QWidget *page) const;

    Prompts &m_prompts;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    QLabel *m_empty;
    QHash<QWidget *, Tab> m_known;
};

} // namespace ui
