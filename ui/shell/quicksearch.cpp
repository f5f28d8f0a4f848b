// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/quicksearch.h"

#include "domain/code.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QShortcut>

namespace ui {

QuickSearch::QuickSearch(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("quickSearch"));
    setClearButtonEnabled(true);
    setMinimumWidth(220);
    setMaximumWidth(420);
    setMaxLength(100);
    addAction(icon(Icon::Search), LeadingPosition);
    auto *go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    go->setContext(Qt::WindowShortcut);
    connect(go, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString typed = domain::cleanCode(text());
        selectAll(); // the next scan replaces it
        if (!typed.isEmpty()) {
            Q_EMIT searched(typed);
        }
    });
    retranslate();
}

void QuickSearch::retranslate()
{
    setPlaceholderText(tr("Document, serial or manual number (Ctrl+K)"));
    setAccessibleName(tr("Quick search"));
}

void QuickSearch::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void QuickSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        focusNextChild();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
