// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/masterlists.h"
#include "ui/masterdata/masterdataimport.h"
#include "ui/shell/place.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

/// Everything in which one page of master data differs from another. A further kind is a further row.
struct MasterDataKind
{
    QString placeId;
    Icon icon = Icon::Document;
    std::function<QString()> newText;   ///< of the button
    std::function<QString()> emptyText; ///< while there is none at all
    std::function<QString()> searchText;
    QList<PagedColumn> columns; ///< the first one is the code
    std::function<store::ListQuery(const store::MasterFilter &filter, bool descending)> query;
    std::function<FormDialog *(const PlaceContext &context, qint64 id, QWidget *parent)> edit;
    std::function<QFuture<base::Outcome>(const workflow::Session &session, qint64 id)> remove;
    std::function<ImportDescription(const workflow::Session &session, const ImportDone &done)> import;
};

/// 商品资料, 仓库资料, 供应商, 客户.
const QList<MasterDataKind> &masterDataKinds();

} // namespace ui
