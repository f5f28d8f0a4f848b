// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/listlayout.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ListLayout layOutList(QWidget *page, QWidget *filters, const QList<QWidget *> &actions, QWidget *list)
{
    ListLayout made{new QVBoxLayout(page), new QHBoxLayout};
    made.page->setContentsMargins(16, 12, 16, 12);
    made.page->setSpacing(8);
    made.head->setSpacing(8);
    made.head->addWidget(filters, 1);
    for (QWidget *action : actions) {
        made.head->addWidget(action);
    }
    made.page->addLayout(made.head);
    made.page->addWidget(list, 1);
    return made;
}

} // namespace ui
