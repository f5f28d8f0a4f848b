// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keysetlist.h"
#include "ui/widgets/tone.h"

#include <QIcon>
#include <QVariant>

#include <functional>

namespace ui {

/// How one value of a ListRow is shown. All functions run on the GUI thread and only look at what they are
/// given.
struct PagedColumn
{
    QString key;                     ///< stable: the column's width and place are remembered under it
    std::function<QString()> header; ///< asked again when the language changes: `[] { return tr("Number"); }`
    int value = 0;                   ///< which of ListQuery::columns
    std::function<QString(const QVariant &)> text = {}; ///< default: QVariant::toString()
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int width = 120; ///< at first, in pixels at 100 %

    /// The SQL column by which a click on the header sorts; empty: not sortable. There must be an index that
    /// begins with the list's equality conditions and ends with it and the id, and it must be NOT NULL.
    QString sortColumn = {};

    std::function<Tone(const QVariant &)> tone = {}; ///< makes it a status column (StatusDelegate)
    std::function<QIcon(const QVariant &)> icon = {};
    std::function<QString(const store::ListRow &)> toolTip = {}; ///< default: the text, where it does not fit
    bool link = false;   ///< looks like a link; a click activates the row (R40)
    bool hidden = false; ///< at first; the header's context menu shows it
};

} // namespace ui
