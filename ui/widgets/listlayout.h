// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QHBoxLayout;
class QVBoxLayout;
class QWidget;

namespace ui {

/// How every page with a list looks: a row with the filters and, at its right, what can be done; below it the
/// list, which takes the rest.
struct ListLayout
{
    QVBoxLayout *page;
    QHBoxLayout *head;
};
ListLayout layOutList(QWidget *page, QWidget *filters, const QList<QWidget *> &actions, QWidget *list);

} // namespace ui
