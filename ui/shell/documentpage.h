// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/prompts.h"

#include <QWidget>

#include <functional>

namespace ui {

/// What stands in a tab and is about one thing. A page of the navigation need not be one.
class DocumentPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the tab says; short: the number, or "New purchase order".
    virtual QString title() const = 0;
    /// The tab's tooltip: the long form. By default the title.
    virtual QString description() const { return title(); }

    /// The same for the same thing: `order:17`. Empty for a new one, of which there may be several. It may
    /// change (a new order is saved): tell with titleChanged().
    virtual QString documentKey() const = 0;

    virtual bool isDirty() const { return false; }

    /// Saves; `saved(false)` if that failed, after having shown why. Only asked of dirty pages.
    virtual void save(std::function<void(bool saved)> saved) { saved(true); }

    /// Whether it may be closed: asks "save, discard, cancel" if dirty. Override only to ask otherwise.
    virtual void requestClose(Prompts &prompts, std::function<void(bool mayClose)> answered);

protected:
    /// A click beside everything, on a button that is off for instance, leaves the cell that is typed into.
    void mousePressEvent(QMouseEvent *event) override;

Q_SIGNALS:
    void titleChanged();
    void dirtyChanged(bool dirty);
    /// The page is done with itself (its order was deleted): close the tab without a question.
    void finished();
};

} // namespace ui
