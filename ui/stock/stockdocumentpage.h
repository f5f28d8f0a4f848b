// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/printing/printeddocument.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/place.h"
#include "ui/stock/stockqueries.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class StockDocumentPage;
}

namespace ui {

class SerialsModel;
class StockLinesModel;

/// 采购入库单 and its siblings: what came or left, handset by handset. Posted once and never changed, so
/// there is nothing to edit and nothing to follow.
///
/// Object names: numberLabel, kindLabel, orderLink, warehouseLabel, partnerLabel, dateLabel, postedLabel,
/// originLabel, problemLabel, linesView, serialFilter (Ctrl+F), lineFilter, countLabel, copyButton,
/// printButton (Ctrl+P),
/// serialsView (Ctrl+C copies the selected rows).
class StockDocumentPage final : public DocumentPage
{
    Q_OBJECT

public:
    StockDocumentPage(const PlaceContext &context, domain::StockDocumentId id, QWidget *parent = nullptr);
    ~StockDocumentPage() override;

    QString title() const override;
    QString description() const override;
    QString documentKey() const override;

Q_SIGNALS:
    void documentShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTables();
    void setUpActions();
    void read();
    void show(const StockDocumentView &view);
    void retranslate();
    void paintLink();
    void filter();
    void showCount();
    std::optional<PrintedDocument> printed() const;
    void copy(const QList<int> &rows);

    const PlaceContext m_context;
    const domain::StockDocumentId m_id;
    std::unique_ptr<Ui::StockDocumentPage> m_ui;
    StockLinesModel *m_lines;
    SerialsModel *m_serials;
    QTimer m_filterPause; ///< ten thousand serials are not filtered at every key
    std::optional<StockDocumentView> m_view;
};

} // namespace ui
