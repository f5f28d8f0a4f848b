// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/estackwords.h"

#include "domain/estack.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QProgressBar>

namespace ui {

using domain::EstackList;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::EstackWords)
};

QString listName(int list)
{
    switch (static_cast<EstackList>(list)) {
    case EstackList::Products:
        return Words::tr("Products");
    case EstackList::Customers:
        return Words::tr("Customers");
    case EstackList::VfOrders:
        return Words::tr("VF orders");
    }
    return {};
}

QString counted(const QString &rows, int section)
{
    return numberText(rows.section(u'/', section, section).toLongLong());
}

} // namespace

QString estackProgressText(const store::CommandProgress &progress)
{
    if (progress.list == 0) {
        return Words::tr("Waiting for the gateway to begin…");
    }
    const QString rows = progress.doneRows.section(u'/', -1);
    //: %1 is a list ("Products"), %4 a number of rows
    return Words::tr("%1: page %2 of %3, %4 new or changed so far")
        .arg(listName(progress.list), numberText(progress.donePages), numberText(progress.totalPages),
             numberText(rows.toLongLong()));
}

void showEstackProgress(QProgressBar &bar, const store::CommandProgress &progress)
{
    constexpr int whole = 100;
    const bool known = progress.list != 0 && progress.totalPages > 0;
    bar.setMaximum(known ? whole : 0);
    bar.setValue(known ? whole * progress.donePages / progress.totalPages : 0);
}

QString estackDoneText(store::CommandKind kind, const QString &result)
{
    return kind == store::CommandKind::VfFetch
               ? Words::tr("Fetched. New or changed VF orders: %1.").arg(counted(result, 0))
               : Words::tr("Synchronised. New or changed: %1 products, %2 customers.")
                     .arg(counted(result, 0), counted(result, 1));
}

QString estackFailedText(store::CommandKind kind, const base::Error &error)
{
    if (error.code != base::ErrorCode::Cancelled || error.detail.isEmpty()) {
        return errorText(error);
    }
    return kind == store::CommandKind::VfFetch
               ? Words::tr("Stopped. What had come is kept: %1 VF orders.").arg(counted(error.detail, 0))
               : Words::tr(
                     "Stopped. What had come is kept: %1 products, %2 customers. The next time goes on from "
                     "there.")
                     .arg(counted(error.detail, 0), counted(error.detail, 1));
}

} // namespace ui
